import type { NoParameters, RuleCheck } from '../rule.ts';

/** A household of the earlier proposal costs one when it now has another dwelling, or none. */
export const check: RuleCheck<NoParameters> = {
  about: 'household',
  judge: ({ round, placementOf }) => round.problem.baseline.flatMap((earlier) => {
    const household = round.households.get(earlier.householdId);
    const now = placementOf(earlier.householdId)?.dwelling.id;
    if (!household || now === earlier.dwellingId) return [];
    return [{ penalty: 1, householdIds: [household.id], ...(now && { dwellingId: now }), facts: { earlierDwellingId: earlier.dwellingId, dwellingId: now ?? null } }];
  }),
};
