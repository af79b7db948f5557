import type { Database } from '../db/open.ts';
import { addToRecord } from '../record/service.ts';
import { layAddressesReady, replaceAddresses, rowsReady, type WrittenBy } from '../registers/service.ts';
import { leavesAsPlanned, type Brought } from './meanwhile.ts';
import type { Plan } from './plan.ts';
import { allOrNothing, changesAfter, insertMunicipalityHead } from './store.ts';

/** A file as the record tells of it: what it was taken for, never what it was called, for names of files can name people. */
export interface ToldFile {
  readonly shapes: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
}

/** What is taken in, what the files name, by whom, and the change of the registers that the plan was made after. */
export interface Taking {
  readonly plan: Plan;
  readonly brought: Brought;
  readonly files: readonly ToldFile[];
  readonly by: WrittenBy;
  readonly after: number;
}

/** Does what a plan says in one transaction, all of it or nothing. False, with nothing done, when somebody has changed something since that the plan was made from. */
export async function take(db: Database, { plan, brought, files, by, after }: Taking): Promise<boolean> {
  const { writes, addresses, municipality, registers } = plan;
  const ready = addresses === null ? null : await layAddressesReady(db, addresses);
  const write = rowsReady(writes, by);
  return allOrNothing(db, async (transaction) => {
    const meanwhile = await changesAfter(transaction, after);
    if (!meanwhile.every((change) => leavesAsPlanned(brought, change))) return false;
    const { actor, at, reason } = by;
    if (municipality !== null) await insertMunicipalityHead(transaction, municipality.kommunenummer, municipality.name, at);
    const changed = registers.filter((one) => one.new > 0 || one.changed > 0 || (one.register === 'addresses' && one.notInFile > 0));
    await addToRecord(transaction, { at, actor, kind: 'files.takenIn', subject: 'files', reason, facts: { files, changed }, keepUntil: null });
    if (ready !== null) await replaceAddresses(transaction, ready, by);
    await write(transaction);
    return true;
  });
}
