import type { VNode } from 'preact';
import type { TradeOffView } from '../../server/studies/trade-off-schemas.ts';
import { TRADE_OFF } from '../api/trade-off.ts';
import { PolicyTabs } from '../components/policy/policy-tabs.tsx';
import { StudyPage } from '../components/studies/study-page.tsx';
import { Curve } from '../components/trade-off/curve.tsx';
import { PointsTable } from '../components/trade-off/points-table.tsx';
import { axisSentences, policySentence } from '../components/trade-off/turn-text.ts';
import type { PageProps } from '../page-table.ts';
import { TRADE_OFF_PATH } from '../policy-address.ts';
import { language, text } from '../state/language.ts';
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
  return (
    <StudyPage<TradeOffView> kind={TRADE_OFF} id={id} title={t.title} headingOf={({ round }) => t.ofRound(round.name)} back={{ path: TRADE_OFF_PATH, words: t.toAll }} tabs={<PolicyTabs />}>
      {(view) => <Answer studyId={id} view={view} />}
    </StudyPage>
  );
}
