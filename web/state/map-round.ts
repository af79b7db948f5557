import { computed, signal } from '@preact/signals';
import type { ConcentrationMapView } from '../../server/concentration-map/schemas.ts';
import type { RoundView } from '../../server/meeting/schemas.ts';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import { readConcentrationMap, readPulse } from '../api/map.ts';
import { readRound, readRounds } from '../api/rounds.ts';
import { planChanges, type PlanChange } from '../map-moves.ts';
import { askWhileAttended } from './attended.ts';
import { asRequestError, load, type Loadable } from './loadable.ts';

/** The rounds there are, the newest first, and the one that the map shows; null while there is none. */
export interface MapRound {
  readonly rounds: readonly RoundSummary[];
  readonly view: RoundView | null;
}

/** The round on the map, for those who see rounds. */
export const mapRound = signal<Loadable<MapRound>>({ state: 'loading' });
/** The map in classes, for those who do not. */
export const mapInClasses = signal<Loadable<ConcentrationMapView>>({ state: 'loading' });
/** The round on the map; null while there is none. */
export const shownRound = computed<RoundView | null>(() => (mapRound.value.state === 'ready' ? mapRound.value.value.view : null));
/** What somebody did last in the round, while the reader looked on. */
export const freshChanges = signal<readonly PlanChange[]>([]);
/** Since when the map no longer follows the round, as an ISO instant; null while it does. */
export const lostSince = signal<string | null>(null);

async function fetchRound(id: string | null): Promise<MapRound> {
  const rounds = [...await readRounds()].sort((a, b) => b.asOf.localeCompare(a.asOf));
  const wanted = id ?? rounds[0]?.id;
  return { rounds, view: wanted === undefined ? null : await readRound(wanted) };
}

/** Fetches a round for the map: the one with the id, or the newest by date. */
export function openMapRound(id: string | null): Promise<void> {
  freshChanges.value = [];
  lostSince.value = null;
  return load(mapRound, fetchRound(id));
}

/** Fetches the map in classes. */
export function openMapInClasses(): Promise<void> {
  return load(mapInClasses, readConcentrationMap());
}

/** Fetches the round again, and remembers whose home in the plan is another now. */
async function fetchAgain(before: RoundView): Promise<void> {
  const view = await readRound(before.id);
  const now = mapRound.peek();
  if (now.state !== 'ready' || now.value.view?.id !== view.id) return;
  freshChanges.value = planChanges(now.value.view, view);
  mapRound.value = { state: 'ready', value: { ...now.value, view } };
}

const LOOK_MS = 4000;
/** How long a map is followed that nobody touches: it may hang on a wall in a meeting. */
const LEFT_ALONE_MS = 15 * 60_000;

/** Asks now and then whether somebody has gone on with the round, and shows it. Gives what ends the asking. */
export function followRound(): () => void {
  const lost = (): void => { lostSince.value ??= new Date().toISOString(); };
  return askWhileAttended({
    everyMilliseconds: LOOK_MS, leftAloneMilliseconds: LEFT_ALONE_MS,
    async ask() {
      const view = shownRound.peek();
      if (view === null) return;
      try {
        const { version } = await readPulse(view.id);
        lostSince.value = null;
        if (version !== view.version) await fetchAgain(view);
      } catch (error) {
        asRequestError(error);
        lost();
      }
    },
    leftAlone() {
      if (shownRound.peek() !== null) lost();
    },
  });
}
