import { ruleStandings, settingsFrom, type PolicyRules, type RuleStanding } from './policy-standing.ts';

/** How strictly a rule holds: a condition, or a priority with its level and weight. */
export interface Strength {
  readonly enforce: 'hard' | 'soft';
  readonly level: number | null;
  readonly weight: number | null;
}

/**
 * One thing in which two policies differ, as facts: a rule that only the second has (with how it stands there) or only the first (with how it stood), or that holds more or
 * less strictly, or stands on another level, has another weight or another parameter. `word` is one entry of a parameter that gives points by word (null = the word has no entry).
 */
export type PolicyChange =
  | { readonly kind: 'added'; readonly ruleId: string; readonly to: RuleStanding }
  | { readonly kind: 'lifted'; readonly ruleId: string; readonly from: RuleStanding }
  | { readonly kind: 'strength'; readonly ruleId: string; readonly from: Strength; readonly to: Strength }
  | { readonly kind: 'level' | 'weight'; readonly ruleId: string; readonly from: number; readonly to: number }
  | { readonly kind: 'parameter'; readonly ruleId: string; readonly parameter: string; readonly from: unknown; readonly to: unknown }
  | { readonly kind: 'word'; readonly ruleId: string; readonly parameter: string; readonly word: string; readonly from: number | null; readonly to: number | null };

type Points = Readonly<Record<string, number>>;

const isPoints = (value: unknown): value is Points => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (points: Points, word: string): number | null => (Object.hasOwn(points, word) ? points[word] ?? null : null);

/** A value as it counts: the order of a list says nothing. */
const counted = (value: unknown): string => JSON.stringify(Array.isArray(value) ? value.map(String).sort() : value);

function wordChanges(ruleId: string, parameter: string, from: Points, to: Points): readonly PolicyChange[] {
  const words = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return words.map((word) => ({ word, from: at(from, word), to: at(to, word) }))
    .filter((change) => change.from !== change.to).map((change): PolicyChange => ({ kind: 'word', ruleId, parameter, ...change }));
}

function parameterChanges({ ruleId, parameters: before }: RuleStanding, { parameters: after }: RuleStanding): readonly PolicyChange[] {
  return Object.entries(after).flatMap(([parameter, to]): readonly PolicyChange[] => {
    const from = before[parameter];
    if (isPoints(from) && isPoints(to)) return wordChanges(ruleId, parameter, from, to);
    return counted(from) === counted(to) ? [] : [{ kind: 'parameter', ruleId, parameter, from, to }];
  });
}

function strengthChanges(from: RuleStanding & Strength, to: RuleStanding & Strength): readonly PolicyChange[] {
  const { ruleId } = from;
  const strength = ({ enforce, level, weight }: Strength): Strength => ({ enforce, level, weight });
  if (from.enforce !== to.enforce) return [{ kind: 'strength', ruleId, from: strength(from), to: strength(to) }];
  return (['level', 'weight'] as const).flatMap((kind): readonly PolicyChange[] => {
    const [before, after] = [from[kind], to[kind]];
    return before === null || after === null || before === after ? [] : [{ kind, ruleId, from: before, to: after }];
  });
}

const isOn = (standing: RuleStanding): standing is RuleStanding & Strength => standing.enforce !== 'off';

function changesOf(from: RuleStanding, to: RuleStanding): readonly PolicyChange[] {
  if (isOn(from) && isOn(to)) return [...strengthChanges(from, to), ...parameterChanges(from, to)];
  if (isOn(to)) return [{ kind: 'added', ruleId: to.ruleId, to }];
  return isOn(from) ? [{ kind: 'lifted', ruleId: from.ruleId, from }] : [];
}

/** In what the rules of two valid policies differ, in the order of the catalogue; empty where they come to the same. */
export function policyDifference(a: PolicyRules, b: PolicyRules): readonly PolicyChange[] {
  const after = new Map(ruleStandings(b).map((standing) => [standing.ruleId, standing]));
  return ruleStandings(a).flatMap((from) => changesOf(from, after.get(from.ruleId) ?? from));
}

function withWord(points: unknown, word: string, to: number | null): Points {
  const others = Object.entries(isPoints(points) ? points : {}).filter(([name]) => name !== word);
  return Object.fromEntries(to === null ? others : [...others, [word, to]]);
}

function changed(standing: RuleStanding, change: PolicyChange): RuleStanding {
  const { parameters } = standing;
  switch (change.kind) {
    case 'added': return change.to;
    case 'lifted': return { ...standing, enforce: 'off', level: null, weight: null, parameters: {} };
    case 'strength': return { ...standing, ...change.to };
    case 'level': return { ...standing, level: change.to };
    case 'weight': return { ...standing, weight: change.to };
    case 'parameter': return { ...standing, parameters: { ...parameters, [change.parameter]: change.to } };
    case 'word': return { ...standing, parameters: { ...parameters, [change.parameter]: withWord(parameters[change.parameter], change.word, change.to) } };
  }
}

/** The rules of a valid policy once a difference has been made to them. */
export function applyDifference(rules: PolicyRules, difference: readonly PolicyChange[]): PolicyRules {
  return settingsFrom(ruleStandings(rules).map((standing) => difference.filter(({ ruleId }) => ruleId === standing.ruleId).reduce(changed, standing)));
}
