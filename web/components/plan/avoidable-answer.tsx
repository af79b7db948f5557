import type { VNode } from 'preact';
import type { AvoidableRow, AvoidableView, Ends, LeastAsked, LeastView } from '../../../server/studies/least-concentration-schemas.ts';
import { formatDate } from '../../format.ts';
import { giveFile } from '../../give-file.ts';
import { text } from '../../state/language.ts';
import { csvOfNumbers, type Field } from '../charts/chart-csv.ts';
import { ScrollRegion } from '../scroll-region.tsx';

type Measure = 'together' | 'overLimit' | 'spread';
const MEASURES: readonly Measure[] = ['together', 'overLimit', 'spread'];

const nameOf = ({ areaId, name }: AvoidableRow): string => (areaId === null ? text.value.plan.avoidable.town : name);

/** In a word, what of a measure could be avoided. */
function verdictOf({ current, least, byAllocation }: AvoidableView): 'none' | 'allocation' | 'stock' | 'both' | 'unsure' {
  if (current.most === 0) return 'none';
  if (least.most === 0 && current.least > 0) return 'allocation';
  if (byAllocation.most === 0) return 'stock';
  return byAllocation.least > 0 && least.least > 0 ? 'both' : 'unsure';
}

/** How many are surely the stock's, surely the allocation's, and one of the two. */
function partsOf({ current, least, byAllocation }: AvoidableView): { readonly stock: number; readonly allocation: number; readonly unsure: number } {
  return { stock: least.least, allocation: byAllocation.least, unsure: Math.max(0, current.most - least.least - byAllocation.least) };
}

/** What is the stock's and what the allocation's, and what is not sure, as a bar as long as the share of the most that there is. */
function Bar({ view, of, name }: { view: AvoidableView; of: number; name: string }): VNode {
  const { stock, allocation, unsure } = partsOf(view);
  const part = (look: string, count: number): VNode | null => (count === 0 ? null : <span class={`plan-bar-${look}`} style={{ inlineSize: `${of === 0 ? 0 : (count / of) * 100}%` }} />);
  return <span class="plan-bar" role="img" aria-label={text.value.plan.avoidable.bars(name, stock, allocation, unsure)}>{part('stock', stock)}{part('unsure', unsure)}{part('allocation', allocation)}</span>;
}

function Row({ row, measure, of }: { row: AvoidableRow; measure: Measure; of: number }): VNode {
  const t = text.value.plan.avoidable;
  const view = row.measures?.[measure] ?? null;
  const cell = (ends: Ends): VNode => <td class="number">{t.range(ends.least, ends.most)}</td>;
  return (
    <tr>
      <th scope="row">{nameOf(row)}</th>{cell(row.counted)}
      {view === null ? <td colSpan={4}>{t.missing}</td> : <>{cell(view.current)}{cell(view.least)}{cell(view.byAllocation)}<td><Bar view={view} of={of} name={nameOf(row)} /></td></>}
    </tr>
  );
}

function MeasureCard({ view, asked, measure }: { view: LeastView; asked: LeastAsked; measure: Measure }): VNode {
  const t = text.value.plan.avoidable;
  const { togetherFrom, limitPercent, limitCount, free } = asked;
  const town = view.rows[0]?.measures?.[measure] ?? null;
  const of = Math.max(0, ...view.rows.map(({ measures }) => measures?.[measure].current.most ?? 0));
  const hasUnsure = view.rows.some(({ measures }) => measures !== null && partsOf(measures[measure]).unsure > 0);
  const isProved = view.rows.every(({ measures }) => measures === null || measures[measure].isProved);
  return (
    <div class="card" data-measure={measure}>
      <h2 class="ds-heading" data-size="xs">{t.measures[measure]}</h2>
      <p class="quiet">{t.means[measure](togetherFrom, limitPercent, limitCount, free)}</p>
      {town !== null && <p class="large">{t.sentence(town.current.least, town.current.most, town.least.least, town.least.most, town.byAllocation.least, town.byAllocation.most)} {t.verdict[verdictOf(town)]}</p>}
      <ScrollRegion label={t.measures[measure]}>
        <table class="ds-table sums-table">
          <thead>
            <tr><th scope="col">{t.place}</th><th scope="col" class="number">{t.counted}</th><th scope="col" class="number">{t.today}</th><th scope="col" class="number">{t.least}</th><th scope="col" class="number">{t.byAllocation}</th><th scope="col">{t.bar}</th></tr>
          </thead>
          <tbody>{view.rows.map((row) => <Row key={row.areaId ?? ''} row={row} measure={measure} of={of} />)}</tbody>
        </table>
      </ScrollRegion>
      <ul class="plan-bar-key"><li><span class="plan-bar-stock" />{t.legendStock}</li><li><span class="plan-bar-allocation" />{t.legendAllocation}</li>{hasUnsure && <li><span class="plan-bar-unsure" />{t.legendUnsure}</li>}</ul>
      <p class="quiet">{isProved ? t.proved : t.notProved}</p>
    </div>
  );
}

/** Every number of the page as rows of a file. */
function fieldsOf({ rows }: LeastView): readonly (readonly Field[])[] {
  const t = text.value.plan.avoidable;
  const heads = [t.counted, t.today, t.least, t.byAllocation].flatMap((head) => [t.column.from(head), t.column.to(head)]);
  return [[t.column.measure, t.place, ...heads], ...MEASURES.flatMap((measure) => rows.flatMap((row): (readonly Field[])[] => {
    const view = row.measures?.[measure];
    return view === undefined ? [] : [[t.measures[measure], nameOf(row), ...[row.counted, view.current, view.least, view.byAllocation].flatMap(({ least, most }) => [least, most])]];
  }))];
}

/** What of the concentration could be avoided with the homes there are: the town and its areas, by each measure. */
export function AvoidableAnswer({ view, asked }: { view: LeastView; asked: LeastAsked }): VNode {
  const t = text.value.plan.avoidable;
  const exempt = view.rows[0]?.exempt ?? { least: 0, most: 0 };
  return (
    <>
      <p>{t.asOf(formatDate(view.asOf))} {exempt.most > 0 && t.exempt(exempt.least, exempt.most)}</p>
      {MEASURES.map((measure) => <MeasureCard key={measure} view={view} asked={asked} measure={measure} />)}
      <p>{t.areasHelp}</p>
      <p><button type="button" class="ds-button" data-variant="secondary" onClick={() => giveFile(`${t.file}-${view.asOf}.csv`, csvOfNumbers(fieldsOf(view)))}>{t.csv}</button></p>
      <details class="card"><summary>{t.method}</summary><p>{asked.fit === 'any' ? t.fits.any : t.fits[asked.fit]}. {t.methodText}</p></details>
    </>
  );
}
