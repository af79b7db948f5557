import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { PolicyHindrance } from '../../../server/policies/schemas.ts';
import { formatDate } from '../../format.ts';
import { language, text } from '../../state/language.ts';

/** Why nobody can decide under the policy of a round; null when it is no hindrance. */
export const hindranceIn = ({ blockers }: Pick<RoundView, 'blockers'>): PolicyHindrance | null => (
  blockers.find((row) => row.kind === 'policyIsDraft' || row.kind === 'policyNotYetValid' || row.kind === 'policyWithdrawn') ?? null);

function sentence(hindrance: PolicyHindrance, policy: string): string {
  const t = text.value.meeting.decide;
  switch (hindrance.kind) {
    case 'policyIsDraft': return t.draft(policy);
    case 'policyNotYetValid': return t.notYet(policy, formatDate(hindrance.validFrom));
    case 'policyWithdrawn': return t.withdrawn(policy, formatDate(hindrance.withdrawnOn));
  }
}

/** Says why nobody can decide under the policy of the round, and what to do; nothing where it is no hindrance. */
export function PolicyHindranceNote({ view }: { view: RoundView }): VNode | null {
  const hindrance = hindranceIn(view);
  return hindrance === null ? null : <p>{sentence(hindrance, view.policy.name[language.value])}</p>;
}
