import { rolesNow } from '../accounts/service.ts';
import type { Database } from '../db/open.ts';
import { addToRecord } from '../record/service.ts';
import { layAddressesReady, replaceAddresses, rowsReady, type WrittenBy } from '../registers/service.ts';
import { mayTakeIn, mayWrite } from './may.ts';
import { leavesAsPlanned, type Brought } from './meanwhile.ts';
import type { Plan } from './plan.ts';
import { allOrNothing, changesAfter, insertMunicipalityHead } from './store.ts';

/** A file as the record tells of it: what it was taken for, never what it was called, for names of files can name people. */
export interface ToldFile {
  readonly shapes: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
}

/** What is taken in, what the files name, by whom (the user's id beside the login), and the change of the registers that the plan was made after. */
export interface Taking {
  readonly plan: Plan;
  readonly brought: Brought;
  readonly files: readonly ToldFile[];
  readonly userId: string;
  readonly by: WrittenBy;
  readonly after: number;
}

/** What came of it: all is done, or nothing, because somebody has changed what the plan was made from, or because the user may no longer. */
export type Written = 'taken' | 'changed' | 'notAllowed';

/** Whether a user may still do what was planned: reading files takes time, and meanwhile somebody may have been disabled or given other roles. */
async function stillMay(db: Database, userId: string, { registers }: Plan): Promise<boolean> {
  const roles = await rolesNow(db, userId);
  const own = mayWrite(roles);
  return mayTakeIn(roles) && registers.every((one) => one.register === 'addresses' || one.new + one.changed === 0 || own.includes(one.register));
}

/** Does what a plan says in one transaction, all of it or nothing, for a user who may at that moment. */
export async function take(db: Database, { plan, brought, files, userId, by, after }: Taking): Promise<Written> {
  const { writes, addresses, municipality, registers } = plan;
  const ready = addresses === null ? null : await layAddressesReady(db, addresses);
  const write = rowsReady(writes, by);
  return allOrNothing(db, async (transaction) => {
    if (!await stillMay(transaction, userId, plan)) return 'notAllowed';
    const meanwhile = await changesAfter(transaction, after);
    if (!meanwhile.every((change) => leavesAsPlanned(brought, change))) return 'changed';
    const { actor, at, reason } = by;
    if (municipality !== null) await insertMunicipalityHead(transaction, municipality.kommunenummer, municipality.name, at);
    const changed = registers.filter((one) => one.new > 0 || one.changed > 0 || (one.register === 'addresses' && one.notInFile > 0));
    await addToRecord(transaction, { at, actor, kind: 'files.takenIn', subject: 'files', reason, facts: { files, changed }, keepUntil: null });
    if (ready !== null) await replaceAddresses(transaction, ready, by);
    await write(transaction);
    return 'taken';
  });
}
