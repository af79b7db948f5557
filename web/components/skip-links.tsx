import type { VNode } from 'preact';
import { chosen, narrowTab } from '../state/choice.ts';
import { text } from '../state/language.ts';

function skipTo(tab: 'list' | 'panel'): void {
  narrowTab.value = tab;
}

/** Links, seen only when focused, to the list and the panel of a round. */
export function SkipLinks(): VNode {
  const t = text.value.page;
  return (
    <nav class="skip-links" aria-label={t.skipToList}>
      <a class="ds-skip-link" href="#pane-list" onClick={() => skipTo('list')}>{t.skipToList}</a>
      {chosen.value !== null && <a class="ds-skip-link" href="#pane-panel" onClick={() => skipTo('panel')}>{t.skipToPanel}</a>}
    </nav>
  );
}
