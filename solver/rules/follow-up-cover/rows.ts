import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  dependsOnTeam: true,
  penalty: ({ household, team }) => (team === null && household.followUp !== null ? household.followUp.minutes : 0),
  forbids: ({ household, team }) => team === null && household.followUp !== null,
};
