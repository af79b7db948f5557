import type { RulePageId } from './text/rule-page-text.ts';

/** What the rules of a group are about. */
export type RuleGroup = 'home' | 'neighbours' | 'followUp' | 'priority' | 'always';

/** Every rule that has a page, by what it is about, in the order of the catalogue; those that always hold stand in no policy. */
export const RULE_GROUPS: readonly { readonly group: RuleGroup; readonly ruleIds: readonly RulePageId[] }[] = [
  {
    group: 'home', ruleIds: [
      'bedrooms', 'spareBedrooms', 'accessibility', 'rent', 'pets', 'staffing', 'occupancy', 'features', 'tenure', 'earmark', 'veto', 'sensitivePlaces', 'deadline', 'vacancy',
      'areaWish', 'pointWish', 'stability',
    ],
  },
  { group: 'neighbours', ruleIds: ['siteLimit', 'siteSpread', 'radiusLimit', 'areaLimit', 'shielding', 'avoid'] },
  { group: 'followUp', ruleIds: ['followUpCover', 'followUpCapacity', 'continuity', 'travel'] },
  { group: 'priority', ruleIds: ['unplaced'] },
  { group: 'always', ruleIds: ['horizon', 'lock'] },
];

/** The group of a rule; undefined for an id that has no page. */
export function groupOfRule(ruleId: string): RuleGroup | undefined {
  return RULE_GROUPS.find(({ ruleIds }) => (ruleIds as readonly string[]).includes(ruleId))?.group;
}
