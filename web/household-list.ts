import type { DwellingView, HouseholdView, RoundView, SiteView } from '../server/meeting/schemas.ts';
import { countedOn, isWithheld, type Phase } from './concentration.ts';

/** Which households the list shows. */
export type HouseholdFilter = 'all' | 'placed' | 'unplaced' | 'deadline' | 'notAccepted' | 'passedOver' | 'overridden' | 'apart';
/** Which dwellings the list shows: all, those that somebody is to get, those that nobody is, those held open. */
export type DwellingFilter = 'all' | 'given' | 'free' | 'held';
/** In which order the list shows households. */
export type HouseholdOrder = 'points' | 'deadline' | 'waiting' | 'label';
/** Which sites the list shows. */
export type SiteFilter = 'all' | 'free' | 'changed';

const FILTERS: Readonly<Record<HouseholdFilter, (household: HouseholdView) => boolean>> = {
  all: () => true,
  placed: (household) => household.placement !== null,
  unplaced: (household) => household.placement === null,
  deadline: (household) => household.neededBy !== null,
  notAccepted: (household) => household.placement !== null && household.mark?.kind !== 'accepted',
  passedOver: (household) => household.passedOver.length > 0,
  overridden: (household) => household.placement !== null && household.placement.override !== null,
  apart: (household) => household.mark?.kind === 'leftOpen' || household.mark?.kind === 'declined',
};

const byLabel = (a: HouseholdView, b: HouseholdView): number => a.label.localeCompare(b.label, 'nb-NO', { numeric: true });
const LAST_DATE = '9999-12-31';

const ORDERS: Readonly<Record<HouseholdOrder, (a: HouseholdView, b: HouseholdView) => number>> = {
  points: (a, b) => b.points - a.points || byLabel(a, b),
  deadline: (a, b) => (a.neededBy ?? LAST_DATE).localeCompare(b.neededBy ?? LAST_DATE) || b.points - a.points || byLabel(a, b),
  waiting: (a, b) => a.applicationDate.localeCompare(b.applicationDate) || byLabel(a, b),
  label: byLabel,
};

/** How many households a filter would show. */
export function filterCount(view: RoundView, filter: HouseholdFilter): number {
  return view.households.filter(FILTERS[filter]).length;
}

/** The dwelling a household is proposed, or undefined. */
export function dwellingOf(view: RoundView, household: HouseholdView): DwellingView | undefined {
  return view.dwellings.find((dwelling) => dwelling.id === household.placement?.dwellingId);
}

/** Whether somebody is placed on a site against a hard rule. */
export function isOverriddenOn(view: RoundView, site: SiteView): boolean {
  return view.households.some((household) => household.placement !== null && household.placement.override !== null && site.freeDwellingIds.includes(household.placement.dwellingId));
}

/** The households that the list shows: filtered, searched by case number or proposed address, and in order. */
export function listedHouseholds(view: RoundView, filter: HouseholdFilter, search: string, order: HouseholdOrder): readonly HouseholdView[] {
  const wanted = search.trim().toLocaleLowerCase('nb-NO');
  const found = (household: HouseholdView): boolean =>
    wanted === '' || `${household.label} ${dwellingOf(view, household)?.label ?? ''}`.toLocaleLowerCase('nb-NO').includes(wanted);
  return view.households.filter((household) => FILTERS[filter](household) && found(household)).sort(ORDERS[order]);
}

const DWELLING_FILTERS: Readonly<Record<DwellingFilter, (dwelling: DwellingView) => boolean>> = {
  all: () => true,
  given: (dwelling) => dwelling.householdId !== null,
  free: (dwelling) => dwelling.householdId === null && dwelling.held === null,
  held: (dwelling) => dwelling.held !== null,
};

/** How many dwellings a filter would show. */
export function dwellingCount(view: RoundView, filter: DwellingFilter): number {
  return view.dwellings.filter(DWELLING_FILTERS[filter]).length;
}

/** The free dwellings that the list shows, by address; searched by address or the case number of who gets it. */
export function listedDwellings(view: RoundView, filter: DwellingFilter, search: string): readonly DwellingView[] {
  const wanted = search.trim().toLocaleLowerCase('nb-NO');
  return view.dwellings
    .filter((dwelling) => DWELLING_FILTERS[filter](dwelling) && `${dwelling.label} ${dwelling.householdId ?? ''}`.toLocaleLowerCase('nb-NO').includes(wanted))
    .sort((a, b) => a.label.localeCompare(b.label, 'nb-NO', { numeric: true }));
}

const changes = (site: SiteView): boolean => site.countedAfter !== null && site.countedAfter !== site.countedBefore;

/** The sites that the list shows, those with the largest share of counted households first and those whose numbers are kept back last. */
export function listedSites(view: RoundView, filter: SiteFilter, search: string, phase: Phase): readonly SiteView[] {
  const wanted = search.trim().toLocaleLowerCase('nb-NO');
  const share = (site: SiteView): number => (isWithheld(site) ? -1 : countedOn(site, phase) / site.homes);
  return view.sites
    .filter((site) => (filter === 'all' || (filter === 'free' ? site.freeDwellingIds.length > 0 : changes(site))) && site.name.toLocaleLowerCase('nb-NO').includes(wanted))
    .sort((a, b) => share(b) - share(a) || a.name.localeCompare(b.name, 'nb-NO', { numeric: true }));
}
