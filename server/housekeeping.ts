import { sweepAccounts } from './accounts/service.ts';
import { dayOfInstant } from './day.ts';
import { keptBeforeRestore } from './db/backup.ts';
import { forgetErased, type Database } from './db/open.ts';
import { eraseOverdueFollowUp } from './follow-up-keeping/service.ts';
import { eraseOverdueLetters } from './letters/service.ts';
import { eraseOverdueMeetings } from './meeting/service.ts';
import { eraseOverdueOffers } from './offers/service.ts';
import type { Parameters } from './parameters/schemas.ts';
import { addToRecord, eraseOverdue } from './record/service.ts';
import { dateRows } from './registers/service.ts';
import { eraseOverdueTexts } from './rounds/service.ts';
import { eraseOverdueStudies } from './studies/service.ts';

/** How often the house is kept while the server runs. */
const EVERY_MILLISECONDS = 3_600_000;

/** What keeping house needs. */
export interface House {
  readonly db: Database;
  /** The folder that the database lies in. */
  readonly folder: string;
  readonly parameters: Parameters;
  readonly now: () => string;
}

/** Deletes what a restore kept of before, when its last day is over. Each is gone when the record tells of it, or there is neither. */
async function deleteKept({ db, folder, parameters, now }: House): Promise<void> {
  const at = now();
  for (const { name, lastDay, remove } of keptBeforeRestore(folder, parameters)) {
    if (lastDay >= dayOfInstant(at)) continue;
    await db.transaction().execute(async (transaction) => {
      await addToRecord(transaction, { at, actor: 'spredt', kind: 'database.keptDeleted', subject: 'database', reason: 'its last day is over', facts: { keptAs: name, lastDay }, keepUntil: null });
      remove();
    });
  }
}

/**
 * Ends what is over: sessions and links, payloads of the record, texts of rounds, visits and plans of weeks, and what restores have kept, when their last day has passed. Rows of
 * registers are only dated: people erase them.
 */
export async function keepHouse(house: House): Promise<void> {
  const { db, parameters, now } = house;
  await sweepAccounts({ db, now, parameters });
  await dateRows(db, parameters, now());
  await eraseOverdue(db, now());
  await eraseOverdueTexts(db, now(), parameters);
  await eraseOverdueMeetings(db, now());
  await eraseOverdueOffers(db, now());
  await eraseOverdueLetters(db, now());
  await eraseOverdueStudies(db, now());
  await eraseOverdueFollowUp(db, now());
  await deleteKept(house);
  await forgetErased(db);
}

/** Keeps house every hour, without keeping the process alive for it; what goes wrong is told, and tried again an hour later. */
export function keepHouseHourly(house: House, tell: (error: unknown) => void): void {
  setInterval(() => void keepHouse(house).catch(tell), EVERY_MILLISECONDS).unref();
}
