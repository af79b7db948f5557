import { readAbsences } from './absences.ts';
import { readPhases } from './agreement-phases.ts';
import { keepUnread } from './column.ts';
import { parseDate, type Fields } from './fields.ts';
import { AGREEMENT_COLUMNS, AGREEMENT_SHAPE, STAFF_COLUMNS, STAFF_SHAPE } from './follow-up-columns.ts';
import { pointOrNone } from './geocode.ts';
import type { IdRegister } from './id-register.ts';
import { overlay, readRows, type Desk, type ReadRows } from './read-rows.ts';
import type { FollowUpAgreement, StaffMember } from './schemas.ts';
import { readStretches } from './weekday-stretches.ts';
import { ANSWER_WORDS, TRAVEL_WORDS } from './words.ts';

/** Characters that the register has room for: a line, and a text of several. */
const [MOST_LINE, MOST_TEXT] = [200, 1000];

/** A text that is no longer than the register has room for. */
function within(fields: Fields, column: string, most: number, value = fields.text(column)): string {
  if (value.length > most) fields.fault(column, 'tooLong', most);
  return value;
}

const requiredWithin = (fields: Fields, column: string, most: number): string => within(fields, column, most, fields.required(column));

/** An id that another file must have; null where the field is empty. */
function referenceOrNull(fields: Fields, column: string, ids: IdRegister): string | null {
  const id = fields.text(column);
  ids.check(fields, column, id);
  return id || null;
}

function references(fields: Fields, column: string, ids: IdRegister): string[] {
  const list = fields.list(column);
  for (const id of list) ids.check(fields, column, id);
  return list;
}

function requiredReference(fields: Fields, column: string, ids: IdRegister): string {
  const id = fields.required(column);
  ids.check(fields, column, id);
  return id;
}

/** Whether a day that stands in a field can be read; true also where nothing does, or the file has no such column. */
const isDay = (fields: Fields, column: string): boolean => !fields.isFilled(column) || 'date' in parseDate(fields.text(column));

/** Two days in order, where both could be read: what cannot is told already. */
function inOrder(fields: Fields, [first, from]: readonly [string, string], [last, to]: readonly [string, string | null]): void {
  if (to !== null && to < from && isDay(fields, first) && isDay(fields, last)) fields.fault(last, 'dateOrder', from, to);
}

function readMember(fields: Fields, id: string, { desk, teams }: { readonly desk: Desk; readonly teams: IdRegister }, held: StaffMember | undefined): StaffMember {
  return {
    id, name: requiredWithin(fields, 'navn', MOST_LINE), userLogin: within(fields, 'innlogging', MOST_LINE).toLowerCase() || null, teamId: requiredReference(fields, 'team', teams),
    postPercent: fields.whole('stilling', 1, 100), isProjectPost: fields.yesNo('prosjektstilling'), from: fields.date('fra'), to: fields.dateOrNull('til'),
    competences: fields.approvedWords('kompetanser', desk.words.competence), address: within(fields, 'adresse', MOST_LINE), ...pointOrNone(fields, desk.geocoder, held),
    travelMode: fields.word('reisemåte', TRAVEL_WORDS), hours: readStretches(fields, 'arbeidstid'), absences: readAbsences(fields, 'fravær'),
  };
}

/** Somebody who signs in is one staff member alone, of the files and of those whom the register holds and the files do not name. What the register holds already may stay. */
function checkLogins(rows: readonly { readonly member: StaffMember; readonly fields: Fields }[], held: readonly StaffMember[]): void {
  const heldLogins = new Map(held.map(({ id, userLogin }) => [id, userLogin]));
  const all = overlay(held, rows.map(({ member }) => member));
  for (const { member: { id, userLogin }, fields } of rows) {
    const other = userLogin === null || userLogin === heldLogins.get(id) ? undefined : all.find((one) => one.id !== id && one.userLogin === userLogin);
    if (other !== undefined) fields.fault('innlogging', 'loginTaken', userLogin ?? '', other.id);
  }
}

/** Those who follow up, each in a team that there is. */
export function readStaff(desk: Desk, teams: IdRegister): ReadRows<StaffMember> {
  const { rows, ids } = readRows(desk, STAFF_SHAPE, desk.held.staff, (fields, known, heldOf) => {
    const id = fields.required('id');
    known.add(fields, 'id', id);
    const held = heldOf(id);
    const member = keepUnread(readMember(fields, id, { desk, teams }, held), held, STAFF_COLUMNS, fields);
    inOrder(fields, ['fra', member.from], ['til', member.to]);
    return { member, fields };
  });
  checkLogins(rows, desk.held.staff);
  return { rows: rows.map(({ member }) => member), ids };
}

/** The ids of the files that agreements name. */
export interface KnownToAgreements {
  readonly teams: IdRegister;
  readonly tenancies: IdRegister;
  readonly staff: IdRegister;
}

function readAgreement(fields: Fields, id: string, { desk, known: { tenancies, teams, staff } }: { readonly desk: Desk; readonly known: KnownToAgreements }, held: FollowUpAgreement | undefined): FollowUpAgreement {
  const [startDate, endDate] = [fields.date('start'), fields.date('slutt')];
  return {
    id, tenancyId: referenceOrNull(fields, 'leietaker', tenancies), address: within(fields, 'adresse', MOST_LINE), ...pointOrNone(fields, desk.geocoder, held), age: fields.whole('alder', 0, 120),
    teamId: requiredReference(fields, 'team', teams), decidedOn: fields.date('vedtatt'), startDate, endDate, purpose: requiredWithin(fields, 'formål', MOST_TEXT), wish: within(fields, 'ønske', MOST_TEXT),
    answer: fields.word('svar', ANSWER_WORDS), answeredOn: fields.dateOrNull('svar dato'), phases: readPhases(fields, 'faser', { startDate, endDate }), leastDaysApart: fields.wholeOrNull('dager mellom', 0, 6) ?? 0,
    byTwo: fields.yesNo('to sammen'), competences: fields.approvedWords('kompetanser', desk.words.competence), times: readStretches(fields, 'tider'), mainStaffId: referenceOrNull(fields, 'hovedkontakt', staff),
    mainSince: fields.dateOrNull('hovedkontakt siden'), backupStaffId: referenceOrNull(fields, 'reserve', staff), wishedStaffIds: references(fields, 'ønsker', staff), barredStaffIds: references(fields, 'ønsker ikke', staff),
  };
}

/** An agreement says where it is for, in one way. */
function judgeHome(fields: Fields, { tenancyId, address, lat }: FollowUpAgreement): void {
  const hasPlace = lat !== null || address !== '';
  if (tenancyId === null && !hasPlace) fields.fault('leietaker', 'noHome');
  if (tenancyId !== null && hasPlace) fields.fault(address === '' ? 'breddegrad' : 'adresse', 'addressOfTenancy');
}

/** An answer has a day, and none has none. */
function judgeAnswer(fields: Fields, { answer, answeredOn }: FollowUpAgreement): void {
  if (!Object.hasOwn(ANSWER_WORDS, fields.text('svar').toLowerCase())) return;
  if (answer !== 'unanswered' && answeredOn === null) fields.fault('svar dato', 'valueMissing');
  if (answer === 'unanswered' && answeredOn !== null) fields.fault('svar dato', 'notAnswered');
}

/** Main and backup are two, and whoever is not to come is none of those who do. */
function judgeContacts(fields: Fields, { mainStaffId, mainSince, backupStaffId, wishedStaffIds, barredStaffIds }: FollowUpAgreement): void {
  if (mainStaffId !== null && mainStaffId === backupStaffId) fields.fault('reserve', 'backupIsMain', mainStaffId);
  if (mainStaffId === null && mainSince !== null) fields.fault('hovedkontakt', 'valueMissing');
  for (const [column, comes] of [['hovedkontakt', [mainStaffId]], ['reserve', [backupStaffId]], ['ønsker', wishedStaffIds]] as const) {
    for (const id of comes) if (id !== null && barredStaffIds.includes(id)) fields.fault(column, 'barredComes', id);
  }
}

/** The agreements about follow-up: where each is for, who comes, and its phases. */
export function readAgreements(desk: Desk, known: KnownToAgreements): ReadRows<FollowUpAgreement> {
  return readRows(desk, AGREEMENT_SHAPE, desk.held.agreements, (fields, ids, heldOf) => {
    const id = fields.required('avtale');
    ids.add(fields, 'avtale', id);
    const held = heldOf(id);
    const agreement = keepUnread(readAgreement(fields, id, { desk, known }, held), held, AGREEMENT_COLUMNS, fields);
    inOrder(fields, ['start', agreement.startDate], ['slutt', agreement.endDate]);
    for (const judge of [judgeHome, judgeAnswer, judgeContacts]) judge(fields, agreement);
    return agreement;
  });
}
