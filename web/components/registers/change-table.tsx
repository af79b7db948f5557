import type { VNode } from 'preact';
import { FIELDS, type FieldChange, type RegisterId } from '../../../server/registers/schemas.ts';
import { text } from '../../state/language.ts';
import { fieldName } from './field-words.ts';
import { FieldValue } from './field-value.tsx';
import '../../style/changes.css';

type Names = Readonly<Record<string, string>>;

function Side({ register, change, side, names }: { register: RegisterId; change: FieldChange; side: 'before' | 'after'; names: Names }): VNode {
  const field = FIELDS[register].find(({ key }) => key === change.field);
  const value = change[side];
  const empty = text.value.registers.list.nothing;
  return <td>{field === undefined ? (value === null ? empty : String(value)) : <FieldValue field={field} value={value} names={names} empty={empty} />}</td>;
}

/** The fields of a row that were changed, each before and after; `when` says when, to readers who cannot see what it stands under. */
export function ChangeTable({ register, changes, names, when }: { register: RegisterId; changes: readonly FieldChange[]; names: Names; when: string }): VNode {
  const t = text.value.registers.history;
  return (
    <table class="history-table">
      <caption class="seen-by-readers">{t.caption(when)}</caption>
      <thead><tr><th scope="col">{t.field}</th><th scope="col">{t.before}</th><th scope="col">{t.after}</th></tr></thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{fieldName(register, change.field)}</th><Side register={register} change={change} side="before" names={names} /><Side register={register} change={change} side="after" names={names} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
