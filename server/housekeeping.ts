import { sweepAccounts } from './accounts/service.ts';
import { forgetErased, type Database } from './db/open.ts';
import type { Parameters } from './parameters/schemas.ts';
import { eraseOverdue } from './record/service.ts';
import { dateRows } from './registers/service.ts';
import { eraseOverdueTexts } from './rounds/service.ts';

/** How often the house is kept while the server runs. */
const EVERY_MILLISECONDS = 3_600_000;

/** What keeping house needs. */
export interface House {
  readonly db: Database;
  readonly parameters: Parameters;
  readonly now: () => string;
}

/** Ends what is over: sessions and links, payloads of the record and texts of rounds whose last day has passed. Rows of registers are only dated: people erase them. */
export async function keepHouse({ db, parameters, now }: House): Promise<void> {
  await sweepAccounts({ db, now, parameters });
  await dateRows(db, parameters, now());
  await eraseOverdue(db, now());
  await eraseOverdueTexts(db, now(), parameters);
  await forgetErased(db);
}

/** Keeps house every hour, without keeping the process alive for it; what goes wrong is told, and tried again an hour later. */
export function keepHouseHourly(house: House, tell: (error: unknown) => void): void {
  setInterval(() => void keepHouse(house).catch(tell), EVERY_MILLISECONDS).unref();
}
