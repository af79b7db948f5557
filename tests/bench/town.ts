import { createRandom, type Random } from '../../data/demonstration/random.ts';
import { dateOf, dayOf } from '../../solver/index.ts';

// An invented town of any size, in the shape of the public instances: a few areas some kilometres apart, blocks of 2 to 57 homes, small
// dwellings concentrated, tenants who stay, and teams whose time does not quite reach.

/** How large a town shall be, and the seed of its chance. */
export interface TownSize {
  readonly households: number;
  readonly dwellings: number;
  readonly seed: number;
}

/** A row of a problem file before it is read. */
export type Row = Readonly<Record<string, unknown>>;

interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** A town being made: its chance, its day and what later rows refer to. */
export interface Town {
  readonly random: Random;
  readonly size: TownSize;
  readonly areaIds: readonly string[];
  readonly sites: readonly (Row & Spot & { readonly id: string; readonly areaId: string; readonly homes: number })[];
  readonly places: readonly (Row & { readonly id: string; readonly kind: string })[];
}

/** The day of every generated round. */
export const AS_OF = '2026-09-01';

const LATITUDE = 59;
const METRES_PER_DEGREE = 111_195;
const METRES_PER_LONGITUDE = METRES_PER_DEGREE * Math.cos((LATITUDE * Math.PI) / 180);

/** A date so many days from the day of the round. */
export const daysOn = (days: number): string => dateOf(dayOf(AS_OF) + days);

/** An id with a number of a fixed width, so that ids sort as they were made. */
export const idOf = (letter: string, index: number): string => `${letter}-${String(index + 1).padStart(4, '0')}`;

/** Draws by weights: `[['a', 3], ['b', 1]]` gives a three times out of four. */
export function weighted<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let left = random.below(choices.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [choice, weight] of choices) {
    if (left < weight) return choice;
    left -= weight;
  }
  throw new Error('weights without a choice');
}

/** A spot so many metres around another, denser in the middle. */
function near(random: Random, middle: Spot, metres: number): Spot {
  const off = () => random.between(-metres, metres) + random.between(-metres, metres);
  const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
  return { lat: round(middle.lat + off() / 2 / METRES_PER_DEGREE), lon: round(middle.lon + off() / 2 / METRES_PER_LONGITUDE) };
}

function areaMiddles(random: Random, count: number): readonly Spot[] {
  const wide = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, index) => near(random, {
    lat: LATITUDE + (Math.floor(index / wide) * 3200) / METRES_PER_DEGREE,
    lon: 5.7 + ((index % wide) * 3800) / METRES_PER_LONGITUDE,
  }, 700));
}

function makePlaces(random: Random, middles: readonly Spot[], dwellings: number): Town['places'] {
  const kinds: readonly (readonly [string, number])[] = [
    ['school', Math.ceil(dwellings / 24)], ['kindergarten', Math.ceil(dwellings / 17)], ['service', 2], ['drugScene', 1 + Math.floor(dwellings / 400)],
  ];
  return kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
    .map((kind, index) => ({ id: idOf('p', index), kind, ...near(random, random.pick(middles), 1500) }));
}

/** Lays out areas, sites and places. */
export function layOut(size: TownSize): Town & { readonly areas: readonly Row[] } {
  const random = createRandom(size.seed);
  const areaCount = Math.max(2, Math.round(Math.sqrt(size.dwellings) / 2.1));
  const areaIds = Array.from({ length: areaCount }, (_, index) => idOf('a', index));
  const middles = areaMiddles(random, areaCount);
  const areas = areaIds.map((id, index) => ({ id, name: `Bydel ${index + 1}`, homes: random.between(2300, 3700) }));
  const sites = Array.from({ length: Math.round(size.dwellings * 0.45) }, (_, index) => {
    const at = Math.min(random.below(areaCount), random.below(areaCount));
    const homes = random.chance(20) ? random.between(2, 10) : random.between(11, 57);
    return { id: idOf('s', index), name: `Gård ${index + 1}`, areaId: areaIds[at] as string, ...near(random, middles[at] as Spot, 1100), homes, limitExempt: random.chance(3) };
  });
  return { random, size, areaIds, areas, sites, places: makePlaces(random, middles, size.dwellings) };
}

const RENT_FROM = [6500, 7000, 9000, 11_500, 13_000];

/** The free dwellings: half of them with one bedroom, and the small ones on few sites. */
export function makeDwellings({ random, size, sites }: Town): readonly Row[] {
  const crowded = sites.slice(0, Math.ceil(sites.length / 3));
  return Array.from({ length: size.dwellings }, (_, index) => {
    const bedrooms = weighted(random, [[0, 6], [1, 62], [2, 33], [3, 13], [4, 6]] as const);
    const site = bedrooms < 2 && random.chance(60) ? random.pick(crowded) : random.pick(sites);
    const wheelchair = random.chance(4);
    return {
      id: idOf('d', index), siteId: site.id, bedrooms, stepFree: wheelchair || random.chance(62), wheelchair,
      monthlyRent: (RENT_FROM[bedrooms] as number) + random.below(28) * 100, petsAllowed: random.chance(74),
      staffing: weighted(random, [['none', 116], ['onCall', 3], ['allHours', 1]]), tenure: weighted(random, [['permanent', 112], ['transitional', 7], ['acute', 1]]),
      availableFrom: daysOn(random.between(-45, 70)),
      earmark: random.chance(7) ? { groups: [random.pick(['rop', 'refugee', 'youth'])], until: random.chance(40) ? daysOn(random.between(60, 200)) : null } : null,
    };
  });
}

/** The tenants who stay: a fifth of them counted, a quarter shielded, gathered where the small homes are. */
export function makeTenants({ random, size, sites }: Town): readonly Row[] {
  const crowded = sites.slice(0, Math.ceil(sites.length / 3));
  return Array.from({ length: Math.round(size.dwellings * 2.5) }, (_, index) => {
    const counted = random.chance(19);
    const site = random.chance(counted ? 65 : 45) ? random.pick(crowded) : random.pick(sites);
    return { id: idOf('t', index), siteId: site.id, counted, shielded: !counted && random.chance(24) };
  });
}

/** The teams: together about 60 free minutes a week for each free dwelling, which is a little less than is asked for. */
export function makeTeams({ random, size, areaIds, sites }: Town): readonly Row[] {
  const count = Math.max(2, Math.round(size.dwellings / 32));
  return Array.from({ length: count }, (_, index) => {
    const room = Math.round((size.dwellings * random.between(50, 72)) / count / 15) * 15;
    const committedMinutes = Math.round(random.between(15, 30) * room / 10 / 15) * 15;
    const eveningRoom = random.between(6, 13) * 15;
    const eveningCommittedMinutes = random.between(1, 10) * 15;
    const { lat, lon } = random.pick(sites);
    const isYoung = index % 4 === 3;
    return {
      id: idOf('m', index), name: `Team ${index + 1}`, areaIds: random.shuffle(areaIds).slice(0, Math.max(2, Math.ceil(areaIds.length * random.between(5, 10) / 10))),
      competences: index % 2 === 0 ? ['homeLiving', 'youth'] : ['homeLiving', 'rop'], minAge: 0, maxAge: isYoung ? 29 : null, lat, lon,
      capacityMinutes: Math.ceil((committedMinutes + room) / 0.95), committedMinutes,
      eveningCapacityMinutes: Math.ceil((eveningCommittedMinutes + eveningRoom) / 0.95), eveningCommittedMinutes,
    };
  });
}
