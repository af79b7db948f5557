import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  penalty: ({ household, dwelling }) => {
    const present = new Set(dwelling.features);
    let wrong = 0;
    for (const feature of household.mustHave) if (!present.has(feature)) wrong += 1;
    for (const feature of household.mustNotHave) if (present.has(feature)) wrong += 1;
    return wrong;
  },
};
