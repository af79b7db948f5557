import type { ComponentChildren, VNode } from 'preact';
import type { FaresView, MeasureView } from '../../../server/policy-trial/schemas.ts';
import type { CurveFigureView } from '../../../server/studies/trade-off-schemas.ts';
import type { TrialView } from '../../../server/studies/policy-trial-schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { Change, Part } from '../comparison/side-by-side.tsx';
import { isExact, rangeText } from '../comparison/sums.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { CURVE_FIGURES } from './curve-figures.ts';
import { RANGED_FIGURES, trialRange } from './trial-ranges.ts';
import { foundSide, sideName, TRIAL_SIDES, type FoundSide } from './trial-sides.ts';
import { figureHelp } from './turn-text.ts';

interface RowProps {
  readonly view: TrialView;
  readonly name: string;
  readonly value: (side: FoundSide) => number;
  readonly under?: (side: FoundSide) => string;
  /** The figure whose range stands below, where it was looked for. */
  readonly figureId?: string;
}

/** A figure of all four, and how B differs from A. A side without a proposal has an en dash. */
function Row({ view, name, value, under, figureId = '' }: RowProps): VNode {
  const [a, b] = [foundSide(view, 'a'), foundSide(view, 'b')];
  return (
    <tr>
      <th scope="row">{name}</th>
      {TRIAL_SIDES.map((side) => {
        const [found, range] = [foundSide(view, side), trialRange(view, side, figureId)];
        const lines = found === null ? [] : [...(under === undefined ? [] : [under(found)]), ...(range === null ? [] : [rangeText(range)])];
        return <td key={side} class="number">{found === null ? '–' : <>{formatWhole(value(found))}{lines.map((line) => <span key={line} class="comparison-under">{line}</span>)}</>}</td>;
      })}
      <td class="number">{a !== null && b !== null ? <Change a={value(a)} b={value(b)} /> : '–'}</td>
    </tr>
  );
}

function Table({ view, caption, children }: { view: TrialView; caption: string; children: ComponentChildren }): VNode {
  const t = text.value.tradeOff.trial;
  return (
    <ScrollRegion label={caption}>
      <table class="ds-table comparison-table">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t.row}</th>{TRIAL_SIDES.map((side) => <th key={side} scope="col" class="number">{sideName(view, side)}</th>)}<th scope="col" class="number">{t.difference}</th></tr></thead>
        {children}
      </table>
    </ScrollRegion>
  );
}

/** Figures of every side but the points, which each policy gives its own of. */
const FIGURES = CURVE_FIGURES.filter((figure) => figure !== 'waitingPoints');

function underOf(figure: CurveFigureView): ((side: FoundSide) => string) | undefined {
  const t = text.value.tradeOff.trial;
  if (figure === 'livingCrowded' || figure === 'livingInCrowdedCircle') return ({ figures }) => t.livingOf(figures.countedLiving);
  return figure === 'overShare' ? ({ figures }) => t.overSites(figures.sitesOverShare) : undefined;
}

/** All four sides by the common yardstick, and what each number counts. */
export function TrialMeasures({ view }: { view: TrialView }): VNode {
  const t = text.value.tradeOff;
  const { measure }: { measure: MeasureView } = view;
  const isOpen = TRIAL_SIDES.some((side) => RANGED_FIGURES.some((figure) => { const range = trialRange(view, side, figure); return range !== null && !isExact(range); }));
  return (
    <Part name="trial-measures" heading={t.trial.measured}>
      <p class="comparison-help">{t.measure.help} {t.trial.tieNote} {isOpen && text.value.comparison.sums.openHelp}</p>
      <Table view={view} caption={t.trial.measuredCaption}>
        <tbody>
          {FIGURES.map((figure) => {
            const under = underOf(figure);
            return <Row key={figure} view={view} name={t.figures[figure]} figureId={figure} value={({ figures }) => figures[figure]} {...(under !== undefined && { under })} />;
          })}
          <Row view={view} name={t.trial.crowdedSites} figureId="crowdedSites" value={({ figures }) => figures.crowdedSites} />
          <Row view={view} name={t.trial.pointsA} value={({ pointsLeft }) => pointsLeft.a} />
          <Row view={view} name={t.trial.pointsB} value={({ pointsLeft }) => pointsLeft.b} />
          {([['wishFirst', 'first'], ['wishAny', 'another'], ['wishNone', 'none']] as const).map(([name, wish]) => (
            <Row key={name} view={view} name={t.trial[name]} value={({ figures }) => figures.wishes[wish]} under={({ figures }) => t.trial.wishHelp(figures.wishes.asked)} />))}
        </tbody>
      </Table>
      <details class="comparison-more">
        <summary>{t.measure.meanings}</summary>
        <dl class="trade-off-meanings">
          {FIGURES.map((figure) => [<dt key={`${figure}-name`}>{t.figures[figure]}</dt>, <dd key={figure}>{figureHelp(figure, measure)}</dd>])}
          <dt>{t.trial.crowdedSites}</dt><dd>{t.trial.crowdedSitesHelp(measure.crowdedFrom)}</dd>
          <dt>{t.figures.waitingPoints}</dt><dd>{t.trial.pointsHelp}</dd>
        </dl>
      </details>
    </Part>
  );
}

function Waited({ waited }: { waited: FaresView['waitedLeft'] }): VNode {
  const t = text.value.tradeOff.trial;
  return <>{waited === null ? t.nobody : t.waited(waited.median, waited.longest)}</>;
}

/** How counted households fare beside the others: who is housed, who is left, and how long both have waited. */
export function TrialFares({ view }: { view: TrialView }): VNode {
  const t = text.value.tradeOff.trial;
  const rows: readonly (readonly [name: string, value: (fares: FaresView) => ComponentChildren])[] = [
    [t.faresHoused, ({ housed, households }) => t.ofAll(housed, households)], [t.faresLeft, ({ left, households }) => t.ofAll(left, households)], [t.faresHomeless, ({ leftWithoutHome }) => formatWhole(leftWithoutHome)],
    [t.waitedHoused, ({ waitedHoused }) => <Waited waited={waitedHoused} />], [t.waitedLeft, ({ waitedLeft }) => <Waited waited={waitedLeft} />],
  ];
  return (
    <Part name="trial-fares" heading={t.fares}>
      <ScrollRegion label={t.faresCaption}>
        <table class="ds-table comparison-table">
          <caption>{t.faresCaption}</caption>
          <thead><tr><th scope="col">{t.row}</th>{TRIAL_SIDES.map((side) => <th key={side} scope="col">{sideName(view, side)}</th>)}</tr></thead>
          {(['counted', 'others'] as const).map((who) => (
            <tbody key={who}>
              <tr data-same="false"><th scope="rowgroup" colSpan={TRIAL_SIDES.length + 1}>{t[who]}</th></tr>
              {rows.map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {TRIAL_SIDES.map((side) => {
                    const found = foundSide(view, side);
                    return <td key={side}>{found === null ? '–' : value(found.figures[who])}</td>;
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </Part>
  );
}
