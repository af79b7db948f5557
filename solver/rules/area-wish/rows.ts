import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  penalty: ({ household, site }) => {
    const position = household.areaWishes.indexOf(site.areaId);
    return position === -1 ? household.areaWishes.length : position;
  },
};
