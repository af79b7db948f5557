import type { Database } from '../db/open.ts';
import { readTown } from '../town/service.ts';
import { needView } from './need-and-stock.ts';
import type { NeedView } from './need-schemas.ts';
import { MONTHS_TOLD, needTold } from './need-told.ts';

// What other capabilities use of Plan.
export type { NeedView } from './need-schemas.ts';

/** Need and stock as they are told to those who may see sums alone, on the page of need and everywhere else: worked out on a day (ISO date) where nothing told before still stands. */
export function readNeedTold(db: Database, today: string, smallCount: number): Promise<NeedView> {
  return needTold(db, today, async () => needView(await readTown(db, today), MONTHS_TOLD, { isTold: true, smallCount, dwellingNames: new Map() }));
}
