import type { PointWish } from '../../domain/problem.ts';
import type { Round } from '../../domain/round.ts';
import { pairPrice, type Pair } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

const metresTo = ({ site }: Pair, { placeId }: PointWish, round: Round): number => {
  const place = round.places.get(placeId);
  if (!place) throw new Error(`no place ${placeId}; readProblem should have refused it`);
  return round.metres(site, place);
};

const costOf = (wish: PointWish, metres: number): number => {
  const off = wish.wish === 'near' ? metres - wish.metres : wish.metres - metres;
  return Math.ceil(Math.max(0, off) / 100);
};

/** Each wish costs one for each started hundred metres that the site is too far from the place, or too close to it. */
export const check = pairPrice<NoParameters>({
  penalty: (pair, _, round) => pair.household.pointWishes.reduce((sum, wish) => sum + costOf(wish, metresTo(pair, wish, round)), 0),
  facts: (pair, _, round) => ({
    wishes: pair.household.pointWishes.map((wish) => ({ ...wish, metresAway: metresTo(pair, wish, round), penalty: costOf(wish, metresTo(pair, wish, round)) })),
  }),
});
