import * as z from 'zod';

// An imported municipality (kommune), as the files said it: everything that a round needs, and no more. Words of the files are already the
// words of the problem file here (staffing, tenure, groups …), dates are ISO dates, coordinates are degrees (WGS 84). Which of it becomes
// part of a round is decided in round-problem.ts; what refers to what has been checked by read-municipality.ts.

const id = z.string().min(1);
const count = z.int().min(0).max(1_000_000);
const homes = z.int().min(1).max(1_000_000);
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);
/** The first and the last day that can be written in a register, a form or a file; one outside is a slip of the pen, or stands for no end at all. */
export const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31'] as const;

/** A day that people write (dato), as an ISO date from FIRST_DAY to LAST_DAY. What is no date at all is that and nothing more. */
export const WrittenDate = z.iso.date().superRefine((date, c) => {
  if (/^\d{4}-/.test(date) && (date < FIRST_DAY || date > LAST_DAY)) {
    c.addIssue({ code: 'custom', message: `expected a day from ${FIRST_DAY} to ${LAST_DAY}`, params: { fault: 'dateOutside', facts: { least: FIRST_DAY, most: LAST_DAY } } });
  }
});
const isoDate = WrittenDate;
const StaffingWord = z.enum(['none', 'onCall', 'daytime', 'allHours']);
const TenureWord = z.enum(['permanent', 'transitional', 'acute']);
const PlaceKindWord = z.enum(['school', 'kindergarten', 'drugScene', 'service', 'other']);

/** Signs that stand between the ids and words of a list in a file, and so cannot be a part of an id or a code. */
export const SEPARATES = /[,|]/;

/** What an id cannot be or hold, because no address could lead to its row: a point or two alone, space at its ends, signs that are not seen, half characters. */
export const UNREACHABLE = /^\.{1,2}$|^\s|\s$|[\p{Cc}\p{Cf}\p{Cs}]/u;

/** A text in the three languages of the product: bokmål, nynorsk, English. */
export const LocalText = z.strictObject({ nb: z.string(), nn: z.string(), en: z.string() });
export type LocalText = Readonly<z.infer<typeof LocalText>>;

/**
 * What the reader of the files should know (merknad ved import). A fault keeps the municipality from being taken in, a note does not.
 * `row` is the row of the spreadsheet, the header being row 1; null when the whole file is meant. `value` is null when it must not be repeated.
 */
export const Issue = z.strictObject({
  kind: z.enum(['fault', 'note']), code: z.string(), file: z.string(), row: z.int().min(1).nullable(), column: z.string().nullable(),
  value: z.string().nullable(), expected: LocalText, message: LocalText,
});
export type Issue = Readonly<z.infer<typeof Issue>>;

/** A part of the municipality (bydel, område); homes = all homes in it, private ones too. */
export const MunicipalArea = z.strictObject({ id, name: z.string(), homes });
export type MunicipalArea = Readonly<z.infer<typeof MunicipalArea>>;

/** What neighbours share (bosted); homes = all homes on it, private ones too. limitExempt = staffed or co-located by decision. */
export const MunicipalSite = z.strictObject({
  id, name: z.string(), address: z.string(), areaId: id, lat: latitude, lon: longitude, homes, limitExempt: z.boolean(),
});
export type MunicipalSite = Readonly<z.infer<typeof MunicipalSite>>;

/** A school, a kindergarten or another point that rules and wishes measure distance to (sted). */
export const MunicipalPlace = z.strictObject({ id, name: z.string(), kind: PlaceKindWord, address: z.string(), lat: latitude, lon: longitude });
export type MunicipalPlace = Readonly<z.infer<typeof MunicipalPlace>>;

/** Only these groups may move in, through `until` (øremerking). */
export const DwellingEarmark = z.strictObject({ groups: z.array(z.string()).min(1), until: isoDate.nullable() });
export type DwellingEarmark = Readonly<z.infer<typeof DwellingEarmark>>;

/** A municipal dwelling (kommunal bolig), free or not. `status`, `koboType` and `koboTenureForm` are Kobo's own words, kept as text. */
export const MunicipalDwelling = z.strictObject({
  id, siteId: id, street: z.string(), number: z.int().min(1).max(99_999), letter: z.string(), postcode: z.string(), bruksenhetsnummer: z.string(),
  lat: latitude, lon: longitude, koboType: z.string(), koboTenureForm: z.string(),
  status: z.string().min(1), statusDate: isoDate.nullable(), availableFrom: isoDate.nullable(), managedByDepartment: z.boolean(),
  bedrooms: z.int().min(0).max(9), stepFree: z.boolean(), wheelchair: z.boolean(), monthlyRentNok: count, petsAllowed: z.boolean(),
  staffing: StaffingWord, tenure: TenureWord, earmark: DwellingEarmark.nullable(), features: z.array(z.string()),
  maxMembers: z.int().min(1).max(30).nullable(),
});
export type MunicipalDwelling = Readonly<z.infer<typeof MunicipalDwelling>>;

/**
 * Why something that neighbours' rules use is held to be so of a household (vurdering): by whom, when, on what grounds, and the last day that it
 * counts; after that day it counts no longer and is to be looked at again. A reason is about the home and the situation, never a diagnosis.
 */
export const Assessment = z.strictObject({ by: z.string().min(1).max(200), on: isoDate, why: z.string().min(1).max(1000), until: isoDate });
export type Assessment = Readonly<z.infer<typeof Assessment>>;

/** What may be held of a tenant: that it counts in concentration (teller med), that it is shielded (skjermes). Null = it is not. */
export const TenantAssessments = z.strictObject({ counted: Assessment.nullable(), shielded: Assessment.nullable() });
export type TenantAssessments = Readonly<z.infer<typeof TenantAssessments>>;

/** What may be held of a household that waits: as of a tenant, and that unrest is to be expected (uro). */
export const HouseholdAssessments = TenantAssessments.extend({ unrest: Assessment.nullable() });
export type HouseholdAssessments = Readonly<z.infer<typeof HouseholdAssessments>>;

/**
 * A tenancy (leieforhold). `id` is the tenant's id in a problem, or the id of a household that seeks another dwelling. `endDate` is the end of
 * the lease; `movesOut` is set only when it is known that the tenant leaves.
 */
export const Tenancy = z.strictObject({
  id, dwellingId: id, startDate: isoDate, endDate: isoDate.nullable(), movesOut: isoDate.nullable(), assessments: TenantAssessments,
});
export type Tenancy = Readonly<z.infer<typeof Tenancy>>;

/** A household that waits (husstand, søker); its id is the case number that people know it by. */
export const MunicipalHousehold = z.strictObject({
  id, groups: z.array(z.string()), situation: z.string(), applicationDate: isoDate, readyFrom: isoDate, neededBy: isoDate.nullable(),
  age: z.int().min(0).max(120), members: homes, bedroomsMin: z.int().min(0).max(9), needsStepFree: z.boolean(), needsWheelchair: z.boolean(),
  maxMonthlyRentNok: count.nullable(), hasPet: z.boolean(), needsStaffing: StaffingWord, tenures: z.array(TenureWord).min(1),
  assessments: HouseholdAssessments, excludedAreaIds: z.array(id), excludedSiteIds: z.array(id),
  avoids: z.array(z.strictObject({ id, metres: count })), areaWishes: z.array(id),
  pointWishes: z.array(z.strictObject({ placeId: id, wish: z.enum(['near', 'away']), metres: count })),
  followUp: z.strictObject({
    minutes: count, eveningMinutes: count, visits: z.int().min(1).max(1_000_000), competences: z.array(z.string()), currentTeamId: id.nullable(),
  }).nullable(),
  mustHave: z.array(z.string()), mustNotHave: z.array(z.string()),
});
export type MunicipalHousehold = Readonly<z.infer<typeof MunicipalHousehold>>;

/** A follow-up team (oppfølgingsteam); `postPercents` are the posts it has (stillinger), all else minutes a week, evening part of the total. */
export const MunicipalTeam = z.strictObject({
  id, name: z.string(), address: z.string(), lat: latitude, lon: longitude, areaIds: z.array(id), competences: z.array(z.string()),
  minAge: z.int().min(0).max(120), maxAge: z.int().min(0).max(120).nullable(), postPercents: z.array(z.int().min(1).max(100)),
  capacityMinutes: count, committedMinutes: count, eveningCapacityMinutes: count, eveningCommittedMinutes: count,
});
export type MunicipalTeam = Readonly<z.infer<typeof MunicipalTeam>>;

// Those who come, and what has been agreed with those they come to. Clock times are HH:MM in Norway's time.

/** How a time of day is written, 00:00 to 23:59. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A time of day (klokkeslett), 00:00 to 23:59. */
export const ClockTime = z.string().regex(CLOCK_TIME);

/** A stretch of a day of the week, 1 (Monday) to 7: hours that somebody works, or times that suit. `weeks` says in which ISO weeks: every one, those with even or those with odd numbers. */
export const WeekdayStretch = z.strictObject({ weekday: z.int().min(1).max(7), from: ClockTime, until: ClockTime, weeks: z.enum(['every', 'even', 'odd']) });
export type WeekdayStretch = Readonly<z.infer<typeof WeekdayStretch>>;

/** Days on which a staff member is away (fravær), the last one too; with times it is those hours of each of the days. Why is never kept. */
export const Absence = z.strictObject({ from: isoDate, to: isoDate, fromTime: ClockTime.nullable(), untilTime: ClockTime.nullable() });
export type Absence = Readonly<z.infer<typeof Absence>>;

/** How a staff member gets about (reisemåte). */
export const TravelMode = z.enum(['walk', 'bicycle', 'bus', 'car']);
export type TravelMode = z.infer<typeof TravelMode>;

/**
 * Somebody who follows up (ansatt: boveileder, miljøterapeut) and the post that they have, from a day and perhaps to one. `userLogin` is what they sign in with, where they do. A project post ends by itself. The day begins
 * and ends at their base, which is the team's where none is given. Competences hold languages too. `hours` are the hours worked in a week; where there are none, the post is in nobody's week but counts in the team's capacity.
 */
export const StaffMember = z.strictObject({
  id, name: z.string(), userLogin: z.string().nullable(), teamId: id, postPercent: z.int().min(1).max(100), isProjectPost: z.boolean(), from: isoDate, to: isoDate.nullable(), competences: z.array(z.string()),
  address: z.string(), lat: latitude.nullable(), lon: longitude.nullable(), travelMode: TravelMode, hours: z.array(WeekdayStretch).max(28), absences: z.array(Absence).max(200),
});
export type StaffMember = Readonly<z.infer<typeof StaffMember>>;

/** What kind of phase an agreement is in: mapping (kartlegging) or a period of effort (innsatsperiode). */
export const PhaseKind = z.enum(['mapping', 'effort']);
export type PhaseKind = z.infer<typeof PhaseKind>;

/** A phase of an agreement (fase): from a day until the next begins or the agreement ends. It is evaluated by `evaluateBy`; `evaluatedOn` is when it was. Of the visits in a week that has any, so many are in the evening; `everyWeeks` 2 is every second week from the first. */
export const AgreementPhase = z.strictObject({
  kind: PhaseKind, from: isoDate, evaluateBy: isoDate, evaluatedOn: isoDate.nullable(), visitsPerWeek: z.int().min(0).max(21), everyWeeks: z.int().min(1).max(8),
  minutesPerVisit: z.int().min(5).max(600), eveningVisitsPerWeek: z.int().min(0).max(21),
});
export type AgreementPhase = Readonly<z.infer<typeof AgreementPhase>>;

/** What somebody has answered to the offer of follow-up (svar). A no changes nothing else for them. */
export const AgreementAnswer = z.enum(['unanswered', 'accepted', 'declined']);
export type AgreementAnswer = z.infer<typeof AgreementAnswer>;

/**
 * An agreement about follow-up in the home (avtale om booppfølging): decided on a day, limited in time, answered by the one whom it is about. It is for a tenant of the municipality (`tenancyId`), or for somebody who lives elsewhere
 * (`address`). `times` are when it suits; none: any time. `main` and `backup` are who comes (hovedkontakt, reserve), since a day. Its id is what people know it by; it names nobody.
 */
export const FollowUpAgreement = z.strictObject({
  id, tenancyId: id.nullable(), address: z.string(), lat: latitude.nullable(), lon: longitude.nullable(), age: z.int().min(0).max(120), teamId: id, decidedOn: isoDate, startDate: isoDate, endDate: isoDate,
  purpose: z.string(), wish: z.string(), answer: AgreementAnswer, answeredOn: isoDate.nullable(), phases: z.array(AgreementPhase).min(1).max(12), leastDaysApart: z.int().min(0).max(6), byTwo: z.boolean(),
  competences: z.array(z.string()), times: z.array(WeekdayStretch).max(28), mainStaffId: id.nullable(), mainSince: isoDate.nullable(), backupStaffId: id.nullable(), wishedStaffIds: z.array(id), barredStaffIds: z.array(id),
});
export type FollowUpAgreement = Readonly<z.infer<typeof FollowUpAgreement>>;

/** Which list a word belongs to: groups of people by situation, situations, features of dwellings, competences of teams (ordliste). */
export const Vocabulary = z.enum(['group', 'situation', 'feature', 'competence']);
export type Vocabulary = z.infer<typeof Vocabulary>;

/**
 * A word that policies and registers may use (ord), with what it means and who has approved it. `id` is `<vocabulary>.<code>`; `code` stands in
 * problem files, `name` in the municipality's own files and on pages.
 */
export const MunicipalWord = z.strictObject({
  id, vocabulary: Vocabulary, code: z.string().min(1).max(60), name: z.string().min(1).max(60), definition: z.string().min(1).max(1000),
  authority: z.string().min(1).max(500), approvedBy: z.string().min(1).max(200), approvedOn: isoDate,
});
export type MunicipalWord = Readonly<z.infer<typeof MunicipalWord>>;

/** An address (vegadresse) of Kartverket's file; `grunnkrets` is its number there. */
export const Address = z.strictObject({
  streetCode: z.string(), street: z.string(), number: z.int().min(1).max(99_999), letter: z.string(), postcode: z.string(), postalTown: z.string(),
  grunnkrets: z.string(), lat: latitude, lon: longitude,
});
export type Address = Readonly<z.infer<typeof Address>>;

/** A municipality as its files describe it (kommune). */
export const Municipality = z.strictObject({
  name: z.string().min(1), kommunenummer: z.string().regex(/^\d{4}$/), areas: z.array(MunicipalArea), sites: z.array(MunicipalSite),
  places: z.array(MunicipalPlace), dwellings: z.array(MunicipalDwelling), tenancies: z.array(Tenancy), households: z.array(MunicipalHousehold),
  teams: z.array(MunicipalTeam), staff: z.array(StaffMember), agreements: z.array(FollowUpAgreement), words: z.array(MunicipalWord), addresses: z.array(Address),
});
export type Municipality = Readonly<z.infer<typeof Municipality>>;

/** What a file was taken for (`shape`, the name of the file as we write it), what people call it, and how many rows were read. */
export const FileRead = z.strictObject({ file: z.string(), shape: z.string(), rows: z.int() });
export type FileRead = Readonly<z.infer<typeof FileRead>>;

/** What was found in the files, whether they can be taken in or not. `issues` holds the first of each kind, `faults` and `notes` count them all. */
interface Found {
  readonly issues: readonly Issue[];
  readonly faults: number;
  readonly notes: number;
  readonly files: readonly FileRead[];
}

/** The registers that files fill. */
type FilledRegister = 'areas' | 'sites' | 'places' | 'dwellings' | 'tenancies' | 'households' | 'teams' | 'staff' | 'agreements' | 'words';

/**
 * What reading a municipality's files gives: the registers as they would be with the files laid over what they hold, or faults. `named` are the ids of
 * the files; `addresses` is null when the files bring none, and the municipality has what is held.
 */
export type Intake = Found & (
  | { readonly ok: true; readonly municipality: Municipality; readonly named: Readonly<Record<FilledRegister, ReadonlySet<string>>>; readonly hasAddresses: boolean }
  | { readonly ok: false }
);

/** A policy that ships with the product or that a council has decided (retningslinjer), as a dated file; `rules` are a problem file's settings. */
export const PolicyFile = z.strictObject({
  id, name: LocalText, validFrom: isoDate, authority: z.string().min(1), aim: LocalText, assumed: LocalText, reviewBy: isoDate,
  rules: z.record(z.string(), z.looseObject({ enforce: z.enum(['hard', 'soft', 'off']) })),
});
export type PolicyFile = Readonly<z.infer<typeof PolicyFile>>;

/** A street as lines of [lat, lon], for the base map (gatekart). */
export const StreetLines = z.strictObject({ name: z.string(), lines: z.array(z.array(z.tuple([latitude, longitude]))) });
export type StreetLines = Readonly<z.infer<typeof StreetLines>>;
