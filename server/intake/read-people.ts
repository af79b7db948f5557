import type { Staffing, Tenure } from '../../solver/index.ts';
import { keepUnread } from './column.ts';
import type { Fields } from './fields.ts';
import type { IdRegister } from './id-register.ts';
import { HOUSEHOLD_COLUMNS, HOUSEHOLD_SHAPE, TENANCY_COLUMNS, TENANCY_SHAPE } from './people-columns.ts';
import { assessmentsOf, type AssessedBy } from './read-assessments.ts';
import { readRows, type Desk, type ReadRows } from './read-rows.ts';
import type { MunicipalHousehold, Tenancy } from './schemas.ts';
import { STAFFING_WORDS, TENURE_WORDS, WISH_WORDS } from './words.ts';

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
    const match = /^(\S.*?)\s+(\d{1,6})\s*m?$/.exec(text);
    if (!match) {
      fields.fault('unngår', 'wrongPattern', text, 'L-0123 300 m');
      return [];
    }
    return [{ id: match[1] ?? '', metres: Number(match[2]) }];
  });
}

function readPointWishes(fields: Fields, places: IdRegister): MunicipalHousehold['pointWishes'] {
  return fields.list('avstandsønsker').flatMap((text) => {
    const match = /^(nær|unna)\s+(\S.*?)\s+(\d{1,6})\s*m?$/i.exec(text);
    if (!match) {
      fields.fault('avstandsønsker', 'wrongPattern', text, 'nær S-03 800 m');
      return [];
    }
    const placeId = match[2] ?? '';
    places.check(fields, 'avstandsønsker', placeId);
    return [{ placeId, wish: WISH_WORDS[match[1]?.toLowerCase() ?? ''] ?? 'away', metres: Number(match[3]) }];
  });
}

function readFollowUp(fields: Fields, teams: IdRegister, { words }: Desk): MunicipalHousehold['followUp'] {
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
  return { minutes, eveningMinutes, visits: fields.whole('besøk', 1, 1_000_000), competences: fields.approvedWords('kompetanser', words.competence), currentTeamId };
}

/** A list of ids that must stand in another file. */
function readReferences(fields: Fields, column: string, ids: IdRegister): string[] {
  const list = fields.list(column);
  for (const id of list) ids.check(fields, column, id);
  return list;
}

function readHousehold(fields: Fields, id: string, { desk, known, assessed }: HouseholdReading, held: MunicipalHousehold | undefined): MunicipalHousehold {
  const assessment = assessmentsOf(fields, HOUSEHOLD_SHAPE.file, assessed);
  const { words } = desk;
  const applicationDate = fields.date('søknadsdato');
  const tenures = fields.knownWords<Tenure>('leieforhold', TENURE_WORDS);
  return {
    id, groups: fields.approvedWords('grupper', words.group), situation: fields.approvedWord('situasjon', words.situation), applicationDate,
    readyFrom: fields.dateOrNull('klar fra') ?? applicationDate, neededBy: fields.dateOrNull('frist'), age: fields.whole('alder', 0, 120),
    members: fields.whole('personer', 1, 1_000_000), bedroomsMin: fields.whole('soverom', 0, 9), needsStepFree: fields.yesNo('trinnfritt'),
    needsWheelchair: fields.yesNo('rullestol'), maxMonthlyRentNok: fields.wholeOrNull('høyeste husleie', 0, 1_000_000), hasPet: fields.yesNo('dyr'),
    needsStaffing: fields.wordOr<Staffing>('bemanning', STAFFING_WORDS, 'none'), tenures: tenures.length > 0 ? tenures : ['permanent'],
    assessments: {
      counted: assessment('teller med', held?.assessments.counted), shielded: assessment('skjermes', held?.assessments.shielded),
      unrest: assessment('uro', held?.assessments.unrest),
    },
    excludedAreaIds: readReferences(fields, 'utelukkede områder', known.areas), excludedSiteIds: readReferences(fields, 'utelukkede bosteder', known.sites),
    avoids: readAvoids(fields), areaWishes: readReferences(fields, 'områdeønsker', known.areas), pointWishes: readPointWishes(fields, known.places),
    followUp: readFollowUp(fields, known.teams, desk), mustHave: fields.approvedWords('må ha', words.feature), mustNotHave: fields.approvedWords('må ikke ha', words.feature),
  };
}

interface HouseholdReading {
  readonly desk: Desk;
  readonly known: KnownToHouseholds;
  readonly assessed: AssessedBy;
}

/** The households that wait. Whom they avoid is checked by `checkAvoids` when the tenants are known too. */
export function readHouseholds(desk: Desk, known: KnownToHouseholds, assessed: AssessedBy): ReadRows<HouseholdRow> {
  return readRows(desk, HOUSEHOLD_SHAPE, desk.held.households, (fields, ids, heldOf) => {
    const id = fields.required('saksnummer');
    ids.add(fields, 'saksnummer', id);
    const held = heldOf(id);
    return { household: keepUnread(readHousehold(fields, id, { desk, known, assessed }, held), held, HOUSEHOLD_COLUMNS, fields), fields };
  });
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
export function readTenancies(desk: Desk, dwellings: IdRegister, assessed: AssessedBy): ReadRows<TenancyRow> {
  return readRows(desk, TENANCY_SHAPE, desk.held.tenancies, (fields, ids, heldOf) => {
    const id = fields.required('leietaker');
    ids.add(fields, 'leietaker', id);
    const held = heldOf(id);
    const assessment = assessmentsOf(fields, TENANCY_SHAPE.file, assessed);
    const dwellingId = fields.required('bolig');
    dwellings.check(fields, 'bolig', dwellingId);
    const startDate = fields.date('start');
    const tenancy = {
      id, dwellingId, startDate, endDate: dateFrom(fields, 'slutt', startDate), movesOut: dateFrom(fields, 'flytter ut', startDate),
      assessments: { counted: assessment('teller med', held?.assessments.counted), shielded: assessment('skjermes', held?.assessments.shielded) },
    };
    return { tenancy: keepUnread(tenancy, held, TENANCY_COLUMNS, fields), fields };
  });
}
