import type { VNode } from 'preact';
import { LevelStrip } from '../components/level-strip.tsx';
import { ListPane } from '../components/list-pane.tsx';
import { LoadFailed, NoRound, PageLoading } from '../components/load-messages.tsx';
import { MapView } from '../components/map-view.tsx';
import { NarrowTabs } from '../components/narrow-tabs.tsx';
import { Panel } from '../components/panel.tsx';
import { PrintedOn } from '../components/printed-on.tsx';
import { RoundHeader } from '../components/round-header.tsx';
import { SolvingMessage } from '../components/solving-message.tsx';
import { TeamLoad } from '../components/team-load.tsx';
import { SkipLinks, TopBar } from '../components/top-bar.tsx';
import type { RoundView } from '../../server/rounds/schemas.ts';
import { narrowTab } from '../state/choice.ts';
import { layout } from '../state/layout.ts';
import { opened } from '../state/round.ts';

function Workspace({ view }: { view: RoundView }): VNode {
  const narrow = layout.value === 'narrow';
  const pane = (name: 'list' | 'map' | 'panel') => (narrow
    ? { id: `pane-${name}`, role: 'tabpanel' as const, 'aria-labelledby': `tab-${name}`, hidden: narrowTab.value !== name } : { id: `pane-${name}` });
  return (
    <div class="workspace" data-layout={layout.value}>
      {narrow && <NarrowTabs />}
      <div class="pane pane-list" {...pane('list')}><ListPane view={view} /></div>
      <div class="pane pane-map" {...pane('map')}>
        <MapView view={view} visible={!narrow || narrowTab.value === 'map'} />
        <TeamLoad view={view} />
      </div>
      <div class="pane pane-panel" {...pane('panel')}><Panel view={view} /></div>
    </div>
  );
}

/** The page of a round (Tildeling): its state and policy, the levels, and the list, map and panel in step. */
export function RoundPage(): VNode {
  const state = opened.value;
  const view = state.state === 'ready' ? state.value.round : null;
  return (
    <div class="page">
      <SkipLinks />
      <TopBar municipality={state.state === 'ready' ? state.value.municipality : null} />
      {state.state === 'loading' && <PageLoading />}
      {state.state === 'failed' && <LoadFailed error={state.error} />}
      {state.state === 'ready' && view === null && <NoRound />}
      {view !== null && (
        <main class="round">
          <div class="round-head">
            <RoundHeader view={view} />
            <SolvingMessage view={view} />
            <LevelStrip view={view} />
          </div>
          <Workspace view={view} />
          <PrintedOn />
        </main>
      )}
    </div>
  );
}
