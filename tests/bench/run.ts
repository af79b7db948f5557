// Solves instances as a user would, the whole command each time, checks what comes out and keeps the figures in data/instances/history.csv.
//
//   npm run bench                                  every public instance and a generated 1000 × 300, in the times that are promised
//   npm run bench -- --long                        the public instances, five minutes each
//   npm run bench -- town-150x60-strict.json --time-limit 15 --seed 3 --engine highs --gap 1
//   npm run bench -- generated-2000x600-1-roof-first --time-limit 120 --no-record
//   npm run bench -- generated-1000x300-1-roof-first --write problem.json      only the problem file
//   npm run bench -- --queue --plain               the same instances with the procedure of a municipality without the tool beside, and a plain MIP (plain.ts)
//   npm run bench -- --answers                     questions about proposals of the same instances (answers.ts), kept in answers-history.csv
//   npm run bench -- --answers town-150x60-strict.json --sample 20 --no-record      twenty of each kind at most
//   npm run bench -- --simulation                  years of the demonstration municipality (simulation.ts), kept in simulation-history.csv
//   npm run bench -- --home-care --seeds 3         published instances of home visits, from the folder that SPREDT_HOME_CARE names (home-care.ts), kept in home-care-history.csv
//   npm run bench -- --week --seeds 3              weeks of the demonstration municipality (week.ts), kept in week-history.csv
//   npm run bench -- --home-care HCSRP_100_1 --seconds 60      one of them, stopped after so many seconds of a core
//   npm run bench -- --caseload --seeds 3         who follows whom in invented towns, by the terms in force (caseload-history.ts), kept in caseload-history.csv
//
// A run counts only when `spredt check` accepts the proposal.

import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readProblem, readProposal } from '../../solver/index.ts';
import { answersText, recordAnswers, type AnswersRun } from './answers-history.ts';
import { answersOf } from './answers.ts';
import { caseloadRuns, caseloadText, recordCaseload } from './caseload-history.ts';
import { generateFile } from './generate.ts';
import { homeCareRuns, homeCareText, recordHomeCare } from './home-care-history.ts';
import { gapPercentOf, machine, record, type Level, type Run } from './history.ts';
import { recordSimulation, simulationText, type SimulationRun } from './simulation-history.ts';
import { demonstrationTown, simulateOnce, SIMULATIONS } from './simulation.ts';
import { recordWeek, weekText } from './week-history.ts';
import { weekRuns } from './week.ts';
import { ANSWERS, ANSWERS_ELSEWHERE, compareLevels, generatedSize, LONG, PROMISED, type Planned, type PlannedAnswers } from './plan.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'server', 'spredt.mjs');
const say = (text: string) => process.stdout.write(`${text}\n`);

const { values: options, positionals: named } = parseArgs({
  allowPositionals: true,
  options: {
    'time-limit': { type: 'string' }, seed: { type: 'string', default: '1' }, gap: { type: 'string' }, engine: { type: 'string', default: 'highs' },
    long: { type: 'boolean', default: false }, queue: { type: 'boolean', default: false }, plain: { type: 'boolean', default: false }, 'no-record': { type: 'boolean', default: false },
    answers: { type: 'boolean', default: false }, simulation: { type: 'boolean', default: false }, sample: { type: 'string', default: '100' }, write: { type: 'string' },
    'home-care': { type: 'boolean', default: false }, caseload: { type: 'boolean', default: false }, week: { type: 'boolean', default: false }, seconds: { type: 'string', default: '60' }, seeds: { type: 'string', default: '1' },
  },
});

const bestKnown = JSON.parse(readFileSync(join(root, 'data', 'instances', 'best-known.json'), 'utf8')) as Readonly<Record<string, { readonly levels: readonly Level[] }>>;

/** The version of the product with the commit it was built from; `+` marks changes that are in no commit. */
function version(): string {
  const { version: released } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const commit = execFileSync('git', ['describe', '--always', '--dirty=+', '--exclude=*'], { cwd: root, encoding: 'utf8' }).trim();
  return `${released} (${commit})`;
}

/** The problem file of an instance, made in the folder when it is generated. */
function problemFile(instance: string, folder: string): string {
  const size = generatedSize(instance);
  if (size === null) {
    const shipped = join(root, 'data', 'instances', instance);
    return existsSync(shipped) ? shipped : instance;
  }
  const made = join(folder, `${instance}.json`);
  writeFileSync(made, generateFile(size, size.policy));
  return made;
}

type Answer = Pick<Run, 'status' | 'levels'>;

function start(file: string, args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** Runs the command once. Throws when the product's own check refuses what it proposed. */
function solveByCommand(problem: string, engine: string, limits: readonly string[], folder: string): { readonly answer: Answer; readonly check: () => void } {
  const out = join(folder, 'proposal.json');
  rmSync(out, { force: true });
  const solved = start(command, ['solve', problem, '--out', out, '--engine', engine, '--seed', options.seed, ...limits]);
  const answer = existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')) as Answer : null;
  if (answer === null && solved.status !== 3) throw new Error(`${problem}: solve ended with exit status ${solved.status}: ${solved.stderr.trim().split('\n').at(-1)}`);
  const check = (): void => {
    if (answer === null) return;
    const checked = start(command, ['check', problem, out]);
    if (checked.status !== 0) throw new Error(`${problem}: check refuses the proposal:\n${checked.stdout}${checked.stderr}`);
  };
  return { answer: answer ?? { status: 'none', levels: [] }, check };
}

function solvePlainly(problem: string, timeLimitSeconds: number): { readonly answer: Answer; readonly check: () => void } {
  const solved = start(fileURLToPath(new URL('./plain.ts', import.meta.url)), [problem, String(timeLimitSeconds), options.seed]);
  if (solved.status !== 0) throw new Error(`${problem}: the plain way failed: ${solved.stderr}`);
  return { answer: JSON.parse(solved.stdout) as Answer, check: () => {} };
}

function solveOnce({ instance, timeLimitSeconds }: Planned, engine: string, folder: string): Run {
  const problem = problemFile(instance, folder);
  const isTimed = engine !== 'queue';
  const limits = isTimed ? ['--time-limit', String(timeLimitSeconds), ...(options.gap === undefined ? [] : ['--gap', options.gap])] : [];
  const began = performance.now();
  const { answer: { status, levels }, check } = engine === 'plain' ? solvePlainly(problem, timeLimitSeconds) : solveByCommand(problem, engine, limits, folder);
  const seconds = (performance.now() - began) / 1000;
  check();
  return {
    date: new Date().toISOString().slice(0, 10), version: version(), instance, engine, seed: Number(options.seed),
    timeLimitSeconds: isTimed ? timeLimitSeconds : null, gapPercent: options.gap === undefined || !isTimed ? null : Number(options.gap),
    seconds, status, levels,
  };
}

/** A run as one line for a person. */
function runText(run: Run): string {
  const levels = run.levels.map((level) => `${level.penalty}${level.bound === level.penalty ? '' : ` (≥ ${level.bound}, ${gapPercentOf(level).toFixed(2)} %)`}`).join(' · ');
  const known = bestKnown[run.instance]?.levels;
  const beside = known === undefined || run.levels.length === 0 ? '' : `, ${compareLevels(run.levels, known)} than best-known`.replace('equal than', 'equal to');
  const late = run.timeLimitSeconds !== null && run.seconds > run.timeLimitSeconds ? ', past the limit' : '';
  return `${run.instance} ${run.engine}: ${run.seconds.toFixed(1)} s of ${run.timeLimitSeconds ?? '∞'}, ${run.status}: ${levels}${beside}${late}`;
}

/** The instances that are named, with what a plan has for them; the whole plan when none is. */
function planned<P extends Planned>(all: readonly P[], elsewhere: (instance: string) => P): readonly P[] {
  const chosen = named.length === 0 ? all : named.map((instance) => all.find((one) => one.instance === instance) ?? elsewhere(instance));
  const limit = options['time-limit'];
  return limit === undefined ? chosen : chosen.map((one) => ({ ...one, timeLimitSeconds: Number(limit) }));
}

const plan = (): readonly Planned[] => planned<Planned>(options.long ? LONG : PROMISED, (instance) => ({ instance, timeLimitSeconds: 60 }));

/** Solves an instance, and asks questions about the proposal. */
async function askOnce({ instance, timeLimitSeconds, searches, helped }: PlannedAnswers, folder: string): Promise<void> {
  const path = problemFile(instance, folder);
  solveByCommand(path, options.engine, ['--time-limit', String(timeLimitSeconds)], folder).check();
  const read = readProblem(new Uint8Array(readFileSync(path)));
  const proposed = readProposal(new Uint8Array(readFileSync(join(folder, 'proposal.json'))));
  if (!read.ok || !proposed.ok) throw new Error(`${instance} has no proposal to ask about`);
  const [sample, seed] = [Number(options.sample), Number(options.seed)];
  const sampling = { pairs: sample, searches: Math.min(sample, searches), helped: helped === null ? null : Math.min(sample, helped), seed };
  for await (const measured of answersOf(read.problem, proposed.proposal, sampling)) {
    const run: AnswersRun = { ...measured, date: new Date().toISOString().slice(0, 10), version: version(), instance, seed };
    say(answersText(run));
    if (!options['no-record']) recordAnswers(run);
  }
}

async function benchAnswers(folder: string): Promise<void> {
  say(machine());
  for (const one of planned(ANSWERS, (instance) => ({ instance, ...ANSWERS_ELSEWHERE }))) await askOnce(one, folder);
}

async function benchSimulation(): Promise<void> {
  say(machine());
  const town = await demonstrationTown();
  for (const one of SIMULATIONS) {
    const run: SimulationRun = { date: new Date().toISOString().slice(0, 10), version: version(), ...await simulateOnce(town, one, Number(options.seed)) };
    say(simulationText(run));
    if (!options['no-record']) recordSimulation(run);
  }
}

/** Plans the published instances of home visits in the folder that SPREDT_HOME_CARE names. */
function benchHomeCare(): void {
  const published = process.env['SPREDT_HOME_CARE'];
  if (published === undefined) throw new Error('SPREDT_HOME_CARE must name the folder with the published instances of home visits');
  say(machine());
  for (const run of homeCareRuns({ folder: published, seconds: Number(options.seconds), seeds: Number(options.seeds), named })) {
    say(homeCareText(run));
    if (!options['no-record']) recordHomeCare(run);
  }
}

/** Plans weeks of the demonstration municipality, each seed on a database of its own. */
async function benchWeek(): Promise<void> {
  say(machine());
  for (let seed = 1; seed <= Number(options.seeds); seed += 1) {
    for await (const run of weekRuns(seed)) {
      say(weekText(run));
      if (!options['no-record']) recordWeek(run);
    }
  }
}

/** Searches who should follow whom in invented towns. */
async function benchCaseload(): Promise<void> {
  say(machine());
  for await (const run of caseloadRuns(Number(options.seconds), Number(options.seeds))) {
    say(caseloadText(run));
    if (!options['no-record']) recordCaseload(run);
  }
}

function bench(folder: string): void {
  say(machine());
  for (const one of plan()) {
    for (const engine of [options.engine, ...(options.plain ? ['plain'] : []), ...(options.queue ? ['queue'] : [])]) {
      const run = solveOnce(one, engine, folder);
      say(runText(run));
      if (!options['no-record']) record([run]);
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'spredt-bench-'));
try {
  if (options.answers) await benchAnswers(folder);
  else if (options.simulation) await benchSimulation();
  else if (options['home-care']) benchHomeCare();
  else if (options.week) await benchWeek();
  else if (options.caseload) await benchCaseload();
  else if (options.write === undefined) bench(folder);
  else copyFileSync(problemFile(plan()[0]!.instance, folder), options.write);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
