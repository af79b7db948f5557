import type { VNode } from 'preact';
import { formatWhole } from '../format.ts';
import { text } from '../state/language.ts';

/** An arrow between two values, read aloud as a word. */
export function Arrow(): VNode {
  return (
    <>
      <svg class="arrow" viewBox="0 0 16 10" aria-hidden="true"><path d="M1 5h12M9 1l4 4-4 4" fill="none" stroke="currentColor" stroke-width="1.75" /></svg>
      <span class="ds-sr-only">{text.value.change.arrow}</span>
    </>
  );
}

/** A number before → after the proposal with the difference; the number alone while there is no proposal. */
export function BeforeAfter({ before, after, of }: { before: number; after: number | null; of?: string }): VNode {
  const t = text.value.change;
  const tail = of === undefined ? '' : ` ${of}`;
  if (after === null) return <span class="change">{formatWhole(before)}{tail}</span>;
  const difference = after - before;
  return (
    <span class="change">
      {formatWhole(before)} <Arrow /> <strong>{formatWhole(after)}</strong>{tail}
      {' '}<span class="quiet">({difference === 0 ? t.same : `${difference > 0 ? '+' : '−'}${formatWhole(Math.abs(difference))}`})</span>
    </span>
  );
}
