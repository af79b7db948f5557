import type { Place } from '../../domain/problem.ts';
import type { Round } from '../../domain/round.ts';
import { pairCheck, type Pair } from '../pair.ts';
import type { SensitivePlacesParameters } from './parameters.ts';

const placesBeside = ({ household, site }: Pair, { kinds, metres }: SensitivePlacesParameters, round: Round): readonly Place[] => {
  if (!household.unrest) return [];
  return round.problem.places.filter((place) => kinds.includes(place.kind) && round.metres(site, place) <= metres);
};

/** A household with unrest costs one for each place of the kinds that lies within the distance of its site. */
export const check = pairCheck<SensitivePlacesParameters>({
  penalty: (pair, parameters, round) => placesBeside(pair, parameters, round).length,
  facts: (pair, parameters, round) => ({
    metres: parameters.metres,
    places: placesBeside(pair, parameters, round).map((place) => ({ placeId: place.id, kind: place.kind, metres: round.metres(pair.site, place) })),
  }),
});
