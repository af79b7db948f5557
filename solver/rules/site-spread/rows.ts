import { shareOf } from '../../domain/distance.ts';
import type { Site } from '../../domain/problem.ts';
import { combine, one, sumOf, type Bounded, type ModelBuilder } from '../../model/builder.ts';
import type { Expression } from '../../model/model.ts';
import type { RuleRows } from '../rule.ts';
import type { SiteSpreadParameters } from './parameters.ts';

// The n-th counted household on a site costs max(0, n - free): the steps of T(n) = k(k+1)/2. So the penalty is the sum of the steps up to `after`
// less the sum of the steps up to `stay`. The first is convex and needs no whole columns; the second does where somebody may leave.

/** A 0..1 column for each step from `first` to `last`, priced at what the step costs times `sign`; columns in the order of their steps. */
function steps(builder: ModelBuilder, count: Expression, first: number, last: number, free: number, sign: 1 | -1, whole: boolean): number[] {
  const columns: number[] = [];
  for (let step = first; step <= last; step += 1) {
    const column = builder.derive({ means: 'reached', of: combine([[count, 1]], 1 - step) }, 1, { whole });
    builder.price(column, sign * Math.max(0, step - free));
    columns.push(column);
  }
  return columns;
}

function spread(builder: ModelBuilder, site: Site, free: number, arrivals: Bounded, leavers: Bounded): void {
  const before = builder.countedBefore(site);
  const fewest = before - leavers.most;
  const highest = before + arrivals.most;
  if (highest <= free) return;
  const stay = combine([[leavers.expression, -1]], before);
  const after = combine([[arrivals.expression, 1], [stay, 1]]);
  const floor = Math.max(free, fewest);
  const up = steps(builder, after, floor + 1, highest, free, 1, false);
  builder.impliedRow(combine([[after, 1], [sumOf(up), -1]]), -Infinity, floor, site.id);
  if (before <= free || leavers.most === 0) return;
  const down = steps(builder, stay, fewest + 1, before, free, -1, true);
  builder.impliedRow(combine([[sumOf(down), 1], [stay, -1]]), -Infinity, -fewest, site.id);
  for (let i = 1; i < down.length; i += 1) {
    builder.impliedRow(combine([[one(down[i] as number), 1], [one(down[i - 1] as number), -1]]), -Infinity, 0, site.id);
  }
}

export const rows: RuleRows<SiteSpreadParameters> = {
  join: (builder, { free, freePercent }) => {
    for (const site of builder.round.problem.sites) {
      if (site.limitExempt) continue;
      const arrivals = builder.countedArrivals(site);
      if (arrivals.most === 0) continue;
      spread(builder, site, Math.max(free, shareOf(site.homes, freePercent)), arrivals, builder.countedLeavers(site));
    }
  },
};
