import { readFileSync } from 'node:fs';
import { validateProblem, writeProblem, faultText, type Problem } from '../../solver/index.ts';
import { AS_OF, daysOn, idOf, layOut, makeDwellings, makeTeams, makeTenants, weighted, type Row, type Town, type TownSize } from './town.ts';

/** What is usual in a group of applicants, in percent where nothing else is said. */
interface Group {
  readonly names: readonly string[];
  readonly counted: number;
  readonly shielded: number;
  readonly unrest: number;
  readonly followUp: number;
  /** How often 0, 1, 2, 3 and 4 bedrooms are needed. */
  readonly bedrooms: readonly number[];
}

const GROUPS: readonly (readonly [Group, number])[] = [
  [{ names: ['homeless'], counted: 43, shielded: 11, unrest: 11, followUp: 66, bedrooms: [21, 72, 7, 0, 0] }, 56],
  [{ names: ['rop'], counted: 86, shielded: 0, unrest: 13, followUp: 96, bedrooms: [24, 68, 8, 0, 0] }, 63],
  [{ names: ['rop', 'homeless'], counted: 86, shielded: 0, unrest: 13, followUp: 96, bedrooms: [24, 68, 8, 0, 0] }, 34],
  [{ names: ['disability'], counted: 2, shielded: 27, unrest: 2, followUp: 64, bedrooms: [25, 66, 9, 0, 0] }, 64],
  [{ names: ['youth'], counted: 35, shielded: 23, unrest: 19, followUp: 63, bedrooms: [16, 75, 9, 0, 0] }, 43],
  [{ names: ['family'], counted: 3, shielded: 79, unrest: 0, followUp: 13, bedrooms: [0, 5, 49, 33, 13] }, 39],
  [{ names: ['refugee'], counted: 2, shielded: 39, unrest: 2, followUp: 33, bedrooms: [3, 49, 41, 7, 0] }, 61],
  [{ names: ['elderly'], counted: 5, shielded: 22, unrest: 0, followUp: 35, bedrooms: [25, 60, 15, 0, 0] }, 40],
];

/** Minutes a week, and the fewest visits they come in. */
const NEEDS: readonly (readonly [readonly [minutes: number, visits: number], number])[] = [
  [[30, 1], 32], [[45, 1], 29], [[60, 1], 69], [[90, 2], 41], [[120, 2], 35], [[180, 3], 23], [[300, 5], 8],
];

const RENT_MOST = [8000, 10_000, 12_000, 13_500, 15_000];

function makeFollowUp({ random }: Town, names: readonly string[], teams: readonly Row[]): Row {
  const [minutes, fewest] = weighted(random, NEEDS);
  const competence = names.includes('rop') && random.chance(70) ? ['rop'] : names.includes('youth') && random.chance(50) ? ['youth'] : random.chance(20) ? ['homeLiving'] : [];
  return {
    minutes, eveningMinutes: random.chance(27) ? Math.min(minutes, random.pick([15, 15, 30, 30, 45, 60])) : 0, visits: fewest + random.below(2),
    competences: competence, currentTeamId: random.chance(24) ? random.pick(teams)['id'] : null,
  };
}

function makeWishes({ random, areaIds, places }: Town): Row {
  const kinds = { near: ['service', 'school'], away: ['drugScene', 'school'] } as const;
  const wish = () => {
    const direction = random.chance(46) ? 'near' : 'away';
    const fit = places.filter(({ kind }) => (kinds[direction] as readonly string[]).includes(kind));
    return { placeId: random.pick(fit).id, wish: direction, metres: random.pick(direction === 'near' ? [800, 1500, 2000] : [500, 1000, 1500]) };
  };
  return {
    excludedAreaIds: random.chance(5) ? [random.pick(areaIds)] : [],
    areaWishes: random.shuffle(areaIds).slice(0, weighted(random, [[0, 166], [1, 36], [2, 165], [3, 33]] as const)),
    pointWishes: random.chance(25) ? [wish()] : [],
  };
}

function makeHousehold(town: Town, teams: readonly Row[], index: number): Row {
  const { random, sites, size } = town;
  const group = weighted(random, GROUPS);
  const bedroomsMin = weighted(random, group.bedrooms.map((weight, bedrooms) => [bedrooms, weight] as const));
  const needsWheelchair = random.chance(8);
  const counted = random.chance(group.counted);
  const other = random.below(size.households);
  return {
    id: idOf('h', index), groups: group.names,
    situation: weighted(random, [['temporary', 146], ['unsuitable', 86], ['couch', 47], ['institution', 42], ['eviction', 35], ['prison', 28], ['street', 16]]),
    applicationDate: daysOn(-random.between(10, 1100)), readyFrom: daysOn(random.chance(70) ? random.between(-20, 0) : random.between(0, 60)),
    neededBy: random.chance(26) ? daysOn(random.between(-10, 90)) : null, age: group.names.includes('youth') ? random.between(18, 25) : group.names.includes('elderly') ? random.between(62, 90) : random.between(20, 66),
    members: bedroomsMin < 2 ? weighted(random, [[1, 84], [2, 16]] as const) : bedroomsMin + random.below(3), bedroomsMin,
    needsStepFree: needsWheelchair || random.chance(15), needsWheelchair, maxMonthlyRent: random.chance(58) ? (RENT_MOST[bedroomsMin] as number) + random.below(14) * 250 : null,
    hasPet: random.chance(8), needsStaffing: weighted(random, [['none', 392], ['onCall', 3], ['daytime', 2], ['allHours', 3]]),
    tenures: ['permanent', 'transitional', 'acute'].slice(0, weighted(random, [[1, 304], [2, 90], [3, 6]] as const)),
    counted, shielded: !counted && random.chance(group.shielded), unrest: random.chance(group.unrest),
    excludedSiteIds: random.chance(7) ? [random.pick(sites).id] : [], avoids: other !== index && random.chance(1) ? [{ id: idOf('h', other), metres: random.pick([0, 200, 500, 1000]) }] : [],
    ...makeWishes(town), followUp: random.chance(group.followUp) ? makeFollowUp(town, group.names, teams) : null,
  };
}

/** A policy that ships, by the name of its file. */
function shippedPolicy(name: string): Row {
  const { id, name: names, validFrom, rules } = JSON.parse(readFileSync(new URL(`../../data/policies/${name}.json`, import.meta.url), 'utf8')) as Row & { name: { en: string } };
  return { id, name: names.en, validFrom, rules };
}

/** A whole invented round; the same size, seed and policy give the same problem. */
export function generateProblem(size: TownSize, policyName: string): Problem {
  const town = layOut(size);
  const dwellings = makeDwellings(town);
  const tenants = makeTenants(town);
  const teams = makeTeams(town);
  const households = Array.from({ length: size.households }, (_, index) => makeHousehold(town, teams, index));
  const read = validateProblem({
    format: 'spredt-problem/1', id: `generated-${size.households}x${size.dwellings}-${size.seed}-${policyName}`, asOf: AS_OF, horizonDays: 120,
    areas: town.areas, sites: town.sites, places: town.places, dwellings, tenants, teams, households, locks: [], baseline: [], policy: shippedPolicy(policyName),
  });
  if (!read.ok) throw new Error(`the generator made a problem that is refused: ${read.faults.slice(0, 5).map(faultText).join(' ')}`);
  return read.problem;
}

/** The problem file of a generated round. */
export function generateFile(size: TownSize, policyName: string): string {
  return writeProblem(generateProblem(size, policyName));
}
