import { daysFromRound } from './calendar.ts';
import { csvText, latin1, norwegianDate, norwegianDateOrNull, type Cell } from './csv.ts';
import { KOMMUNENUMMER } from './houses.ts';
import type { Random } from './random.ts';
import type { SiteKind, TownSite } from './sites.ts';

/** A municipal dwelling of the town. Words are those of the files. */
export interface TownDwelling {
  readonly id: string;
  readonly site: TownSite;
  readonly unit: string;
  readonly floor: number;
  readonly bedrooms: number;
  readonly rent: number;
  readonly stepFree: boolean;
  readonly wheelchair: boolean;
  readonly pets: boolean;
  readonly staffing: 'ingen' | 'tilkalling' | 'dagtid' | 'døgn';
  readonly tenure: 'varig' | 'overgang' | 'akutt';
  readonly earmark: string;
  readonly earmarkUntil: string | null;
  readonly features: readonly string[];
  readonly maxMembers: number;
  readonly managed: boolean;
  readonly status: 'KLAR_FOR_INNFLYTTING' | 'IKKE_TILGJENGELIG' | 'VEDLIKEHOLD' | 'UTLEID';
  readonly statusDate: string;
  readonly freeFrom: string | null;
}

/** Bedrooms of a kind of site, drawn from: small in the blocks, large where houses stand alone. */
const BEDROOMS: Readonly<Record<SiteKind, readonly number[]>> = {
  block: [0, 1, 1, 1, 1, 1, 1, 2, 2, 2], rental: [1, 1, 1, 1, 1, 2, 2, 2, 2, 3], cooperative: [1, 2, 2, 2, 3, 3], yard: [1, 1, 2],
  single: [2, 3, 3, 3, 4, 4, 5], staffed: [1], house: [0, 1], acute: [0], care: [1], staffHousing: [1, 2],
};
/** Rent by bedrooms, kroner a month (an assumption). */
const RENT = [6100, 7400, 9200, 11_600, 13_800, 15_900];
/** Most who may live there, by bedrooms (an assumption). */
const MOST_MEMBERS = [1, 2, 4, 5, 7, 8];
const DOORS_PER_FLOOR: Readonly<Record<SiteKind, number>> = {
  block: 8, rental: 4, cooperative: 3, yard: 2, single: 1, staffed: 8, house: 4, acute: 2, care: 8, staffHousing: 5,
};
const WITH_LIFT: ReadonlySet<string> = new Set([
  'block-3', 'block-5', 'cooperative-2', 'cooperative-5', 'cooperative-9', 'cooperative-14', 'cooperative-17', 'care-1', 'care-2', 'care-3',
]);

function staffingOf(site: TownSite): TownDwelling['staffing'] {
  if (site.kind === 'staffed' || site.kind === 'care') return 'døgn';
  if (site.kind === 'house') return 'dagtid';
  return site.kind === 'acute' || site.key === 'block-6' ? 'tilkalling' : 'ingen';
}

function featuresOf(site: TownSite, floor: number): string[] {
  return [
    ...(site.kind === 'house' ? ['bofellesskap'] : []), ...(floor === 1 ? ['første etasje'] : []), ...(WITH_LIFT.has(site.key) ? ['heis'] : []),
  ];
}

function buildDwelling(site: TownSite, index: number, id: string, random: Random): TownDwelling {
  const doors = DOORS_PER_FLOOR[site.kind];
  const floor = Math.floor(index / doors) + 1;
  const bedrooms = random.pick(BEDROOMS[site.kind]);
  const isStaffed = site.kind === 'staffed' || site.kind === 'care';
  const stepFree = isStaffed || WITH_LIFT.has(site.key) || (floor === 1 && random.chance(45));
  return {
    id, site, unit: `H${String(floor).padStart(2, '0')}${String((index % doors) + 1).padStart(2, '0')}`, floor, bedrooms,
    rent: (RENT[bedrooms] ?? 0) + random.between(-4, 8) * 50, stepFree, wheelchair: stepFree && (isStaffed ? random.chance(40) : random.chance(4)),
    pets: site.kind === 'yard' || site.kind === 'single' ? random.chance(80) : random.chance(30), staffing: staffingOf(site),
    tenure: site.kind === 'acute' ? 'akutt' : site.kind === 'block' && random.chance(12) ? 'overgang' : 'varig', earmark: '', earmarkUntil: null,
    features: featuresOf(site, floor), maxMembers: MOST_MEMBERS[bedrooms] ?? 1, managed: site.kind !== 'care' && site.kind !== 'staffHousing',
    status: 'UTLEID', statusDate: daysFromRound(-random.between(60, 2000)), freeFrom: null,
  };
}

/** A dwelling that is free or becomes so: in which site, how, when, and what it should be like. */
interface Vacancy {
  readonly site: string;
  readonly status: 'KLAR_FOR_INNFLYTTING' | 'VEDLIKEHOLD' | 'UTLEID';
  /** Days from the round until somebody can move in. */
  readonly inDays: number;
  readonly like: Partial<TownDwelling> & { readonly bedrooms: number };
}

/** The twenty that the round is about: eleven in the blocks, nine elsewhere. */
const VACANCIES: readonly Vacancy[] = [
  { site: 'block-1', status: 'KLAR_FOR_INNFLYTTING', inDays: -21, like: { bedrooms: 1 } },
  { site: 'block-1', status: 'UTLEID', inDays: 34, like: { bedrooms: 1 } },
  { site: 'block-1', status: 'KLAR_FOR_INNFLYTTING', inDays: -6, like: { bedrooms: 2, pets: true } },
  { site: 'block-2', status: 'KLAR_FOR_INNFLYTTING', inDays: -12, like: { bedrooms: 1 } },
  { site: 'block-3', status: 'KLAR_FOR_INNFLYTTING', inDays: -3, like: { bedrooms: 1 } },
  { site: 'block-3', status: 'KLAR_FOR_INNFLYTTING', inDays: -30, like: { bedrooms: 0 } },
  { site: 'block-4', status: 'VEDLIKEHOLD', inDays: 14, like: { bedrooms: 1 } },
  { site: 'block-4', status: 'UTLEID', inDays: 62, like: { bedrooms: 2, stepFree: false, earmark: 'eldre', earmarkUntil: daysFromRound(211) } },
  { site: 'block-5', status: 'KLAR_FOR_INNFLYTTING', inDays: -9, like: { bedrooms: 1, tenure: 'overgang' } },
  { site: 'block-5', status: 'UTLEID', inDays: 31, like: { bedrooms: 2, wheelchair: true, stepFree: true } },
  { site: 'block-6', status: 'KLAR_FOR_INNFLYTTING', inDays: -15, like: { bedrooms: 1 } },
  { site: 'rental-2', status: 'KLAR_FOR_INNFLYTTING', inDays: -4, like: { bedrooms: 1, features: ['kun kvinner'] } },
  { site: 'rental-6', status: 'VEDLIKEHOLD', inDays: 20, like: { bedrooms: 2, earmark: 'flyktning', earmarkUntil: daysFromRound(61) } },
  { site: 'cooperative-4', status: 'KLAR_FOR_INNFLYTTING', inDays: -18, like: { bedrooms: 2 } },
  { site: 'cooperative-12', status: 'UTLEID', inDays: 31, like: { bedrooms: 3 } },
  { site: 'yard-10', status: 'KLAR_FOR_INNFLYTTING', inDays: -2, like: { bedrooms: 1, pets: true } },
  { site: 'single-20', status: 'UTLEID', inDays: 45, like: { bedrooms: 4, pets: true } },
  { site: 'staffed-1', status: 'UTLEID', inDays: 16, like: { bedrooms: 1 } },
  { site: 'house-1', status: 'KLAR_FOR_INNFLYTTING', inDays: -40, like: { bedrooms: 1 } },
  { site: 'acute-1', status: 'KLAR_FOR_INNFLYTTING', inDays: -1, like: { bedrooms: 0 } },
];

/** Dwellings that are out of use for now, with no day set: under repair, or kept out of allocation. */
const OUT_OF_USE: readonly (readonly [string, number, TownDwelling['status']])[] = [
  ['block-1', 2, 'VEDLIKEHOLD'], ['block-2', 2, 'VEDLIKEHOLD'], ['block-4', 1, 'VEDLIKEHOLD'], ['rental-3', 1, 'VEDLIKEHOLD'],
  ['house-1', 2, 'IKKE_TILGJENGELIG'], ['cooperative-7', 1, 'IKKE_TILGJENGELIG'], ['single-5', 1, 'IKKE_TILGJENGELIG'],
];

function applyVacancies(dwellings: TownDwelling[], random: Random): void {
  const change = (site: string, next: (dwelling: TownDwelling) => TownDwelling): void => {
    const candidates = dwellings.filter((dwelling) => dwelling.site.key === site && dwelling.status === 'UTLEID' && dwelling.freeFrom === null);
    const chosen = random.pick(candidates);
    dwellings[dwellings.indexOf(chosen)] = next(chosen);
  };
  for (const { site, status, inDays, like } of VACANCIES) {
    change(site, (dwelling) => ({
      ...dwelling, ...like, features: [...dwelling.features, ...(like.features ?? [])], rent: (RENT[like.bedrooms] ?? 0) + random.between(-4, 8) * 50,
      maxMembers: MOST_MEMBERS[like.bedrooms] ?? 1, status, freeFrom: daysFromRound(inDays),
      statusDate: status === 'UTLEID' ? dwelling.statusDate : daysFromRound(Math.min(inDays, 0) - random.between(0, 9)),
    }));
  }
  for (const [site, count, status] of OUT_OF_USE) {
    for (let left = count; left > 0; left -= 1) change(site, (dwelling) => ({ ...dwelling, status, statusDate: daysFromRound(-random.between(10, 150)) }));
  }
}

/** All 470 municipal dwellings. */
export function buildDwellings(sites: readonly TownSite[], random: Random): TownDwelling[] {
  let number = 0;
  const dwellings = sites.flatMap((site) => Array.from({ length: site.municipalHomes }, (_, index) => {
    number += 1;
    return buildDwelling(site, index, `B-${String(number).padStart(4, '0')}`, random);
  }));
  applyVacancies(dwellings, random);
  return dwellings;
}

/** Kobo's 35 columns in their order. */
const KOBO_HEADER = [
  'kommunenummer', 'gnrbnr', 'festenummer', 'seksjonsnummer', 'bruksenhetsnummer', 'gatenavn', 'husnummer', 'husbokstav', 'postnummer', 'ekstrareferanse',
  'koboboligtype', 'underkategoriboligtype', 'kobodisposisjonsform', 'boligeiersnavn', 'boligeiersorganisasjonsnummer', 'boligeiersmobilnummer', 'boligstatus',
  'statusdato', 'manedsleie', 'malernummerstrom', 'malernummervann', 'depositum', 'errullestoltilpasset', 'antallsoverom', 'skolekretsbarneskole',
  'skolekretsungdomsskole', 'ovriginformasjon', 'kvalifiserermvakompensasjon', 'erbofellesskap', 'erdognbemannet', 'harpersonalbase', 'hovedsoker',
  'leieforholdertidsubegrenset', 'leieforholdstartdato', 'leieforholdsluttdato',
];

/** What Kobo's file says about the tenancy of a dwelling. */
export interface KoboTenancy {
  readonly start: string;
  readonly end: string | null;
}

const flag = (value: boolean): string => (value ? '1' : '');

/** `boliger.csv`: the dwellings in the layout of Kobo's import, ISO-8859-1, with no main applicant. */
export function koboFile(dwellings: readonly TownDwelling[], tenancies: ReadonlyMap<string, KoboTenancy>): Uint8Array {
  const rows = dwellings.map((dwelling): Cell[] => {
    const { site, id } = dwelling;
    const { house } = site;
    const tenancy = tenancies.get(id);
    const isHouse = site.kind === 'single' || site.kind === 'yard';
    return [
      KOMMUNENUMMER, `${house.gardsnummer}/${house.bruksnummer}`, null, null, dwelling.unit, house.street, house.number, house.letter, house.postcode, id,
      isHouse ? 'SMAHUS' : 'LEILIGHET', null, site.kind === 'cooperative' ? 'ANDEL' : 'EID', 'Mjøsby kommune', null, null, dwelling.status,
      norwegianDate(dwelling.statusDate), dwelling.rent, null, null, dwelling.rent * 2, flag(dwelling.wheelchair), dwelling.bedrooms, null, null, null, null,
      flag(site.kind === 'house'), flag(dwelling.staffing === 'døgn'), flag(site.kind === 'staffed' || site.kind === 'care'), null,
      flag(tenancy !== undefined && tenancy.end === null), norwegianDateOrNull(tenancy?.start ?? null), norwegianDateOrNull(tenancy?.end ?? null),
    ];
  });
  return latin1(csvText(KOBO_HEADER, rows));
}

/** The columns of `boliger-tillegg.csv`. */
export const ADDITION_COLUMNS = [
  'bolig', 'bosted', 'ledig fra', 'trinnfritt', 'dyr tillatt', 'bemanning', 'leieforhold', 'øremerket', 'øremerket til', 'egenskaper', 'flest personer',
  'forvaltes av avdelingen',
];

/** A row of `boliger-tillegg.csv`: what Kobo's layout lacks about a dwelling. */
export function additionRow(dwelling: TownDwelling): Cell[] {
  return [
    dwelling.id, dwelling.site.id, norwegianDateOrNull(dwelling.freeFrom), dwelling.stepFree, dwelling.pets, dwelling.staffing, dwelling.tenure, dwelling.earmark,
    norwegianDateOrNull(dwelling.earmarkUntil), dwelling.features.join(', '), dwelling.maxMembers, dwelling.managed,
  ];
}

