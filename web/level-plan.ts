import type { Finding } from '../solver/index.ts';
import type { LevelView, RoundView } from '../server/meeting/schemas.ts';

/** What a level of the policy is about, in the words of the strip. */
export type LevelTheme = 'roof' | 'followUp' | 'spread' | 'wishes';

/** One level of the policy as the strip shows it, with its soft rules. */
export interface PlannedLevel {
  readonly level: number;
  readonly rules: readonly { readonly ruleId: string; readonly weight: number }[];
  readonly themes: readonly LevelTheme[];
}

const THEME_OF: Readonly<Record<string, LevelTheme>> = {
  unplaced: 'roof', followUpCover: 'followUp', siteSpread: 'spread', siteLimit: 'spread', radiusLimit: 'spread', areaLimit: 'spread', shielding: 'spread',
};

/** What a level is about whose soft rules these are. */
export function themesOf(ruleIds: readonly string[]): readonly LevelTheme[] {
  return [...new Set(ruleIds.map((ruleId) => THEME_OF[ruleId] ?? 'wishes'))];
}

/** The levels of the round's policy, the most important first. */
export function plannedLevels(view: RoundView): readonly PlannedLevel[] {
  const soft = Object.entries(view.policy.rules).filter(([, setting]) => setting.enforce === 'soft');
  const levels = [...new Set(soft.map(([, setting]) => Number(setting.level)))].sort((a, b) => a - b);
  return levels.map((level) => {
    const rules = soft.filter(([, setting]) => setting.level === level).map(([ruleId, setting]) => ({ ruleId, weight: Number(setting.weight) }));
    return { level, rules, themes: themesOf(rules.map(({ ruleId }) => ruleId)) };
  });
}

/** Every finding of the proposal, each once though it may name several households. */
export function findingsOf(view: RoundView): readonly Finding[] {
  const known = new Map<string, Finding>();
  for (const household of view.households) for (const finding of household.findings) known.set(JSON.stringify(finding), finding);
  return [...known.values()];
}

const CROWDING = new Set(['siteSpread', 'siteLimit']);
const WISHES = new Set(['areaWish', 'pointWish']);

/** Sites that the proposal gives more counted households than the level's rules would have; with a rule, the sites or circles of that rule alone. */
export function crowdedSites(view: RoundView, level: number, ruleId?: string): number {
  const crowding = findingsOf(view).filter((finding) => finding.level === level && (ruleId === undefined ? CROWDING.has(finding.ruleId) : finding.ruleId === ruleId));
  return new Set(crowding.map((finding) => finding.siteId)).size;
}

/** Placed households without a finding on any wish about where to live. */
export function wishesMet(view: RoundView): number {
  return view.households.filter((household) => household.placement !== null && !household.findings.some((finding) => WISHES.has(finding.ruleId))).length;
}

/** What one rule adds to a level before its weight; 0 when it adds nothing. */
export function ruleSum(level: LevelView, ruleId: string): number {
  return level.rules.find((rule) => rule.ruleId === ruleId)?.penalty ?? 0;
}

/** How much better, in percent of what was found, a level could still be; 0 when it is proved. */
export function gapPercent(penalty: number, bound: number): number {
  return (Math.max(0, penalty - bound) / Math.max(1, penalty)) * 100;
}
