import type { ComponentChildren, VNode } from 'preact';
import { narrowTab } from '../state/choice.ts';
import { layout } from '../state/layout.ts';
import { NarrowTabs } from './narrow-tabs.tsx';

/** A list, a map and a panel beside each other, which on a narrow screen are three tabs. */
export function Workspace({ list, map, panel }: { list: ComponentChildren; map: ComponentChildren; panel: ComponentChildren }): VNode {
  const narrow = layout.value === 'narrow';
  const pane = (name: 'list' | 'map' | 'panel') => (narrow
    ? { id: `pane-${name}`, role: 'tabpanel' as const, 'aria-labelledby': `tab-${name}`, hidden: narrowTab.value !== name } : { id: `pane-${name}` });
  return (
    <div class="workspace" data-layout={layout.value}>
      {narrow && <NarrowTabs />}
      <div class="pane pane-list" {...pane('list')}>{list}</div>
      <div class="pane pane-map" {...pane('map')}>{map}</div>
      <div class="pane pane-panel" {...pane('panel')}>{panel}</div>
    </div>
  );
}
