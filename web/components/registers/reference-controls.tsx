import type { VNode } from 'preact';
import type { RegisterId } from '../../../server/registers/schemas.ts';
import { text } from '../../state/language.ts';
import { controlId, faultText } from './field-words.ts';
import { faultAt, faultsUnder, FieldGroup, type Controlled } from './form-field.tsx';
import { SearchBox } from './search-box.tsx';

/** What ids are called, for those that are shown before anybody has searched. */
export interface Naming {
  readonly nameOf: (id: string) => string;
  /** Keeps what a chosen row is called. */
  readonly learn: (id: string, name: string) => void;
}

interface OneProps extends Controlled, Naming {
  readonly registers: readonly RegisterId[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** One row of another register. */
export function ReferenceOne({ path, label, hint, field, faults, registers, value, onChoose, nameOf, learn }: OneProps): VNode {
  const id = controlId(path);
  const fault = faultAt(faults, path);
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="ds-field form-field" data-size="long">
      <label class="ds-label" for={id} id={`${id}-label`}>{label}</label>
      {hint !== undefined && <p data-field="description" id={`${id}-hint`}>{hint}</p>}
      <SearchBox
        id={id} registers={registers} chosenName={value === '' ? '' : nameOf(value)} label={text.value.registers.form.searchFor} labelledBy={`${id}-label`} invalid={fault !== undefined}
        {...(described !== '' && { describedBy: described })} onChoose={(hit) => { if (hit !== null) learn(hit.id, hit.name); onChoose(hit?.id ?? ''); }}
      />
      {fault !== undefined && <p class="ds-validation-message" id={`${id}-fault`}>{faultText(fault, field)}</p>}
    </div>
  );
}

interface SomeProps extends Controlled, Naming {
  readonly register: RegisterId;
  readonly value: readonly string[];
  readonly name: string;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Some rows of another register: those that are chosen, each with a way to take it away, and a box to find more. */
export function ReferenceSome({ register, value, name, onChoose, nameOf, learn, ...group }: SomeProps): VNode {
  const t = text.value.registers.form;
  const [first] = faultsUnder(group.faults, group.path);
  return (
    <FieldGroup {...group} faults={first === undefined ? [] : [{ ...first, path: [...group.path] }]}>
      {value.length > 0 && (
        <ul class="chosen">
          {value.map((id) => (
            <li key={id}>{nameOf(id)} <button type="button" class="link" aria-label={t.takeAway(nameOf(id))} onClick={() => onChoose(value.filter((one) => one !== id))}>{t.takeAwayOne}</button></li>
          ))}
        </ul>
      )}
      <SearchBox
        id={`${controlId(group.path)}-more`} registers={[register]} chosenName="" label={`${name}: ${t.searchFor}`} invalid={first !== undefined} empties
        onChoose={(hit) => { if (hit === null) return; learn(hit.id, hit.name); if (!value.includes(hit.id)) onChoose([...value, hit.id]); }}
      />
    </FieldGroup>
  );
}
