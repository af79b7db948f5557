import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { leastTravelMinutes, planVisits } from '../../solver/index.ts';
import { csvRow, machine } from './history.ts';
import { readBestKnown, readHomeCare } from './home-care.ts';

/** One planning of a published instance: what it cost by the judge, beside the best published. Seconds are on the clock, and those of them that this process had a core. */
export interface HomeCareRun {
  readonly date: string;
  readonly instance: string;
  readonly seed: number;
  readonly moves: number;
  readonly uncovered: number;
  readonly cost: number;
  readonly bestKnown: number;
  /** What no plan can cost less than (the cost's own lower bound). */
  readonly bound: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Whether the search made all its moves, and so gives the same on every machine. */
  readonly isWhole: boolean;
}

/** What is run: the folder of the files, the seconds of a core that each planning may take, and how many seeds from 1 on. */
export interface HomeCareBench {
  readonly folder: string;
  readonly seconds: number;
  readonly seeds: number;
  readonly named: readonly string[];
}

/** The columns of home-care-history.csv, in order. `load` is how many were waiting for the machine in the minute before the row was written, the bench itself among them. */
export const HOME_CARE_COLUMNS: readonly string[] = ['date', 'instance', 'seed', 'moves', 'isWhole', 'cost', 'bestKnown', 'gapPercent', 'bound', 'seconds', 'cpuSeconds', 'load', 'machine'];

const file = fileURLToPath(new URL('../../data/instances/home-care-history.csv', import.meta.url));

/** Moves that a planning makes for each visit, and at least: as many as a core makes in well under a minute. */
const MOVES_PER_VISIT = 100_000;
const FEWEST_MOVES = 1_000_000;

/** By how many percent a run costs more than the best published; below 0 it costs less. */
export function gapPercent({ cost, bestKnown }: Pick<HomeCareRun, 'cost' | 'bestKnown'>): number {
  return 100 * (cost / bestKnown - 1);
}

/** The gap as text; what rounds to nothing has no sign. */
const gapText = (run: HomeCareRun): string => gapPercent(run).toFixed(2).replace(/^-0\.00$/, '0.00');

/** A run as one row of home-care-history.csv, without its line end; a plan that leaves a visit out has no cost that can be compared. */
export function homeCareRow(run: HomeCareRun, load: number, on: string): string {
  const isComparable = run.uncovered === 0;
  return csvRow([
    run.date, run.instance, run.seed, run.moves, run.isWhole ? 'yes' : 'no', isComparable ? run.cost.toFixed(2) : null, run.bestKnown, isComparable ? gapText(run) : null, run.bound.toFixed(2),
    run.seconds.toFixed(1), run.cpuSeconds.toFixed(1), load.toFixed(1), on,
  ]);
}

/** A run as one line for a person. */
export function homeCareText(run: HomeCareRun): string {
  const uncovered = run.uncovered > 0 ? `, ${run.uncovered} NOT made` : '';
  return `${run.instance} seed ${run.seed}: ${run.cost.toFixed(2)}${uncovered}, best known ${run.bestKnown} (${gapText(run)} %), no plan below ${run.bound.toFixed(2)}, ${run.cpuSeconds.toFixed(1)} s of a core, ${run.seconds.toFixed(1)} s on the clock${run.isWhole ? '' : ', stopped'}`;
}

/** Plans one instance with one seed. */
export function runHomeCare({ folder, seconds: most }: HomeCareBench, instance: string, bestKnown: number, seed: number): HomeCareRun {
  const problem = readHomeCare(folder, instance);
  const moves = Math.max(FEWEST_MOVES, MOVES_PER_VISIT * problem.visits.length);
  const [began, cpuBegan] = [performance.now(), process.cpuUsage()];
  const cpuSeconds = (): number => {
    const { user, system } = process.cpuUsage(cpuBegan);
    return (user + system) / 1e6;
  };
  const { plan, judged, isWhole } = planVisits(problem, { moves, seed }, { shouldStop: () => cpuSeconds() > most });
  const seconds = (performance.now() - began) / 1000;
  const used = cpuSeconds();
  return {
    date: new Date().toISOString().slice(0, 10), instance, seed, moves, uncovered: plan.uncoveredIds.length, cost: judged.levels[1] ?? NaN, bestKnown,
    bound: leastTravelMinutes(problem, problem.visits.map(({ id }) => id)) / 3, seconds, cpuSeconds: used, isWhole,
  };
}

/** Plans every published instance, or those that are named, with each seed; gives the runs one by one. */
export function* homeCareRuns(bench: HomeCareBench): Generator<HomeCareRun> {
  for (const [instance, { best }] of readBestKnown(bench.folder)) {
    if (bench.named.length > 0 && !bench.named.includes(instance)) continue;
    for (let seed = 1; seed <= bench.seeds; seed += 1) yield runHomeCare(bench, instance, best.cost, seed);
  }
}

/** Adds a run to data/instances/home-care-history.csv. */
export function recordHomeCare(run: HomeCareRun): void {
  if (!existsSync(file)) writeFileSync(file, `${HOME_CARE_COLUMNS.join(',')}\n`);
  appendFileSync(file, `${homeCareRow(run, loadavg()[0] ?? 0, machine())}\n`);
}
