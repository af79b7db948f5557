import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chosen, narrowTab, type NarrowTab } from '../state/choice.ts';
import { text } from '../state/language.ts';

const TABS: readonly NarrowTab[] = ['list', 'map', 'panel'];

function move(event: KeyboardEvent): void {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const next = TABS[(TABS.indexOf(narrowTab.value) + step + TABS.length) % TABS.length] ?? 'list';
  narrowTab.value = next;
  document.getElementById(`tab-${next}`)?.focus();
}

/** List, map and panel as three tabs, where only one fits on the screen. */
export function NarrowTabs(): VNode {
  const t = text.value.tabs;
  const tabs = useRef<HTMLDivElement>(null);
  const shown = useRef(narrowTab.value);
  useEffect(() => {
    if (shown.current !== narrowTab.value) tabs.current?.scrollIntoView();
    shown.current = narrowTab.value;
  }, [narrowTab.value, chosen.value]);
  return (
    <div class="ds-tabs narrow-tabs" ref={tabs}>
      <div role="tablist" aria-label={t.label} onKeyDown={move}>
        {TABS.map((tab) => (
          <button
            key={tab} id={`tab-${tab}`} type="button" role="tab" aria-selected={narrowTab.value === tab} aria-controls={`pane-${tab}`}
            tabIndex={narrowTab.value === tab ? 0 : -1} onClick={() => { narrowTab.value = tab; }}
          >{t[tab]}</button>
        ))}
      </div>
    </div>
  );
}
