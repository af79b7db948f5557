import type { VNode } from 'preact';
import type { RegisterId, RowView } from '../../../server/registers/schemas.ts';
import { daysBetween, formatDate } from '../../format.ts';
import { today } from '../../registers/days.ts';
import { SECTIONS, type Section } from '../../registers/form-sections.ts';
import { valueAt, writtenNumber } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { parameters } from '../../state/parameters.ts';
import { fieldNamed } from './register-table.tsx';
import { fieldName } from './field-words.ts';
import { FieldValue } from './field-value.tsx';

interface Assessment { readonly by: string; readonly on: string; readonly why: string; readonly until: string }

function AssessmentFacts({ assessment }: { assessment: Assessment | null }): VNode {
  const t = text.value.registers.view;
  if (assessment === null) return <>{t.notAssessed}</>;
  const left = daysBetween(today(), assessment.until);
  const soon = left >= 0 && left <= (parameters.value?.assessmentWarningDays ?? 0);
  return (
    <>
      <strong>{left < 0 ? t.heldNoLonger : t.holds}</strong>
      <p>{left < 0 ? <span class="ds-tag" data-color="danger">{t.expired(formatDate(assessment.until))}</span> : soon ? <span class="ds-tag" data-color="warning">{t.soon(formatDate(assessment.until))}</span> : t.until(formatDate(assessment.until))}</p>
      <p>{t.why(assessment.why)}</p>
      <p class="quiet">{t.assessedBy(assessment.by, formatDate(assessment.on))}</p>
    </>
  );
}

/** What stands where a field says nothing: that is another thing for a limit than for a fact. */
function emptyWords(register: RegisterId, key: string): string {
  const t = text.value.registers.view;
  const own = text.value.registers.nothingIn[register]?.[key];
  if (own !== undefined) return own;
  if (key === 'followUp') return t.noFollowUp;
  return key.startsWith('max') || key.startsWith('must') ? t.all : t.none;
}

function SectionFacts({ register, section, row }: { register: RegisterId; section: Section; row: RowView }): VNode {
  const t = text.value.registers;
  const point = typeof row.record.lat === 'number' && typeof row.record.lon === 'number' ? t.view.lat(writtenNumber(row.record.lat), writtenNumber(row.record.lon)) : null;
  return (
    <section class="card row-section" aria-labelledby={`section-${section.id}`}>
      <h2 class="ds-heading" data-size="xs" id={`section-${section.id}`}>{t.section[section.id]}</h2>
      <dl class="row-facts">
        {section.keys.filter((key) => key !== 'lat' && key !== 'lon').map((key) => {
          const field = fieldNamed(register, key);
          const value = valueAt(row.record, key);
          return (
            <div key={key} data-wide={field.kind.kind === 'assessment' || field.kind.kind === 'longText' || field.kind.kind === 'phases' || undefined}>
              <dt>{fieldName(register, key)}</dt>
              <dd>{field.kind.kind === 'assessment' ? <AssessmentFacts assessment={value as Assessment | null} /> : <FieldValue field={field} value={value} names={row.names} empty={emptyWords(register, key)} />}</dd>
            </div>
          );
        })}
        {section.id === 'use' && ['state', 'freeFrom'].map((key) => <Computed key={key} register={register} row={row} name={key} />)}
        {section.id === 'homes' && <Computed register={register} row={row} name="municipalHomes" />}
        {section.id === 'time' && <Computed register={register} row={row} name="freeMinutes" />}
        {section.keys.includes('lat') && point !== null && <div><dt>{`${fieldName(register, 'lat')}, ${fieldName(register, 'lon').toLocaleLowerCase('nb-NO')}`}</dt><dd>{point}</dd></div>}
      </dl>
    </section>
  );
}

function Computed({ register, row, name }: { register: RegisterId; row: RowView; name: string }): VNode | null {
  const value = row.computed[name];
  if (value === undefined || value === null) return null;
  return <div><dt>{fieldName(register, name)}</dt><dd><FieldValue field={fieldNamed(register, name)} value={value} names={{}} empty="" /></dd></div>;
}

/** Everything that a row holds, in the parts that its form has. */
export function RowFacts({ register, row }: { register: RegisterId; row: RowView }): VNode {
  return <>{SECTIONS[register].map((section) => <SectionFacts key={section.id} register={register} section={section} row={row} />)}</>;
}
