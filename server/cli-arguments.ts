import { parseArgs } from 'node:util';
import type { SolveOptions } from '../solver/index.ts';

/** How the command is used. */
export const USAGE = `usage:
  spredt solve   problem.json [--out proposal.json] [--time-limit SECONDS] [--gap PERCENT] [--engine highs|jslp|queue] [--seed N]
  spredt check   problem.json proposal.json
  spredt explain problem.json proposal.json --household ID [--dwelling ID]
`;

/** What the command was asked to do. */
export type Command =
  | { readonly name: 'solve'; readonly problem: string; readonly out: string | null; readonly options: SolveOptions }
  | { readonly name: 'check'; readonly problem: string; readonly proposal: string }
  | { readonly name: 'explain'; readonly problem: string; readonly proposal: string; readonly household: string; readonly dwelling: string | null }
  | { readonly name: 'help' };

/** A command, or one sentence about what is wrong with how it was asked for. */
export type Asked = Command | { readonly wrong: string };

const TEXT = { type: 'string' } as const;
const FLAGS = {
  solve: { out: TEXT, 'time-limit': TEXT, gap: TEXT, engine: TEXT, seed: TEXT },
  check: {},
  explain: { household: TEXT, dwelling: TEXT },
} as const;
const FILES = { solve: ['problem.json'], check: ['problem.json', 'proposal.json'], explain: ['problem.json', 'proposal.json'] } as const;

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

/** Reads the arguments after `spredt`. Anything unknown, missing or impossible is named, none is guessed around. */
export function readArguments(args: readonly string[]): Asked {
  const [name, ...rest] = args;
  if (name === undefined) return { wrong: 'no command was given.' };
  if (name === '--help' || name === '-h' || name === 'help') return { name: 'help' };
  if (name !== 'solve' && name !== 'check' && name !== 'explain') return { wrong: `there is no command ${JSON.stringify(name)}.` };
  let read: { readonly positionals: readonly string[]; readonly values: Flags };
  try {
    read = parseArgs({ args: rest, options: FLAGS[name], allowPositionals: true, strict: true }) as typeof read;
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
  const { positionals, values } = read;
  const wanted = FILES[name];
  if (positionals.length !== wanted.length) return { wrong: `${name} takes ${wanted.join(' ')}; ${positionals.length} files were given.` };
  const [problem, proposal] = positionals as [string, string];
  if (name === 'solve') return readSolve(problem, values);
  return name === 'check' ? { name, problem, proposal } : readExplain(problem, proposal, values);
}
