import type { Place } from '../../domain/problem.ts';
import type { RuleRows } from '../rule.ts';

/** Metres that make one unit of penalty, each started one in full. */
const STEP_METRES = 100;

export const rows: RuleRows<unknown> = {
  penalty: ({ household, site }, _parameters, round) => {
    let units = 0;
    for (const { placeId, wish, metres } of household.pointWishes) {
      const distance = round.metres(site, round.places.get(placeId) as Place);
      const wrong = wish === 'near' ? distance - metres : metres - distance;
      units += Math.max(0, Math.ceil(wrong / STEP_METRES));
    }
    return units;
  },
};
