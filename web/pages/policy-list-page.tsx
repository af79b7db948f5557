import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ListedPolicy } from '../../server/policies/schemas.ts';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import { readEveryPolicy } from '../api/policies.ts';
import { readRounds } from '../api/rounds.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { NeverNotice } from '../components/policy/never-notice.tsx';
import { NewPolicy, PolicyFile } from '../components/policy/new-policy.tsx';
import { PolicyList } from '../components/policy/policy-list.tsx';
import { PolicyTabs } from '../components/policy/policy-tabs.tsx';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { said } from '../state/said.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/policy.css';

interface Fetched {
  readonly policies: readonly ListedPolicy[];
  readonly rounds: readonly RoundSummary[];
}

async function readAll(): Promise<Fetched> {
  const [policies, rounds] = await Promise.all([readEveryPolicy(), may(MAY.seeRounds) ? readRounds() : []]);
  return { policies, rounds };
}

/** The page Policy: every policy with the rounds under it, and for a manager new ones. */
export function PolicyListPage(): VNode {
  const t = text.value.policy;
  const all = useSignal<Loadable<Fetched>>({ state: 'loading' });
  const fetchAll = (): void => { void load(all, readAll()); };
  useEffect(fetchAll, []);
  useEffect(() => () => { said.value = null; }, []);
  const now = all.value;
  return (
    <div class="content policy-page">
      <PolicyTabs />
      <PageHeading>{t.title}</PageHeading>
      {said.value !== null && <p class="ds-alert" data-color="success" role="status">{said.value}</p>}
      <p>{t.intro}</p>
      <NeverNotice />
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && <PolicyList {...now.value} />}
      {now.state === 'ready' && may(MAY.writePolicies) && <div class="policy-parts"><NewPolicy policies={now.value.policies} /><PolicyFile /></div>}
    </div>
  );
}
