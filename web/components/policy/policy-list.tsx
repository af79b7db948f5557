import type { VNode } from 'preact';
import type { ListedPolicy } from '../../../server/policies/schemas.ts';
import type { RoundSummary } from '../../../server/rounds/schemas.ts';
import { formatDate } from '../../format.ts';
import { policyPath } from '../../policy-address.ts';
import { language, text } from '../../state/language.ts';
import { RoundsUnder } from './rounds-under.tsx';

/** The groups of the list, what asks for something first. */
type Group = keyof typeof text.value.policy.groups;
const GROUPS: readonly Group[] = ['review', 'inForce', 'coming', 'draft', 'shipped', 'over'];

interface PolicyListProps {
  readonly policies: readonly ListedPolicy[];
  /** The rounds that the reader may see. */
  readonly rounds: readonly RoundSummary[];
}

function groupOf({ state, isPastReview }: ListedPolicy): Group {
  if (state === 'replaced' || state === 'withdrawn') return 'over';
  return state === 'inForce' && isPastReview ? 'review' : state;
}

/** Where a version lies: the newest of a policy at its own address, others by their number. */
export const versionPath = ({ policyId, number, state }: Pick<ListedPolicy, 'policyId' | 'number' | 'state'>): string => (state === 'shipped' ? policyPath(policyId) : `${policyPath(policyId)}?versjon=${number}`);

/** Tags that tell how far a version has come, and that its review is overdue. */
export function StateTags({ state, isPastReview }: Pick<ListedPolicy, 'state' | 'isPastReview'>): VNode {
  const t = text.value.policy;
  const colour = state === 'inForce' ? 'success' : state === 'draft' || state === 'coming' ? 'info' : 'neutral';
  return (
    <>
      <span class="ds-tag" data-color={colour}>{t.state[state]}</span>
      {isPastReview && state !== 'shipped' && <span class="ds-tag" data-color="warning">{t.pastReview}</span>}
    </>
  );
}

function PolicyRow({ policy, rounds }: { policy: ListedPolicy; rounds: readonly RoundSummary[] }): VNode {
  const t = text.value.policy;
  const { name, aim, validFrom, reviewBy } = policy;
  return (
    <li class="policy-row">
      <p class="policy-name"><a class="ds-link" href={versionPath(policy)}>{name[language.value]}</a> {policy.state !== 'shipped' && <StateTags {...policy} />}</p>
      <p>{aim[language.value]}</p>
      <p class="quiet">{t.from(formatDate(validFrom))}. {t.review(formatDate(reviewBy))}.</p>
      <RoundsUnder policyId={policy.id} rounds={rounds} />
    </li>
  );
}

function PolicyGroup({ group, policies, rounds }: PolicyListProps & { group: Group }): VNode | null {
  const t = text.value.policy;
  const those = policies.filter((policy) => groupOf(policy) === group);
  if (those.length === 0) return group === 'inForce' && !policies.some((policy) => groupOf(policy) === 'review') ? <p>{t.noneInForce}</p> : null;
  return (
    <section class="stack" aria-labelledby={`policies-${group}`}>
      <h2 class="ds-heading" data-size="xs" id={`policies-${group}`}>{t.groups[group]}</h2>
      {group === 'shipped' && <p>{t.shippedHelp}</p>}
      <ul class="policy-list">{those.map((policy) => <PolicyRow key={policy.id} policy={policy} rounds={rounds} />)}</ul>
    </section>
  );
}

/** Every policy with the rounds under it: what should be looked at again, what is in force, what comes, drafts, those that ship, and what is over. */
export function PolicyList({ policies, rounds }: PolicyListProps): VNode {
  return <>{GROUPS.map((group) => <PolicyGroup key={group} group={group} policies={policies} rounds={rounds} />)}</>;
}
