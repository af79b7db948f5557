import type { Site } from '../domain/problem.ts';
import type { Enforcement } from '../rules/rule.ts';
import { combine, type Bounded, type ModelBuilder } from './builder.ts';

/**
 * A limit on counted households over some sites: after <= max(before, cap), hard as a row, soft as a priced excess. Counted is what comes
 * less what leaves, so the room is max(before, cap) - before; a limit that nothing can reach adds nothing.
 */
export function limitCounted(builder: ModelBuilder, sites: readonly Site[], cap: number, enforcement: Enforcement, subject: string): void {
  const before = sites.reduce((sum, site) => sum + builder.countedBefore(site), 0);
  const room = Math.max(before, cap) - before;
  const arrivals: Bounded[] = sites.map((site) => builder.countedArrivals(site));
  const most = arrivals.reduce((sum, one) => sum + one.most, 0);
  if (most <= room) return;
  const leavers = sites.map((site) => builder.countedLeavers(site));
  const more = combine([
    ...arrivals.map((one) => [one.expression, 1] as const),
    ...leavers.map((one) => [one.expression, -1] as const),
  ]);
  if (enforcement === 'hard') {
    builder.row(more, -Infinity, room, subject);
    return;
  }
  builder.price(builder.derive({ means: 'excess', of: combine([[more, 1]], -room) }, most - room, { subject }), 1);
}
