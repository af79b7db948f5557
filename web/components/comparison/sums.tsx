import type { VNode } from 'preact';
import type { HousingSumsView, RangesView, RangeView } from '../../../server/comparison/schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import type { Loadable } from '../../state/loadable.ts';
import { wordName } from '../../state/words.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { Change, Part, SideHeads, type Compared } from './side-by-side.tsx';

interface SumsProps extends Compared {
  readonly ranges: Loadable<RangesView>;
  readonly again: () => void;
}

/** Whether both ends of a range are proved. */
export const isExact = ({ least, most, floor, ceiling }: RangeView): boolean => least === floor && most === ceiling;

/** What a figure can be in proposals as good: one number, a range with both ends proved, or what it cannot be outside of. */
export function rangeText(range: RangeView): string {
  const t = text.value.comparison.sums;
  if (!isExact(range)) return t.open(range.floor, range.ceiling);
  return range.least === range.most ? t.always : t.between(range.least, range.most);
}

function Figure({ value, range }: { value: number; range: RangeView | undefined }): VNode {
  return <td class="number">{formatWhole(value)}{range !== undefined && <span class="comparison-under">{rangeText(range)}</span>}</td>;
}

function SumRow({ name, figureId, sums, ranges }: { name: string; figureId: string; sums: HousingSumsView; ranges: RangesView | null }): VNode {
  const rangeOf = (side: 'a' | 'b'): RangeView | undefined => ranges?.[side]?.find((row) => row.figureId === figureId);
  return (
    <tr>
      <th scope="row">{name}</th><td class="number">{formatWhole(sums.households)}</td>
      <Figure value={sums.housed.a} range={rangeOf('a')} /><Figure value={sums.housed.b} range={rangeOf('b')} />
      <td class="number"><Change {...sums.housed} /></td>
    </tr>
  );
}

/** How far the search for ranges has come, said aloud when it changes. */
function RangesState({ now, again }: { now: Loadable<RangesView>; again: () => void }): VNode {
  const t = text.value.comparison.sums;
  if (now.state === 'failed') return <p class="ds-alert" data-color="warning" role="alert">{t.failed} <button type="button" class="ds-button" data-variant="secondary" onClick={again}>{t.again}</button></p>;
  if (now.state === 'loading') return <div class="comparison-looking"><span class="ds-spinner-dot" aria-hidden="true" /><p role="status">{t.looking}</p></div>;
  const sides = [now.value.a, now.value.b];
  const isOpen = sides.some((rows) => rows?.some((row) => !isExact(row)) === true);
  return <><p class="seen-by-readers" role="status">{t.done}</p><p class="comparison-help">{sides.includes(null) && `${t.none} `}{t.help} {isOpen && t.openHelp}</p></>;
}

/** Who is housed by group, and counted households against others, with what each number can be in proposals as good. */
export function Sums({ view, ranges, again }: SumsProps): VNode {
  const t = text.value.comparison.sums;
  const { counted, others, groups, proposals } = view;
  const ordered = [...groups.filter(({ group }) => group !== ''), ...groups.filter(({ group }) => group === '')];
  const found = ranges.state === 'ready' ? ranges.value : null;
  return (
    <Part name="sums" heading={t.heading}>
      {(['a', 'b'] as const).map((side) => <p key={side}>{t.sentence(proposals[side].number, counted.housed[side], others.housed[side])}</p>)}
      <RangesState now={ranges} again={again} />
      <ScrollRegion label={t.caption}>
        <table class="ds-table comparison-table">
          <caption>{t.caption}</caption>
          <thead><tr><th scope="col">{t.who}</th><th scope="col" class="number">{t.waiting}</th><SideHeads view={view} /><th scope="col" class="number">{t.change}</th></tr></thead>
          <tbody>
            <SumRow name={t.counted} figureId="counted" sums={counted} ranges={found} /><SumRow name={t.others} figureId="others" sums={others} ranges={found} />
            {ordered.map((row) => <SumRow key={row.group} name={row.group === '' ? t.noGroup : wordName('group', row.group)} figureId={`group/${row.group}`} sums={row} ranges={found} />)}
          </tbody>
        </table>
      </ScrollRegion>
    </Part>
  );
}
