import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { availableParallelism, cpus } from 'node:os';

/** One level as a proposal states it. */
export interface Level {
  readonly level: number;
  readonly penalty: number;
  readonly bound: number;
}

/** One run of the whole program on one instance; `seconds` is from its start to its end, reading and writing included. */
export interface Run {
  readonly date: string;
  readonly version: string;
  readonly instance: string;
  readonly engine: string;
  readonly seed: number;
  readonly timeLimitSeconds: number | null;
  readonly gapPercent: number | null;
  readonly seconds: number;
  /** `optimal`, `feasible` or `refused` as the proposal says, or `none` when there is none. */
  readonly status: string;
  readonly levels: readonly Level[];
}

const MOST_LEVELS = 4;
const file = fileURLToPath(new URL('../../data/instances/history.csv', import.meta.url));

/** The gap of a level in percent, as the format defines it: 100 × (penalty - bound) / max(1, penalty). */
export function gapPercentOf({ penalty, bound }: Level): number {
  return (100 * (penalty - bound)) / Math.max(1, penalty);
}

/** What the runs of this machine are told by. */
export function machine(): string {
  const model = (cpus()[0]?.model ?? 'unknown').replaceAll(/\s+/g, ' ').trim();
  return `${model}, ${availableParallelism()} cores, Node ${process.versions.node}`;
}

const levelColumns = Array.from({ length: MOST_LEVELS }, (_, index) => [`penalty${index + 1}`, `bound${index + 1}`, `gapPercent${index + 1}`]).flat();

/** The columns of history.csv, in order. */
export const COLUMNS: readonly string[] = [
  'date', 'version', 'instance', 'engine', 'seed', 'timeLimitSeconds', 'gapPercent', 'seconds', 'status', ...levelColumns, 'machine',
];

function field(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Fields as one line of a CSV file, without its end; nothing where there is nothing to say. */
export function csvRow(fields: readonly (string | number | null)[]): string {
  return fields.map(field).join(',');
}

/** A run as one row of history.csv, without its line end. Levels beyond the fourth are left out. */
export function historyRow(run: Run, on: string): string {
  const levels = Array.from({ length: MOST_LEVELS }, (_, index) => {
    const level = run.levels[index];
    return level === undefined ? ['', '', ''] : [level.penalty, level.bound, gapPercentOf(level).toFixed(2)];
  }).flat();
  const first = [run.date, run.version, run.instance, run.engine, run.seed, run.timeLimitSeconds, run.gapPercent, run.seconds.toFixed(1), run.status];
  return csvRow([...first, ...levels, on]);
}

/** Adds runs to data/instances/history.csv. */
export function record(runs: readonly Run[]): void {
  if (!existsSync(file)) writeFileSync(file, `${COLUMNS.join(',')}\n`);
  appendFileSync(file, runs.map((run) => `${historyRow(run, machine())}\n`).join(''));
}
