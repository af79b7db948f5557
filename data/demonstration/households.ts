import { daysFromRound } from './calendar.ts';
import { norwegianDate, norwegianDateOrNull, type Cell } from './csv.ts';
import type { TownPlace } from './places.ts';
import type { Random } from './random.ts';
import { APPLICANTS, type Applicant } from './applicants.ts';
import type { TownSite } from './sites.ts';
import type { TownTenancy } from './tenancies.ts';

/** A household that waits, as it will stand in the file; the case number is given by the order in which they applied. */
export interface TownHousehold extends Applicant {
  readonly id: string;
  readonly applied: string;
  readonly readyFrom: string;
  readonly neededBy: string | null;
  readonly avoidIds: readonly string[];
  readonly excludedSiteIds: readonly string[];
  readonly pointWishes: readonly string[];
}

/** What the households' files need to know about the town. */
export interface TownAround {
  readonly sites: readonly TownSite[];
  readonly places: readonly TownPlace[];
  readonly tenancies: readonly TownTenancy[];
}

const siteIdOf = (sites: readonly TownSite[], key: string): string => {
  const site = sites.find((candidate) => candidate.key === key);
  if (!site) throw new Error(`no site ${key} in the plan`);
  return site.id;
};

const placeIdOf = (places: readonly TownPlace[], name: string): string => {
  const place = places.find((candidate) => candidate.name === name);
  if (!place) throw new Error(`no place ${name} in the plan`);
  return place.id;
};

/** A tenant who stays, in a site of the plan. */
function tenantIn(tenancies: readonly TownTenancy[], key: string, random: Random): TownTenancy {
  return random.pick(tenancies.filter((tenancy) => tenancy.dwelling.site.key === key && tenancy.movesOut === null));
}

/** The households that wait, with case numbers from 1001 upwards in the order they applied. */
export function buildHouseholds({ sites, places, tenancies }: TownAround, random: Random): TownHousehold[] {
  const dated = APPLICANTS.map((applicant) => ({ applicant, applied: daysFromRound(-applicant.appliedDaysAgo) }))
    .toSorted((a, b) => (a.applied < b.applied ? -1 : a.applied > b.applied ? 1 : 0));
  let number = 1000;
  return dated.map(({ applicant, applied }) => {
    number += random.between(1, 2);
    return {
      ...applicant, id: String(number), applied, readyFrom: applicant.readyInDays === null ? applied : daysFromRound(applicant.readyInDays),
      neededBy: applicant.neededInDays === null ? null : daysFromRound(applicant.neededInDays),
      avoidIds: applicant.avoids.map(([key, metres]) => `${tenantIn(tenancies, key, random).id} ${metres} m`),
      excludedSiteIds: applicant.excludedSites.map((key) => siteIdOf(sites, key)),
      pointWishes: applicant.wishes.map(([wish, name, metres]) => `${wish} ${placeIdOf(places, name)} ${metres} m`),
    };
  });
}

/** Gives the tenancies of those who seek another dwelling their case number, so that they are known to live there. */
export function withTransfers(tenancies: readonly TownTenancy[], households: readonly TownHousehold[], random: Random): TownTenancy[] {
  const moved = new Map<string, TownHousehold>();
  const avoided = new Set(households.flatMap((household) => household.avoidIds.map((avoid) => avoid.split(' ')[0])));
  for (const household of households) {
    if (household.livesIn === null) continue;
    const candidates = tenancies.filter((tenancy) => (
      tenancy.dwelling.site.key === household.livesIn && tenancy.movesOut === null && !moved.has(tenancy.id) && !avoided.has(tenancy.id)
    ));
    moved.set(random.pick(candidates).id, household);
  }
  return tenancies.map((tenancy) => {
    const household = moved.get(tenancy.id);
    return household ? { ...tenancy, id: household.id, counted: household.counted, shielded: household.shielded } : tenancy;
  });
}

/** The columns of `husstander.csv`. */
export const HOUSEHOLD_COLUMNS = [
  'saksnummer', 'grupper', 'situasjon', 'søknadsdato', 'klar fra', 'frist', 'alder', 'personer', 'soverom', 'trinnfritt', 'rullestol', 'høyeste husleie', 'dyr',
  'bemanning', 'leieforhold', 'teller med', 'skjermes', 'uro', 'utelukkede områder', 'utelukkede bosteder', 'unngår', 'områdeønsker', 'avstandsønsker',
  'minutter', 'kveldsminutter', 'besøk', 'kompetanser', 'nåværende team', 'må ha', 'må ikke ha',
];

/** A row of `husstander.csv`. */
export function householdRow(household: TownHousehold): Cell[] {
  const { followUp } = household;
  return [
    household.id, household.groups.join(', '), household.situation, norwegianDate(household.applied), norwegianDate(household.readyFrom),
    norwegianDateOrNull(household.neededBy), household.age, household.members, household.bedrooms, household.stepFree, household.wheelchair, household.maxRent,
    household.pet, household.staffing, household.tenures.join(', '), household.counted, household.shielded, household.unrest,
    household.excludedAreas.join(', '), household.excludedSiteIds.join(', '), household.avoidIds.join(', '), household.areaWishes.join(', '),
    household.pointWishes.join(', '), followUp?.minutes ?? null, followUp?.evening ?? null, followUp?.visits ?? null,
    followUp?.competences.join(', ') ?? null, followUp?.team ?? null, household.mustHave.join(', '), household.mustNotHave.join(', '),
  ];
}
