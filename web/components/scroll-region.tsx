import type { ComponentChildren, VNode } from 'preact';

/** What is too wide for a narrow screen, such as a table: it scrolls by itself, with the keyboard too, and the page does not. */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    // The arrow keys scroll only what has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="scroller" role="region" aria-label={label} tabIndex={0}>{children}</div>
  );
}
