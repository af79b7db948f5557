import { dayOf } from '../../domain/date.ts';
import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  forbids: ({ household, dwelling, moveInDay }) => {
    const { earmark } = dwelling;
    if (earmark === null) return false;
    const ended = earmark.until !== null && dayOf(earmark.until) < moveInDay;
    return !ended && !earmark.groups.some((group) => household.groups.includes(group));
  },
};
