import type { Database } from '../db/open.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { NeedView } from './need-schemas.ts';
import { keepToldNeed, selectToldNeed } from './store.ts';

/** How far ahead known changes are told to those who may see sums alone. */
export const MONTHS_TOLD = 12;

const stands = (told: NeedView | null, today: string): told is NeedView => told !== null && today < monthsAfter(told.asOf, 1);

/** Need as it is told to those who may see sums alone: worked out once, and told so for a month, so that nobody sees a number move when one household comes, and nobody can choose the day. */
export async function needTold(db: Database, today: string, workOut: () => Promise<NeedView>): Promise<NeedView> {
  const told = await selectToldNeed(db);
  if (stands(told, today)) return told;
  const view = await workOut();
  return db.transaction().execute(async (transaction) => {
    // somebody else may have asked meanwhile, and was told something
    const meanwhile = await selectToldNeed(transaction);
    if (stands(meanwhile, today)) return meanwhile;
    await keepToldNeed(transaction, view);
    return view;
  });
}
