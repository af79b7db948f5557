import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { WeekFigures } from '../../server/visit-weeks/schemas.ts';
import { csvRow, machine } from './history.ts';

/** A plan of a week of the demonstration municipality in figures. Seconds are on the clock, and those of them that this process had a core, from the registers to the stored plan; null for the plan by hand, which is made beside another. */
export interface WeekRun {
  readonly date: string;
  readonly week: string;
  readonly plan: 'by hand' | 'search' | 'week after' | 'ill on Tuesday morning';
  readonly seed: number;
  readonly figures: WeekFigures;
  readonly seconds: number | null;
  readonly cpuSeconds: number | null;
}

/** The columns of week-history.csv, in order. `load` is how many were waiting for the machine in the minute before the row was written, the bench itself among them. */
export const WEEK_COLUMNS: readonly string[] = [
  'date', 'week', 'plan', 'seed', 'visits', 'uncoveredVisits', 'uncoveredMinutes', 'travelMinutes', 'continuityPercent', 'byMainPercent', 'overtimeMinutes', 'changed', 'seconds', 'cpuSeconds', 'load', 'machine',
];

const file = fileURLToPath(new URL('../../data/instances/week-history.csv', import.meta.url));

/** A run as one row of week-history.csv, without its line end. */
export function weekRow({ date, week, plan, seed, figures, seconds, cpuSeconds }: WeekRun, load: number, on: string): string {
  const { visits, uncoveredVisits, uncoveredMinutes, travelMinutes, continuityPercent, byMainPercent, overtimeMinutes, changed } = figures;
  return csvRow([
    date, week, plan, seed, visits, uncoveredVisits, uncoveredMinutes, travelMinutes, continuityPercent?.toFixed(1) ?? null, byMainPercent?.toFixed(1) ?? null, overtimeMinutes, changed, seconds?.toFixed(1) ?? null,
    cpuSeconds?.toFixed(1) ?? null, load.toFixed(1), on,
  ]);
}

/** A run as one line for a person. */
export function weekText({ week, plan, seed, figures, seconds, cpuSeconds }: WeekRun): string {
  const { visits, uncoveredVisits, uncoveredMinutes, travelMinutes, continuityPercent, byMainPercent, overtimeMinutes, changed } = figures;
  const time = seconds === null || cpuSeconds === null ? '' : `, ${cpuSeconds.toFixed(1)} s of a core, ${seconds.toFixed(1)} s on the clock`;
  return `week ${week} ${plan} seed ${seed}: ${visits} visits, ${uncoveredVisits} (${uncoveredMinutes} minutes) not covered, ${travelMinutes} minutes on the way, ${continuityPercent ?? '–'} % by main or backup, ${byMainPercent ?? '–'} % by main, ${overtimeMinutes} minutes of overtime, ${changed} changed${time}`;
}

/** Adds a run to data/instances/week-history.csv. */
export function recordWeek(run: WeekRun): void {
  if (!existsSync(file)) writeFileSync(file, `${WEEK_COLUMNS.join(',')}\n`);
  appendFileSync(file, `${weekRow(run, loadavg()[0] ?? 0, machine())}\n`);
}
