import type { NoParameters, RuleCheck } from '../rule.ts';

/** The minutes a week that the responsible team travels to the household and back. */
export const check: RuleCheck<NoParameters> = {
  about: 'household',
  judge: ({ round, placed }) => placed.flatMap(({ household, dwelling, site, team }) => {
    if (household.followUp === null || team === null) return [];
    const penalty = round.travelMinutes(household, site, team);
    if (penalty === 0) return [];
    return [{
      penalty, householdIds: [household.id], dwellingId: dwelling.id, teamId: team.id, facts: { visits: household.followUp.visits, metres: round.metres(team, site) },
    }];
  }),
};
