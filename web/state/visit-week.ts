import { signal } from '@preact/signals';
import type { WeekAnswer, WeekView } from '../../server/visit-weeks/schemas.ts';
import { planWeek, readWeek, type PlanningAsked } from '../api/visit-weeks.ts';
import type { RequestError } from '../api/request.ts';
import { asRequestError, load, type Loadable } from './loadable.ts';

/** The week that the page shows. */
export const shownWeek = signal<Loadable<WeekAnswer>>({ state: 'loading' });

/** A planning under way: of which week, how far it has come (0 to 1; null before its turn), and whether it is being stopped. */
export interface Planning {
  readonly week: string;
  readonly share: number | null;
  readonly isStopping: boolean;
}

/** The planning under way; null when there is none. */
export const planning = signal<Planning | null>(null);

/** What became of what was asked for last: a version was planned or decided, it was refused, or nothing came since it was stopped too early. */
export type WeekOutcome = { readonly kind: 'decided'; readonly week: string; readonly version: number } | { readonly kind: 'planned'; readonly week: string; readonly version: number; readonly asked: PlanningAsked['kind'] } | { readonly kind: 'failed'; readonly error: RequestError } | { readonly kind: 'stoppedNone'; readonly asked: PlanningAsked['kind'] };

/** What became of what was asked for last; null when there is nothing to tell. */
export const weekOutcome = signal<WeekOutcome | null>(null);

let running: AbortController | null = null;

/** Fetches a version of a week (null: the one that holds, else the newest) into what is shown. */
export const fetchWeek = (week: string, version: number | null): Promise<void> => load(shownWeek, readWeek(week, version));

/** How often, and for how long between, the page looks for what a stopped search has stored. */
const LOOKS = 20;
const LOOK_AFTER_MILLISECONDS = 500;

/** The version that a stopped search has stored; null where none came. */
async function storedAfter(week: string, newest: number): Promise<number | null> {
  for (let look = 0; look < LOOKS; look += 1) {
    await new Promise((resolve) => { setTimeout(resolve, LOOK_AFTER_MILLISECONDS); });
    const version = (await readWeek(week, null)).versions[0]?.version ?? 0;
    if (version > newest) return version;
  }
  return null;
}

async function plan(week: string, asked: PlanningAsked, newest: number, signalled: AbortSignal): Promise<WeekOutcome> {
  try {
    const { version }: WeekView = await planWeek(week, asked, signalled, (share) => { planning.value = { week, share, isStopping: false }; });
    return { kind: 'planned', week, version, asked: asked.kind };
  } catch (error) {
    if (!signalled.aborted) return { kind: 'failed', error: asRequestError(error) };
  }
  try {
    const version = await storedAfter(week, newest);
    return version === null ? { kind: 'stoppedNone', asked: asked.kind } : { kind: 'planned', week, version, asked: asked.kind };
  } catch (error) {
    return { kind: 'failed', error: asRequestError(error) };
  }
}

/** Plans a week, of which the newest version (0: none) is known; gives what became of it, and null where another planning is under way. */
export async function beginPlanning(week: string, asked: PlanningAsked, newest: number): Promise<WeekOutcome | null> {
  if (running !== null) return null;
  running = new AbortController();
  weekOutcome.value = null;
  planning.value = { week, share: null, isStopping: false };
  try {
    weekOutcome.value = await plan(week, asked, newest, running.signal);
  } finally {
    running = null;
    planning.value = null;
  }
  return weekOutcome.value;
}

/** Stops the planning under way; what it has found is stored as a version. */
export function stopPlanning(): void {
  if (planning.value !== null) planning.value = { ...planning.value, isStopping: true };
  running?.abort();
}
