import { neverBecause, type CasePerson, type CaseStaff } from '../../solver/index.ts';
import type { Actor } from '../access/schemas.ts';
import { dayOfInstant } from '../day.ts';
import type { FollowUpAgreement } from '../intake/schemas.ts';
import { addToRecord } from '../record/service.ts';
import { agreementVersions, readRegisters, writeRows, type RowWrite } from '../registers/service.ts';
import type { CaseRegisters } from './material.ts';
import { agreementFor, staffFor } from './material.ts';
import type { ChoiceFault, DecideCaseload } from './schemas.ts';
import type { CaseloadParts } from './service.ts';
import { selectProposal, setProposalState, setProposed } from './store.ts';
import { isSame, readCaseload, type DecidedCase, type ProposedCaseload, type StoredCaseload } from './view.ts';

type Choice = DecideCaseload['choices'][number];

/** Why nothing was written: there is no such open proposal, or some choices cannot stand. */
export type DecideOutcome = { readonly kind: 'done'; readonly written: number } | { readonly kind: 'proposalNotFound' } | { readonly kind: 'faults'; readonly faults: readonly ChoiceFault[] };

const fault = ({ agreementId }: Choice, code: ChoiceFault['code'], staffId: string | null = null, because: ChoiceFault['because'] = []): ChoiceFault => ({ agreementId, code, staffId, because });

/** What keeps one choice from being written. Whoever may never come may be chosen all the same, with a reason. */
function faultsOf(choice: Choice, person: CasePerson, staff: ReadonlyMap<string, CaseStaff>): readonly ChoiceFault[] {
  const { mainId, backupId, reason } = choice;
  if (mainId !== null && mainId === backupId) return [fault(choice, 'bothRoles', mainId)];
  if (mainId === null && backupId !== null) return [fault(choice, 'backupAlone', backupId)];
  return [mainId, backupId].flatMap((id) => {
    if (id === null) return [];
    const member = staff.get(id);
    if (member === undefined) return [fault(choice, 'unknownStaff', id)];
    const because = neverBecause(person, member);
    return because.length > 0 && (reason ?? '') === '' ? [fault(choice, 'needsReason', id, because.map((one) => structuredClone(one)) as ChoiceFault['because'])] : [];
  });
}

/** The agreement as it stands after a choice: whoever becomes the main is so since today, whoever stays since before, and so is one who is given back what an earlier choice here took. */
function chosen(agreement: FollowUpAgreement, { mainId, backupId }: Choice, earlier: DecidedCase | undefined, today: string): FollowUpAgreement {
  const sinceBefore = mainId === agreement.mainStaffId ? agreement.mainSince : mainId === earlier?.mainId ? earlier.mainSince : today;
  return { ...agreement, mainStaffId: mainId, mainSince: mainId === null ? null : sinceBefore, backupStaffId: backupId };
}

/** What has been decided of a proposal after some more choices. What stood before the first choice stays known. */
function decidedAfter({ material: { problem }, assigned, decided }: StoredCaseload, choices: readonly Choice[], agreements: ReadonlyMap<string, FollowUpAgreement>): readonly DecidedCase[] {
  const all = new Map(decided.map((one) => [one.agreementId, one]));
  const proposed = new Map(assigned.choices.map((one) => [one.personId, one]));
  const before = new Map(problem.persons.map((one) => [one.id, one]));
  for (const choice of choices) {
    const [person, proposal, agreement] = [before.get(choice.agreementId), proposed.get(choice.agreementId), agreements.get(choice.agreementId)];
    if (person === undefined || proposal === undefined || agreement === undefined) continue;
    const decision = isSame(choice, proposal) ? 'accepted' : isSame(choice, person) ? 'kept' : 'other';
    const { mainId, mainSince } = all.get(choice.agreementId) ?? { mainId: agreement.mainStaffId, mainSince: agreement.mainSince };
    all.set(choice.agreementId, { agreementId: choice.agreementId, decision, mainId, mainSince });
  }
  return [...all.values()];
}

const isChange = ({ mainStaffId, backupStaffId }: FollowUpAgreement, { mainId, backupId }: Choice): boolean => mainStaffId !== mainId || backupStaffId !== backupId;

function judge(choices: readonly Choice[], registers: CaseRegisters, versions: ReadonlyMap<string, number>, parts: CaseloadParts, today: string): readonly ChoiceFault[] {
  const agreements = new Map(registers.agreements.map((agreement) => [agreement.id, agreement]));
  const staff = new Map(registers.staff.filter(({ to }) => to === null || to >= today).flatMap((member) => staffFor(member, registers, today, parts.followUpTerms)).map((member) => [member.id, member]));
  return choices.flatMap((choice) => {
    const agreement = agreements.get(choice.agreementId);
    if (agreement === undefined) return [fault(choice, 'notFound')];
    if (versions.get(agreement.id) !== choice.version) return [fault(choice, 'changedMeanwhile')];
    return isChange(agreement, choice) ? faultsOf(choice, agreementFor(agreement, registers, today, parts.followUpTerms), staff) : [];
  });
}

/** Writes what a leader has decided of a proposal into the agreements: all of it, or nothing. */
export function decideCaseload(parts: CaseloadParts, id: string, { choices, isDone }: DecideCaseload, actor: Actor): Promise<DecideOutcome> {
  const { db, now, parameters } = parts;
  return db.transaction().execute(async (transaction) => {
    const row = await selectProposal(transaction, id);
    if (row?.state !== 'open') return { kind: 'proposalNotFound' };
    const [at, registers] = [now(), await readRegisters(transaction)];
    const today = dayOfInstant(at);
    const faults = judge(choices, registers, await agreementVersions(transaction), parts, today);
    if (faults.length > 0) return { kind: 'faults', faults };
    const stored = readCaseload(row);
    const earlier = new Map(stored.decided.map((one) => [one.agreementId, one]));
    const agreements = new Map(registers.agreements.map((agreement) => [agreement.id, agreement]));
    const changed = choices.flatMap((choice) => {
      const before = agreements.get(choice.agreementId);
      return before === undefined || !isChange(before, choice) ? [] : [{ reason: choice.reason, write: { register: 'agreements', kind: 'change', record: chosen(before, choice, earlier.get(choice.agreementId), today), before } as RowWrite }];
    });
    for (const [reason, those] of Map.groupBy(changed, (one) => one.reason)) await writeRows(transaction, those.map(({ write }) => write), { actor: actor.login, at, reason: reason === '' ? null : reason, parameters });
    await setProposed(transaction, id, JSON.stringify({ assigned: stored.assigned, explained: stored.explained, decided: decidedAfter(stored, choices, agreements) } satisfies ProposedCaseload));
    if (isDone) await setProposalState(transaction, id, 'decided');
    await addToRecord(transaction, { at, actor: actor.login, kind: 'caseload.decided', subject: `caseload ${id}`, reason: null, facts: { written: changed.length, isDone }, keepUntil: null });
    return { kind: 'done', written: changed.length };
  });
}
