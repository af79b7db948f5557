import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { leasesEnding, needAndStock, type Town, type TownTenant } from '../../solver/index.ts';
import { areaRange } from '../overview/service.ts';
import { monthsAfter } from '../parameters/service.ts';
import { BuyingRules, type CountToldView, type LeaseView, type NeedView } from './need-schemas.ts';

const BuyingFile = BuyingRules.extend({ format: z.literal('spredt-buying/1') });

let rules: BuyingRules | null = null;

/** By which rules tenancies are listed to be looked at for buying (data/buying.json). A file that is not what it should be is our mistake and is thrown. */
export function buyingRules(): BuyingRules {
  if (rules === null) {
    const { format: _, ...read } = BuyingFile.parse(JSON.parse(readFileSync(new URL('../../data/buying.json', import.meta.url), 'utf8')));
    rules = read;
  }
  return rules;
}

/** Whom need and stock are told to: as they are with the names of homes, or in steps of the small count. */
export interface Telling {
  readonly isTold: boolean;
  readonly smallCount: number;
  readonly dwellingNames: ReadonlyMap<string, string>;
}

/** A count of people in the steps in which it is told: as wide as the small count, wherever the count lies. */
export function countTold(count: number, { isTold, smallCount }: Pick<Telling, 'isTold' | 'smallCount'>): CountToldView {
  if (!isTold) return { least: count, most: count };
  const least = Math.floor(count / smallCount) * smallCount;
  return { least, most: least + smallCount - 1 };
}

function leaseView({ homes, sites, areas, asOf }: Town, { id, dwellingId, startDate, endDate }: TownTenant, names: Telling['dwellingNames']): LeaseView {
  const home = homes.find((one) => one.id === dwellingId);
  const areaId = sites.find((site) => site.id === home?.siteId)?.areaId;
  return {
    id, dwellingId, dwelling: names.get(dwellingId) ?? dwellingId, area: areas.find((area) => area.id === areaId)?.name ?? '', bedrooms: home?.bedrooms ?? 0, startDate, endDate, isOver: endDate !== null && endDate < asOf,
  };
}

/** Tenancies that the rules list to be looked at for buying, the longest first: what the register holds of them, and no more. */
export function tenanciesToLookAt({ asOf, homes, tenants }: Town, { monthsLived, tenures, staffings }: BuyingRules): readonly TownTenant[] {
  const open = new Set(homes.filter(({ tenure, staffing, earmark }) => tenures.includes(tenure) && staffings.includes(staffing) && earmark === null).map(({ id }) => id as string));
  return tenants.filter(({ dwellingId, startDate, movesOut }) => open.has(dwellingId) && movesOut === null && monthsAfter(startDate, monthsLived) <= asOf).toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1));
}

type NeedFound = ReturnType<typeof needAndStock>;

/** Homes by bedrooms are told up to so many; more are told with these. */
const MOST_BEDROOMS = 5;

const together = (rows: readonly NeedFound['rows'][number][]): NeedView['homes'] => rows.reduce((sum, { own }) => (
  { freeNow: sum.freeNow + own.freeNow, freeLater: sum.freeLater + own.freeLater, all: sum.all + own.all }), { freeNow: 0, freeLater: 0, all: 0 });

/**
 * Need by bedrooms alone, for those who may see sums alone. There is a row for each number whether anybody needs it or not, people are told in steps, everybody together so that no row follows from it (overview/disclosure.ts), and nothing is told of people by
 * any other trait: what can be told in two ways can be subtracted.
 */
function toldRows({ rows }: NeedFound, telling: Telling): Pick<NeedView, 'rows' | 'households'> {
  const of = (bedrooms: number) => rows.filter(({ need }) => Math.min(need.bedrooms, MOST_BEDROOMS) === bedrooms);
  const counts = Array.from({ length: MOST_BEDROOMS + 1 }, (_, bedrooms) => of(bedrooms).reduce((sum, { households }) => sum + households, 0));
  const steps = counts.map((count) => ({ count, told: countTold(count, telling) }));
  return {
    households: areaRange(steps, telling.smallCount),
    rows: steps.map(({ told }, bedrooms) => ({
      bedrooms, access: 'any', staffing: 'none', households: told, transfers: { least: 0, most: told.most }, fits: together(rows.filter(({ need }) => need.bedrooms >= bedrooms)), own: together(of(bedrooms)),
    })),
  };
}

/** Need against stock as it is told, with known changes so many months ahead. */
export function needView(town: Town, months: number, telling: Telling): NeedView {
  const until = monthsAfter(town.asOf, months);
  const found = needAndStock(town, until);
  const whole = (count: number): CountToldView => ({ least: count, most: count });
  const { rows, households } = telling.isTold ? toldRows(found, telling) : {
    households: whole(found.households), rows: found.rows.map((row) => ({ ...row.need, households: whole(row.households), transfers: whole(row.transfers), fits: row.fits, own: row.own })),
  };
  const among = (count: number): CountToldView => (telling.isTold ? { least: 0, most: households.most } : whole(count));
  const view = (tenants: readonly TownTenant[]): LeaseView[] | null => (telling.isTold ? null : tenants.map((tenant) => leaseView(town, tenant, telling.dwellingNames)));
  return {
    asOf: found.asOf, until, isTold: telling.isTold, smallCount: telling.smallCount, households, noWish: among(found.noWish), homes: found.homes, rows: [...rows],
    tenures: found.tenures.map(({ tenure, households: suited, homes }) => ({ tenure, households: among(suited), homes })),
    areas: found.areas.map(({ areaId, firstWish, wish, excluded, homes }) => (
      { id: areaId, name: town.areas.find(({ id }) => id === areaId)?.name ?? areaId, firstWish: among(firstWish), wish: among(wish), excluded: among(excluded), homes })),
    months: found.months.map(({ month, leasesEnd, homesFree }) => ({ month, leasesEnd: countTold(leasesEnd, telling), homesFree })), leasesEnded: countTold(found.leasesEnded, telling),
    leases: view(leasesEnding(town, until).map(({ tenant }) => tenant)), buying: { rules: buyingRules(), tenancies: view(tenanciesToLookAt(town, buyingRules())) },
  };
}
