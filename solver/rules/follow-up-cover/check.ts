import type { NoParameters, RuleCheck } from '../rule.ts';

/** A placed household with a need has a responsible team; without one its minutes of need are uncovered. */
export const check: RuleCheck<NoParameters> = {
  about: 'household',
  judge: ({ placed }, _, enforcement) => placed.flatMap(({ household, dwelling, team }) => {
    if (household.followUp === null || team !== null) return [];
    const { minutes } = household.followUp;
    // A need of no minutes costs nothing, but where the rule is hard it needs a team all the same.
    if (enforcement === 'soft' && minutes === 0) return [];
    return [{ penalty: minutes, householdIds: [household.id], dwellingId: dwelling.id, facts: { uncoveredMinutes: minutes } }];
  }),
  breaks: ({ round }, household, dwelling) => {
    const site = round.siteOf(dwelling);
    return household.followUp !== null && !round.problem.teams.some((team) => round.isEligible(team, household, site));
  },
};
