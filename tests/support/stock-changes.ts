import type { Problem } from '../../solver/domain/problem.ts';
import { homesToBuy, homesToConvert, homesToSell, type HomeKind, type HomePrices } from '../../solver/next-home/candidates.ts';
import type { StockChange } from '../../solver/next-home/stock-change.ts';

/** Prices that a person can add up, in units of a hundred kroner. */
export const PRICES: HomePrices = {
  buyNok: [100, 200, 300, 400], moreForStepFreeNok: 100, splitNok: 100, mergeNok: 100, makeStepFreeNok: 100, addStaffingNok: 200, monthlyRentNok: [4999, 5000, 5001],
};

/** Two kinds of homes that differ in everything that a kind says. */
export const KINDS: readonly HomeKind[] = [
  { bedrooms: 1, stepFree: false, wheelchair: false, staffing: 'none' }, { bedrooms: 2, stepFree: true, wheelchair: true, staffing: 'allHours' },
];

/** Everything that could be done to the homes of a tiny problem. */
export function allChanges(problem: Problem): readonly StockChange[] {
  return [...homesToBuy(problem, KINDS, PRICES), ...homesToSell(problem), ...homesToConvert(problem, ['allHours'], PRICES)];
}
