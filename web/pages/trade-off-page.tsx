import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BenchView } from '../../server/policy-trial/schemas.ts';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import type { TradeOffQuestion } from '../../server/studies/trade-off-schemas.ts';
import { readRounds } from '../api/rounds.ts';
import { readStudies, type ListedStudy } from '../api/studies.ts';
import { readBench, TRADE_OFF } from '../api/trade-off.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { PolicyTabs } from '../components/policy/policy-tabs.tsx';
import { StudyList } from '../components/trade-off/study-list.tsx';
import { SweepForm } from '../components/trade-off/sweep-form.tsx';
import { turnedName } from '../components/trade-off/turn-text.ts';
import { TRADE_OFF_PATH } from '../policy-address.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/trade-off.css';

interface Ground {
  readonly rounds: readonly RoundSummary[];
  readonly bench: BenchView;
  readonly studies: readonly ListedStudy<TradeOffQuestion>[];
}

async function readGround(): Promise<Ground> {
  const [rounds, bench, studies] = await Promise.all([readRounds(), readBench(), readStudies<TradeOffQuestion>(TRADE_OFF)]);
  return { rounds, bench, studies };
}

/** The page Avveining: a manager begins a new trade-off curve, and those that were begun are found again. */
export function TradeOffPage(): VNode {
  const t = text.value.tradeOff;
  const ground = useSignal<Loadable<Ground>>({ state: 'loading' });
  const fetchAll = (): void => { void load(ground, readGround()); };
  useEffect(fetchAll, []);
  const now = ground.value;
  const nameOf = (question: TradeOffQuestion): string => {
    const round = now.state === 'ready' ? now.value.rounds.find(({ id }) => id === question.roundId)?.name ?? question.roundId : question.roundId;
    return `${question.axes.map(({ id }) => turnedName(id)).join(t.and)}, ${round}`;
  };
  return (
    <div class="content trade-off-page">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <PolicyTabs />
      <p class="trade-off-lead">{may(MAY.tryPolicies) ? t.lead : t.readOnly}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && <>{may(MAY.tryPolicies) && <SweepForm rounds={now.value.rounds} bench={now.value.bench} />}<StudyList studies={now.value.studies} path={TRADE_OFF_PATH} name={nameOf} /></>}
    </div>
  );
}
