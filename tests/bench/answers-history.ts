import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { csvRow, machine } from './history.ts';

/** How long one answer took, in milliseconds: on the clock, and of those the thread's own. Beside other work only the second tells what the answer costs. */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

/** How one kind of question was answered on one instance, asked so many times. */
export interface Measured {
  readonly question: string;
  readonly times: readonly Time[];
  /** Percent of the answers that are proved whole, and of those that are proved on the first level and the number of changes; null where nothing is proved. */
  readonly provedPercent: number | null;
  readonly provedChangesPercent: number | null;
  /** Bytes of the table that the answers are read from; null where there is none. */
  readonly bytes: number | null;
}

/** What was measured, where and by what. */
export interface AnswersRun extends Measured {
  readonly date: string;
  readonly version: string;
  readonly instance: string;
  readonly seed: number;
}

/** The columns of answers-history.csv, in order. `load` is how many were waiting for the machine in the minute before the row was written, the bench itself among them. */
export const ANSWER_COLUMNS: readonly string[] = ['date', 'version', 'instance', 'question', 'sample', 'seed', 'medianMs', 'p95Ms', 'medianCpuMs', 'p95CpuMs', 'provedPercent', 'provedChangesPercent', 'bytes', 'load', 'machine'];

const file = fileURLToPath(new URL('../../data/instances/answers-history.csv', import.meta.url));

/** The least of the values that at least this share of them (above 0, at most 1) does not exceed. Throws when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const value = values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

const percent = (value: number | null): string | null => (value === null ? null : value.toFixed(0));

/** A run as one row of answers-history.csv, without its line end. */
export function answersRow(run: AnswersRun, load: number, on: string): string {
  const both = (['wall', 'cpu'] as const).flatMap((clock) => [0.5, 0.95].map((share) => quantile(run.times.map((time) => time[clock]), share).toFixed(3)));
  return csvRow([
    run.date, run.version, run.instance, run.question, run.times.length, run.seed, ...both,
    percent(run.provedPercent), percent(run.provedChangesPercent), run.bytes, load.toFixed(1), on,
  ]);
}

/** A run as one line for a person. */
export function answersText({ instance, question, times, provedPercent, provedChangesPercent, bytes }: AnswersRun): string {
  const [wall, cpu] = [times.map((time) => time.wall), times.map((time) => time.cpu)];
  const told = (values: readonly number[]): string => `${quantile(values, 0.5).toFixed(3)} ms (95 of 100 within ${quantile(values, 0.95).toFixed(3)} ms)`;
  const proved = provedPercent === null ? '' : `, ${percent(provedPercent)} % proved`;
  const changes = provedChangesPercent === null ? '' : `, ${percent(provedChangesPercent)} % on level 1 and changes`;
  return `${instance} ${question}: ${told(wall)}, of the thread ${told(cpu)}, of ${times.length}${proved}${changes}${bytes === null ? '' : `, ${bytes} bytes`}`;
}

/** Adds a run to data/instances/answers-history.csv. */
export function recordAnswers(run: AnswersRun): void {
  if (!existsSync(file)) writeFileSync(file, `${ANSWER_COLUMNS.join(',')}\n`);
  appendFileSync(file, `${answersRow(run, loadavg()[0] ?? 0, machine())}\n`);
}
