import { forbiddenMeaning, type ForbiddenMeaning } from './policy-words.ts';
import { pathOf, type Fault, type Reading, type Step } from './reading/fault.ts';
import { settingsForm } from './reading/settings.ts';
import { readShape } from './reading/shape.ts';
import { RULES } from './rules/index.ts';

/**
 * What is wrong with the rules of a policy, and why: a name that looks at what no policy may look at, a number below 0, or a setting that the rule does not allow.
 * `steps` leads to it from the rules, such as `['unplaced', 'groupPoints', 'family']`; `path` is the same as text.
 */
export interface PolicyFault extends Fault {
  readonly code: ForbiddenMeaning | 'negative' | 'setting';
  readonly steps: readonly Step[];
}

const FORM = settingsForm(RULES);
/** Settings are no deeper than this; what lies deeper is no setting, and is refused as that. */
const DEEPEST = 6;

const NOT_ALLOWED: Readonly<Record<ForbiddenMeaning, string>> = {
  sobriety: 'no word that looks at whether somebody is sober: that never decides who gets a home',
  acceptance: 'no word that looks at whether somebody accepts follow-up or treatment: that never decides who gets a home',
  pastEviction: 'no word that looks at whether somebody has lost a home before: that never decides who gets a home',
};

/** The steps of a path as `pathOf` writes them. */
function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(/\.([A-Za-z_][A-Za-z0-9_]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)]
    .map(([, name, index, quoted]) => name ?? (index === undefined ? JSON.parse(quoted ?? '""') as string : Number(index)));
}

/** The fault of a word, where it has one; the name of a rule or a parameter that is known is never one. */
function wordFault(word: string, steps: readonly Step[]): readonly PolicyFault[] {
  const meaning = forbiddenMeaning(word);
  return meaning === null ? [] : [{ code: meaning, steps, path: pathOf(steps), value: word, expected: NOT_ALLOWED[meaning] }];
}

function forbiddenIn(value: unknown, steps: readonly Step[]): readonly PolicyFault[] {
  if (typeof value === 'string') return wordFault(value, steps);
  if (typeof value !== 'object' || value === null || steps.length > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => forbiddenIn(item, [...steps, i]));
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => [...wordFault(name, [...steps, name]), ...forbiddenIn(inner, [...steps, name])]);
}

/** Everything that is wrong with the rules of a policy, a fault for each place; empty when they are rules of a policy. Never throws, whatever it is given. */
export function policyFaults(rules: unknown): readonly PolicyFault[] {
  const reading: Reading = { faults: [], steps: [] };
  readShape(FORM, rules, reading);
  const forbidden = forbiddenIn(rules, []);
  const named = new Set(forbidden.map(({ path }) => path));
  const others = reading.faults.filter(({ path }) => !named.has(path)).map((fault): PolicyFault => (
    { ...fault, code: typeof fault.value === 'number' && fault.value < 0 ? 'negative' : 'setting', steps: stepsOf(fault.path) }));
  return [...forbidden, ...others];
}
