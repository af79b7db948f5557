import type { Staffing, Tenure } from '../../solver/index.ts';
import type { Fields } from './fields.ts';
import type { IdRegister } from './id-register.ts';
import type { IssueLog } from './issues.ts';
import { readRows, type ReadRows } from './read-map.ts';
import type { MunicipalHousehold, Tenancy } from './schemas.ts';
import type { TableShape } from './table.ts';
import { COMPETENCE_WORDS, FEATURE_WORDS, GROUP_WORDS, SITUATION_WORDS, STAFFING_WORDS, TENURE_WORDS } from './words.ts';

/** The columns of the file of households that wait (husstander). */
export const HOUSEHOLD_SHAPE: TableShape = {
  file: 'husstander.csv',
  required: ['saksnummer', 'situasjon', 'søknadsdato', 'alder', 'personer', 'soverom', 'teller med', 'skjermes', 'uro'],
  optional: [
    'grupper', 'klar fra', 'frist', 'trinnfritt', 'rullestol', 'høyeste husleie', 'dyr', 'bemanning', 'leieforhold', 'utelukkede områder',
    'utelukkede bosteder', 'unngår', 'områdeønsker', 'avstandsønsker', 'minutter', 'kveldsminutter', 'besøk', 'kompetanser', 'nåværende team',
    'må ha', 'må ikke ha',
  ],
};

/** The columns of the file of tenancies (leieforhold). */
export const TENANCY_SHAPE: TableShape = {
  file: 'leieforhold.csv', required: ['leietaker', 'bolig', 'start', 'teller med', 'skjermes'], optional: ['slutt', 'flytter ut'],
};

/** The ids of the files that households name. */
export interface KnownToHouseholds {
  readonly areas: IdRegister;
  readonly sites: IdRegister;
  readonly places: IdRegister;
  readonly teams: IdRegister;
}

/** A household with its row's fields, until whom it avoids has been checked against all that live in the municipality. */
export interface HouseholdRow {
  readonly household: MunicipalHousehold;
  readonly fields: Fields;
}

function readAvoids(fields: Fields): { id: string; metres: number }[] {
  return fields.list('unngår').flatMap((text) => {
    const match = /^(\S+)\s+(\d{1,6})\s*m?$/.exec(text);
    if (!match) {
      fields.fault('unngår', 'wrongPattern', text, 'L-0123 300 m');
      return [];
    }
    return [{ id: match[1] ?? '', metres: Number(match[2]) }];
  });
}

function readPointWishes(fields: Fields, places: IdRegister): MunicipalHousehold['pointWishes'] {
  return fields.list('avstandsønsker').flatMap((text) => {
    const match = /^(nær|unna)\s+(\S+)\s+(\d{1,6})\s*m?$/i.exec(text);
    if (!match) {
      fields.fault('avstandsønsker', 'wrongPattern', text, 'nær S-03 800 m');
      return [];
    }
    const placeId = match[2] ?? '';
    places.check(fields, 'avstandsønsker', placeId);
    return [{ placeId, wish: match[1]?.toLowerCase() === 'nær' ? 'near' as const : 'away' as const, metres: Number(match[3]) }];
  });
}

function readFollowUp(fields: Fields, teams: IdRegister): MunicipalHousehold['followUp'] {
  const minutes = fields.wholeOrNull('minutter', 0, 1_000_000);
  if (minutes === null) {
    for (const column of ['kveldsminutter', 'besøk', 'kompetanser', 'nåværende team']) {
      if (fields.isFilled(column)) fields.fault('minutter', 'valueMissing');
    }
    return null;
  }
  const eveningMinutes = fields.wholeOrNull('kveldsminutter', 0, 1_000_000) ?? 0;
  if (eveningMinutes > minutes) fields.fault('kveldsminutter', 'aboveTotal', String(eveningMinutes), minutes);
  const currentTeamId = fields.text('nåværende team') || null;
  teams.check(fields, 'nåværende team', currentTeamId ?? '');
  return { minutes, eveningMinutes, visits: fields.whole('besøk', 1, 1_000_000), competences: fields.freeWords('kompetanser', COMPETENCE_WORDS), currentTeamId };
}

/** A list of ids that must stand in another file. */
function readReferences(fields: Fields, column: string, ids: IdRegister): string[] {
  const list = fields.list(column);
  for (const id of list) ids.check(fields, column, id);
  return list;
}

function readHousehold(fields: Fields, ids: IdRegister, known: KnownToHouseholds): MunicipalHousehold {
  const id = fields.required('saksnummer');
  ids.add(fields, 'saksnummer', id);
  const applicationDate = fields.date('søknadsdato');
  const tenures = fields.knownWords<Tenure>('leieforhold', TENURE_WORDS);
  return {
    id, groups: fields.freeWords('grupper', GROUP_WORDS), situation: fields.freeWord('situasjon', SITUATION_WORDS), applicationDate,
    readyFrom: fields.dateOrNull('klar fra') ?? applicationDate, neededBy: fields.dateOrNull('frist'), age: fields.whole('alder', 0, 120),
    members: fields.whole('personer', 1, 1_000_000), bedroomsMin: fields.whole('soverom', 0, 9), needsStepFree: fields.yesNo('trinnfritt'),
    needsWheelchair: fields.yesNo('rullestol'), maxMonthlyRentNok: fields.wholeOrNull('høyeste husleie', 0, 1_000_000), hasPet: fields.yesNo('dyr'),
    needsStaffing: fields.wordOr<Staffing>('bemanning', STAFFING_WORDS, 'none'), tenures: tenures.length > 0 ? tenures : ['permanent'],
    counted: fields.yesNo('teller med'), shielded: fields.yesNo('skjermes'), unrest: fields.yesNo('uro'),
    excludedAreaIds: readReferences(fields, 'utelukkede områder', known.areas), excludedSiteIds: readReferences(fields, 'utelukkede bosteder', known.sites),
    avoids: readAvoids(fields), areaWishes: readReferences(fields, 'områdeønsker', known.areas), pointWishes: readPointWishes(fields, known.places),
    followUp: readFollowUp(fields, known.teams), mustHave: fields.freeWords('må ha', FEATURE_WORDS), mustNotHave: fields.freeWords('må ikke ha', FEATURE_WORDS),
  };
}

/** The households that wait. Whom they avoid is checked by `checkAvoids` when the tenants are known too. */
export function readHouseholds(bytes: Uint8Array | undefined, log: IssueLog, known: KnownToHouseholds): ReadRows<HouseholdRow> {
  return readRows(bytes, HOUSEHOLD_SHAPE, log, (fields, ids) => ({ household: readHousehold(fields, ids, known), fields }));
}

/** Whom a household avoids must be a tenant or another household. */
export function checkAvoids(rows: readonly HouseholdRow[], households: IdRegister, tenants: IdRegister): void {
  for (const { household, fields } of rows) {
    for (const { id } of household.avoids) {
      if (id === household.id) fields.fault('unngår', 'ownReference', id);
      else if (!households.has(id)) tenants.check(fields, 'unngår', id);
    }
  }
}

/** A tenancy with its row's fields, until it has been held against the dwellings. */
export interface TenancyRow {
  readonly tenancy: Tenancy;
  readonly fields: Fields;
}

function dateFrom(fields: Fields, column: string, start: string): string | null {
  const date = fields.dateOrNull(column);
  if (date !== null && date < start) fields.fault(column, 'dateOrder', start, date);
  return date;
}

/** The tenancies; the tenant's id is that of a household where it seeks another dwelling. */
export function readTenancies(bytes: Uint8Array | undefined, log: IssueLog, dwellings: IdRegister): ReadRows<TenancyRow> {
  return readRows(bytes, TENANCY_SHAPE, log, (fields, ids) => {
    const id = fields.required('leietaker');
    ids.add(fields, 'leietaker', id);
    const dwellingId = fields.required('bolig');
    dwellings.check(fields, 'bolig', dwellingId);
    const startDate = fields.date('start');
    const tenancy = {
      id, dwellingId, startDate, endDate: dateFrom(fields, 'slutt', startDate), movesOut: dateFrom(fields, 'flytter ut', startDate),
      counted: fields.yesNo('teller med'), shielded: fields.yesNo('skjermes'),
    };
    return { tenancy, fields };
  });
}
