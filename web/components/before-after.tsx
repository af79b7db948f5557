import type { VNode } from 'preact';
import { formatWhole } from '../format.ts';
import { text } from '../state/language.ts';

/** A number before → after the proposal with the difference; the number alone while there is no proposal. */
export function BeforeAfter({ before, after, of }: { before: number; after: number | null; of?: string }): VNode {
  const t = text.value.change;
  const tail = of === undefined ? '' : ` ${of}`;
  if (after === null) return <span class="change">{formatWhole(before)}{tail}</span>;
  const difference = after - before;
  return (
    <span class="change">
      {formatWhole(before)} <span aria-hidden="true">→</span><span class="ds-sr-only">{t.arrow}</span> <strong>{formatWhole(after)}</strong>{tail}
      {' '}<span class="quiet">({difference === 0 ? t.same : `${difference > 0 ? '+' : '−'}${formatWhole(Math.abs(difference))}`})</span>
    </span>
  );
}
