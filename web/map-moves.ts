import type { RoundView } from '../server/meeting/schemas.ts';

/** Somebody who would move from one site to another: a household that lives in a municipal dwelling already (bytte av bolig). */
export interface Move {
  readonly householdId: string;
  readonly fromSiteId: string;
  readonly toSiteId: string;
}

/** One household's home in the plan that is another than a moment ago; null is none. */
export interface PlanChange {
  readonly householdId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The moves between sites that the plan would lead to. */
export function movesIn(view: RoundView): readonly Move[] {
  const siteOf = new Map(view.dwellings.map(({ id, siteId }) => [id, siteId]));
  return view.households.flatMap(({ id, currentSiteId, placement }) => {
    const toSiteId = placement === null ? undefined : siteOf.get(placement.dwellingId);
    return toSiteId === undefined || currentSiteId === null || currentSiteId === toSiteId ? [] : [{ householdId: id, fromSiteId: currentSiteId, toSiteId }];
  });
}

/** Whose home in the plan is another than before, in the order of the round. Two rounds have nothing to compare. */
export function planChanges(before: RoundView, after: RoundView): readonly PlanChange[] {
  if (before.id !== after.id) return [];
  const was = new Map(before.households.map(({ id, placement }) => [id, placement?.dwellingId ?? null]));
  return after.households.flatMap(({ id, placement }) => {
    const [from, to] = [was.get(id) ?? null, placement?.dwellingId ?? null];
    return from === to ? [] : [{ householdId: id, from, to }];
  });
}
