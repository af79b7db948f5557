import { computed, signal } from '@preact/signals';
import type { BasemapView } from '../../server/basemap/schemas.ts';
import type { MunicipalityView } from '../../server/municipality/schemas.ts';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { RequestError } from '../api/request.ts';
import { readBasemap, readMunicipality, readRound, readRounds } from '../api/rounds.ts';
import { asRequestError, type Loadable } from './loadable.ts';

/** The municipality and the round on the page; null where there is none yet. */
export interface Opened {
  readonly municipality: MunicipalityView | null;
  readonly round: RoundView | null;
}

/** The page's data. */
export const opened = signal<Loadable<Opened>>({ state: 'loading' });
/** The streets of the base map; the page works without them. */
export const basemap = signal<Loadable<BasemapView>>({ state: 'loading' });
/** The round on the page, or null while there is none. */
export const roundView = computed<RoundView | null>(() => (opened.value.state === 'ready' ? opened.value.value.round : null));

async function municipalityIfAny(): Promise<MunicipalityView | null> {
  try {
    return await readMunicipality();
  } catch (error) {
    if (error instanceof RequestError && error.details?.code === 'noMunicipality') return null;
    throw error;
  }
}

let asked = 0;

/** Fetches the municipality and a round: the one with the id, or the newest by date. Of two askings the later one is shown. */
export async function openRound(id: string | null): Promise<void> {
  asked += 1;
  const mine = asked;
  opened.value = { state: 'loading' };
  try {
    const [municipality, rounds] = await Promise.all([municipalityIfAny(), readRounds()]);
    const wanted = id ?? [...rounds].sort((a, b) => b.asOf.localeCompare(a.asOf))[0]?.id;
    const round = wanted === undefined ? null : await readRound(wanted);
    if (mine === asked) opened.value = { state: 'ready', value: { municipality, round } };
  } catch (error) {
    const failure = asRequestError(error);
    if (mine === asked) opened.value = { state: 'failed', error: failure };
  }
}

/** Shows a round as it has become; an answer that comes late, when a newer version is shown already, changes nothing. */
export function showRoundView(round: RoundView): void {
  const now = opened.peek();
  const shown = roundView.peek();
  if (now.state !== 'ready' || shown?.id !== round.id || round.version < shown.version) return;
  opened.value = { state: 'ready', value: { ...now.value, round } };
}

/** Fetches a round again, and shows it if it is the one on the page; rejects with a RequestError and leaves what is shown as it is. */
export async function refreshRound(id: string): Promise<RoundView> {
  const round = await readRound(id);
  showRoundView(round);
  return round;
}

/** Fetches the streets of the base map. */
export async function openBasemap(): Promise<void> {
  basemap.value = { state: 'loading' };
  try {
    basemap.value = { state: 'ready', value: await readBasemap() };
  } catch (error) {
    basemap.value = { state: 'failed', error: asRequestError(error) };
  }
}
