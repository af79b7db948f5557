import * as z from 'zod';
import { AgreementAnswer, MunicipalDwelling, MunicipalHousehold, MunicipalPlace, TravelMode, Vocabulary } from '../intake/schemas.ts';

// What the registers are and which fields each has: forms, lists, references and history all go by it.

/** The registers (registre): homes, sites, parts of the municipality, places, those who wait, those who live there, teams, those who work in them, agreements about follow-up, and the words of it all. */
export const RegisterId = z.enum(['dwellings', 'sites', 'areas', 'places', 'households', 'tenancies', 'teams', 'staff', 'agreements', 'words']);
export type RegisterId = z.infer<typeof RegisterId>;

/** How a field is written and shown. Lists of words come from a vocabulary, references from another register. */
export type FieldKind =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'longText'; readonly most: number }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'decimal'; readonly least: number; readonly most: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice' | 'choices'; readonly of: readonly string[] }
  | { readonly kind: 'word' | 'words'; readonly vocabulary: Vocabulary }
  | { readonly kind: 'reference' | 'references'; readonly register: RegisterId }
  | { readonly kind: 'wholes'; readonly least: number; readonly most: number }
  | { readonly kind: 'assessment' | 'avoids' | 'pointWishes' | 'earmark' | 'followUp' | 'weekdayStretches' | 'absences' | 'phases' };

/** A field of a register. `key` is where it lies in the record, such as `assessments.counted`. */
export interface Field {
  readonly key: string;
  readonly kind: FieldKind;
  /** Whether it must be filled. */
  readonly required: boolean;
  /** Whether the list of the register has a column for it, by which it can be sorted; a yes or no, a choice and a reference can be filtered by too. */
  readonly listed: boolean;
}

const field = (key: string, kind: FieldKind, { required = true, listed = false } = {}): Field => ({ key, kind, required, listed });
const text = (most = 200): FieldKind => ({ kind: 'text', most });
const whole = (least: number, most: number): FieldKind => ({ kind: 'whole', least, most });
const date: FieldKind = { kind: 'date' };
const yesNo: FieldKind = { kind: 'yesNo' };
const choice = (of: readonly string[]): FieldKind => ({ kind: 'choice', of });
const to = (register: RegisterId): FieldKind => ({ kind: 'reference', register });
const toSome = (register: RegisterId): FieldKind => ({ kind: 'references', register });
const words = (vocabulary: Vocabulary): FieldKind => ({ kind: 'words', vocabulary });
const optional = { required: false } as const;
const listed = { listed: true } as const;
const maybe = { required: false, listed: true } as const;
const POINT = [field('lat', { kind: 'decimal', least: -90, most: 90 }, optional), field('lon', { kind: 'decimal', least: -180, most: 180 }, optional)];
const HOMES = whole(1, 1_000_000);

/** The fields of each register, in the order of its form. */
export const FIELDS: Readonly<Record<RegisterId, readonly Field[]>> = {
  areas: [field('id', text(60), listed), field('name', text(), listed), field('homes', HOMES, listed)],
  sites: [
    field('id', text(60), listed), field('name', text(), listed), field('address', text(), listed), field('areaId', to('areas'), listed), field('homes', HOMES, listed),
    field('limitExempt', yesNo, listed), ...POINT,
  ],
  places: [
    field('id', text(60), listed), field('name', text(), listed), field('kind', choice(MunicipalPlace.shape.kind.options), listed), field('address', text(), listed), ...POINT,
  ],
  dwellings: [
    field('id', text(60), listed), field('siteId', to('sites'), listed), field('street', text(), listed), field('number', whole(1, 99_999), listed),
    field('letter', text(1), maybe), field('postcode', text(4), optional), field('bruksenhetsnummer', text(5), maybe), field('status', text(60), listed),
    field('statusDate', date, optional), field('availableFrom', date, maybe), field('managedByDepartment', yesNo, listed), field('bedrooms', whole(0, 9), listed),
    field('monthlyRentNok', whole(0, 1_000_000), listed), field('stepFree', yesNo, listed), field('wheelchair', yesNo, listed), field('petsAllowed', yesNo),
    field('staffing', choice(MunicipalDwelling.shape.staffing.options)), field('tenure', choice(MunicipalDwelling.shape.tenure.options), listed),
    field('earmark', { kind: 'earmark' }, optional), field('features', words('feature'), optional), field('maxMembers', whole(1, 30), optional),
    field('koboType', text(), optional), field('koboTenureForm', text(), optional),
  ],
  households: [
    field('id', text(60), listed), field('groups', words('group'), maybe), field('situation', { kind: 'word', vocabulary: 'situation' }, listed),
    field('applicationDate', date, listed), field('readyFrom', date), field('neededBy', date, maybe), field('age', whole(0, 120)), field('members', HOMES, listed),
    field('bedroomsMin', whole(0, 9), listed), field('needsStepFree', yesNo), field('needsWheelchair', yesNo), field('maxMonthlyRentNok', whole(0, 1_000_000), optional),
    field('hasPet', yesNo), field('needsStaffing', choice(MunicipalHousehold.shape.needsStaffing.options)),
    field('tenures', { kind: 'choices', of: MunicipalHousehold.shape.tenures.element.options }), field('assessments.counted', { kind: 'assessment' }, optional),
    field('assessments.shielded', { kind: 'assessment' }, optional), field('assessments.unrest', { kind: 'assessment' }, optional),
    field('excludedAreaIds', toSome('areas'), optional), field('excludedSiteIds', toSome('sites'), optional), field('avoids', { kind: 'avoids' }, optional),
    field('areaWishes', toSome('areas'), optional), field('pointWishes', { kind: 'pointWishes' }, optional), field('mustHave', words('feature'), optional),
    field('mustNotHave', words('feature'), optional), field('followUp', { kind: 'followUp' }, optional),
  ],
  tenancies: [
    field('id', text(60), listed), field('dwellingId', to('dwellings'), listed), field('startDate', date, listed), field('endDate', date, maybe),
    field('movesOut', date, maybe), field('assessments.counted', { kind: 'assessment' }, optional), field('assessments.shielded', { kind: 'assessment' }, optional),
  ],
  teams: [
    field('id', text(60), listed), field('name', text(), listed), field('address', text(), listed), ...POINT, field('areaIds', toSome('areas'), optional),
    field('competences', words('competence'), optional), field('minAge', whole(0, 120)), field('maxAge', whole(0, 120), optional),
    field('postPercents', { kind: 'wholes', least: 1, most: 100 }, optional), field('capacityMinutes', whole(0, 1_000_000), listed),
    field('committedMinutes', whole(0, 1_000_000), listed), field('eveningCapacityMinutes', whole(0, 1_000_000), listed), field('eveningCommittedMinutes', whole(0, 1_000_000), listed),
  ],
  staff: [
    field('id', text(60), listed), field('name', text(), listed), field('userLogin', text(), optional), field('teamId', to('teams'), listed), field('postPercent', whole(1, 100), listed), field('isProjectPost', yesNo, listed),
    field('from', date, listed), field('to', date, maybe), field('competences', words('competence'), optional), field('address', text(), optional), ...POINT, field('travelMode', choice(TravelMode.options)),
    field('hours', { kind: 'weekdayStretches' }, optional), field('absences', { kind: 'absences' }, optional),
  ],
  agreements: [
    field('id', text(60), listed), field('tenancyId', to('tenancies'), maybe), field('address', text(), optional), ...POINT, field('age', whole(0, 120)), field('teamId', to('teams'), listed), field('decidedOn', date), field('startDate', date, listed),
    field('endDate', date, listed), field('purpose', { kind: 'longText', most: 1000 }), field('wish', { kind: 'longText', most: 1000 }, optional), field('answer', choice(AgreementAnswer.options), listed), field('answeredOn', date, optional),
    field('phases', { kind: 'phases' }), field('leastDaysApart', whole(0, 6)), field('byTwo', yesNo), field('competences', words('competence'), optional), field('times', { kind: 'weekdayStretches' }, optional),
    field('mainStaffId', to('staff'), maybe), field('mainSince', date, optional), field('backupStaffId', to('staff'), maybe), field('wishedStaffIds', toSome('staff'), optional), field('barredStaffIds', toSome('staff'), optional),
  ],
  words: [
    field('vocabulary', choice(Vocabulary.options), listed), field('code', text(60), listed), field('name', text(60), listed), field('definition', { kind: 'longText', most: 1000 }),
    field('authority', text(500), listed), field('approvedBy', text(), listed), field('approvedOn', date, listed),
  ],
};

/** How a dwelling stands today: let, free, free from a day that is known, kept out of allocation, or none of these (such as under repair). */
export const DwellingState = z.enum(['let', 'free', 'later', 'unavailable', 'notReady']);
export type DwellingState = z.infer<typeof DwellingState>;

/**
 * What lists show and can be sorted and filtered by without anybody writing it: how a dwelling stands and from when it is free, full months of waiting,
 * municipal homes of a site, minutes a week that a team has left. None of them counts people.
 */
export const COMPUTED: Readonly<Record<RegisterId, readonly Field[]>> = {
  areas: [], places: [], tenancies: [], staff: [], agreements: [], words: [],
  sites: [field('municipalHomes', whole(0, 1_000_000), listed)],
  dwellings: [field('state', choice(DwellingState.options), listed), field('freeFrom', date, listed)],
  households: [field('waitingMonths', whole(0, 10_000), listed)],
  teams: [field('freeMinutes', whole(-1_000_000, 1_000_000), listed)],
};
