import type { VNode } from 'preact';
import { COMPUTED, FIELDS, type Field, type RegisterId, type StoredRow } from '../../../server/registers/schemas.ts';
import { REGISTER_PATHS, rowPath } from '../../register-addresses.ts';
import { COLUMNS, type Column } from '../../registers/list-columns.ts';
import { addressOf, sortedBy, type ListQuestion } from '../../registers/list-question.ts';
import { valueAt } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { layout } from '../../state/layout.ts';
import { fieldName } from './field-words.ts';
import { FieldValue } from './field-value.tsx';

/** A field of a register by its key, written or worked out. */
export function fieldNamed(register: RegisterId, key: string): Field {
  const field = [...FIELDS[register], ...COMPUTED[register]].find((one) => one.key === key);
  if (field === undefined) throw new Error(`${register} has no field ${key}`);
  return field;
}

const isNumber = ({ kind }: Field): boolean => kind.kind === 'whole' || kind.kind === 'decimal';
const shownOf = (row: StoredRow, key: string): unknown => row.computed[key] ?? valueAt(row.record, key);

/** The columns that the window has room for. */
function columnsNow(register: RegisterId): readonly Column[] {
  return COLUMNS[register].filter(({ wideOnly }) => !wideOnly || layout.value === 'wide');
}

interface RowsProps {
  readonly register: RegisterId;
  readonly rows: readonly StoredRow[];
  readonly question: ListQuestion;
}

function Header({ register, field, question }: { register: RegisterId; field: Field; question: ListQuestion }): VNode {
  const direction = question.sort === field.key ? 'ascending' : question.sort === `-${field.key}` ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={direction} class={isNumber(field) ? 'number' : undefined}>
      <a class="sort" href={addressOf(REGISTER_PATHS[register], register, sortedBy(question, field.key))} title={text.value.registers.list.sortBy(fieldName(register, field.key))}>{fieldName(register, field.key)}</a>
    </th>
  );
}

/** A list of a register as a table: the first column leads to the row, each heading sorts. */
export function RegisterTable({ register, rows, question }: RowsProps): VNode {
  const fields = columnsNow(register).map(({ key }) => fieldNamed(register, key));
  const nothing = text.value.registers.list.nothing;
  return (
    <div class="table-scroll">
      <table class="ds-table register-table" data-hover>
        <caption class="seen-by-readers">{text.value.frame.pageNames[register]}</caption>
        <thead><tr>{fields.map((field) => <Header key={field.key} register={register} field={field} question={question} />)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.record.id)}>
              {fields.map((field, index) => {
                const value = shownOf(row, field.key);
                if (index > 0) return <td key={field.key} class={isNumber(field) ? 'number' : undefined}><FieldValue field={field} value={value} names={row.names} empty={nothing} /></td>;
                return <th key={field.key} scope="row"><a class="ds-link" href={rowPath(register, String(row.record.id))}><FieldValue field={field} value={value} names={row.names} empty={String(row.record.id)} /></a></th>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same list as cards, where a table would not fit. */
export function RegisterCards({ register, rows }: Omit<RowsProps, 'question'>): VNode {
  const [first, ...others] = columnsNow(register).map(({ key }) => fieldNamed(register, key));
  return (
    <ul class="register-cards">
      {rows.map((row) => (
        <li key={String(row.record.id)}>
          <p><a class="ds-link" href={rowPath(register, String(row.record.id))}>{first !== undefined && <FieldValue field={first} value={shownOf(row, first.key)} names={row.names} empty={String(row.record.id)} />}</a></p>
          <dl>
            {others.filter((field) => { const value = shownOf(row, field.key); return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0); }).map((field) => (
              <div key={field.key}><dt>{fieldName(register, field.key)}</dt><dd><FieldValue field={field} value={shownOf(row, field.key)} names={row.names} empty="" /></dd></div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
