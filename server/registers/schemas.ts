import * as z from 'zod';
import { holdsBirthNumber } from '../birth-number.ts';
import {
  MunicipalArea, MunicipalDwelling, MunicipalHousehold, MunicipalPlace, MunicipalSite, MunicipalTeam, MunicipalWord, SEPARATES, Tenancy, UNREACHABLE, Vocabulary,
} from '../intake/schemas.ts';

// The registers as forms, lists and routes know them: pages and server judge what is written by the same schemas. What can only be judged with the
// other registers at hand (that an id exists, that a dwelling is not let twice) is judged by the server alone, and told in the same words.

/** The registers (registre): homes, sites, parts of the municipality, places, those who wait, those who live there, teams, and the words of it all. */
export const RegisterId = z.enum(['dwellings', 'sites', 'areas', 'places', 'households', 'tenancies', 'teams', 'words']);
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
  | { readonly kind: 'assessment' | 'avoids' | 'pointWishes' | 'earmark' | 'followUp' };

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
  areas: [], places: [], tenancies: [], words: [],
  sites: [field('municipalHomes', whole(0, 1_000_000), listed)],
  dwellings: [field('state', choice(DwellingState.options), listed), field('freeFrom', date, listed)],
  households: [field('waitingMonths', whole(0, 10_000), listed)],
  teams: [field('freeMinutes', whole(-1_000_000, 1_000_000), listed)],
};

/** What is told about one field: where (JSON path), a stable code, and what the code speaks of. Pages turn it into words. */
export const FieldFault = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.enum([
    'missing', 'hasSeparator', 'badId', 'notWhole', 'notANumber', 'outside', 'notADate', 'dateOutside', 'notAChoice', 'tooLong', 'unseenSigns', 'listedTwice', 'birthNumber', 'order', 'aboveTotal', 'unknownReference',
    'unknownWord', 'addressUnknown', 'houseNumberUnknown', 'ownReference', 'letTwice', 'freeButLet', 'freeBeforeMoveOut', 'idTaken', 'cannotChange', 'tooFar', 'unknown',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FieldFault = Readonly<z.infer<typeof FieldFault>>;
type FaultCode = FieldFault['code'];

/** A point is either looked up from the address, or given. */
const GIVEN_POINT = { lat: z.number().min(-90).max(90).nullable(), lon: z.number().min(-180).max(180).nullable() };
const bothOrNone = (record: { lat: number | null; lon: number | null }, c: z.RefinementCtx): void => {
  if ((record.lat === null) !== (record.lon === null)) fault(c, [record.lat === null ? 'lat' : 'lon'], 'missing');
};

function fault(c: z.RefinementCtx, path: (string | number)[], code: FaultCode, facts: FieldFault['facts'] = {}): void {
  c.addIssue({ code: 'custom', path, message: code, params: { fault: code, facts } });
}

function inOrder(c: z.RefinementCtx, path: string, first: string | null, then: string | null): void {
  if (first !== null && then !== null && then < first) fault(c, [path], 'order', { first });
}

/** No record goes deeper than this. */
const DEEPEST = 8;

/** Control characters but line breaks and tabs, and what turns the order about in which a text is read. */
const UNREADABLE = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text is one that can be kept and is read back as it was written. */
const isReadable = (value: string): boolean => value.isWellFormed() && !UNREADABLE.test(value);

/** No text anywhere may hold a birth number or what cannot be read, and no list of ids or words may name one twice. */
function plain(value: unknown, c: z.RefinementCtx, path: (string | number)[] = []): void {
  if (path.length > DEEPEST) return fault(c, path, 'unknown');
  if (typeof value === 'string') {
    if (holdsBirthNumber(value)) fault(c, path, 'birthNumber');
    else if (!isReadable(value)) fault(c, path, 'unseenSigns');
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string') && new Set(value).size < value.length) fault(c, path, 'listedTwice');
  for (const [key, inner] of Object.entries(value)) plain(inner, c, [...path, Array.isArray(value) ? Number(key) : key]);
}

const NAMES_A_ROW: ReadonlySet<string> = new Set(['id', 'code']);

/** A text that must be filled is, none is longer than its field, and an id is one that lists and addresses can hold. An address may be empty where a point is given. */
function filled(fields: readonly Field[], record: Readonly<Record<string, unknown>>, c: z.RefinementCtx): void {
  for (const { key, kind, required } of fields) {
    const value = record[key];
    if ((kind.kind !== 'text' && kind.kind !== 'longText') || typeof value !== 'string') continue;
    const hasPoint = typeof record['lat'] === 'number' && typeof record['lon'] === 'number';
    if (required && value.trim() === '' && !(key === 'address' && hasPoint)) fault(c, [key], 'missing');
    if (value.length > kind.most) fault(c, [key], 'tooLong', { most: kind.most });
    if (!NAMES_A_ROW.has(key)) continue;
    if (SEPARATES.test(value)) fault(c, [key], 'hasSeparator');
    if (UNREACHABLE.test(value) && isReadable(value) && value.trim() !== '') fault(c, [key], 'badId');
  }
}

/** What holds of every record, looked for also where other faults have been found, so that all come at once. */
function inGeneral<S extends z.ZodObject>(register: RegisterId, schema: S): S {
  return schema.superRefine((record, c) => {
    if (typeof record !== 'object' || record === null) return;
    plain(record, c);
    filled(FIELDS[register], record as Readonly<Record<string, unknown>>, c);
  }, { when: () => true });
}

/** A text that may be kept: it holds no birth number, and nothing that is not read as it is written. */
export const KeptText = z.string().superRefine((value, c) => plain(value, c));

/** A kept text on one line, each sign of which is seen: what somebody or something is called. */
export const KeptLine = KeptText.trim().min(1).regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);

/** What is written into each register: its record, without what the server adds (a dwelling's point comes from its address, a word's id from its list and code). */
export const INPUTS = {
  areas: inGeneral('areas', MunicipalArea),
  sites: inGeneral('sites', MunicipalSite.extend(GIVEN_POINT)).superRefine(bothOrNone),
  places: inGeneral('places', MunicipalPlace.extend(GIVEN_POINT)).superRefine(bothOrNone),
  dwellings: inGeneral('dwellings', MunicipalDwelling.omit({ lat: true, lon: true })),
  households: inGeneral('households', MunicipalHousehold).superRefine((record, c) => {
    for (const [flag, assessment] of Object.entries(record.assessments)) {
      if (assessment !== null && assessment.until < assessment.on) fault(c, ['assessments', flag, 'until'], 'order', { first: assessment.on });
    }
    if (record.followUp !== null && record.followUp.eveningMinutes > record.followUp.minutes) fault(c, ['followUp', 'eveningMinutes'], 'aboveTotal', { most: record.followUp.minutes });
    record.avoids.forEach(({ id }, i) => { if (id === record.id) fault(c, ['avoids', i, 'id'], 'ownReference'); });
  }),
  tenancies: inGeneral('tenancies', Tenancy).superRefine((record, c) => {
    inOrder(c, 'endDate', record.startDate, record.endDate);
    inOrder(c, 'movesOut', record.startDate, record.movesOut);
    for (const [flag, assessment] of Object.entries(record.assessments)) {
      if (assessment !== null && assessment.until < assessment.on) fault(c, ['assessments', flag, 'until'], 'order', { first: assessment.on });
    }
  }),
  teams: inGeneral('teams', MunicipalTeam.extend(GIVEN_POINT)).superRefine((record, c) => {
    bothOrNone(record, c);
    if (record.maxAge !== null && record.maxAge < record.minAge) fault(c, ['maxAge'], 'outside', { least: record.minAge, most: 120 });
    if (record.eveningCapacityMinutes > record.capacityMinutes) fault(c, ['eveningCapacityMinutes'], 'aboveTotal', { most: record.capacityMinutes });
    if (record.eveningCommittedMinutes > record.committedMinutes) fault(c, ['eveningCommittedMinutes'], 'aboveTotal', { most: record.committedMinutes });
  }),
  words: inGeneral('words', MunicipalWord.omit({ id: true })),
} as const satisfies Record<RegisterId, z.ZodType>;

/** The record of a register as it is written. */
export type Input<R extends RegisterId> = z.infer<(typeof INPUTS)[R]>;

/** The record of a register as it lies there. */
export const RECORDS = {
  areas: MunicipalArea, sites: MunicipalSite, places: MunicipalPlace, dwellings: MunicipalDwelling, households: MunicipalHousehold, tenancies: Tenancy, teams: MunicipalTeam,
  words: MunicipalWord,
} as const satisfies Record<RegisterId, z.ZodObject>;
/** One record of a register. */
export type RecordOf<R extends RegisterId> = Readonly<z.infer<(typeof RECORDS)[R]>>;

function faultOf(issue: z.core.$ZodIssue): Omit<FieldFault, 'path'> {
  if (issue.code === 'custom') {
    const { fault: code, facts } = (issue.params ?? {}) as { fault?: FaultCode; facts?: FieldFault['facts'] };
    return { code: code ?? 'unknown', facts: facts ?? {} };
  }
  if (issue.code === 'invalid_type') return issue.expected === 'int' ? { code: 'notWhole', facts: {} } : { code: issue.expected === 'number' ? 'notANumber' : 'missing', facts: {} };
  if (issue.code === 'too_small') return issue.origin === 'number' || issue.origin === 'int' ? { code: 'outside', facts: { least: Number(issue.minimum) } } : { code: 'missing', facts: {} };
  if (issue.code === 'too_big') return issue.origin === 'number' || issue.origin === 'int' ? { code: 'outside', facts: { most: Number(issue.maximum) } } : { code: 'tooLong', facts: { most: Number(issue.maximum) } };
  if (issue.code === 'invalid_format') return issue.format === 'date' ? { code: 'notADate', facts: {} } : { code: 'unknown', facts: {} };
  return issue.code === 'invalid_value' ? { code: 'notAChoice', facts: {} } : { code: 'unknown', facts: {} };
}

/** What a schema found, as faults of fields. */
export function fieldFaults(error: z.ZodError): readonly FieldFault[] {
  return error.issues.map((issue) => ({ path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)), ...faultOf(issue) }));
}

/** How a list of a register is asked for: `q` is searched for in every listed field, `sort` is a listed field (`-` first: downwards), filters are `field:value`. */
export const ListQuery = z.strictObject({
  q: z.string().max(200).default(''),
  sort: z.string().max(60).default('id'),
  filter: z.union([z.string(), z.array(z.string()).max(20)]).default([]).transform((value) => (Array.isArray(value) ? value : [value])),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListQuery = Readonly<z.infer<typeof ListQuery>>;

/**
 * A row of a register: its record, its version (higher after each change, and never one that a row with its id had before), when it changed last, and the last
 * day that it may be kept where it is personal. `names` are what the ids in it are called, by `<register> <id>` (a word by `words <vocabulary>.<code>`), and by
 * the id or code alone where that can mean only one thing.
 */
export const StoredRow = z.strictObject({
  record: z.record(z.string(), z.unknown()), version: z.int().min(1), changedAt: z.string(), keepUntil: z.iso.date().nullable(), names: z.record(z.string(), z.string()),
  computed: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type StoredRow = Readonly<z.infer<typeof StoredRow>>;

/** A page of a register: how many rows fit the question, and some of them. */
export const ListView = z.strictObject({ total: z.int(), page: z.int(), size: z.int(), rows: z.array(StoredRow) });
export type ListView = Readonly<z.infer<typeof ListView>>;

/** What lies around a row: other rows that refer to it or that it is about, named. */
export const Related = z.strictObject({ register: RegisterId, id: z.string(), name: z.string(), about: z.string() });
export type Related = Readonly<z.infer<typeof Related>>;

/** Everything about one row. */
export const RowView = StoredRow.extend({ related: z.array(Related), rounds: z.array(z.strictObject({ id: z.string(), name: z.string() })) });
export type RowView = Readonly<z.infer<typeof RowView>>;

/** A field that changed: what stood there and what stands there now. */
export const FieldChange = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type FieldChange = Readonly<z.infer<typeof FieldChange>>;

/** Something that happened to a row, the newest first. `changes` is null when what was told has been erased. */
export const HistoryEntry = z.strictObject({
  number: z.int(), at: z.string(), actor: z.string(), kind: z.string(), reason: z.string().nullable(), changes: z.array(FieldChange).nullable(),
});
export type HistoryEntry = Readonly<z.infer<typeof HistoryEntry>>;

/** What keeps a row from being changed: somebody else did so meanwhile. The row as it is now, and who changed it when. */
export const ChangedMeanwhile = z.strictObject({ row: StoredRow, changedBy: z.string().nullable(), changedAt: z.string() });
export type ChangedMeanwhile = Readonly<z.infer<typeof ChangedMeanwhile>>;

/** What erasing leaves: rounds that still hold the household or tenant, and the last day that each is kept. */
export const ErasedView = z.strictObject({ rounds: z.array(z.strictObject({ id: z.string(), name: z.string(), keepUntil: z.iso.date().nullable() })) });
export type ErasedView = Readonly<z.infer<typeof ErasedView>>;

/** A new row, or a row as it shall be: `version` is the one that was looked at, so that nobody's change is lost. */
export const WriteRow = z.strictObject({ record: z.record(z.string(), z.unknown()), version: z.int().min(1).optional(), reason: KeptText.max(1000).nullable().default(null) });
export type WriteRow = Readonly<z.infer<typeof WriteRow>>;

/** Why a row is removed or erased. Erasing needs a reason. */
export const RemoveRow = z.strictObject({ version: z.int().min(1), reason: KeptText.trim().min(1).max(1000) });
export type RemoveRow = Readonly<z.infer<typeof RemoveRow>>;
