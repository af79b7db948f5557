import { pairPrice } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** The place of the area in the household's wishes, from 0; the number of wishes when it is not among them. */
export const check = pairPrice<NoParameters>({
  penalty: ({ household, site }) => {
    const position = household.areaWishes.indexOf(site.areaId);
    return position === -1 ? household.areaWishes.length : position;
  },
  facts: ({ household, site }) => ({ areaId: site.areaId, wishes: household.areaWishes }),
});
