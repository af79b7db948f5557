import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { dwellingStates } from '../registers/service.ts';
import { aggregatesOf } from './aggregates.ts';
import type { AggregatesView } from './schemas.ts';
import type { Today } from './standing.ts';
import { keepSums, selectSums } from './store.ts';

/** What telling sums needs; `now` gives the time as an ISO instant, `todayOf` how the municipality stands on a day. */
export interface SumsParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly todayOf: (asOf: string) => Promise<Today>;
}

/** What was told stands for a month, whatever changes meanwhile: two tellings are never closer, however often and whenever somebody asks. */
const stands = (told: AggregatesView | null, today: string): told is AggregatesView => told !== null && today < monthsAfter(told.asOf, 1);

/** Whether there is anything to hold on to: somebody is known to live somewhere. */
const countsSomebody = ({ sites }: AggregatesView): boolean => sites.some(({ counted }) => counted !== null && counted.most > 0);

/** Tells the sums for those who may see no household: worked out once, and told so for a month, also after the server has been started anew. */
export function createSumsTold({ db, now, parameters, todayOf }: SumsParts): () => Promise<AggregatesView> {
  return async () => {
    const today = dayOfInstant(now());
    const told = await selectSums(db);
    if (stands(told, today)) return told;
    const view = aggregatesOf(await todayOf(today), await dwellingStates(db, today), parameters.smallCount);
    if (!countsSomebody(view)) return view;
    return db.transaction().execute(async (transaction) => {
      // somebody else may have asked meanwhile, and was told something
      const meanwhile = await selectSums(transaction);
      if (stands(meanwhile, today)) return meanwhile;
      await keepSums(transaction, view);
      return view;
    });
  };
}
