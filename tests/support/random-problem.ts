import type { Problem } from '../../solver/domain/problem.ts';
import { validateProblem } from '../../solver/read-problem.ts';
import { faultText } from '../../solver/reading/fault.ts';
import { RULES } from '../../solver/rules/index.ts';
import type { PlacementIds } from '../../solver/rules/standing.ts';
import {
  AS_OF, area, daysAfter, dwelling, followUp, household, metresNorth, place, problemFile, site, team, tenant, type DwellingInput, type HouseholdInput,
  type LockInput, type ProblemInput, type SettingInput, type TeamInput,
} from './tiny.ts';

// Random tiny problems aimed at boundaries: every number is drawn from a handful that stand just below, on and just above each other.

/** A source of chance that gives the same from the same seed. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 to most, both included. */
  upTo(most: number): number;
  pick<T>(from: readonly T[]): T;
  /** True once in so many times. */
  once(inTimes: number): boolean;
  /** Each with a chance of one half. */
  some<T>(from: readonly T[]): T[];
}

/** Chance from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (most: number): number => Math.floor(next() * (most + 1));
  return {
    next, upTo,
    pick: (from) => from[upTo(from.length - 1)] as (typeof from)[number],
    once: (inTimes) => upTo(inTimes - 1) === 0,
    some: (from) => from.filter(() => next() < 0.5),
  };
}

/** The largest a random problem gets; small enough that every proposal for it can be tried. */
export interface Size {
  readonly households: number;
  readonly dwellings: number;
  readonly teams: number;
}

const GROUPS = ['family', 'rop', 'refugee'];
const FEATURES = ['shared', 'groundFloor'];
const COMPETENCES = ['rop', 'youth'];
const STAFFING = ['none', 'onCall', 'daytime', 'allHours'] as const;
const TENURES = ['permanent', 'transitional', 'acute'] as const;
const KINDS = ['school', 'kindergarten', 'drugScene'] as const;
const METRES = [0, 99, 100, 101, 200];
const DAYS = [-2, 0, 0, 1, 9, 10, 11];

const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);

function randomDwelling(chance: Chance, id: string, siteIds: readonly string[]): DwellingInput {
  const { pick, once, some } = chance;
  return dwelling(id, {
    siteId: pick(siteIds), bedrooms: pick([1, 1, 1, 0, 2, 3]), stepFree: once(2), wheelchair: once(3), monthlyRent: pick([4999, 5000, 5000, 5001, 5100, 5101]),
    petsAllowed: once(2), staffing: pick(STAFFING), tenure: pick(TENURES), availableFrom: daysAfter(pick(DAYS)),
    earmark: once(3) ? { groups: some(GROUPS), until: once(3) ? null : daysAfter(pick(DAYS)) } : null, features: some(FEATURES), maxMembers: pick([null, 1, 2, 3]),
  });
}

interface Known {
  readonly areaIds: readonly string[];
  readonly siteIds: readonly string[];
  readonly placeIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly people: readonly string[];
}

function randomHousehold(chance: Chance, id: string, known: Known): HouseholdInput {
  const { pick, once, some, upTo } = chance;
  const minutes = pick([0, 30, 60, 60, 90]);
  const others = known.people.filter((other) => other !== id);
  return household(id, {
    groups: some(GROUPS), situation: pick(['street', 'prison', 'other']), applicationDate: pick(['2026-08-01', '2026-08-02', '2026-07-31', '2025-01-31', AS_OF]),
    readyFrom: daysAfter(pick(DAYS)), neededBy: once(2) ? daysAfter(pick(DAYS)) : null, age: pick([17, 18, 24, 25, 26]), members: pick([1, 1, 2, 3]),
    bedroomsMin: pick([1, 1, 0, 2]), needsStepFree: once(4), needsWheelchair: once(5), maxMonthlyRent: once(2) ? 5000 : null, hasPet: once(4),
    needsStaffing: pick(['none', 'none', ...STAFFING]), tenures: once(2) ? [...TENURES] : [pick(TENURES)], counted: once(2), shielded: once(3), unrest: once(3),
    excludedAreaIds: once(5) ? [pick(known.areaIds)] : [], excludedSiteIds: once(5) ? [pick(known.siteIds)] : [],
    avoids: once(3) && others.length > 0 ? Array.from({ length: 1 + upTo(1) }, () => ({ id: pick(others), metres: pick(METRES) })) : [],
    areaWishes: some(known.areaIds), pointWishes: known.placeIds.length > 0 && once(2)
      ? Array.from({ length: 1 + upTo(1) }, () => ({ placeId: pick(known.placeIds), wish: pick(['near', 'away'] as const), metres: pick([0, 1, 100, 200, 300]) })) : [],
    followUp: once(2) ? followUp({
      minutes, eveningMinutes: pick([0, minutes]), visits: pick([1, 1, 2]), competences: once(3) ? some(COMPETENCES) : [],
      currentTeamId: known.teamIds.length > 0 && once(2) ? pick(known.teamIds) : null,
    }) : null,
    currentSiteId: once(3) ? pick(known.siteIds) : null, mustHave: once(4) ? some(FEATURES) : [], mustNotHave: once(5) ? some(FEATURES) : [],
  });
}

function randomTeam(chance: Chance, id: string, areaIds: readonly string[]): TeamInput {
  const { pick, once, some } = chance;
  const capacityMinutes = pick([60, 64, 100, 200, 400]);
  const committedMinutes = pick([0, 0, 10, 36, 70]);
  const minAge = pick([0, 0, 18, 25]);
  return team(id, {
    areaIds: once(4) ? some(areaIds) : [...areaIds], competences: some(COMPETENCES), minAge, maxAge: once(3) ? Math.max(minAge, pick([24, 25])) : null,
    ...metresNorth(pick(METRES)), capacityMinutes, committedMinutes, eveningCapacityMinutes: pick([capacityMinutes, 30, 60]), eveningCommittedMinutes: pick([0, 0, committedMinutes]),
  });
}

function randomParameters(chance: Chance, siteHomes: readonly number[]): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const { pick, once, some } = chance;
  const percent = (): number => pick([0, 10, 20, 25, 50, Math.floor(100 / pick(siteHomes))]);
  return {
    spareBedrooms: { maxSpare: pick([0, 0, 1]) },
    sensitivePlaces: { kinds: some(KINDS), metres: pick(METRES) },
    siteLimit: { sharePercent: percent(), minCount: pick([0, 0, 1, 2]) },
    siteSpread: { free: pick([0, 0, 1, 2]), ...(once(2) && { freePercent: percent() }) },
    radiusLimit: { metres: pick(METRES), maxCount: pick([0, 1, 2]) },
    areaLimit: { sharePercent: percent() },
    followUpCapacity: { metresPerMinute: pick([25, 50, 100]), reservePercent: pick([0, 0, 5, 50]) },
    unplaced: {
      base: pick([1, 10, 100]), groupPoints: pick([{}, { family: 5 }, { family: 5, rop: 7 }]), situationPoints: pick([{}, { street: 3 }]),
      pointsPerMonth: pick([0, 1, 2]), waitingCap: pick([0, 1, 2, 40]), urgentPoints: pick([0, 4]), urgentDays: pick([0, 9, 10]),
    },
  };
}

function randomRules(chance: Chance, siteHomes: readonly number[]): Record<string, SettingInput> {
  const { pick, upTo, once } = chance;
  const parameters = randomParameters(chance, siteHomes);
  // Some policies have few rules, so that each gets to decide something.
  const oneIn = pick([1, 2, 4, 4, 8]);
  const settings = RULES.filter((rule) => rule.required || once(oneIn)).map((rule): [string, SettingInput] => {
    const enforce = rule.required ? 'soft' : pick([...rule.allows, ...rule.allows, 'off']);
    const price = enforce === 'soft' ? { level: 1 + upTo(3), weight: pick([1, 1, 2, 5]) } : {};
    return [rule.id, { enforce, ...price, ...parameters[rule.id] }];
  });
  return Object.fromEntries(settings);
}

/** Locks that do not contradict each other on their face. */
function randomLocks(chance: Chance, householdIds: readonly string[], dwellingIds: readonly string[]): LockInput[] {
  const locks: LockInput[] = [];
  for (let left = chance.pick([0, 0, 1, 2, 3]); left > 0; left -= 1) {
    const lock: LockInput = { householdId: chance.pick(householdIds), dwellingId: chance.pick(dwellingIds), kind: chance.pick(['require', 'forbid']) };
    const clashes = locks.some((other) => {
      const isHousehold = other.householdId === lock.householdId;
      const isDwelling = other.dwellingId === lock.dwellingId;
      if (other.kind === 'require' && lock.kind === 'require') return isHousehold || isDwelling;
      return other.kind !== lock.kind && isHousehold && isDwelling;
    });
    if (!clashes) locks.push(lock);
  }
  return locks;
}

/** A problem file from a seed. Half the problems leave most needs out, so that the rules about neighbours and teams decide. */
export function randomProblemFile(seed: number, size: Size = { households: 4, dwellings: 4, teams: 2 }): ProblemInput {
  const chance = chanceOf(seed);
  const { pick, once, upTo } = chance;
  const areas = ids('a', 1 + upTo(1)).map((id) => area(id, { homes: pick([4, 5, 10, 20]) }));
  const areaIds = areas.map((one) => one.id);
  const sites = ids('s', 1 + upTo(3)).map((id) => site(id, { areaId: pick(areaIds), ...metresNorth(pick(METRES)), homes: pick([1, 4, 5, 9, 10, 11]), limitExempt: once(5) }));
  const siteIds = sites.map((one) => one.id);
  const places = ids('p', upTo(3)).map((id) => place(id, pick(KINDS), metresNorth(pick(METRES))));
  const teams = ids('team', upTo(size.teams)).map((id) => randomTeam(chance, id, areaIds));
  const tenants = ids('t', upTo(4)).map((id) => tenant(id, pick(siteIds), { counted: once(2), shielded: once(3) }));
  const householdIds = ids('h', 1 + upTo(size.households - 1));
  const dwellingIds = ids('d', 1 + upTo(size.dwellings - 1));
  const known: Known = {
    areaIds, siteIds, placeIds: places.map((one) => one.id), teamIds: teams.map((one) => one.id), people: [...householdIds, ...tenants.map((one) => one.id)],
  };
  const isPlain = once(2);
  const dwellings = dwellingIds.map((id) => (isPlain ? dwelling(id, { siteId: pick(siteIds) }) : randomDwelling(chance, id, siteIds)));
  const households = householdIds.map((id) => {
    const full = randomHousehold(chance, id, known);
    if (!isPlain) return full;
    const { counted, shielded, avoids, currentSiteId, areaWishes, age } = full;
    return household(id, { counted, shielded, avoids, currentSiteId, areaWishes, age, followUp: full.followUp });
  });
  const baseline = [...householdIds, 'gone'].filter(() => once(3))
    .map((householdId, i) => ({ householdId, dwellingId: dwellingIds[(i + seed) % (dwellingIds.length + 1)] ?? 'gone' }))
    .filter((row, i, all) => all.findIndex((other) => other.dwellingId === row.dwellingId) === i);
  const rules = randomRules(chance, sites.map((one) => one.homes));
  return problemFile({
    id: `random-${seed}`, horizonDays: pick([9, 10, 11, 60]), areas, sites, places, dwellings, tenants, teams, households,
    locks: once(2) ? randomLocks(chance, householdIds, dwellingIds) : [], baseline, rules,
  });
}

/** A valid problem from a seed. */
export function randomProblem(seed: number, size?: Size): Problem {
  const read = validateProblem(randomProblemFile(seed, size));
  if (!read.ok) throw new Error(`random problem ${seed} is not valid:\n${read.faults.map(faultText).join('\n')}`);
  return read.problem;
}

/** Placements drawn at random, each household and each dwelling at most once, with any team or none; they may break every rule. */
export function randomPlacements(problem: Problem, chance: Chance): readonly PlacementIds[] {
  const free = problem.dwellings.map((one) => one.id);
  const rows: PlacementIds[] = [];
  for (const one of problem.households) {
    if (free.length === 0 || chance.once(4)) continue;
    const [dwellingId] = free.splice(chance.upTo(free.length - 1), 1);
    const teamId = problem.teams.length > 0 && one.followUp !== null && !chance.once(4) ? chance.pick(problem.teams).id : null;
    if (dwellingId !== undefined) rows.push({ householdId: one.id, dwellingId, teamId });
  }
  return rows;
}
