import { distanceMetres } from '../domain/distance.ts';
import type { CaseChoice, CaseloadProblem, CasePerson, CaseStaff, CaseTermId } from './problem.ts';

/** What a choice breaks: it names somebody unknown, a person twice or not at all, somebody who lacks a competence, is refused, or is of another age band or team, one in both roles, a backup without a main, or it changes what was to stay. */
export type CaseBreachKind = 'unknown' | 'twice' | 'missing' | 'competence' | 'barred' | 'age' | 'team' | 'bothRoles' | 'backupAlone' | 'changed';

/** A breach, and the person (or, of somebody unknown, the id) that it is about. */
export interface CaseBreach {
  readonly kind: CaseBreachKind;
  readonly subjectId: string;
}

/** What a staff member has and is given: minutes a week over the day and in the evening, their way included over the day, and the load that balance counts, a part of it as backup. */
export interface CaseLoad {
  readonly staffId: string;
  readonly mains: number;
  readonly backups: number;
  readonly minutes: number;
  readonly eveningMinutes: number;
  readonly travelMinutes: number;
  readonly countedMinutes: number;
}

/** A proposal as it is really worth. */
export interface JudgedCaseload {
  readonly breaches: readonly CaseBreach[];
  readonly measures: Readonly<Record<CaseTermId, number>>;
  /** By level, in the order of the terms. */
  readonly levels: readonly number[];
  /** By staff member, in the problem's order. */
  readonly loads: readonly CaseLoad[];
}

/** A choice with those whom it names, as far as they exist. */
interface Pairing {
  readonly person: CasePerson;
  readonly main: CaseStaff | null;
  readonly backup: CaseStaff | null;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Rounds up, after taking away what the rounding of a fraction of visits may have added. */
const upwards = (value: number): number => Math.max(0, Math.ceil(value - 1e-9));

function pairingsOf({ persons, staff }: CaseloadProblem, choices: readonly CaseChoice[]): { readonly pairings: readonly Pairing[]; readonly breaches: readonly CaseBreach[] } {
  const breaches: CaseBreach[] = [];
  const find = (id: string | null): CaseStaff | null => {
    const found = staff.find((one) => one.id === id) ?? null;
    if (id !== null && found === null) breaches.push({ kind: 'unknown', subjectId: id });
    return found;
  };
  const pairings = persons.map((person) => {
    const own = choices.filter(({ personId }) => personId === person.id);
    if (own.length !== 1) breaches.push({ kind: own.length === 0 ? 'missing' : 'twice', subjectId: person.id });
    return { person, main: find(own[0]?.mainId ?? null), backup: find(own[0]?.backupId ?? null) };
  });
  for (const { personId } of choices) if (!persons.some(({ id }) => id === personId)) breaches.push({ kind: 'unknown', subjectId: personId });
  return { pairings, breaches };
}

/** What forbids a staff member to come to a person at all. */
function forbids(person: CasePerson, staff: CaseStaff): readonly ('competence' | 'barred' | 'age')[] {
  const isTooYoung = person.age < staff.minAge;
  const isTooOld = staff.maxAge !== null && person.age > staff.maxAge;
  return [
    ...(person.competences.some((needed) => !staff.competences.some((has) => has === needed)) ? ['competence' as const] : []),
    ...(person.barredIds.some((id) => id === staff.id) ? ['barred' as const] : []),
    ...(isTooYoung || isTooOld ? ['age' as const] : []),
  ];
}

/** Whether somebody of another team stands where one of the person's own could: for the main any who may come, for the backup any but one. */
function strays({ staff }: CaseloadProblem, { person, main, backup }: Pairing): boolean {
  const own = staff.filter(({ teamId }) => teamId === person.teamId).filter((one) => forbids(person, one).length === 0).length;
  const isOther = (one: CaseStaff | null): boolean => one !== null && one.teamId !== person.teamId;
  return (isOther(main) && own >= 1) || (isOther(backup) && own >= 2);
}

/** Whether somebody who comes today, and still may, was taken from a person of whom all was to stay. The backup may take over where there is no such main, and is nobody's where there is no main. */
function changesWhatStays(problem: CaseloadProblem, { person, main, backup }: Pairing): boolean {
  if (!problem.onlyGaps) return false;
  const before = (id: string | null): CaseStaff | null => problem.staff.find((one) => one.id === id) ?? null;
  const mayStay = (pairing: Pairing, staff: CaseStaff): boolean => forbids(person, staff).length === 0 && !strays(problem, pairing);
  const [oldMain, oldBackup] = [before(person.mainId), before(person.backupId)];
  if (oldMain !== null && oldMain !== main && mayStay({ person, main: oldMain, backup: null }, oldMain)) return true;
  if (oldBackup === null || oldBackup === backup || oldBackup === main || main === null) return false;
  return mayStay({ person, main: null, backup: oldBackup }, oldBackup);
}

function breachesOf(problem: CaseloadProblem, pairing: Pairing): readonly CaseBreach[] {
  const { person, main, backup } = pairing;
  const kinds: readonly CaseBreachKind[] = [
    ...[main, backup].flatMap((staff) => (staff === null ? [] : forbids(person, staff))),
    ...(strays(problem, pairing) ? ['team' as const] : []),
    ...(main !== null && main === backup ? ['bothRoles' as const] : []),
    ...(main === null && backup !== null ? ['backupAlone' as const] : []),
    ...(changesWhatStays(problem, pairing) ? ['changed' as const] : []),
  ];
  return kinds.map((kind) => ({ kind, subjectId: person.id }));
}

/** What each staff member owes by the pairings. */
function loadsOf({ staff, terms }: CaseloadProblem, pairings: readonly Pairing[]): readonly CaseLoad[] {
  return staff.map((one) => {
    const way = (person: CasePerson): number => upwards((person.visits * 2 * distanceMetres(one, person) * terms.detourPercent) / (100 * one.metresPerMinute));
    const mains = pairings.flatMap(({ person, main }) => (main === one ? [person] : []));
    const backups = pairings.flatMap(({ person, backup }) => (backup === one ? [person] : []));
    const share = (minutes: number): number => Math.ceil((minutes * terms.backupSharePercent) / 100);
    const minutes = total(mains.map((person) => person.minutes + way(person)));
    return {
      staffId: one.id, mains: mains.length, backups: backups.length, minutes, eveningMinutes: total(mains.map(({ eveningMinutes }) => eveningMinutes)),
      travelMinutes: total(mains.map(way)) + total(backups.map((person) => share(way(person)))), countedMinutes: minutes + total(backups.map((person) => share(person.minutes + way(person)))),
    };
  });
}

function measuresOf({ staff, terms }: CaseloadProblem, pairings: readonly Pairing[], loads: readonly CaseLoad[]): JudgedCaseload['measures'] {
  const changed = pairings.filter(({ person, main }) => person.mainId !== null && person.mainId !== main?.id);
  const over = (of: (load: CaseLoad) => number, most: (one: CaseStaff) => number): number => total(loads.map((load, index) => Math.max(0, of(load) - most(staff[index] as CaseStaff))));
  return {
    noMain: pairings.filter(({ main }) => main === null).length,
    noBackup: pairings.filter(({ backup }) => backup === null).length,
    overloadMinutes: over(({ minutes }) => minutes, ({ minutes }) => minutes),
    overloadEveningMinutes: over(({ eveningMinutes }) => eveningMinutes, ({ eveningMinutes }) => eveningMinutes),
    mainChanged: changed.length,
    trustMonthsLost: total(changed.map(({ person }) => Math.min(person.monthsTogether, terms.monthsToTrust))),
    mainUnknown: changed.filter(({ person, main }) => main !== null && main.id !== person.backupId).length,
    backupChanged: pairings.filter(({ person, main, backup }) => person.backupId !== null && ![main?.id, backup?.id].includes(person.backupId)).length,
    wishNotMet: pairings.filter(({ person, main }) => person.wishedIds.length > 0 && (main === null || !person.wishedIds.includes(main.id))).length,
    travelMinutes: total(loads.map(({ travelMinutes }) => travelMinutes)),
    unevenMinutes: total(terms.evenFromPercents.map((percent) => over(({ countedMinutes }) => countedMinutes, ({ minutes }) => Math.floor((minutes * percent) / 100)))),
  };
}

/** Judges choices by the problem and by nothing else: who may come is asked anew, every minute is counted anew. It knows no model and no search. */
export function judgeCaseload(problem: CaseloadProblem, choices: readonly CaseChoice[]): JudgedCaseload {
  const { pairings, breaches } = pairingsOf(problem, choices);
  const loads = loadsOf(problem, pairings);
  const measures = measuresOf(problem, pairings, loads);
  const levelOf = (terms: Readonly<Partial<Record<CaseTermId, number>>>): number => total(Object.entries(terms).map(([term, weight]) => weight * measures[term as CaseTermId]));
  return { breaches: [...breaches, ...pairings.flatMap((pairing) => breachesOf(problem, pairing))], measures, levels: problem.terms.levels.map(({ terms }) => levelOf(terms)), loads };
}
