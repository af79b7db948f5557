import type { VNode } from 'preact';
import { formatDecimal } from '../../format.ts';
import { text } from '../../state/language.ts';
import { TextField } from '../text-field.tsx';
import { emptyRow, fieldFault, partSchema, withoutNull, writingOf, type Draft, type FieldFault, type ValueSchema } from './assumption-draft.ts';
import { partName } from './value-text.ts';

interface EditorProps {
  readonly id: string;
  readonly label: string;
  readonly schema: ValueSchema;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Ids of what else describes the field, such as its unit and source. */
  readonly describedBy?: string;
}

function faultText({ least, most, isWhole }: FieldFault): string {
  const t = text.value.simulation.form;
  if (least === null || most === null) return t.wordFault;
  return isWhole ? t.wholeFault(formatDecimal(least), formatDecimal(most)) : t.numberFault(formatDecimal(least), formatDecimal(most));
}

function Choice({ id, label, schema, draft, onChange, describedBy }: EditorProps): VNode {
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{label}</label>
      <select id={id} class="ds-input" value={String(draft)} onChange={(event) => onChange(event.currentTarget.value)} {...(describedBy !== undefined && { 'aria-describedby': describedBy })}>
        {(withoutNull(schema).schema.enum ?? []).map((value) => <option key={value} value={value}>{text.value.simulation.choices[value] ?? value}</option>)}
      </select>
    </div>
  );
}

function Tick({ id, label, draft, onChange }: EditorProps): VNode {
  return (
    <div class="ds-field simulation-tick">
      <input id={id} class="ds-input" type="checkbox" checked={draft === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label class="ds-label" for={id}>{label}</label>
    </div>
  );
}

function Parts({ id, label, schema, draft, onChange, describedBy }: EditorProps): VNode {
  const parts = draft as Readonly<Record<string, Draft>>;
  return (
    <fieldset class="simulation-parts" {...(describedBy !== undefined && { 'aria-describedby': describedBy })}>
      <legend>{label}</legend>
      {Object.entries(parts).map(([name, part]) => (
        <ValueEditor key={name} id={`${id}-${name}`} label={partName(name)} schema={partSchema(schema, name)} draft={part} onChange={(next) => onChange({ ...parts, [name]: next })} />
      ))}
    </fieldset>
  );
}

const replaced = (list: readonly Draft[], at: number, by: Draft): readonly Draft[] => list.map((one, index) => (index === at ? by : one));

function Numbers({ id, label, schema, draft, onChange, describedBy }: EditorProps): VNode {
  const list = draft as readonly Draft[];
  const names = text.value.simulation.months;
  return (
    <fieldset class="simulation-parts" {...(describedBy !== undefined && { 'aria-describedby': describedBy })}>
      <legend>{label}</legend>
      {list.map((one, at) => <ValueEditor key={names[at] ?? at} id={`${id}-${at}`} label={names[at] ?? String(at + 1)} schema={schema.items ?? {}} draft={one} onChange={(next) => onChange(replaced(list, at, next))} />)}
    </fieldset>
  );
}

function Rows({ id, label, schema, draft, onChange, describedBy }: EditorProps): VNode {
  const t = text.value.simulation.form;
  const list = draft as readonly Draft[];
  const row = schema.items ?? {};
  const least = schema.minItems ?? 0;
  return (
    <fieldset class="simulation-rows" {...(describedBy !== undefined && { 'aria-describedby': describedBy })}>
      <legend>{label}</legend>
      {list.length === 0 && <p class="quiet">{t.noRows}</p>}
      {list.map((one, at) => (
        // rows have no name of their own: they are known by their place
        // oxlint-disable-next-line react/no-array-index-key
        <div class="simulation-row" key={at}>
          <ValueEditor id={`${id}-${at}`} label={t.row(at + 1)} schema={row} draft={one} onChange={(next) => onChange(replaced(list, at, next))} />
          {list.length > least && <button type="button" class="ds-button" data-variant="tertiary" onClick={() => onChange(list.filter((_, index) => index !== at))}>{t.removeRow(at + 1)}</button>}
        </div>
      ))}
      <p><button type="button" class="ds-button" data-variant="secondary" onClick={() => onChange([...list, emptyRow(row)])}>{t.addRow}</button></p>
    </fieldset>
  );
}

/** Fields for a value of any shape that an assumption may have; each says at once what is wrong with it. */
export function ValueEditor(props: EditorProps): VNode {
  const { id, label, schema, draft, onChange, describedBy } = props;
  const writing = writingOf(schema);
  if (writing === 'choice') return <Choice {...props} />;
  if (writing === 'tick') return <Tick {...props} />;
  if (writing === 'parts') return <Parts {...props} schema={withoutNull(schema).schema} />;
  if (writing === 'numbers') return <Numbers {...props} />;
  if (writing === 'rows') return <Rows {...props} />;
  const fault = fieldFault(draft, schema);
  return (
    <TextField
      id={id} label={label} value={String(draft)} autocomplete="off" fault={fault === null ? null : faultText(fault)} onInput={onChange}
      {...(withoutNull(schema).mayBeEmpty && { help: text.value.simulation.form.mayBeEmpty })} {...(describedBy !== undefined && { describedBy })}
    />
  );
}
