import { dateOf, dayOf } from '../../domain/date.ts';
import { pairCheck } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** While an earmark holds on the day of moving in, through its last day, only its groups may move in. */
export const check = pairCheck<NoParameters>({
  penalty: ({ household, dwelling, moveInDay }) => {
    const { earmark } = dwelling;
    if (earmark === null || household.groups.some((group) => earmark.groups.includes(group))) return 0;
    return earmark.until === null || moveInDay <= dayOf(earmark.until) ? 1 : 0;
  },
  facts: ({ household, dwelling, moveInDay }) => ({
    groups: household.groups, earmarkedFor: dwelling.earmark?.groups, until: dwelling.earmark?.until, moveIn: dateOf(moveInDay),
  }),
});
