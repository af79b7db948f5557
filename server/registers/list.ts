import type { Database } from '../db/open.ts';
import type { Question } from './question.ts';
import { namedIn } from './references.ts';
import { recordOf } from './rows.ts';
import { COMPUTED, type ListQuery, type ListView, type RegisterId, type StoredRow } from './schemas.ts';
import { selectIds, selectNames, selectSome, type Cells } from './store.ts';

/** What the ids in records are called: by register and id, and by the id or code alone where that can mean only one thing. */
async function namesIn(db: Database, register: RegisterId, records: readonly object[]): Promise<readonly Readonly<Record<string, string>>[]> {
  const named = records.map((record) => namedIn(register, record));
  const ids = Map.groupBy(named.flat(), ({ reference }) => reference.to);
  const names = new Map<string, string>();
  for (const [to, some] of ids) {
    for (const [id, name] of await selectNames(db, to, [...new Set(some.map((one) => one.id))])) names.set(`${to} ${id}`, name);
  }
  return named.map((all) => {
    const known = all.flatMap((one) => {
      const key = `${one.reference.to} ${one.id}`;
      const name = names.get(key);
      return name === undefined ? [] : [{ key, text: one.text, name }];
    });
    const alone = [...Map.groupBy(known, ({ text }) => text)].filter(([, same]) => new Set(same.map(({ name }) => name)).size === 1);
    return Object.fromEntries([...known.map(({ key, name }) => [key, name] as const), ...alone.map(([text, same]) => [text, same[0]?.name ?? ''] as const)]);
  });
}

function computedOf(register: RegisterId, row: Cells): StoredRow['computed'] {
  return Object.fromEntries(COMPUTED[register].map(({ key }) => [key, (row[key] ?? null) as string | number | null]));
}

/** Rows of a register by their ids, as lists and pages show them. */
export async function storedRows(db: Database, register: RegisterId, ids: readonly string[], today: string): Promise<readonly StoredRow[]> {
  const rows = await selectSome(db, register, ids, today);
  const records = rows.map((row) => recordOf(register, row as never));
  const names = await namesIn(db, register, records);
  return rows.map((row, i) => ({
    record: records[i] as Record<string, unknown>, version: row.version, changedAt: row.changedAt, keepUntil: row.keepUntil ?? null, names: names[i] ?? {},
    computed: computedOf(register, row),
  }));
}

/** A page of what is asked for. A page after the last is empty. */
export async function listRows(db: Database, question: Question, { page, size }: Pick<ListQuery, 'page' | 'size'>): Promise<ListView> {
  const ids = await selectIds(db, question);
  const rows = await storedRows(db, question.register, ids.slice((page - 1) * size, page * size), question.today);
  return { total: ids.length, page, size, rows: [...rows] };
}
