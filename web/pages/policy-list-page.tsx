import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ListedPolicy } from '../../server/policies/schemas.ts';
import { readEveryPolicy } from '../api/policies.ts';
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

/** The page Policy: every policy, and for a manager new ones. */
export function PolicyListPage(): VNode {
  const t = text.value.policy;
  const all = useSignal<Loadable<readonly ListedPolicy[]>>({ state: 'loading' });
  const fetchAll = (): void => { void load(all, readEveryPolicy()); };
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
      {now.state === 'ready' && <PolicyList policies={now.value} />}
      {now.state === 'ready' && may(MAY.writePolicies) && <div class="policy-parts"><NewPolicy policies={now.value} /><PolicyFile /></div>}
    </div>
  );
}
