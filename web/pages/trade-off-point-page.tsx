import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CurveFigureView, PointProposalView } from '../../server/studies/trade-off-schemas.ts';
import { readPoint } from '../api/trade-off.ts';
import { Levels } from '../components/comparison/levels.tsx';
import { People } from '../components/comparison/people.tsx';
import { Limits, Teams } from '../components/comparison/places-and-teams.tsx';
import { Folding, Part } from '../components/comparison/side-by-side.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { PolicyTabs } from '../components/policy/policy-tabs.tsx';
import { StudyHead } from '../components/studies/study-page.tsx';
import { CURVE_FIGURES } from '../components/trade-off/curve-figures.ts';
import { foundPoints } from '../components/trade-off/curve.tsx';
import { PointList } from '../components/trade-off/point-list.tsx';
import { axisSentences, pointName, policySentence, turnedName } from '../components/trade-off/turn-text.ts';
import type { PageProps } from '../page-table.ts';
import { TRADE_OFF_PATH } from '../policy-address.ts';
import { language, text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { openWords } from '../state/words.ts';
import '../style/registers.css';
import '../style/comparison.css';
import '../style/trade-off.css';

/** What the point gives and costs beside the round as it is, a sentence a figure. */
function figureSentences({ point, base }: PointProposalView): readonly string[] {
  const t = text.value.tradeOff;
  const [[own], [asItIs]] = [foundPoints([point]), foundPoints([base])];
  if (own === undefined) return [];
  return CURVE_FIGURES.map((figure: CurveFigureView) => {
    const [name, now] = [t.figures[figure], own.found.figures[figure]];
    if (asItIs === undefined || own.number === 0) return t.point.only(name, now);
    const by = now - asItIs.found.figures[figure];
    return by === 0 ? t.point.same(name, now) : by > 0 ? t.point.more(name, by, now) : t.point.fewer(name, -by, now);
  });
}

function Shown({ view }: { view: PointProposalView }): VNode {
  const t = text.value.tradeOff;
  const { comparison, point } = view;
  const [found] = foundPoints([point]);
  return (
    <>
      <Part name="point-summary" heading={t.point.against}>
        <ul class="bullets">{figureSentences(view).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        <div class="trade-off-notes">
          {view.axes.flatMap(axisSentences).map((sentence) => <p key={sentence}>{sentence}</p>)}
          <p>{policySentence(view.round, language.value)}</p>
          {found?.found.isProved === false && <p>{t.curve.unproved(1)}</p>}
          {point.number === 0 ? <p>{t.point.first}</p> : comparison === null && <p>{t.point.noBase}</p>}
        </div>
      </Part>
      <PointList view={view} />
      {comparison !== null && (
        <>
          <p>{t.point.numbered}</p>
          <Folding>
            <People view={comparison} />
            <Levels view={comparison} />
            <Limits view={comparison} />
            <Teams view={comparison} />
          </Folding>
        </>
      )}
    </>
  );
}

/** The proposal of one point of a trade-off curve: who is given which home, and what differs from the round as it is. */
export function TradeOffPointPage({ params: { study = '', point = '' } }: PageProps): VNode {
  const t = text.value.tradeOff;
  const now = useSignal<Loadable<PointProposalView>>({ state: 'loading' });
  const number = /^\d{1,3}$/.test(point) ? Number(point) : -1;
  const fetchPoint = (): void => { if (number >= 0) void load(now, readPoint(study, number)); };
  useEffect(fetchPoint, [study, number]);
  useEffect(() => { void openWords(); }, []);
  const shown = now.value;
  const isMissing = number < 0 || (shown.state === 'failed' && shown.error.details?.status === 404);
  const names = shown.state === 'ready' ? [...(shown.value.point.turns.length === 0 ? [] : [shown.value.axes.map(({ id }) => turnedName(id)).join(t.and)]), pointName(shown.value.point, shown.value.axes)] : [];
  return (
    <div class="content trade-off-page comparison-page">
      <StudyHead title={t.point.title} heading={names.length === 0 ? t.point.title : t.point.heading(names.join(' '))} back={{ path: `${TRADE_OFF_PATH}/${encodeURIComponent(study)}`, words: t.toCurve }} />
      <PolicyTabs />
      {isMissing ? <p class="ds-alert" data-color="info">{t.point.missing}</p> : (
        <>
          {shown.state === 'loading' && <Loading />}
          {shown.state === 'failed' && <NotFetched error={shown.error} again={fetchPoint} />}
          {shown.state === 'ready' && <Shown view={shown.value} />}
        </>
      )}
    </div>
  );
}
