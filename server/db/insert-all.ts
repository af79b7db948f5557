import { CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** How many values one statement takes: few enough that other requests are answered between two of them (SQLite itself takes 32 766). */
const VALUES_AT_ONCE = 6000;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What happens to rows whose key is there already: nothing, for there must be none, or they are replaced, their version counted up by one. */
type WhenThere = 'isAMistake' | 'isReplaced';

function statement(table: string, names: readonly string[], rows: number, whenThere: WhenThere): string {
  const row = `(${names.map(() => '?').join(',')})`;
  const insert = `insert into ${quoted(table)} (${names.map(quoted).join(',')}) values ${Array.from({ length: rows }, () => row).join(',')}`;
  if (whenThere === 'isAMistake') return insert;
  const set = names.filter((name) => name !== 'id').map((name) => (name === 'version' ? `"version" = ${quoted(table)}."version" + 1` : `${quoted(name)} = excluded.${quoted(name)}`));
  return `${insert} on conflict ("id") do update set ${set.join(',')}`;
}

/**
 * Puts many rows, all with the same columns, into a table. The statement is written as text, once for each size of a part: building it value by value takes
 * ten times as long. Runs inside the caller's transaction.
 */
export async function insertAll<T extends keyof Tables>(db: Kysely<Tables>, table: T, rows: readonly object[], whenThere: WhenThere = 'isAMistake'): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / Math.max(1, names.length)));
  let text = statement(table, names, atOnce, whenThere);
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce);
    if (part.length < atOnce) text = statement(table, names, part.length, whenThere);
    await db.executeQuery(CompiledQuery.raw(text, part.flatMap((row) => names.map((name) => (row as Readonly<Record<string, unknown>>)[name]))));
  }
}
