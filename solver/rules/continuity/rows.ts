import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  dependsOnTeam: true,
  penalty: ({ household, team }) => {
    const current = household.followUp?.currentTeamId ?? null;
    return current === null || team?.id === current ? 0 : 1;
  },
};
