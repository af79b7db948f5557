import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  dependsOnTeam: true,
  penalty: ({ household, site, team }, _parameters, round) => (team === null ? 0 : round.travelMinutes(household, site, team)),
};
