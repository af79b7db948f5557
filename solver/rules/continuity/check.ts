import type { NoParameters, RuleCheck } from '../rule.ts';

/** A placed household that has a team today costs one when it gets another team, or none. */
export const check: RuleCheck<NoParameters> = {
  about: 'household',
  judge: ({ placed }) => placed.flatMap(({ household, dwelling, team }) => {
    const current = household.followUp?.currentTeamId ?? null;
    if (current === null || current === team?.id) return [];
    return [{
      penalty: 1, householdIds: [household.id], dwellingId: dwelling.id, ...(team && { teamId: team.id }), facts: { currentTeamId: current, teamId: team?.id ?? null },
    }];
  }),
};
