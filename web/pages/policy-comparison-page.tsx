import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ListedPolicy } from '../../server/policies/schemas.ts';
import type { BenchView } from '../../server/policy-trial/schemas.ts';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import type { TrialQuestion, TrialView } from '../../server/studies/policy-trial-schemas.ts';
import { readEveryPolicy } from '../api/policies.ts';
import { readRounds } from '../api/rounds.ts';
import { readStudies, type ListedStudy } from '../api/studies.ts';
import { POLICY_TRIAL, readBench } from '../api/trade-off.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { PolicyTabs } from '../components/policy/policy-tabs.tsx';
import { StudyPage } from '../components/studies/study-page.tsx';
import { StudyList } from '../components/trade-off/study-list.tsx';
import { TrialForm } from '../components/trade-off/trial-form.tsx';
import { TrialReport } from '../components/trade-off/trial-report.tsx';
import type { PageProps } from '../page-table.ts';
import { POLICY_TRIAL_PATH } from '../policy-address.ts';
import { language, text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { openWords } from '../state/words.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/comparison.css';
import '../style/trade-off.css';

interface Ground {
  readonly rounds: readonly RoundSummary[];
  readonly policies: readonly ListedPolicy[];
  readonly bench: BenchView;
  readonly studies: readonly ListedStudy<TrialQuestion>[];
}

async function readGround(): Promise<Ground> {
  const [rounds, policies, bench, studies] = await Promise.all([readRounds(), readEveryPolicy(), readBench(), readStudies<TrialQuestion>(POLICY_TRIAL)]);
  return { rounds, policies, bench, studies };
}

/** What a policy that was tried is called. A draft that has been adopted since goes by the version that it became, one that was taken away has no name any more. */
function nameOf(id: string, policies: readonly ListedPolicy[]): string {
  const t = text.value.tradeOff.trial;
  const known = (sought: string): string | undefined => policies.find((policy) => policy.id === sought)?.name[language.value];
  const draft = /^(.+\.v\d+)\.draft$/.exec(id);
  const adopted = draft?.[1] === undefined ? undefined : known(draft[1]);
  return known(id) ?? (draft === null ? id : adopted === undefined ? t.goneDraft : t.draftOf(adopted));
}

/** The page Policy A mot B: a manager begins a new trial, and those that were begun are found again. */
export function PolicyComparisonPage(): VNode {
  const t = text.value.tradeOff.trial;
  const ground = useSignal<Loadable<Ground>>({ state: 'loading' });
  const fetchAll = (): void => { void load(ground, readGround()); };
  useEffect(fetchAll, []);
  const now = ground.value;
  const policyName = (id: string): string => (now.state === 'ready' ? nameOf(id, now.value.policies) : id);
  const roundName = (id: string): string => (now.state === 'ready' ? now.value.rounds.find((round) => round.id === id)?.name ?? id : id);
  return (
    <div class="content trade-off-page">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <PolicyTabs />
      <p class="trade-off-lead">{may(MAY.tryPolicies) ? t.lead : text.value.tradeOff.readOnly}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && (
        <>
          {may(MAY.tryPolicies) && <TrialForm rounds={now.value.rounds} policies={now.value.policies.filter(({ state }) => state !== 'replaced' && state !== 'withdrawn')} bench={now.value.bench} />}
          <StudyList studies={now.value.studies} path={POLICY_TRIAL_PATH} name={({ a, b, roundId }) => `${t.ofTwo(policyName(a), policyName(b))}, ${roundName(roundId)}`} />
        </>
      )}
    </div>
  );
}

/** One trial of two policies on a round, as far as it has come. */
export function PolicyTrialPage({ params: { study: id = '' } }: PageProps): VNode {
  const t = text.value.tradeOff.trial;
  useEffect(() => { void openWords(); }, []);
  const headingOf = ({ policies: { a, b } }: TrialView): string => t.ofTwo(a.name[language.value], b.name[language.value]);
  return (
    <StudyPage<TrialView> kind={POLICY_TRIAL} id={id} title={t.title} headingOf={headingOf} back={{ path: POLICY_TRIAL_PATH, words: t.toAll }} tabs={<PolicyTabs />}>
      {(view) => <TrialReport view={view} />}
    </StudyPage>
  );
}
