import { computed, signal } from '@preact/signals';
import type { DwellingFilter, HouseholdFilter, HouseholdOrder, SiteFilter } from '../household-list.ts';
import type { Phase } from '../concentration.ts';
import { layout } from './layout.ts';
import { roundView } from './round.ts';

/** What is chosen in the list, on the map and in the panel at once; or a part of the round as a whole, which the panel shows. */
export type Chosen = { readonly kind: 'household' | 'dwelling' | 'site'; readonly id: string } | { readonly kind: 'round'; readonly id: 'history' | 'moved' };
/** What the list lists. */
export type ListKind = 'households' | 'dwellings' | 'sites';
/** The three faces of the page where only one fits on the screen. */
export type NarrowTab = 'list' | 'map' | 'panel';

/** What is chosen, or null. */
export const chosen = signal<Chosen | null>(null);
/** What the list lists. */
export const listKind = signal<ListKind>('households');
/** Which households the list shows. */
export const householdFilter = signal<HouseholdFilter>('all');
/** In which order the list shows households. */
export const householdOrder = signal<HouseholdOrder>('points');
/** Which sites the list shows. */
export const siteFilter = signal<SiteFilter>('all');
/** Which dwellings the list shows. */
export const dwellingFilter = signal<DwellingFilter>('all');
/** What is searched for in the list. */
export const search = signal('');
/** Which face is shown on a narrow screen. */
export const narrowTab = signal<NarrowTab>('list');
/** Whether the map can be seen: always, but on a narrow screen only while its tab is chosen. */
export const isMapSeen = computed(() => layout.value !== 'narrow' || narrowTab.value === 'map');

/** The zoom of the map, which decides how large a symbol of so many homes is. */
export const mapZoom = signal(13);

const wantedPhase = signal<Phase>('after');
/** Before or after the proposal; before as long as there is none. */
export const phase = computed<Phase>(() => (roundView.value?.proposal ? wantedPhase.value : 'before'));

/** Shows the map and the lists as things are, or as proposed. */
export function showPhase(wanted: Phase): void {
  wantedPhase.value = wanted;
}

const LISTED_AS = { household: 'households', dwelling: 'dwellings', site: 'sites' } as const;

/** Chooses a household, a dwelling or a site everywhere. */
export function choose(kind: keyof typeof LISTED_AS, id: string): void {
  chosen.value = { kind, id };
  if (listKind.value !== LISTED_AS[kind]) search.value = '';
  listKind.value = LISTED_AS[kind];
  narrowTab.value = 'panel';
}

/** Shows a part of the round as a whole in the panel. */
export function showOfRound(id: 'history' | 'moved'): void {
  chosen.value = { kind: 'round', id };
  narrowTab.value = 'panel';
}

/** Chooses a site from the map: on a narrow screen the map stays, so that its neighbours can be seen. */
export function chooseOnMap(siteId: string): void {
  const tab = narrowTab.value;
  choose('site', siteId);
  narrowTab.value = tab;
}

/** Chooses nothing; a narrow screen goes back to the list. */
export function chooseNothing(): void {
  chosen.value = null;
  if (narrowTab.value === 'panel') narrowTab.value = 'list';
}

/** The site that the map marks: the chosen one, that of the chosen dwelling, or the one where the chosen household is proposed to live. */
export const chosenSiteId = computed<string | null>(() => {
  const view = roundView.value;
  if (view === null || chosen.value === null) return null;
  if (chosen.value.kind === 'site') return chosen.value.id;
  const { kind, id } = chosen.value;
  const dwellingId = kind === 'dwelling' ? id : kind === 'household' ? view.households.find((row) => row.id === id)?.placement?.dwellingId : undefined;
  return view.dwellings.find((dwelling) => dwelling.id === dwellingId)?.siteId ?? null;
});
