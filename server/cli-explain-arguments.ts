/** What is asked about a proposal: why it is so, why not otherwise, one case in order, what would help, or what rules cost. */
export type Asks = 'why' | 'whyNot' | 'ranking' | 'whatHelps' | 'costs';

/** The verb that answers a question about a proposal. */
export interface ExplainCommand {
  readonly name: 'explain';
  readonly problem: string;
  readonly proposal: string;
  readonly asks: Asks;
  readonly household: string | null;
  readonly dwelling: string | null;
  readonly changes: 'fewest' | 'any';
  readonly seed: number;
  readonly timeLimitSeconds: number | null;
  readonly asJson: boolean;
}

/** Flags as they were given; true where one takes no value. */
export type Flags = Readonly<Record<string, string | true | undefined>>;

/** The value of a flag; undefined when it was not given. */
export const textOf = (flags: Flags, flag: string): string | undefined => (typeof flags[flag] === 'string' ? flags[flag] : undefined);
const QUESTIONS: readonly (readonly [flag: string, asks: Asks])[] = [['why-not', 'whyNot'], ['ranking', 'ranking'], ['what-helps', 'whatHelps'], ['costs', 'costs']];

/** The seconds and the seed of a look that solves; null and 1 when they were not given. */
export interface Effort {
  readonly timeLimitSeconds: number | null;
  readonly seed: number;
}

/** A number from 0 to the most that the flag takes; null when it was not given. */
export function readNumber(flags: Flags, flag: string, pattern: RegExp, most: number, expected: string): number | null | { readonly wrong: string } {
  const given = textOf(flags, flag);
  if (given === undefined) return null;
  const value = Number(given);
  return pattern.test(given) && value <= most ? value : { wrong: `--${flag} is ${JSON.stringify(given)}; expected ${expected}.` };
}

/** Reads --time-limit and --seed. */
export function readEffort(flags: Flags): Effort | { readonly wrong: string } {
  const timeLimitSeconds = readNumber(flags, 'time-limit', /^\d+(\.\d+)?$/, 1e9, 'a number of seconds, 0 or more');
  const seed = readNumber(flags, 'seed', /^\d+$/, 2 ** 31 - 1, `a whole number from 0 to ${2 ** 31 - 1}`);
  if (timeLimitSeconds !== null && typeof timeLimitSeconds === 'object') return timeLimitSeconds;
  if (seed !== null && typeof seed === 'object') return seed;
  return { timeLimitSeconds, seed: seed ?? 1 };
}

/** What is wrong with whom a question is asked about; null when nothing is. */
function wrongSubject(asks: Asks, household: string | undefined, dwelling: string | undefined): string | null {
  const [hasHousehold, hasDwelling] = [household !== undefined, dwelling !== undefined];
  switch (asks) {
    case 'why': return hasHousehold || hasDwelling ? null : 'explain needs --household ID or --dwelling ID; --what-helps and --costs are about the whole round without one.';
    case 'whyNot': return hasHousehold || hasDwelling ? null : '--why-not needs --household ID, --dwelling ID or both.';
    case 'ranking': return hasHousehold !== hasDwelling ? null : `--ranking needs --household ID or --dwelling ID${hasHousehold ? ', and not both' : ''}.`;
    case 'whatHelps': return hasDwelling ? '--what-helps is about a household or the whole round; leave --dwelling out.' : null;
    case 'costs': return hasHousehold || hasDwelling ? '--costs is about the whole round; leave --household and --dwelling out.' : null;
  }
}

/** What is wrong with flags that do not belong to the question; null when nothing is. */
function wrongFlags(asks: Asks, flags: Flags): string | null {
  if (asks !== 'whyNot' && flags['changes'] !== undefined) return '--changes belongs to --why-not.';
  const changes = textOf(flags, 'changes');
  if (changes !== undefined && changes !== 'fewest' && changes !== 'any') return `--changes is ${JSON.stringify(changes)}; expected fewest or any.`;
  const idle = ['time-limit', 'seed'].find((flag) => flags[flag] !== undefined);
  return (asks === 'why' || asks === 'ranking') && idle !== undefined ? `--${idle} belongs to --why-not, --what-helps and --costs; without one of them nothing is solved.` : null;
}

/** Reads the flags of explain; one sentence about what is wrong with them otherwise. */
export function readExplain(problem: string, proposal: string, flags: Flags): ExplainCommand | { readonly wrong: string } {
  const asked = QUESTIONS.filter(([flag]) => flags[flag] !== undefined);
  if (asked.length > 1) return { wrong: `explain answers one question at a time; ${asked.map(([flag]) => `--${flag}`).join(' and ')} were given.` };
  const asks = asked[0]?.[1] ?? 'why';
  const [household, dwelling] = [textOf(flags, 'household'), textOf(flags, 'dwelling')];
  const wrong = wrongSubject(asks, household, dwelling) ?? wrongFlags(asks, flags);
  if (wrong !== null) return { wrong };
  const effort = readEffort(flags);
  if ('wrong' in effort) return effort;
  return { name: 'explain', problem, proposal, asks, household: household ?? null, dwelling: dwelling ?? null, changes: flags['changes'] === 'any' ? 'any' : 'fewest', asJson: flags['json'] !== undefined, ...effort };
}
