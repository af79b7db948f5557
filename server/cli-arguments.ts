import { parseArgs } from 'node:util';
import type { SolveOptions } from '../solver/index.ts';
import { readEffort, readExplain, readNumber, textOf, type Effort, type ExplainCommand, type Flags } from './cli-explain-arguments.ts';

/** How the command is used. */
export const USAGE = `usage:
  spredt solve   problem.json [--out proposal.json] [--time-limit SECONDS] [--gap PERCENT] [--engine highs|jslp|queue] [--seed N]
  spredt check   problem.json proposal.json
  spredt explain problem.json proposal.json QUESTION [--json]
  spredt compare problem.json a.json b.json [--other-problem other.json] [--ranges [--time-limit SECONDS] [--seed N]] [--json]
  spredt audit   verify [--head NUMBER:HASH]
  spredt backup  FILE
  spredt restore FILE
  spredt new-password LOGIN
  spredt replay  ROUND [NUMBER] [--solve]
The last five work on the database in SPREDT_DATA, also while the server runs.
QUESTION is one of
  --household ID                      why the household has that dwelling, or none
  --household ID --dwelling ID        how it stands to that dwelling
  --dwelling ID                       who could have the dwelling, and why somebody or nobody has it
  … --why-not [--changes fewest|any]  and what the best proposal is in which it is so: after --household, --dwelling or both
  … --ranking                         the dwellings, or the households, in order: after one of the two
  [--household ID] --what-helps       which rules would give the household, or the round, more by asking less
  --costs                             what each rule, and the next unit of each limit and team, costs the round
--why-not, --what-helps and --costs solve, and take [--time-limit SECONDS] [--seed N]; Ctrl-C gives what was found so far.
`;

/** What the command was asked to do. */
export type Command =
  | { readonly name: 'solve'; readonly problem: string; readonly out: string | null; readonly options: SolveOptions }
  | { readonly name: 'check'; readonly problem: string; readonly proposal: string }
  | ExplainCommand
  | {
    readonly name: 'compare'; readonly problem: string; readonly proposal: string; readonly otherProblem: string; readonly otherProposal: string; readonly asJson: boolean;
    /** How long and from which dice ranges over ties are looked for; null where they are not asked for. */
    readonly ranges: Effort | null;
  }
  | { readonly name: 'audit'; readonly head: { readonly number: number; readonly hash: string } | null }
  | { readonly name: 'backup' | 'restore'; readonly file: string }
  | { readonly name: 'new-password'; readonly login: string }
  | { readonly name: 'replay'; readonly round: string; readonly number: number | null; readonly solvesAgain: boolean }
  | { readonly name: 'help' };

/** A command, or one sentence about what is wrong with how it was asked for. */
export type Asked = Command | { readonly wrong: string };

const TEXT = { type: 'string' } as const;
const YES = { type: 'boolean' } as const;
const FLAGS = {
  solve: { out: TEXT, 'time-limit': TEXT, gap: TEXT, engine: TEXT, seed: TEXT },
  check: {},
  explain: { household: TEXT, dwelling: TEXT, 'why-not': YES, changes: TEXT, ranking: YES, 'what-helps': YES, costs: YES, 'time-limit': TEXT, seed: TEXT, json: YES },
  compare: { 'other-problem': TEXT, ranges: YES, 'time-limit': TEXT, seed: TEXT, json: YES },
  audit: { head: TEXT },
  backup: {},
  restore: {},
  'new-password': {},
  replay: { solve: YES },
} as const;
const FILES = { solve: ['problem.json'], check: ['problem.json', 'proposal.json'], explain: ['problem.json', 'proposal.json'], compare: ['problem.json', 'a.json', 'b.json'], audit: ['verify'], backup: ['FILE'], restore: ['FILE'], 'new-password': ['LOGIN'], replay: ['ROUND', '[NUMBER]'] } as const;

function readSolve(problem: string, flags: Flags): Asked {
  const engine = textOf(flags, 'engine') ?? 'highs';
  if (engine !== 'highs' && engine !== 'jslp' && engine !== 'queue') return { wrong: `--engine is ${JSON.stringify(engine)}; expected highs, jslp or queue.` };
  const effort = readEffort(flags);
  if ('wrong' in effort) return effort;
  const gapPercent = readNumber(flags, 'gap', /^\d+(\.\d+)?$/, 100, 'a percentage from 0 to 100');
  if (gapPercent !== null && typeof gapPercent === 'object') return gapPercent;
  return { name: 'solve', problem, out: textOf(flags, 'out') ?? null, options: { engine, ...effort, gapPercent } };
}

function readCompare([problem, proposal, otherProposal]: readonly [string, string, string], flags: Flags): Asked {
  const idle = ['time-limit', 'seed'].find((flag) => flags[flag] !== undefined);
  if (flags['ranges'] === undefined && idle !== undefined) return { wrong: `--${idle} belongs to --ranges; without it nothing is solved.` };
  const effort = readEffort(flags);
  if ('wrong' in effort) return effort;
  return {
    name: 'compare', problem, proposal, otherProblem: textOf(flags, 'other-problem') ?? problem, otherProposal, ranges: flags['ranges'] === undefined ? null : effort, asJson: flags['json'] !== undefined,
  };
}

function readAudit(verb: string, flags: Flags): Asked {
  if (verb !== 'verify') return { wrong: `audit can verify; it cannot ${JSON.stringify(verb)}.` };
  const head = textOf(flags, 'head');
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
    case 'compare': return readCompare(positionals as [string, string, string], values);
    case 'audit': return readAudit(first, values);
    case 'new-password': return { name, login: first };
    case 'replay': return readReplay(first, positionals[1], 'solve' in values);
    default: return { name, file: first };
  }
}
