import * as z from 'zod';
import { holdsBirthNumber } from '../birth-number.ts';
import {
  CLOCK_TIME, FollowUpAgreement, MunicipalArea, MunicipalDwelling, MunicipalHousehold, MunicipalPlace, MunicipalSite, MunicipalTeam, MunicipalWord, SEPARATES, StaffMember, Tenancy, UNREACHABLE,
  type Absence, type AgreementPhase, type WeekdayStretch,
} from '../intake/schemas.ts';
import { FIELDS, type Field, type RegisterId } from './field-schemas.ts';

// Records as they are written and as they lie: pages and server judge what is written by the same schemas. What can only be judged with the other registers at
// hand (that an id exists, that a dwelling is not let twice) is judged by the server alone, and told in the same words.

/** What is told about one field: where (JSON path), a stable code, and what the code speaks of. Pages turn it into words. */
export const FieldFault = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.enum([
    'missing', 'hasSeparator', 'badId', 'notWhole', 'notANumber', 'outside', 'notADate', 'dateOutside', 'notAChoice', 'tooLong', 'unseenSigns', 'listedTwice', 'birthNumber', 'order', 'aboveTotal', 'unknownReference',
    'unknownWord', 'addressUnknown', 'houseNumberUnknown', 'ownReference', 'letTwice', 'freeButLet', 'freeBeforeMoveOut', 'idTaken', 'cannotChange', 'tooFar', 'unknown',
    'notATime', 'mustFollow', 'tooLate', 'overlaps', 'sameStaff', 'barredStaff', 'addressOfTenancy', 'notAnswered', 'unknownUser', 'userTaken', 'notAtWork',
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

function inOrder(c: z.RefinementCtx, path: (string | number)[], first: string | null, then: string | null): void {
  if (first !== null && then !== null && then < first) fault(c, path, 'order', { first });
}

/** Whether two stretches of a week have any time in common, in some week. */
const overlap = (a: WeekdayStretch, b: WeekdayStretch): boolean => (
  a.weekday === b.weekday && (a.weeks === b.weeks || a.weeks === 'every' || b.weeks === 'every') && a.from < b.until && b.from < a.until);

function stretchesInOrder(c: z.RefinementCtx, path: string, stretches: readonly WeekdayStretch[]): void {
  stretches.forEach((stretch, i) => {
    if (!CLOCK_TIME.test(stretch.from) || !CLOCK_TIME.test(stretch.until)) return;
    if (stretch.until <= stretch.from) fault(c, [path, i, 'until'], 'mustFollow', { first: stretch.from });
    else if (stretches.slice(0, i).some((other) => overlap(other, stretch))) fault(c, [path, i, 'from'], 'overlaps');
  });
}

function absencesInOrder(c: z.RefinementCtx, absences: readonly Absence[]): void {
  absences.forEach(({ from, to: last, fromTime, untilTime }, i) => {
    if (last < from) fault(c, ['absences', i, 'to'], 'order', { first: from });
    if ((fromTime === null) !== (untilTime === null)) fault(c, ['absences', i, fromTime === null ? 'fromTime' : 'untilTime'], 'missing');
    if (fromTime !== null && untilTime !== null && untilTime <= fromTime) fault(c, ['absences', i, 'untilTime'], 'mustFollow', { first: fromTime });
  });
}

/** Phases follow each other within the agreement; each has its own last day of evaluation. */
function phasesInOrder(c: z.RefinementCtx, { phases, startDate, endDate }: FollowUpAgreement): void {
  phases.forEach((phase, i) => {
    const before = phases[i - 1];
    const at = (key: keyof AgreementPhase): (string | number)[] => ['phases', i, key];
    if (phase.eveningVisitsPerWeek > phase.visitsPerWeek) fault(c, at('eveningVisitsPerWeek'), 'aboveTotal', { most: phase.visitsPerWeek });
    if (phase.from < startDate) fault(c, at('from'), 'order', { first: startDate });
    else if (before !== undefined && phase.from <= before.from) fault(c, at('from'), 'mustFollow', { first: before.from });
    else if (phase.from > endDate) fault(c, at('from'), 'tooLate', { last: endDate });
    inOrder(c, at('evaluateBy'), phase.from, phase.evaluateBy);
    inOrder(c, at('evaluatedOn'), phase.from, phase.evaluatedOn);
  });
}

/** Whoever shall not come is nobody who does, and main and backup are two. */
function facesApart(c: z.RefinementCtx, { mainStaffId, backupStaffId, wishedStaffIds, barredStaffIds }: FollowUpAgreement): void {
  if (mainStaffId !== null && mainStaffId === backupStaffId) fault(c, ['backupStaffId'], 'sameStaff');
  const barred = new Set(barredStaffIds);
  if (mainStaffId !== null && barred.has(mainStaffId)) fault(c, ['mainStaffId'], 'barredStaff');
  if (backupStaffId !== null && barred.has(backupStaffId)) fault(c, ['backupStaffId'], 'barredStaff');
  if (wishedStaffIds.some((id) => barred.has(id))) fault(c, ['wishedStaffIds'], 'barredStaff');
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
    inOrder(c, ['endDate'], record.startDate, record.endDate);
    inOrder(c, ['movesOut'], record.startDate, record.movesOut);
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
  staff: inGeneral('staff', StaffMember).superRefine((record, c) => {
    bothOrNone(record, c);
    inOrder(c, ['to'], record.from, record.to);
    stretchesInOrder(c, 'hours', record.hours);
    absencesInOrder(c, record.absences);
  }),
  agreements: inGeneral('agreements', FollowUpAgreement).superRefine((record, c) => {
    bothOrNone(record, c);
    inOrder(c, ['endDate'], record.startDate, record.endDate);
    stretchesInOrder(c, 'times', record.times);
    const hasPlace = record.lat !== null || record.address.trim() !== '';
    if (record.tenancyId === null && !hasPlace) fault(c, ['tenancyId'], 'missing');
    if (record.tenancyId !== null && hasPlace) fault(c, [record.address.trim() === '' ? 'lat' : 'address'], 'addressOfTenancy');
    if (record.answer !== 'unanswered' && record.answeredOn === null) fault(c, ['answeredOn'], 'missing');
    if (record.answer === 'unanswered' && record.answeredOn !== null) fault(c, ['answeredOn'], 'notAnswered');
    if (record.mainStaffId === null && record.mainSince !== null) fault(c, ['mainStaffId'], 'missing');
    facesApart(c, record);
    phasesInOrder(c, record);
  }),
  words: inGeneral('words', MunicipalWord.omit({ id: true })),
} as const satisfies Record<RegisterId, z.ZodType>;

/** The record of a register as it is written. */
export type Input<R extends RegisterId> = z.infer<(typeof INPUTS)[R]>;

/** The record of a register as it lies there. */
export const RECORDS = {
  areas: MunicipalArea, sites: MunicipalSite, places: MunicipalPlace, dwellings: MunicipalDwelling, households: MunicipalHousehold, tenancies: Tenancy, teams: MunicipalTeam,
  staff: StaffMember, agreements: FollowUpAgreement, words: MunicipalWord,
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
  if (issue.code === 'invalid_format') return { code: issue.format === 'date' ? 'notADate' : issue.pattern === String(CLOCK_TIME) ? 'notATime' : 'unknown', facts: {} };
  return issue.code === 'invalid_value' ? { code: 'notAChoice', facts: {} } : { code: 'unknown', facts: {} };
}

/** What a schema found, as faults of fields. */
export function fieldFaults(error: z.ZodError): readonly FieldFault[] {
  return error.issues.map((issue) => ({ path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)), ...faultOf(issue) }));
}
