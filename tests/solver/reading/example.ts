// A small valid problem as a municipality's file would have it, with every kind of row, for tests that then spoil it.

/** JSON that a test may change as it likes. */
export interface Json {
  readonly [key: string]: Json;
}

/** Puts a value at a key, `__proto__` too. */
export function put(object: Json, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Adds a row at the end of a list. */
export function append(list: Json, row: unknown): void {
  (list as unknown as unknown[]).push(row);
}

/** Takes a field away. */
export function drop(object: Json, key: string): void {
  Reflect.deleteProperty(object, key);
}

/** The problem, made anew at each call. Fields that may be left out are left out. */
export function exampleProblem(): Json {
  return {
    format: 'spredt-problem/1', id: 'example', asOf: '2026-09-01', horizonDays: 90,
    areas: [{ id: 'a-north', name: 'North', homes: 900 }, { id: 'a-south', name: 'South', homes: 400 }],
    sites: [
      { id: 's-block', name: 'Block', areaId: 'a-north', lat: 60.8, lon: 11.05, homes: 20, limitExempt: false },
      { id: 's-yard', name: 'Yard', areaId: 'a-south', lat: 60.79, lon: 11.07, homes: 4, limitExempt: true },
    ],
    places: [{ id: 'p-school', kind: 'school', lat: 60.801, lon: 11.051 }],
    dwellings: [dwelling('d-1', 's-block'), { ...dwelling('d-2', 's-yard'), earmark: { groups: ['family', 'refugee'], until: null } }],
    tenants: [{ id: 't-1', siteId: 's-block', counted: true, shielded: false }],
    teams: [{
      id: 'team-1', name: 'Team', areaIds: ['a-north', 'a-south'], competences: ['rop', 'arabic'], minAge: 18, maxAge: null, lat: 60.8, lon: 11.06,
      capacityMinutes: 2000, committedMinutes: 1200, eveningCapacityMinutes: 400, eveningCommittedMinutes: 100,
    }],
    households: [
      household('h-1'),
      {
        ...household('h-2'), groups: ['family', 'refugee'], excludedAreaIds: ['a-south'], excludedSiteIds: ['s-yard'],
        avoids: [{ id: 't-1', metres: 200 }, { id: 'h-1', metres: 0 }], areaWishes: ['a-south', 'a-north'],
        pointWishes: [{ placeId: 'p-school', wish: 'near', metres: 500 }],
        followUp: { minutes: 120, eveningMinutes: 30, visits: 2, competences: ['rop'], currentTeamId: 'team-1' },
      },
    ],
    locks: [{ householdId: 'h-1', dwellingId: 'd-1', kind: 'forbid' }],
    baseline: [{ householdId: 'h-gone', dwellingId: 'd-2' }],
    policy: { id: 'roof-first', name: 'Roof first', validFrom: '2026-01-01', rules: rules() },
  } as unknown as Json;
}

const dwelling = (id: string, siteId: string) => ({
  id, siteId, bedrooms: 1, stepFree: true, wheelchair: false, monthlyRent: 7500, petsAllowed: true, staffing: 'none', tenure: 'permanent',
  availableFrom: '2026-09-15', earmark: null,
});

const household = (id: string) => ({
  id, groups: [], situation: 'homeless', applicationDate: '2026-03-01', readyFrom: '2026-09-01', neededBy: null, age: 34, members: 1, bedroomsMin: 1,
  needsStepFree: false, needsWheelchair: false, maxMonthlyRent: null, hasPet: false, needsStaffing: 'none', tenures: ['permanent', 'transitional'],
  counted: true, shielded: false, unrest: false, excludedAreaIds: [], excludedSiteIds: [], avoids: [], areaWishes: [], pointWishes: [], followUp: null,
});

const rules = () => ({
  bedrooms: { enforce: 'hard' },
  sensitivePlaces: { enforce: 'hard', kinds: ['school', 'kindergarten'], metres: 150 },
  siteLimit: { enforce: 'off', sharePercent: 20 },
  siteSpread: { enforce: 'soft', level: 2, weight: 3, free: 1 },
  followUpCapacity: { enforce: 'hard', metresPerMinute: 400, reservePercent: 5 },
  unplaced: {
    enforce: 'soft', level: 1, weight: 1, base: 100, groupPoints: { family: 40, refugee: 20, 10: 5, 9: 4 }, situationPoints: { homeless: 30 },
    pointsPerMonth: 1, waitingCap: 24, urgentPoints: 20, urgentDays: 30,
  },
});

/** The bytes of a JSON value. */
export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
