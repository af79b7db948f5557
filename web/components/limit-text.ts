import type { RoundView } from '../../server/meeting/schemas.ts';
import { boundKind } from '../concentration.ts';
import { text } from '../state/language.ts';
import type { FindingDetails } from '../text/rule-text.ts';

type Strength = FindingDetails['strength'];

/** Whether the policy of a round makes a rule a condition that holds, or something that it weighs. */
export function strengthOf(view: RoundView, ruleId: string): Strength {
  return view.policy.rules[ruleId]?.enforce === 'hard' ? 'condition' : 'priority';
}

/** A limit in words: its number, and whether the policy makes the rule a condition or a priority. */
export function limitText(view: RoundView, ruleId: string, most: number): string {
  const t = text.value.neighbours;
  return t.atMost(most, t.strength[strengthOf(view, ruleId)]);
}

/** The rule that limits sites, by the kind of bound that they have. */
export const SITE_RULES = { limit: 'siteLimit', aim: 'siteSpread' } as const;

/** Words with how strong the limit of the sites is; the words alone where there is no round, or no limit. */
export function withSiteStrength(view: RoundView | null, words: string): string {
  const kind = view === null ? null : boundKind(view);
  return view === null || kind === null ? words : withStrength(view, SITE_RULES[kind], words);
}

/** Words with how strong a rule is. */
export function withStrength(view: RoundView, ruleId: string, words: string): string {
  return `${words} (${text.value.neighbours.strength[strengthOf(view, ruleId)]})`;
}
