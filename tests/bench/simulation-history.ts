import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { csvRow, machine } from './history.ts';

/** One simulation that was measured: `seconds` on the clock from start to end, `cpuSeconds` of all threads, `heapMb` at the last day, rounds held and proved best, and how many waited on an average day. */
export interface SimulationRun {
  readonly date: string;
  readonly version: string;
  readonly policy: string;
  readonly kind: string;
  readonly years: number;
  readonly replications: number;
  readonly threads: number;
  readonly seed: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly heapMb: number;
  readonly rounds: number;
  readonly proved: number;
  readonly waiting: number;
}

/** The columns of simulation-history.csv, in order. `load` is how many were waiting for the machine in the minute before the row was written, the bench itself among them. */
export const SIMULATION_COLUMNS: readonly string[] = [
  'date', 'version', 'policy', 'kind', 'years', 'replications', 'threads', 'seed', 'seconds', 'cpuSeconds', 'heapMb', 'rounds', 'proved', 'waiting', 'load', 'machine',
];

const file = fileURLToPath(new URL('../../data/instances/simulation-history.csv', import.meta.url));

/** A run as one row of simulation-history.csv, without its line end. */
export function simulationRow(run: SimulationRun, load: number, on: string): string {
  return csvRow([
    run.date, run.version, run.policy, run.kind, run.years, run.replications, run.threads, run.seed, run.seconds.toFixed(1), run.cpuSeconds.toFixed(1), run.heapMb.toFixed(1),
    run.rounds, run.proved, run.waiting.toFixed(1), load.toFixed(1), on,
  ]);
}

/** A run as one line for a person. */
export function simulationText({ policy, kind, years, replications, threads, seconds, cpuSeconds, heapMb, rounds, proved, waiting }: SimulationRun): string {
  const work = `${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of threads), ${heapMb.toFixed(1)} MB at the end`;
  const share = kind === 'solved' ? `, ${proved} of ${rounds} rounds proved best` : `, ${rounds} rounds`;
  return `${policy} ${kind}, ${years} years × ${replications} on ${threads} threads: ${work}${share}, ${waiting.toFixed(1)} wait`;
}

/** Adds a run to data/instances/simulation-history.csv. */
export function recordSimulation(run: SimulationRun): void {
  if (!existsSync(file)) writeFileSync(file, `${SIMULATION_COLUMNS.join(',')}\n`);
  appendFileSync(file, `${simulationRow(run, loadavg()[0] ?? 0, machine())}\n`);
}
