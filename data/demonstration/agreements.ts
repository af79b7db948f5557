import type { Point } from '../../solver/index.ts';
import { currentPhase, fitCommitted, type AgreementNeed } from './agreement-load.ts';
import { AS_OF, daysFromRound } from './calendar.ts';
import { norwegianDate, norwegianDateOrNull, type Cell } from './csv.ts';
import { houseAddress, type House } from './houses.ts';
import { phasesByPolicy, phasesSince, type PhaseTerms } from './phases.ts';
import type { Random } from './random.ts';
import type { TownStaff } from './staff.ts';
import type { TownTeam } from './teams.ts';
import type { TownTenancy } from './tenancies.ts';

/** An agreement about follow-up in the town, of a tenant or of somebody who lives in a house that is not the municipality's. Words are those of the files. */
export interface TownAgreement extends AgreementNeed {
  readonly tenancy: TownTenancy | null;
  readonly house: House;
  readonly age: number;
  readonly decided: string;
  readonly purpose: string;
  readonly wish: string;
  readonly answered: string | null;
  readonly apart: number;
  readonly competences: readonly string[];
  readonly times: string;
  readonly main: string | null;
  readonly mainSince: string | null;
  readonly backup: string | null;
  readonly wished: readonly string[];
  readonly barred: readonly string[];
}

/** How many of a team's people stand where (an assumption): newly moved in, in each period of effort, followed for long; who begin during the round; who have not answered, and who said no. Of a hundred, so many are tenants of the municipality. */
interface TeamPlan {
  readonly stages: readonly [mapping: number, first: number, second: number, third: number];
  readonly long: number;
  readonly beginning: number;
  readonly unanswered: number;
  readonly declined: number;
  readonly byTwo: number;
  readonly tenantPercent: number;
  readonly ages: readonly [number, number];
}

/** T-2 follows about 140 people (data/README.md); the others have as many as their committed minutes give. */
const PLANS: Readonly<Record<string, TeamPlan>> = {
  'T-1': { stages: [4, 8, 14, 12], long: 38, beginning: 2, unanswered: 2, declined: 2, byTwo: 1, tenantPercent: 72, ages: [27, 78] },
  'T-2': { stages: [3, 6, 9, 12], long: 110, beginning: 2, unanswered: 3, declined: 4, byTwo: 3, tenantPercent: 70, ages: [22, 66] },
  'T-3': { stages: [1, 3, 5, 4], long: 9, beginning: 1, unanswered: 1, declined: 1, byTwo: 0, tenantPercent: 55, ages: [18, 24] },
  'T-4': { stages: [1, 3, 6, 4], long: 10, beginning: 1, unanswered: 1, declined: 0, byTwo: 0, tenantPercent: 85, ages: [20, 61] },
};

/** Sites that have staff of their own, or rooms for some weeks. */
const NOT_FOLLOWED_UP: ReadonlySet<string> = new Set(['care', 'staffHousing', 'staffed', 'acute']);
const PURPOSES = [
  'Beholde boligen: husleie, post og avtaler i tide', 'Komme i orden i ny bolig', 'Holde hjemmet rent og trygt', 'Bli kjent i nabolaget og få en fast hverdag', 'Få oversikt over økonomien',
  'Komme i gang med noe å gjøre på dagtid', 'Holde kontakt med tjenestene som hjelper', 'Lage mat og handle til en uke av gangen',
];
const WISHES = ['Samme person hver gang', 'Vil bli ringt før besøket', 'Helst om formiddagen', 'Gå en tur i stedet for å sitte inne', 'Korte besøk'];
const TIMES = ['ma-fr 09:00-15:00', 'ma-fr 10:00-15:30', 'ma, on, fr 09:00-14:00', 'ti-to 10:00-16:00', 'ma-to 08:30-13:00'];
const EVENING_TIMES = ['ma-fr 15:00-20:00', 'ma-fr 12:00-20:00'];

/** What the agreements are made from. */
export interface AroundAgreements {
  readonly teams: readonly TownTeam[];
  readonly staff: readonly TownStaff[];
  readonly tenancies: readonly TownTenancy[];
  /** Ids of the households that wait: those who live in a municipal home and seek another are among them. */
  readonly waiting: ReadonlySet<string>;
  readonly houses: readonly House[];
  readonly terms: readonly PhaseTerms[];
  pointOf(house: House): Point;
}

/** Homes to choose from, each once. */
interface Homes {
  readonly tenancies: TownTenancy[];
  readonly houses: House[];
}

function homesOf({ tenancies, waiting, houses }: AroundAgreements, random: Random): Homes {
  const followed = tenancies.filter(({ id, movesOut, dwelling }) => movesOut === null && !waiting.has(id) && !NOT_FOLLOWED_UP.has(dwelling.site.kind));
  const municipal = new Set(tenancies.map(({ dwelling }) => dwelling.site.house));
  return { tenancies: random.shuffle(followed), houses: random.shuffle(houses.filter((house) => !municipal.has(house))) };
}

/** A tenant who has lived there since a day at the latest, or a house elsewhere. */
function takeHome(homes: Homes, since: string, wantsTenant: boolean): { readonly tenancy: TownTenancy | null; readonly house: House } {
  const at = wantsTenant ? homes.tenancies.findIndex(({ start }) => start <= since) : -1;
  const [tenancy] = at < 0 ? [] : homes.tenancies.splice(at, 1);
  const house = tenancy?.dwelling.site.house ?? homes.houses.pop();
  if (house === undefined) throw new Error('the town has too few houses');
  return { tenancy: tenancy ?? null, house };
}

type Kind = 'mapping' | 'first' | 'second' | 'third' | 'long' | 'beginning' | 'unanswered' | 'declined';

const KINDS = ['mapping', 'first', 'second', 'third'] as const;
/** Days before the round on which an agreement in a stage of its phases began, from and to: the phases by the policy last 8, 26, 26 and 26 weeks. */
const BEGAN: Readonly<Record<Kind, readonly [number, number]>> = {
  mapping: [-38, -12], first: [-222, -66], second: [-404, -250], third: [-575, -430], long: [-340, -25], beginning: [50, 84], unanswered: [6, 34], declined: [-70, -10],
};
const DAY_MS = 86_400_000;
const after = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** So many days an agreement that goes on year by year lasts. */
const ONE_YEAR = 365;

function datesOf(kind: Kind, terms: readonly PhaseTerms[], random: Random): { readonly start: string; readonly end: string } {
  const start = daysFromRound(random.between(...BEGAN[kind]));
  const weeks = terms.reduce((sum, term) => sum + term.weeks, 0);
  return { start, end: after(start, (kind === 'long' ? ONE_YEAR : weeks * 7) - 1) };
}

function answerOf(kind: Kind, decided: string, random: Random): Pick<TownAgreement, 'answer' | 'answered'> {
  if (kind === 'unanswered') return { answer: 'unanswered', answered: null };
  return { answer: kind === 'declined' ? 'declined' : 'accepted', answered: after(decided, random.between(1, 9)) };
}

function buildAgreement(kind: Kind, team: TownTeam, homes: Homes, around: AroundAgreements, random: Random): TownAgreement {
  const plan = planOf(team);
  const { start, end } = datesOf(kind, around.terms, random);
  const { tenancy, house } = takeHome(homes, start, random.chance(plan.tenantPercent));
  const decided = after(start, -random.between(10, 24));
  const agreed = kind === 'long' ? phasesSince(start, random) : phasesByPolicy(start, around.terms, random);
  const phases = kind === 'declined' ? agreed.map((phase) => ({ ...phase, evaluatedOn: null })) : agreed;
  return {
    id: '', teamId: team.id, startDate: start, endDate: end, ...answerOf(kind, decided, random), phases, byTwo: false, ...around.pointOf(house), isLong: kind === 'long',
    tenancy, house, age: random.between(...plan.ages), decided, purpose: random.pick(PURPOSES), wish: random.chance(22) ? random.pick(WISHES) : '', apart: currentPhase(phases, AS_OF).visitsPerWeek > 1 ? 1 : 0,
    competences: [], times: random.chance(24) ? random.pick(TIMES) : '', main: null, mainSince: null, backup: null, wished: [], barred: [],
  };
}

function planOf(team: TownTeam): TeamPlan {
  const plan = PLANS[team.id];
  if (plan === undefined) throw new Error(`no plan of agreements for ${team.id}`);
  return plan;
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** The agreements of a team, such that those in force in the first week of the round take exactly its committed minutes. */
function agreementsOf(team: TownTeam, homes: Homes, around: AroundAgreements, random: Random): TownAgreement[] {
  const plan = planOf(team);
  const build = (kind: Kind) => (): TownAgreement => buildAgreement(kind, team, homes, around, random);
  const staged = KINDS.flatMap((kind, at) => times(plan.stages[at] ?? 0, build(kind)));
  const long = times(plan.long, build('long'));
  const others = [...times(plan.beginning, build('beginning')), ...times(plan.unanswered, build('unanswered')), ...times(plan.declined, build('declined'))];
  const byTwo = new Set(long.slice(0, plan.byTwo));
  const all = [...staged, ...long, ...others].map((agreement) => (byTwo.has(agreement) ? { ...agreement, byTwo: true } : agreement));
  const fitted = fitCommitted(all, { base: around.pointOf(team.house), committed: team.committed, eveningCommitted: team.eveningCommitted }, random);
  return fitted.map((agreement) => (
    agreement.phases.some(({ eveningVisitsPerWeek }) => eveningVisitsPerWeek > 0) ? { ...agreement, times: random.chance(60) ? random.pick(EVENING_TIMES) : '' } : agreement));
}

/** Who has the least of what they could have, by percent of post. */
function leastLoaded(staff: readonly TownStaff[], load: ReadonlyMap<string, number>): TownStaff | undefined {
  const share = ({ id, percent }: TownStaff): number => (load.get(id) ?? 0) / percent;
  return staff.reduce<TownStaff | undefined>((least, one) => (least === undefined || share(one) < share(least) ? one : least), undefined);
}

/** Who comes to somebody who is followed up, of those who can: a main contact since the later of the two began, and mostly a backup. */
function contactsOf({ startDate }: TownAgreement, [main, backup]: readonly [TownStaff, TownStaff | undefined], team: readonly TownStaff[], random: Random): Partial<TownAgreement> {
  const others = team.filter((one) => one !== main && one !== backup);
  return {
    main: main.id, mainSince: main.from > startDate ? main.from : startDate, backup: random.chance(88) ? backup?.id ?? null : null, wished: random.chance(6) ? [main.id] : [],
    barred: random.chance(2) ? others.slice(0, 1).map(({ id }) => id) : [],
  };
}

/** Gives everybody who is followed up a main and a backup staff member of the team, evenly; a few have none yet. */
function withContacts(agreements: readonly TownAgreement[], team: readonly TownStaff[], random: Random): TownAgreement[] {
  const [mains, backups] = [new Map<string, number>(), new Map<string, number>()];
  const speakers = team.filter(({ competences }) => competences.includes('arabisk'));
  const isMixed = speakers.length > 0 && speakers.length < team.length;
  return agreements.map((agreement) => {
    const competences = isMixed && random.chance(9) ? ['arabisk'] : [];
    const able = competences.length > 0 ? speakers : team;
    const main = leastLoaded(able, mains);
    if (main === undefined || agreement.answer !== 'accepted' || random.chance(agreement.startDate > AS_OF ? 60 : 3)) return { ...agreement, competences };
    const backup = leastLoaded(able.filter((one) => one !== main), backups);
    const { visitsPerWeek, everyWeeks } = currentPhase(agreement.phases, AS_OF);
    mains.set(main.id, (mains.get(main.id) ?? 0) + visitsPerWeek / everyWeeks);
    if (backup !== undefined) backups.set(backup.id, (backups.get(backup.id) ?? 0) + visitsPerWeek / everyWeeks);
    return { ...agreement, competences, ...contactsOf(agreement, [main, backup], team, random) };
  });
}

/** Every agreement of the town, numbered in the order in which they were decided. The same numbers and town give the same agreements. */
export function buildAgreements(around: AroundAgreements, random: Random): TownAgreement[] {
  const homes = homesOf(around, random);
  const all = around.teams.flatMap((team) => withContacts(agreementsOf(team, homes, around, random), around.staff.filter(({ teamId }) => teamId === team.id), random));
  const inOrder = all.toSorted((a, b) => (a.decided < b.decided ? -1 : a.decided > b.decided ? 1 : 0));
  return inOrder.map((agreement, index) => ({ ...agreement, id: `O-${String(index + 1).padStart(4, '0')}` }));
}

/** The columns of `avtaler.csv`. */
export const AGREEMENT_COLUMNS = [
  'avtale', 'leietaker', 'adresse', 'alder', 'team', 'vedtatt', 'start', 'slutt', 'formål', 'ønske', 'svar', 'svar dato', 'faser', 'dager mellom', 'to sammen', 'kompetanser', 'tider', 'hovedkontakt', 'hovedkontakt siden', 'reserve',
  'ønsker', 'ønsker ikke',
];

const ANSWERS = { unanswered: 'ikke svart', accepted: 'ja', declined: 'nei' } as const;

function phasesCell({ phases }: TownAgreement): string {
  return phases.map(({ kind, from, evaluateBy, evaluatedOn, visitsPerWeek, everyWeeks, minutesPerVisit, eveningVisitsPerWeek }) => [
    kind === 'mapping' ? 'kartlegging' : 'innsats', norwegianDate(from), 'vurderes', norwegianDate(evaluateBy), ...(evaluatedOn === null ? [] : ['vurdert', norwegianDate(evaluatedOn)]), `${visitsPerWeek}x${minutesPerVisit}`,
    ...(everyWeeks > 1 ? [`hver ${everyWeeks}. uke`] : []), ...(eveningVisitsPerWeek > 0 ? [`(${eveningVisitsPerWeek} kveld)`] : []),
  ].join(' ')).join('; ');
}

/** A row of `avtaler.csv`. */
export function agreementRow(agreement: TownAgreement): Cell[] {
  const { id, tenancy, house, age, teamId, decided, startDate, endDate, purpose, wish, answer, answered, apart, byTwo, competences, times: suits, main, mainSince, backup, wished, barred } = agreement;
  return [
    id, tenancy?.id ?? null, tenancy === null ? houseAddress(house) : null, age, teamId, norwegianDate(decided), norwegianDate(startDate), norwegianDate(endDate), purpose, wish, ANSWERS[answer], norwegianDateOrNull(answered),
    phasesCell(agreement), apart, byTwo, competences.join(', '), suits, main, norwegianDateOrNull(mainSince), backup, wished.join(', '), barred.join(', '),
  ];
}
