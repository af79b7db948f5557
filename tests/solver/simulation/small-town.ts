import { readFileSync } from 'node:fs';
import { Household, type Policy } from '../../../solver/domain/problem.ts';
import { changed, SimulationFile, supposedBy, type Changes, type Supposed } from '../../../solver/simulation/assumptions.ts';
import type { Home, Town, TownTenant } from '../../../solver/town/town.ts';
import { chanceOf } from '../../support/random-problem.ts';

/** The assumptions and presets that ship. */
export const SHIPPED: SimulationFile = SimulationFile.parse(JSON.parse(readFileSync(new URL('../../../data/simulation.json', import.meta.url), 'utf8')));

/** The shipped values with some changed. */
export function supposing(changes: Changes = {}): Supposed {
  return supposedBy(changed(SHIPPED.assumptions, changes));
}

/** A shipped policy by its file name. */
export function policyNamed(name: string): Policy {
  const { id, name: names, validFrom, rules } = JSON.parse(readFileSync(new URL(`../../../data/policies/${name}.json`, import.meta.url), 'utf8')) as { readonly name: { readonly nb: string } } & Omit<Policy, 'name'>;
  return { id, name: names.nb, validFrom, rules };
}

/** Nothing happens by itself: nobody comes, moves, dies, refuses or needs time. A test turns on what it is about. */
export const QUIET: Changes = {
  arrivalsPerYear: { other: 0 }, season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], dischargePercent: {}, refusalPercent: 0, refusalPerWishStep: 0, refusalPerSpareBedroom: 0, refusalInConcentration: 0,
  moveInDays: 0, leaseMonths: 600, renewalPercent: 100, moveOutsPerYear: { counted: 0, others: 0 }, evictionsPerYear: { counted: 0, others: 0 }, deathsPerYear: { counted: 0, others: 0 },
  moveOutNoticeDays: 0, turnaroundDays: 0, returnPercent: { moved: 0, leaseEnded: 0, evicted: 0 }, leavesPerYear: 0, waitingDeathsPerYear: 0, relapsesPerYear: 0, roundEveryDays: 1,
};

type Plain = Omit<Home, 'id' | 'siteId' | 'state' | 'freeFrom'>;
const HOME: Plain = { bedrooms: 1, stepFree: true, wheelchair: false, monthlyRent: 7000, petsAllowed: true, staffing: 'none', tenure: 'permanent', earmark: null, features: [], maxMembers: null };

/** The first day of every small town. */
export const FIRST_DAY = '2027-01-01';

/** A town of so many equal homes, all free, one on each site, and nobody in it. */
export function emptyTown(homes: number): Town {
  const ids = Array.from({ length: homes }, (_, i) => `${i + 1}`);
  return {
    asOf: FIRST_DAY, areas: [{ id: 'a', name: 'a', homes: 1000 }], places: [], teams: [], tenants: [], households: [],
    sites: ids.map((id) => ({ id: `s-${id}`, name: id, areaId: 'a', lat: 60, lon: 11, homes: 10, limitExempt: false })),
    homes: ids.map((id) => ({ ...HOME, id: `d-${id}`, siteId: `s-${id}`, state: 'free', freeFrom: FIRST_DAY })),
  } as unknown as Town;
}

const GROUPS = [['rop'], ['family'], ['refugee'], ['youth'], ['homeless'], []];
const SITUATIONS = ['street', 'institution', 'temporary', 'couch', 'prison', 'unsuitable'];

function waiting(i: number, upTo: (most: number) => number): Household {
  const groups = GROUPS[i % GROUPS.length] as string[];
  const isFamily = groups.includes('family');
  return Household.parse({
    id: `h-${i}`, groups, situation: SITUATIONS[upTo(5)], applicationDate: `2026-${String(1 + upTo(11)).padStart(2, '0')}-15`, readyFrom: '2026-12-15', neededBy: upTo(3) === 0 ? '2027-02-01' : null,
    age: 20 + upTo(50), members: isFamily ? 3 : 1, bedroomsMin: isFamily ? 2 : upTo(1), needsStepFree: upTo(5) === 0, needsWheelchair: false, maxMonthlyRent: null, hasPet: upTo(4) === 0,
    needsStaffing: upTo(6) === 0 ? 'allHours' : 'none', tenures: ['permanent'], counted: groups.includes('rop') || groups.includes('homeless'), shielded: isFamily, unrest: false,
    excludedAreaIds: [], excludedSiteIds: upTo(4) === 0 ? ['s-1'] : [], avoids: upTo(5) === 0 ? [{ id: 't-2', metres: 10 }] : [], areaWishes: upTo(1) === 0 ? ['b', 'a'] : [], pointWishes: [],
    followUp: upTo(2) > 0 ? { minutes: 60 + 30 * upTo(4), eveningMinutes: 30, visits: 2, competences: [], currentTeamId: upTo(2) === 0 ? 'm-1' : null } : null,
  });
}

/** A town of 36 homes on six sites in two areas, some of them free, with tenants of every kind, 18 households that wait, one of them in a municipal home, and two teams. */
export function smallTown(seed: number): Town {
  const { upTo } = chanceOf(seed);
  const sites = Array.from({ length: 6 }, (_, i) => ({ id: `s-${i + 1}`, name: `s-${i + 1}`, areaId: i < 4 ? 'a' : 'b', lat: 60 + i / 500, lon: 11, homes: 8 + 4 * i, limitExempt: i === 5 }));
  const isLet = (i: number): boolean => i % 6 !== 5;
  const homes = Array.from({ length: 36 }, (_, i): Home => ({
    ...HOME, id: `d-${i}`, siteId: `s-${1 + (i % 6)}`, bedrooms: upTo(2), stepFree: upTo(1) === 0, monthlyRent: 6000 + 500 * upTo(6), petsAllowed: upTo(2) > 0, staffing: i % 6 === 5 ? 'allHours' : 'none',
    state: isLet(i) ? 'let' : 'free', freeFrom: isLet(i) ? null : FIRST_DAY,
  } as unknown as Home));
  const facts = ['yes', 'no', 'no', 'unknown'] as const;
  const tenants = homes.flatMap((home, i): TownTenant[] => (isLet(i) ? [{
    id: i === 7 ? 'h-17' : `t-${i}`, dwellingId: home.id, counted: facts[upTo(3)] as 'yes', shielded: facts[upTo(3)] as 'no', startDate: '2024-05-01', endDate: upTo(3) === 0 ? null : '2027-05-01',
    movesOut: i % 11 === 3 ? '2027-01-20' : null,
  } as TownTenant] : []));
  const team = (id: string, capacityMinutes: number): object => ({
    id, name: id, areaIds: ['a', 'b'], competences: [], minAge: 0, maxAge: null, lat: 60, lon: 11, capacityMinutes, committedMinutes: 400, eveningCapacityMinutes: 200, eveningCommittedMinutes: 60,
  });
  return {
    asOf: FIRST_DAY, areas: [{ id: 'a', name: 'a', homes: 900 }, { id: 'b', name: 'b', homes: 400 }], places: [], sites, homes, tenants, teams: [team('m-1', 1200), team('m-2', 700)],
    households: Array.from({ length: 18 }, (_, i) => waiting(i, upTo)),
  } as unknown as Town;
}
