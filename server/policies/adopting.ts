import { hardLimitsIn } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { addToRecord } from '../record/service.ts';
import { draftLookedAt, told, versionsOf, type Writing, type Written } from './drafting.ts';
import { contentFaults } from './judge.ts';
import type { AdoptDraft, ContentFault, PolicyContent, WithdrawVersion } from './schemas.ts';
import { updateVersion } from './store.ts';
import { rowOf } from './versions.ts';

/** What is wrong with a day of decision: one that has not come, or one after the day that the policy holds from. */
function dayFaults(decidedOn: string, { validFrom }: PolicyContent, today: string): readonly ContentFault[] {
  const fault = (code: ContentFault['code'], expected: string): ContentFault => ({ code, steps: ['decidedOn'], path: '$.decidedOn', value: decidedOn, expected });
  if (decidedOn > today) return [fault('notYet', `a day until ${today}`)];
  return decidedOn > validFrom ? [fault('afterItHolds', `a day until ${validFrom}, from when the policy is in force`)] : [];
}

/**
 * Adopts a draft: from then on nobody changes it. One that makes a rule a hard limit on who may live as neighbours needs a reason, since it can keep people
 * without a home.
 */
export function adoptDraft(db: Database, policyId: string, { edit, ...decision }: AdoptDraft, by: Writing): Promise<Written> {
  return db.transaction().execute(async (transaction) => {
    const before = await draftLookedAt(transaction, policyId, edit);
    if ('code' in before) return before;
    const { content, number } = before;
    const faults = [...contentFaults(content), ...dayFaults(decision.decidedOn, content, dayOfInstant(by.at))];
    if (faults.length > 0) return { code: 'faultyPolicy', faults };
    const hardLimits = hardLimitsIn(content.rules);
    if (hardLimits.length > 0 && decision.reason === '') return { code: 'limitNeedsReason', hardLimits };
    await updateVersion(transaction, rowOf({ ...before, stored: 'adopted', decision, changedAt: by.at, changedBy: by.actor }));
    const { reason, ...facts } = decision;
    await addToRecord(transaction, told('policy.adopted', policyId, by, { number, ...facts, validFrom: content.validFrom, reviewBy: content.reviewBy, hardLimits }, reason === '' ? null : reason));
    return { code: 'done', policyId };
  });
}

/** Takes an adopted version out of use, with why; no round is made under it any more, and those that were stay as they are. */
export function withdrawVersion(db: Database, policyId: string, { number, reason }: WithdrawVersion, by: Writing): Promise<Written> {
  return db.transaction().execute(async (transaction) => {
    const versions = await versionsOf(transaction, policyId);
    const version = versions.find((one) => one.number === number);
    if (version === undefined) return { code: 'policyNotFound' };
    if (version.stored !== 'adopted') return { code: 'notAdopted' };
    await updateVersion(transaction, rowOf({ ...version, stored: 'withdrawn', withdrawal: { at: by.at, by: by.actor, reason }, changedAt: by.at, changedBy: by.actor }));
    await addToRecord(transaction, told('policy.withdrawn', policyId, by, { number }, reason));
    return { code: 'done', policyId };
  });
}
