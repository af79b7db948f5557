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
import { POLICY_TRIAL, readBench, type TrialStudy } from '../api/trade-off.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { PolicyTabs } from '../components/policy/policy-tabs.tsx';
import { ReportLink } from '../components/studies/report-link.tsx';
import { StudyProgress } from '../components/studies/study-progress.tsx';
import { useStudy } from '../components/studies/use-study.ts';
import { StudyList } from '../components/trade-off/study-list.tsx';
import { TrialForm } from '../components/trade-off/trial-form.tsx';
import { TrialReport } from '../components/trade-off/trial-report.tsx';
import type { PageProps } from '../page-table.ts';
import { POLICY_TRIAL_PATH } from '../policy-address.ts';
import { go } from '../state/address.ts';
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
  const t = text.value.tradeOff;
  const { study, again } = useStudy<TrialQuestion, TrialView>(POLICY_TRIAL, id);
  useEffect(() => { void openWords(); }, []);
  const now = study.value;
  const shown: TrialStudy | null = now.state === 'ready' ? now.value : null;
  const policies = shown?.answer?.policies;
  return (
    <div class="content trade-off-page comparison-page">
      <div class="page-head">
        <PageHeading title={t.trial.title}>{policies === undefined ? t.trial.title : t.trial.ofTwo(policies.a.name[language.value], policies.b.name[language.value])}</PageHeading>
        <div class="page-actions">
          <a class="ds-link" href={POLICY_TRIAL_PATH}>{t.trial.toAll}</a>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      <PolicyTabs />
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={again} />}
      {shown !== null && shown.done > 0 && <ReportLink kind="policy-trial" id={shown.id} />}
      {shown !== null && <StudyProgress study={shown} mayChange={may(MAY.tryPolicies)} again={again} gone={() => go(POLICY_TRIAL_PATH)} />}
      {shown !== null && shown.answer !== null && <TrialReport view={shown.answer} />}
    </div>
  );
}
