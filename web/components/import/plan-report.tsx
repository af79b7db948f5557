import type { VNode } from 'preact';
import type { FilesReport, FilledRegister, RowPlan } from '../../../server/files/schemas.ts';
import { FIELDS } from '../../../server/registers/schemas.ts';
import { formatWhole } from '../../format.ts';
import { REGISTER_PATHS } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { FieldValue } from '../registers/field-value.tsx';
import { fieldName } from '../registers/field-words.ts';

function registerName(register: FilledRegister): string {
  return register === 'addresses' ? text.value.import.plan.addresses : text.value.frame.pageNames[register];
}

function Change({ row }: { row: RowPlan }): VNode {
  const t = text.value.import.plan;
  const nothing = text.value.registers.list.nothing;
  return (
    <>
      {row.changes.map(({ field: key, before, after }, index) => {
        const field = FIELDS[row.register].find((one) => one.key === key);
        const cell = (value: unknown): VNode | string => (field === undefined ? String(value ?? nothing) : <FieldValue field={field} value={value} names={{}} empty={nothing} />);
        return (
          <tr key={key}>
            {index === 0 && <th scope="rowgroup" rowSpan={row.changes.length}>{row.id}<span class="quiet"> {t.kind[row.kind]}</span></th>}
            <td>{fieldName(row.register, key)}</td><td>{cell(before)}</td><td>{cell(after)}</td>
          </tr>
        );
      })}
    </>
  );
}

function Rows({ register, rows }: { register: FilledRegister; rows: readonly RowPlan[] }): VNode | null {
  const t = text.value.import.plan;
  const changed = rows.filter((row) => row.register === register && row.kind === 'change');
  if (changed.length === 0) return null;
  return (
    <details class="plan-rows">
      <summary>{registerName(register)}: {t.rows(changed.length)}</summary>
      <div class="table-scroll">
        <table class="ds-table">
          <caption class="seen-by-readers">{registerName(register)}</caption>
          <thead><tr><th scope="col">{t.row}</th><th scope="col">{t.field}</th><th scope="col">{t.before}</th><th scope="col">{t.after}</th></tr></thead>
          {changed.map((row) => <tbody key={row.id}><Change row={row} /></tbody>)}
        </table>
      </div>
    </details>
  );
}

/** What the files change, register by register, and row by row where rows change. */
export function PlanReport({ report, isTaken }: { report: FilesReport; isTaken: boolean }): VNode {
  const t = text.value.import;
  const { registers, rows, rowCount } = report;
  const isNothing = registers.every((one) => one.new === 0 && one.changed === 0);
  return (
    <section class="card" aria-labelledby="plan">
      <h2 class="ds-heading" data-size="xs" id="plan">{isTaken ? t.plan.headingTaken : t.plan.heading}</h2>
      {isNothing && <p>{t.plan.nothing}</p>}
      <div class="table-scroll">
        <table class="ds-table plan-table">
          <caption class="seen-by-readers">{t.plan.heading}</caption>
          <thead>
            <tr><th scope="col">{t.plan.register}</th><th scope="col" class="number">{t.plan.isNew}</th><th scope="col" class="number">{t.plan.changed}</th><th scope="col" class="number">{t.plan.unchanged}</th><th scope="col" class="number">{t.plan.notInFile}</th></tr>
          </thead>
          <tbody>
            {registers.map((one) => (
              <tr key={one.register}>
                <th scope="row">{one.register === 'addresses' || !isTaken ? registerName(one.register) : <a class="ds-link" href={REGISTER_PATHS[one.register]}>{registerName(one.register)}</a>}</th>
                <td class="number">{formatWhole(one.new)}</td><td class="number">{formatWhole(one.changed)}</td><td class="number">{formatWhole(one.unchanged)}</td><td class="number">{formatWhole(one.notInFile)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{t.plan.notInFileHelp}</p>
      {registers.map(({ register }) => <Rows key={register} register={register} rows={rows} />)}
      {rows.length < rowCount && <p class="quiet">{t.plan.someRows(rows.length, rowCount)}</p>}
    </section>
  );
}
