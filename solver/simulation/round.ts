import { dateOf, type DayNumber } from '../domain/date.ts';
import type { Dwelling, Household, Policy, Problem, Tenant } from '../domain/problem.ts';
import type { Town } from '../town/town.ts';
import type { Supposed } from './assumptions.ts';
import type { Tenancy, Waiter } from './residents.ts';
import type { Staff } from './staff.ts';
import type { HomeNow, Stock } from './stock.ts';

/** What a simulated round is made from. */
export interface Held {
  readonly town: Town;
  readonly supposed: Supposed;
  readonly policy: Policy;
  readonly day: DayNumber;
  readonly stock: Stock;
  readonly staff: Staff;
  readonly tenancies: Iterable<Tenancy>;
  readonly waiters: readonly Waiter[];
  /** Those who have said yes to a home and have not moved in: the round counts them as living there. */
  readonly onTheirWay: readonly Waiter[];
  readonly homes: readonly HomeNow[];
}

/** The round as a problem of the problem format, frozen on the day; it reaches as far as somebody who says yes today needs to move in. A home that a household has refused before is not proposed to it again. */
export function problemOf(held: Held): Problem {
  const { town, supposed, policy, day, stock, staff } = held;
  const waiting = new Set(held.waiters.map(({ household }) => household.id as string));
  const tenants = tenantsOf(held, waiting);
  const present = new Set<string>([...waiting, ...tenants.map(({ id }) => id)]);
  const free = new Set(held.homes.map(({ home }) => home.id));
  const asOf = dateOf(day);
  return {
    format: 'spredt-problem/1', id: `simulated-${asOf}`, asOf, horizonDays: Math.max(supposed.horizonDays, supposed.moveInDays), areas: town.areas, sites: [...stock.sites].map(({ site }) => site), places: town.places,
    dwellings: held.homes.map(({ home, freeFrom }): Dwelling => {
      const { id, siteId, bedrooms, stepFree, wheelchair, monthlyRent, petsAllowed, staffing, tenure, earmark, features, maxMembers } = home;
      const availableFrom = dateOf(Math.max(day + supposed.moveInDays, freeFrom ?? day));
      return { id, siteId, bedrooms, stepFree, wheelchair, monthlyRent, petsAllowed, staffing, tenure, availableFrom, earmark, features, maxMembers };
    }),
    tenants, teams: staff.teamsOn(day), households: held.waiters.map((waiter) => householdOf(waiter, present)),
    locks: held.waiters.flatMap(({ household, refused }) => [...refused].filter((id) => free.has(id)).map((dwellingId) => ({ householdId: household.id, dwellingId, kind: 'forbid' as const }))),
    baseline: [], policy,
  };
}

function tenantsOf({ tenancies, onTheirWay }: Held, waiting: ReadonlySet<string>): readonly Tenant[] {
  const moving = new Set(onTheirWay.map(({ household }) => household.id as string));
  const stay = [...tenancies].filter((tenancy) => !tenancy.isLeaving && !waiting.has(tenancy.id) && !moving.has(tenancy.id));
  const row = (id: string, { neighbours }: HomeNow, { counted, shielded }: Pick<Household, 'counted' | 'shielded'>): Tenant => ({ id, siteId: neighbours.site.id, counted, shielded } as Tenant);
  return [
    ...stay.map((tenancy) => row(tenancy.id, tenancy.home, tenancy)),
    ...onTheirWay.flatMap(({ household, accepted }) => (accepted === null ? [] : [row(household.id, accepted, household)])),
  ];
}

function householdOf({ household, tenancy }: Waiter, present: ReadonlySet<string>): Household {
  const avoids = household.avoids.filter(({ id }) => present.has(id));
  return { ...household, avoids, currentSiteId: tenancy?.home.neighbours.site.id ?? null };
}

/** Percent of such proposals that a household refuses: more for each step below its dearest area, for each spare bedroom, and on a site with a concentration. */
export function refusalPercent({ areaWishes, bedroomsMin }: Household, { home, neighbours }: HomeNow, supposed: Supposed): number {
  const rank = areaWishes.indexOf(neighbours.site.areaId);
  const steps = rank >= 0 ? rank : areaWishes.length;
  const spare = Math.max(0, home.bedrooms - bedroomsMin);
  const isConcentrated = !neighbours.site.limitExempt && neighbours.counted >= supposed.concentrationCount;
  const wanted = supposed.refusalPercent + steps * supposed.refusalPerWishStep + spare * supposed.refusalPerSpareBedroom + (isConcentrated ? supposed.refusalInConcentration : 0);
  return Math.min(supposed.refusalMostPercent, wanted);
}
