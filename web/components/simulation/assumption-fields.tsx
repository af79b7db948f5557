import type { VNode } from 'preact';
import type { AssumptionView } from '../../../server/simulation/schemas.ts';
import { text } from '../../state/language.ts';
import { draftOf } from './assumption-draft.ts';
import { bySection } from './sections.ts';
import { isChanged, schemaOf, type SimulationDraft } from './simulation-draft.ts';
import { ValueEditor } from './value-editor.tsx';
import { valueText } from './value-text.ts';

interface FieldsProps {
  readonly assumptions: readonly AssumptionView[];
  readonly draft: SimulationDraft;
  readonly onChange: (name: string, value: SimulationDraft['values'][string]) => void;
}

/** What an assumption is called. */
export const assumptionName = (name: string): string => text.value.simulation.assumptionNames[name] ?? name;

/** What the numbers of an assumption count. */
export const unitName = (unit: string): string => text.value.simulation.assumptionUnits[unit] ?? unit;

function Field({ assumption, draft, onChange }: Omit<FieldsProps, 'assumptions'> & { assumption: AssumptionView }): VNode {
  const t = text.value.simulation.form;
  const { name, unit, source, value } = assumption;
  const id = `assumption-${name}`;
  const hasChanged = isChanged(assumption, draft);
  return (
    <li class="simulation-assumption" data-changed={hasChanged}>
      <ValueEditor id={id} label={assumptionName(name)} schema={schemaOf(assumption)} draft={draft.values[name] ?? ''} describedBy={`${id}-source`} onChange={(next) => onChange(name, next)} />
      <p class="simulation-source" id={`${id}-source`}>{unitName(unit)}. {hasChanged ? t.sourceHand(valueText(value)) : t.source(source)}</p>
      {hasChanged && <button type="button" class="link" onClick={() => onChange(name, draftOf(value, schemaOf(assumption)))}>{t.reset}<span class="seen-by-readers">{t.resetOf(assumptionName(name))}</span></button>}
    </li>
  );
}

/** Every assumption as fields that can be written over, by what it is about, each with its unit and where it comes from. */
export function AssumptionFields({ assumptions, draft, onChange }: FieldsProps): VNode {
  const t = text.value.simulation;
  return (
    <section aria-labelledby="simulation-assumptions">
      <h3 class="ds-heading" data-size="2xs" id="simulation-assumptions">{t.form.assumptions}</h3>
      <p class="quiet">{t.form.assumptionsHelp}</p>
      {bySection(assumptions).map(({ id, items }) => {
        const changed = items.filter((one) => isChanged(one, draft)).length;
        return (
          <details class="simulation-section" key={id} id={`section-${id}`}>
            <summary>{t.form.section(t.sections[id], items.length)}{changed > 0 && <strong> · {t.form.changedIn(changed)}</strong>}</summary>
            <ul>{items.map((one) => <Field key={one.name} assumption={one} draft={draft} onChange={onChange} />)}</ul>
          </details>
        );
      })}
    </section>
  );
}
