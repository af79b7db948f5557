import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { FollowUpTerms } from '../../server/follow-up-terms/schemas.ts';
import { assignCaseload, caseloadByHand, judgeCaseload, loadEngine, type CaseLevelResult, type CaseloadProblem, type JudgedCaseload } from '../../solver/index.ts';
import { townCaseload } from '../solver/caseload/town-caseload.ts';
import { csvRow, machine } from './history.ts';

/** One search for who should follow whom in an invented town, beside the distribution by hand. Seconds are on the clock, and those of them that this process had a core. */
export interface CaseloadRun {
  readonly date: string;
  readonly staff: number;
  readonly persons: number;
  readonly teams: number;
  /** Of the invented town; the search has seed 1. */
  readonly seed: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly levels: readonly CaseLevelResult[];
  readonly measures: JudgedCaseload['measures'];
  readonly byHand: JudgedCaseload['measures'];
}

/** The sizes of the towns, the largest one that is promised to be solved last. */
export const CASELOAD_SIZES = [{ staff: 6, persons: 45, teams: 2 }, { staff: 20, persons: 180, teams: 4 }] as const;

/** The columns of caseload-history.csv, in order. Levels are `penalty (bound)` where they are not proved; what by hand has of something stands after what the search has. */
export const CASELOAD_COLUMNS: readonly string[] = [
  'date', 'staff', 'persons', 'teams', 'seed', 'seconds', 'cpuSeconds', 'levels', 'mainChanged', 'mainChangedByHand', 'overloadMinutes', 'overloadMinutesByHand', 'travelMinutes', 'travelMinutesByHand', 'load', 'machine',
];

const file = fileURLToPath(new URL('../../data/instances/caseload-history.csv', import.meta.url));
const termsFile = fileURLToPath(new URL('../../data/follow-up.json', import.meta.url));

/** Overload over the day and in the evening. */
const overload = ({ overloadMinutes, overloadEveningMinutes }: JudgedCaseload['measures']): number => overloadMinutes + overloadEveningMinutes;

const levelsText = (levels: readonly CaseLevelResult[]): string => levels.map(({ penalty, bound }) => (penalty === bound ? `${penalty}` : `${penalty} (${bound})`)).join(' · ');

/** A run as one row of caseload-history.csv, without its line end. */
export function caseloadRow(run: CaseloadRun, load: number, on: string): string {
  const { measures, byHand } = run;
  return csvRow([
    run.date, run.staff, run.persons, run.teams, run.seed, run.seconds.toFixed(1), run.cpuSeconds.toFixed(1), levelsText(run.levels), measures.mainChanged, byHand.mainChanged, overload(measures), overload(byHand),
    measures.travelMinutes, byHand.travelMinutes, load.toFixed(1), on,
  ]);
}

/** A run as one line for a person. */
export function caseloadText(run: CaseloadRun): string {
  const beside = (what: string, of: (measures: JudgedCaseload['measures']) => number): string => `${what} ${of(run.measures)} (by hand ${of(run.byHand)})`;
  const told = [beside('mains changed', ({ mainChanged }) => mainChanged), beside('overload', overload), beside('travel', ({ travelMinutes }) => travelMinutes), beside('uneven', ({ unevenMinutes }) => unevenMinutes)];
  return `${run.staff} staff, ${run.persons} people, town ${run.seed}: ${run.seconds.toFixed(1)} s, ${run.cpuSeconds.toFixed(1)} s of a core; ${levelsText(run.levels)}; ${told.join(', ')}`;
}

/** Searches every size of town with each seed by the terms in force, within the seconds; gives the runs one by one. */
export async function* caseloadRuns(most: number, seeds: number): AsyncGenerator<CaseloadRun> {
  const engine = await loadEngine('highs');
  const { caseload, travel } = FollowUpTerms.parse(JSON.parse(readFileSync(termsFile, 'utf8')));
  for (const size of CASELOAD_SIZES) {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const problem: CaseloadProblem = { ...townCaseload(size, seed), terms: { ...caseload, detourPercent: travel.detourPercent } };
      const [began, cpuBegan] = [performance.now(), process.cpuUsage()];
      const seconds = (): number => (performance.now() - began) / 1000;
      const { levels, judged } = assignCaseload(problem, engine, { seed: 1, timeLimitSeconds: most, seconds, shouldStop: () => false, onProgress: () => {} });
      const taken = seconds();
      const { user, system } = process.cpuUsage(cpuBegan);
      const byHand = judgeCaseload(problem, caseloadByHand(problem)).measures;
      yield { date: new Date().toISOString().slice(0, 10), ...size, seed, seconds: taken, cpuSeconds: (user + system) / 1e6, levels, measures: judged.measures, byHand };
    }
  }
}

/** Adds a run to data/instances/caseload-history.csv. */
export function recordCaseload(run: CaseloadRun): void {
  if (!existsSync(file)) writeFileSync(file, `${CASELOAD_COLUMNS.join(',')}\n`);
  appendFileSync(file, `${caseloadRow(run, loadavg()[0] ?? 0, machine())}\n`);
}
