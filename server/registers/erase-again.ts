import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { erasedSubjects } from '../record/service.ts';
import { eraseRow } from './edit.ts';
import { selectRow } from './store.ts';

interface ErasedRow {
  readonly register: 'households' | 'tenancies';
  readonly id: string;
}

/** What the record of a database says has been erased from its registers, and is not there: an id that somebody has used again since is somebody else's. */
export async function erasedFrom(db: Database): Promise<readonly ErasedRow[]> {
  const rows: ErasedRow[] = [];
  for (const subject of new Set(await erasedSubjects(db))) {
    const [, register, id] = /^(households|tenancies) (.+)$/s.exec(subject) ?? [];
    if (register === undefined || id === undefined) continue;
    if (await selectRow(db, register as ErasedRow['register'], id) === undefined) rows.push({ register: register as ErasedRow['register'], id });
  }
  return rows;
}

/** Erases again what an older database still has of it. Gives the subjects of what was erased, and of what could not be because other rows refer to it. */
export async function eraseAgain(db: Database, erased: readonly ErasedRow[], at: string, parameters: Parameters): Promise<{ readonly erased: readonly string[]; readonly left: readonly string[] }> {
  const done = { erased: [] as string[], left: [] as string[] };
  const actor = { id: 'spredt', login: 'spredt', name: 'Spredt', roles: [] };
  for (const { register, id } of erased) {
    const version = (await selectRow(db, register, id))?.version ?? 1;
    const outcome = await eraseRow(db, register, id, { version, reason: 'it had been erased when the backup was put back' }, { actor, at, parameters });
    if (outcome.kind === 'done') done.erased.push(`${register} ${id}`);
    else if (outcome.kind !== 'notFound') done.left.push(`${register} ${id}`);
  }
  return done;
}
