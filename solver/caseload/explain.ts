import { candidatesOf, neverBecause, wayMinutes, type Candidates, type NeverBecause } from './candidates.ts';
import { exchanged } from './exchange.ts';
import { judgeCaseload, type CaseLoad, type JudgedCaseload } from './judge.ts';
import { CASE_TERMS, type CaseChoice, type CaseloadProblem, type CasePerson, type CaseStaff, type CaseTermId } from './problem.ts';

/** What can be said for a staff member who is somebody's main or backup. */
export interface CaseReasons {
  readonly staffId: string;
  /** They come in this role today. */
  readonly isKept: boolean;
  /** They come today in the other role. */
  readonly cameInOtherRole: boolean;
  /** The person wishes for them. */
  readonly isWished: boolean;
  /** Nobody else may have the role. */
  readonly isOnlyOne: boolean;
  /** The person's team has nobody who may, or for a backup nobody else. */
  readonly isOfOtherTeam: boolean;
  /** Minutes a week on the way. */
  readonly wayMinutes: number;
  /** Nobody else who may have the role has a shorter way. */
  readonly isNearest: boolean;
  readonly load: CaseLoad;
  /** Minutes a week that they have. */
  readonly minutes: number;
}

/** How much a proposal rises by, on each level in their order, and which measures change by how much; below 0 what it falls by. */
export interface CaseDifference {
  readonly levels: readonly number[];
  readonly measures: Readonly<Partial<Record<CaseTermId, number>>>;
}

/** Why a staff member is not somebody's main: never, whatever it costs; the person's own team has somebody; whoever comes stays; or what changing this one person's main, and nothing else, would cost. */
export type OtherMain =
  | { readonly kind: 'never'; readonly staffId: string; readonly because: readonly NeverBecause[] }
  | { readonly kind: 'otherTeam' | 'stays'; readonly staffId: string }
  | { readonly kind: 'exchange'; readonly staffId: string; readonly difference: CaseDifference };

/** Why somebody has the main and backup that they have. */
export interface ExplainedCase {
  readonly personId: string;
  readonly main: CaseReasons | null;
  readonly backup: CaseReasons | null;
  /** Full months with a main of today who comes no longer; null where nobody is lost. */
  readonly lostAfterMonths: number | null;
  /** Every other staff member, in the problem's order. */
  readonly others: readonly OtherMain[];
  /** Whose coming instead, with nothing else changed, would cost least; null where nobody else may come. */
  readonly runnerUpId: string | null;
}

/** What changes from one judgement to another. */
export function differenceOf(before: JudgedCaseload, after: JudgedCaseload): CaseDifference {
  const measures = CASE_TERMS.map((term) => [term, after.measures[term] - before.measures[term]] as const).filter(([, by]) => by !== 0);
  return { levels: after.levels.map((level, l) => level - (before.levels[l] as number)), measures: Object.fromEntries(measures) };
}

function reasonsOf(problem: CaseloadProblem, judged: JudgedCaseload, person: CasePerson, staffId: string | null, among: readonly CaseStaff[], roles: { readonly today: string | null; readonly other: string | null }): CaseReasons | null {
  const staff = problem.staff.find(({ id }) => id === staffId);
  const load = judged.loads.find((one) => one.staffId === staffId);
  if (staff === undefined || load === undefined) return null;
  const way = wayMinutes(problem, person, staff);
  return {
    staffId: staff.id, isKept: roles.today === staff.id, cameInOtherRole: roles.today !== staff.id && roles.other === staff.id, isWished: person.wishedIds.includes(staff.id), isOnlyOne: among.length === 1,
    isOfOtherTeam: staff.teamId !== person.teamId, wayMinutes: way, isNearest: among.every((other) => wayMinutes(problem, person, other) >= way), load, minutes: staff.minutes,
  };
}

function otherMain(problem: CaseloadProblem, choices: readonly CaseChoice[], judged: JudgedCaseload, person: CasePerson, staff: CaseStaff, free: Candidates): OtherMain {
  const because = neverBecause(person, staff);
  if (because.length > 0) return { kind: 'never', staffId: staff.id, because };
  if (!free.mains.includes(staff)) return { kind: 'otherTeam', staffId: staff.id };
  const { mains, backups } = candidatesOf(problem, person);
  if (!mains.includes(staff)) return { kind: 'stays', staffId: staff.id };
  return { kind: 'exchange', staffId: staff.id, difference: differenceOf(judged, judgeCaseload(problem, exchanged(choices, person.id, staff.id, { backups }))) };
}

const compareLevels = (a: readonly number[], b: readonly number[]): number => a.map((level, l) => level - (b[l] as number)).find((by) => by !== 0) ?? 0;

/** Explains why each person, or those of them that are given, has the main and backup that the choices give them. Every cost is that of one exact exchange, as the judge counts it; what it costs when the others may change too is for `whyNotMain` to say. */
export function explainCaseload(problem: CaseloadProblem, choices: readonly CaseChoice[], persons: readonly CasePerson[] = problem.persons): readonly ExplainedCase[] {
  const judged = judgeCaseload(problem, choices);
  const choiceOf = new Map(choices.map((choice) => [choice.personId, choice]));
  return persons.map((person) => {
    const { mainId = null, backupId = null } = choiceOf.get(person.id) ?? {};
    // What may be chosen where nothing has to stay.
    const free = candidatesOf({ ...problem, onlyGaps: false }, person);
    const others = problem.staff.filter(({ id }) => id !== mainId).map((staff) => otherMain(problem, choices, judged, person, staff, free));
    const exchanges = others.filter((other) => other.kind === 'exchange').toSorted((a, b) => compareLevels(a.difference.levels, b.difference.levels));
    return {
      personId: person.id,
      main: reasonsOf(problem, judged, person, mainId, free.mains, { today: person.mainId, other: person.backupId }),
      backup: reasonsOf(problem, judged, person, backupId, free.backups.filter(({ id }) => id !== mainId), { today: person.backupId, other: person.mainId }),
      lostAfterMonths: person.mainId !== null && person.mainId !== mainId ? person.monthsTogether : null, others, runnerUpId: exchanges[0]?.staffId ?? null,
    };
  });
}
