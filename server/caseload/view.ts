import { caseloadByHand, judgeCaseload, type CaseChoice, type CaseLoad, type CaseloadProblem, type CaseReasons } from '../../solver/index.ts';
import type { CaseloadProposalRow } from '../db/follow-up-tables.ts';
import type { CaseloadAnswer } from '../solving/outcome.ts';
import type { CaseMaterial, CaseRegisters } from './material.ts';
import { isToBeFollowed } from './material.ts';
import type { CaseDecision, CaseloadView, CaseReasonsView, CaseStaffView, CaseView, Pair } from './schemas.ts';

const pair = ({ mainId, backupId }: Pair): Pair => ({ mainId, backupId });
/** Whether two have the same main and backup. */
export const isSame = (a: Pair, b: Pair): boolean => a.mainId === b.mainId && a.backupId === b.backupId;

/** What a leader has decided of an agreement, and its main as it was before anything was decided of it. */
export interface DecidedCase {
  readonly agreementId: string;
  readonly decision: CaseDecision;
  readonly mainId: string | null;
  readonly mainSince: string | null;
}

/** What was found, with why, and what has been decided of it, as it is stored. */
export interface ProposedCaseload extends CaseloadAnswer {
  readonly decided: readonly DecidedCase[];
}

/** A proposal that has been stored, read back. */
export interface StoredCaseload extends ProposedCaseload {
  readonly row: CaseloadProposalRow;
  readonly material: CaseMaterial;
}

/** Reads a proposal back from its row. */
export function readCaseload(row: CaseloadProposalRow): StoredCaseload {
  return { row, material: JSON.parse(row.material) as CaseMaterial, ...JSON.parse(row.proposal) as ProposedCaseload };
}

/** The registers and versions that a proposal is looked at beside. */
export interface CaseSurroundings {
  readonly registers: CaseRegisters;
  readonly versions: ReadonlyMap<string, number>;
}

/** What is now, as choices that can be judged: whoever is not among the staff of the problem does not come. */
function choicesNow({ persons, staff }: CaseloadProblem): readonly CaseChoice[] {
  const known = new Set(staff.map(({ id }) => id));
  const here = (id: string | null): string | null => (id !== null && known.has(id) ? id : null);
  return persons.map(({ id, mainId, backupId }) => ({ personId: id, mainId: here(mainId), backupId: here(backupId) }));
}

function reasonsView(reasons: CaseReasons | null): CaseReasonsView | null {
  if (reasons === null) return null;
  const { load: _, minutes: __, ...shown } = reasons;
  return shown;
}

const loadView = ({ mains, backups, minutes, eveningMinutes }: CaseLoad): CaseStaffView['before'] => ({ mains, backups, minutes, eveningMinutes });

function staffView({ staff }: CaseloadProblem, names: ReadonlyMap<string, string>, before: readonly CaseLoad[], after: readonly CaseLoad[]): readonly CaseStaffView[] {
  return staff.map(({ id, teamId, minutes, eveningMinutes }, index) => ({
    id, name: names.get(id) ?? id, teamId, minutes, eveningMinutes, before: loadView(before[index] as CaseLoad), after: loadView(after[index] as CaseLoad),
  }));
}

/** The agreements whose main or backup a proposal would change, each with why, and as the register has it now. */
function changesOf({ material: { problem, from }, assigned: { choices }, explained, decided }: StoredCaseload, { registers, versions }: CaseSurroundings): readonly CaseView[] {
  const agreements = new Map(registers.agreements.map((agreement) => [agreement.id, agreement]));
  const choiceOf = new Map(choices.map((choice) => [choice.personId, choice]));
  const decisions = new Map(decided.map(({ agreementId, decision }) => [agreementId, decision]));
  const reasons = new Map(explained.map((one) => [one.personId, one]));
  return problem.persons.flatMap((person): readonly CaseView[] => {
    const [choice, why] = [choiceOf.get(person.id), reasons.get(person.id)];
    if (choice === undefined || why === undefined || isSame(choice, person)) return [];
    const agreement = agreements.get(person.id);
    const now = agreement === undefined ? null : { mainId: agreement.mainStaffId, backupId: agreement.backupStaffId };
    const decision = decisions.get(person.id) ?? null;
    const expected = decision === 'accepted' ? choice : person;
    return [{
      agreementId: person.id, version: versions.get(person.id) ?? null, teamId: person.teamId, minutes: person.minutes, before: pair(person), proposed: pair(choice), now,
      decision,
      isStale: now === null || agreement === undefined || !isToBeFollowed(agreement, from) || (decision !== 'other' && !isSame(now, expected)), main: reasonsView(why.main), backup: reasonsView(why.backup), lostAfterMonths: why.lostAfterMonths,
      runnerUpId: why.runnerUpId, others: why.others.map((other) => structuredClone(other)) as CaseView['others'],
    }];
  });
}

/** A proposal as it is shown: what it comes to is judged again by the problem that it was made from, never what was stored about it. */
export function caseloadView(stored: StoredCaseload, surroundings: CaseSurroundings): CaseloadView {
  const { row, material: { from, onlyGaps, problem }, assigned } = stored;
  const [now, proposed] = [judgeCaseload({ ...problem, onlyGaps: false }, choicesNow(problem)), judgeCaseload(problem, assigned.choices)];
  const [breach] = proposed.breaches;
  if (breach !== undefined) throw new Error(`a stored proposal of who follows whom breaks something: ${breach.kind} of ${breach.subjectId}`);
  const changes = changesOf(stored, surroundings);
  return {
    id: row.id, state: row.state, madeAt: row.madeAt, madeBy: row.madeBy, from, onlyGaps, levels: assigned.levels.map((level) => ({ ...level })), isProved: assigned.isProved,
    now: { ...now.measures }, proposed: { ...proposed.measures }, byHand: { ...judgeCaseload(problem, caseloadByHand(problem)).measures },
    staff: [...staffView(problem, new Map(surroundings.registers.staff.map(({ id, name }) => [id, name])), now.loads, proposed.loads)], changes: [...changes], kept: problem.persons.length - changes.length,
    unassigned: assigned.choices.filter(({ mainId }) => mainId === null).map(({ personId }) => personId),
  };
}
