import type { VNode } from 'preact';
import type { TradeOffQuestion, TradeOffView } from '../../server/studies/trade-off-schemas.ts';
import { TRADE_OFF, type TradeOffStudy } from '../api/trade-off.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { PolicyTabs } from '../components/policy/policy-tabs.tsx';
import { ReportLink } from '../components/studies/report-link.tsx';
import { StudyProgress } from '../components/studies/study-progress.tsx';
import { useStudy } from '../components/studies/use-study.ts';
import { Curve } from '../components/trade-off/curve.tsx';
import { PointsTable } from '../components/trade-off/points-table.tsx';
import { axisSentences, policySentence } from '../components/trade-off/turn-text.ts';
import type { PageProps } from '../page-table.ts';
import { TRADE_OFF_PATH } from '../policy-address.ts';
import { go } from '../state/address.ts';
import { language, text } from '../state/language.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/comparison.css';
import '../style/trade-off.css';

function Answer({ studyId, view }: { studyId: string; view: TradeOffView }): VNode {
  return (
    <>
      <section class="trade-off-notes">
        {view.axes.flatMap(axisSentences).map((sentence) => <p key={sentence}>{sentence}</p>)}
        <p>{policySentence(view.round, language.value)}</p>
      </section>
      <Curve studyId={studyId} view={view} />
      <PointsTable studyId={studyId} view={view} />
    </>
  );
}

/** One trade-off curve as far as it has come: live while points arrive, and kept when they do not. */
export function TradeOffStudyPage({ params: { study: id = '' } }: PageProps): VNode {
  const t = text.value.tradeOff;
  const { study, again } = useStudy<TradeOffQuestion, TradeOffView>(TRADE_OFF, id);
  const now = study.value;
  const shown: TradeOffStudy | null = now.state === 'ready' ? now.value : null;
  const round = shown?.answer?.round.name ?? '';
  return (
    <div class="content trade-off-page comparison-page">
      <div class="page-head">
        <PageHeading title={t.title}>{round === '' ? t.title : t.ofRound(round)}</PageHeading>
        <div class="page-actions">
          <a class="ds-link" href={TRADE_OFF_PATH}>{t.toAll}</a>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      <PolicyTabs />
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={again} />}
      {shown !== null && shown.done > 0 && <ReportLink kind="trade-off" id={shown.id} />}
      {shown !== null && <StudyProgress study={shown} mayChange={may(MAY.tryPolicies)} again={again} gone={() => go(TRADE_OFF_PATH)} />}
      {shown !== null && shown.answer !== null && <Answer studyId={id} view={shown.answer} />}
    </div>
  );
}
