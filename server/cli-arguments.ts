import { parseArgs } from 'node:util';
import type { SolveOptions } from '../solver/index.ts';

/** How the command is used. */
export const USAGE = `usage:
  spredt solve   problem.json [--out proposal.json] [--time-limit SECONDS] [--gap PERCENT] [--engine highs|jslp|queue] [--seed N]
  spredt check   problem.json proposal.json
  spredt explain problem.json proposal.json --household ID [--dwelling ID]
  spredt compare problem.json a.json b.json [--other-problem other.json]
  spredt audit   verify [--head NUMBER:HASH]
  spredt backup  FILE
  spredt restore FILE
  spredt new-password LOGIN
  spredt replay  ROUND [NUMBER] [--solve]
The last five work on the database in SPREDT_DATA, also while the server runs.
`;

/** What the command was asked to do. */
export type Command =
  | { readonly name: 'solve'; readonly problem: string; readonly out: string | null; readonly options: SolveOptions }
  | { readonly name: 'check'; readonly problem: string; readonly proposal: string }
  | { readonly name: 'explain'; readonly problem: string; readonly proposal: string; readonly household: string; readonly dwelling: string | null }
  | { readonly name: 'compare'; readonly problem: string; readonly proposal: string; readonly otherProblem: string; readonly otherProposal: string }
  | { readonly name: 'audit'; readonly head: { readonly number: number; readonly hash: string } | null }
  | { readonly name: 'backup' | 'restore'; readonly file: string }
  | { readonly name: 'new-password'; readonly login: string }
  | { readonly name: 'replay'; readonly round: string; readonly number: number | null; readonly solvesAgain: boolean }
  | { readonly name: 'help' };

/** A command, or one sentence about what is wrong with how it was asked for. */
export type Asked = Command | { readonly wrong: string };

const TEXT = { type: 'string' } as const;
const FLAGS = {
  solve: { out: TEXT, 'time-limit': TEXT, gap: TEXT, engine: TEXT, seed: TEXT },
  check: {},
  explain: { household: TEXT, dwelling: TEXT },
  compare: { 'other-problem': TEXT },
  audit: { head: TEXT },
  backup: {},
  restore: {},
  'new-password': {},
  replay: { solve: { type: 'boolean' } },
} as const;
const FILES = { solve: ['problem.json'], check: ['problem.json', 'proposal.json'], explain: ['problem.json', 'proposal.json'], compare: ['problem.json', 'a.json', 'b.json'], audit: ['verify'], backup: ['FILE'], restore: ['FILE'], 'new-password': ['LOGIN'], replay: ['ROUND', '[NUMBER]'] } as const;

type Flags = Readonly<Record<string, string | undefined>>;

/** A number from 0 to the most that the flag takes; null when it was not given. */
function readNumber(flags: Flags, flag: string, pattern: RegExp, most: number, expected: string): number | null | { wrong: string } {
  const text = flags[flag];
  if (text === undefined) return null;
  const value = Number(text);
  return pattern.test(text) && value <= most ? value : { wrong: `--${flag} is ${JSON.stringify(text)}; expected ${expected}.` };
}

function readSolve(problem: string, flags: Flags): Asked {
  const engine = flags.engine ?? 'highs';
  if (engine !== 'highs' && engine !== 'jslp' && engine !== 'queue') return { wrong: `--engine is ${JSON.stringify(engine)}; expected highs, jslp or queue.` };
  const decimal = /^\d+(\.\d+)?$/;
  const timeLimitSeconds = readNumber(flags, 'time-limit', decimal, 1e9, 'a number of seconds, 0 or more');
  const gapPercent = readNumber(flags, 'gap', decimal, 100, 'a percentage from 0 to 100');
  const seed = readNumber(flags, 'seed', /^\d+$/, 2 ** 31 - 1, `a whole number from 0 to ${2 ** 31 - 1}`);
  for (const value of [timeLimitSeconds, gapPercent, seed]) if (value !== null && typeof value === 'object') return value;
  const options = { engine, seed: seed ?? 1, timeLimitSeconds, gapPercent } as SolveOptions;
  return { name: 'solve', problem, out: flags.out ?? null, options };
}

function readExplain(problem: string, proposal: string, flags: Flags): Asked {
  if (flags.household === undefined) return { wrong: 'explain needs --household ID.' };
  return { name: 'explain', problem, proposal, household: flags.household, dwelling: flags.dwelling ?? null };
}

function readAudit(verb: string, { head }: Flags): Asked {
  if (verb !== 'verify') return { wrong: `audit can verify; it cannot ${JSON.stringify(verb)}.` };
  if (head === undefined) return { name: 'audit', head: null };
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(head) ?? [];
  if (number === undefined || hash === undefined) return { wrong: `--head is ${JSON.stringify(head)}; expected NUMBER:HASH as an earlier verify said it.` };
  return { name: 'audit', head: { number: Number(number), hash } };
}

function readReplay(round: string, number: string | undefined, solvesAgain: boolean): Asked {
  if (number !== undefined && !/^[1-9]\d{0,8}$/.test(number)) return { wrong: `the number of the proposal is ${JSON.stringify(number)}; expected a whole number, 1 or more.` };
  return { name: 'replay', round, number: number === undefined ? null : Number(number), solvesAgain };
}

const isCommand = (name: string): name is keyof typeof FILES => Object.hasOwn(FILES, name);

/** Reads the arguments after `spredt`. Anything unknown, missing or impossible is named, none is guessed around. */
export function readArguments(args: readonly string[]): Asked {
  const [name, ...rest] = args;
  if (name === undefined) return { wrong: 'no command was given.' };
  if (name === '--help' || name === '-h' || name === 'help') return { name: 'help' };
  if (!isCommand(name)) return { wrong: `there is no command ${JSON.stringify(name)}.` };
  let read: { readonly positionals: readonly string[]; readonly values: Flags };
  try {
    read = parseArgs({ args: rest, options: FLAGS[name], allowPositionals: true, strict: true }) as typeof read;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  const { positionals, values } = read;
  const wanted: readonly string[] = FILES[name];
  const least = wanted.filter((word) => !word.startsWith('[')).length;
  if (positionals.length < least || positionals.length > wanted.length) return { wrong: `${name} takes ${wanted.join(' ')}; ${positionals.length === 1 ? '1 word was' : `${positionals.length} words were`} given.` };
  const [first, second] = positionals as [string, string];
  switch (name) {
    case 'solve': return readSolve(first, values);
    case 'check': return { name, problem: first, proposal: second };
    case 'explain': return readExplain(first, second, values);
    case 'compare': return { name, problem: first, proposal: second, otherProblem: values['other-problem'] ?? first, otherProposal: positionals[2] as string };
    case 'audit': return readAudit(first, values);
    case 'new-password': return { name, login: first };
    case 'replay': return readReplay(first, positionals[1], 'solve' in values);
    default: return { name, file: first };
  }
}
