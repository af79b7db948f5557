import type { Cell } from './csv.ts';
import { planMetres, type TownPoint } from './ground.ts';
import { houseAddress, type House } from './houses.ts';
import type { Random } from './random.ts';

/** What a site is: it decides what its flats are like and who lives there. */
export type SiteKind = 'block' | 'rental' | 'cooperative' | 'yard' | 'single' | 'staffed' | 'house' | 'acute' | 'care' | 'staffHousing';

/** A site of the town with its municipal dwellings counted. */
export interface TownSite {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: SiteKind;
  readonly house: House;
  readonly homes: number;
  readonly municipalHomes: number;
  readonly limitExempt: boolean;
}

interface SitePlan {
  readonly kind: SiteKind;
  readonly areaId: string;
  readonly homes: number;
  readonly municipalHomes: number;
  readonly name?: string;
  /** Where in the plan it should stand, about; anywhere in its area when left out. */
  readonly near?: TownPoint;
}

/** The blocks where most of the small flats are: 180 of the 400 that the department manages. */
const BLOCKS: readonly SitePlan[] = [
  { kind: 'block', areaId: 'sorvika', homes: 40, municipalHomes: 40, name: 'Teglverksblokka A', near: { u: -520, v: 345 } },
  { kind: 'block', areaId: 'sorvika', homes: 36, municipalHomes: 36, name: 'Teglverksblokka B', near: { u: -660, v: 358 } },
  { kind: 'block', areaId: 'sentrum', homes: 32, municipalHomes: 32, name: 'Ringblokka', near: { u: 190, v: 462 } },
  { kind: 'block', areaId: 'sentrum', homes: 28, municipalHomes: 28, name: 'Bakkeblokka', near: { u: -20, v: 415 } },
  { kind: 'block', areaId: 'nordvika', homes: 24, municipalHomes: 24, name: 'Naustblokka', near: { u: 780, v: 372 } },
  { kind: 'block', areaId: 'furuberg', homes: 20, municipalHomes: 20, name: 'Furublokka', near: { u: -300, v: 760 } },
];

/** Houses of flats where the municipality owns many: 84. */
const RENTALS: readonly (readonly [string, number, number])[] = [
  ['sentrum', 22, 14], ['sentrum', 18, 12], ['sorvika', 16, 12], ['nordvika', 20, 10], ['furuberg', 14, 10], ['lundemarka', 24, 10], ['asenhogda', 12, 8],
  ['sorvika', 16, 8],
];

/** Areas of the housing cooperatives where the municipality has three flats each: 66. */
const COOPERATIVES: readonly string[] = [
  'sentrum', 'sentrum', 'sentrum', 'nordvika', 'nordvika', 'nordvika', 'nordvika', 'sorvika', 'sorvika', 'sorvika', 'furuberg', 'furuberg', 'furuberg',
  'furuberg', 'furuberg', 'lundemarka', 'lundemarka', 'lundemarka', 'lundemarka', 'asenhogda', 'asenhogda', 'asenhogda',
];

/** Areas of the yards with two small houses each (28), and of the larger houses that stand alone among others (24). */
const YARDS: readonly string[] = [
  'sentrum', 'nordvika', 'nordvika', 'nordvika', 'sorvika', 'sorvika', 'furuberg', 'furuberg', 'lundemarka', 'lundemarka', 'lundemarka', 'asenhogda',
  'asenhogda', 'asenhogda',
];
const SINGLES: readonly string[] = [
  'nordvika', 'nordvika', 'nordvika', 'nordvika', 'sorvika', 'sorvika', 'sorvika', 'furuberg', 'furuberg', 'furuberg', 'furuberg', 'furuberg', 'lundemarka',
  'lundemarka', 'lundemarka', 'lundemarka', 'lundemarka', 'lundemarka', 'asenhogda', 'asenhogda', 'asenhogda', 'asenhogda', 'asenhogda', 'asenhogda',
];

/** Staffed or co-located by decision (18), and what others than the department manage (70). */
const SPECIAL: readonly SitePlan[] = [
  { kind: 'staffed', areaId: 'lundemarka', homes: 8, municipalHomes: 8, name: 'Lunden bosenter', near: { u: 720, v: 900 } },
  { kind: 'house', areaId: 'sentrum', homes: 8, municipalHomes: 8, name: 'Smedstua', near: { u: 220, v: 250 } },
  { kind: 'acute', areaId: 'sentrum', homes: 2, municipalHomes: 2, name: 'Akuttrommene', near: { u: -150, v: 170 } },
  { kind: 'care', areaId: 'furuberg', homes: 24, municipalHomes: 24, name: 'Furuheimen omsorgsboliger' },
  { kind: 'care', areaId: 'nordvika', homes: 20, municipalHomes: 20, name: 'Strandheimen omsorgsboliger' },
  { kind: 'care', areaId: 'asenhogda', homes: 16, municipalHomes: 16, name: 'Åsheimen omsorgsboliger' },
  { kind: 'staffHousing', areaId: 'sentrum', homes: 20, municipalHomes: 5 },
  { kind: 'staffHousing', areaId: 'sorvika', homes: 12, municipalHomes: 5 },
];

const EXEMPT: ReadonlySet<SiteKind> = new Set(['staffed', 'house', 'acute', 'care']);

function sitePlans(random: Random): SitePlan[] {
  return [
    ...BLOCKS,
    ...RENTALS.map(([areaId, homes, municipalHomes]) => ({ kind: 'rental' as const, areaId, homes, municipalHomes })),
    ...COOPERATIVES.map((areaId) => ({ kind: 'cooperative' as const, areaId, homes: random.between(12, 30) * 2, municipalHomes: 3 })),
    ...YARDS.map((areaId) => ({ kind: 'yard' as const, areaId, homes: random.between(2, 3), municipalHomes: 2 })),
    ...SINGLES.map((areaId, index) => ({ kind: 'single' as const, areaId, homes: index % 2 === 0 ? 1 : random.between(4, 8), municipalHomes: 1 })),
    ...SPECIAL,
  ];
}

/** The house nearest to a wanted place, or any of the area that is well away from the sites that stand already. */
function houseFor(plan: SitePlan, houses: readonly House[], taken: readonly House[], random: Random): House {
  const free = houses.filter((house) => house.areaId === plan.areaId && house.letter === '' && !taken.includes(house));
  const { near } = plan;
  if (near) return free.reduce((best, house) => (planMetres(house.point, near) < planMetres(best.point, near) ? house : best));
  const apart = free.filter((house) => taken.every((other) => planMetres(house.point, other.point) > 45));
  return random.pick(apart);
}

/** The sites, each at an address of the town. */
export function planSites(houses: readonly House[], random: Random): TownSite[] {
  const taken: House[] = [];
  const numbers = new Map<SiteKind, number>();
  return sitePlans(random).map((plan, index) => {
    const house = houseFor(plan, houses, taken, random);
    taken.push(house);
    const number = (numbers.get(plan.kind) ?? 0) + 1;
    numbers.set(plan.kind, number);
    const { kind, homes, municipalHomes } = plan;
    const name = plan.name ?? houseAddress(house);
    return { id: `BS-${String(index + 1).padStart(2, '0')}`, key: `${kind}-${number}`, name, kind, house, homes, municipalHomes, limitExempt: EXEMPT.has(kind) };
  });
}

/** The columns of `bosteder.csv`. */
export const SITE_COLUMNS = ['id', 'navn', 'adresse', 'område', 'boliger i alt', 'unntatt'];

/** A row of `bosteder.csv`. */
export function siteRow(site: TownSite): Cell[] {
  return [site.id, site.name, houseAddress(site.house), site.house.areaId, site.homes, site.limitExempt];
}
