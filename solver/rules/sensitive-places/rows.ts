import type { RuleRows } from '../rule.ts';
import type { SensitivePlacesParameters } from './parameters.ts';

export const rows: RuleRows<SensitivePlacesParameters> = {
  penalty: ({ household, site }, { kinds, metres }, round) => {
    if (!household.unrest) return 0;
    let near = 0;
    for (const place of round.problem.places) {
      if (kinds.includes(place.kind) && round.metres(site, place) <= metres) near += 1;
    }
    return near;
  },
};
