import { shareOf } from '../domain/distance.ts';
import type { StockSite } from './stock.ts';

/** How concentration is measured as one number over sites, 0 where there is none. */
export type ConcentrationMeasure = 'together' | 'overLimit' | 'spread';

/** Every measure, in the order that it is told. */
export const CONCENTRATION_MEASURES: readonly ConcentrationMeasure[] = ['together', 'overLimit', 'spread'];

/** The numbers of the measures; all of them are assumptions that a council could change. */
export interface MeasureNumbers {
  /** `together`: how many counted households on one site live together. */
  readonly togetherFrom: number;
  /** `overLimit`: the most counted households on a site, in percent of all its homes, and the number that is always allowed. */
  readonly limitPercent: number;
  readonly limitCount: number;
  /** `spread`: how many counted households on a site cost nothing. */
  readonly free: number;
}

type CostOf = (counted: number, site: Pick<StockSite, 'homes'>, numbers: MeasureNumbers) => number;

const COSTS: Readonly<Record<ConcentrationMeasure, CostOf>> = {
  together: (counted, _, { togetherFrom }) => (counted >= togetherFrom ? counted : 0),
  overLimit: (counted, { homes }, { limitPercent, limitCount }) => Math.max(0, counted - Math.max(limitCount, shareOf(homes, limitPercent))),
  spread: (counted, _, { free }) => {
    const above = Math.max(0, counted - free);
    return (above * (above + 1)) / 2;
  },
};

/**
 * What so many counted households on a site add to a measure: `together` all of them, where they are many enough to live together; `overLimit` those
 * above the limit of the site; `spread` 1 for the first above the free ones, 2 for the second, and so on. Never falls with more of them.
 */
export function costOnSite(measure: ConcentrationMeasure, counted: number, site: Pick<StockSite, 'homes'>, numbers: MeasureNumbers): number {
  return COSTS[measure](counted, site, numbers);
}
