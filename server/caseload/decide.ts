import { neverBecause, type CasePerson, type CaseStaff } from '../../solver/index.ts';
import type { Actor } from '../access/schemas.ts';
import { dayOfInstant } from '../day.ts';
import type { FollowUpAgreement } from '../intake/schemas.ts';
import { addToRecord } from '../record/service.ts';
import { readRegisters, writeRows, type RowWrite } from '../registers/service.ts';
import type { CaseRegisters } from './material.ts';
import { agreementFor, staffFor } from './material.ts';
import type { ChoiceFault, DecideCaseload } from './schemas.ts';
import type { CaseloadParts } from './service.ts';
import { selectAgreementVersions, selectProposal, setProposalState } from './store.ts';

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

/** The agreement as it stands after a choice: whoever is main from today is so since today, and whoever stays since before. */
function chosen(agreement: FollowUpAgreement, { mainId, backupId }: Choice, today: string): FollowUpAgreement {
  const mainSince = mainId === null ? null : mainId === agreement.mainStaffId ? agreement.mainSince : today;
  return { ...agreement, mainStaffId: mainId, mainSince, backupStaffId: backupId };
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
    const faults = judge(choices, registers, await selectAgreementVersions(transaction), parts, today);
    if (faults.length > 0) return { kind: 'faults', faults };
    const agreements = new Map(registers.agreements.map((agreement) => [agreement.id, agreement]));
    const changed = choices.flatMap((choice) => {
      const before = agreements.get(choice.agreementId);
      return before === undefined || !isChange(before, choice) ? [] : [{ reason: choice.reason, write: { register: 'agreements', kind: 'change', record: chosen(before, choice, today), before } as RowWrite }];
    });
    for (const [reason, those] of Map.groupBy(changed, (one) => one.reason)) await writeRows(transaction, those.map(({ write }) => write), { actor: actor.login, at, reason: reason === '' ? null : reason, parameters });
    if (isDone) await setProposalState(transaction, id, 'decided');
    await addToRecord(transaction, { at, actor: actor.login, kind: 'caseload.decided', subject: `caseload ${id}`, reason: null, facts: { written: changed.length, isDone }, keepUntil: null });
    return { kind: 'done', written: changed.length };
  });
}
