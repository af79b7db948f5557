import '../style/round.css';
import '../style/list.css';
import '../style/panel.css';
import '../style/map.css';
import '../style/round-narrow.css';
import '../style/round-print.css';
import '../style/map-page.css';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { ConcentrationMapView } from '../components/map-page/concentration-map-view.tsx';
import { ClassesHeader, MapHeader } from '../components/map-page/map-header.tsx';
import { MapList } from '../components/map-page/map-list.tsx';
import { MapPanel } from '../components/map-page/map-panel.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { SkipLinks } from '../components/skip-links.tsx';
import { Workspace } from '../components/workspace.tsx';
import { ROUNDS_PATH, roundIn } from '../round-address.ts';
import { address } from '../state/address.ts';
import { isMapSeen } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { mapModel, seesRounds } from '../state/map-model.ts';
import { followRound, mapInClasses, mapRound, openMapInClasses, openMapRound } from '../state/map-round.ts';
import { openBasemap } from '../state/round.ts';

function NoRound(): VNode {
  const t = text.value.mapPage;
  return (
    <div class="page-message">
      <PageHeading>{t.noRound}</PageHeading>
      <p>{t.noRoundHelp}</p>
      <p><a class="ds-link" href={ROUNDS_PATH}>{t.toRounds}</a></p>
    </div>
  );
}

function NotShown({ children }: { children: VNode }): VNode {
  return <div class="page-message"><PageHeading size="xs">{text.value.mapPage.title}</PageHeading>{children}</div>;
}

function RoundOnMap(): VNode {
  const asked = roundIn(address.value.query);
  const open = (): void => void openMapRound(asked);
  useEffect(open, [asked]);
  useEffect(followRound, []);
  const [state, model] = [mapRound.value, mapModel.value];
  if (state.state === 'failed') return <NotShown><NotFetched error={state.error} again={open} /></NotShown>;
  if (state.state === 'loading') return <Loading words={text.value.loading} />;
  const { rounds, view } = state.value;
  if (view === null || model === null) return <NoRound />;
  return <div class="round map-page"><SkipLinks /><MapHeader rounds={rounds} view={view} /><Workspace list={<MapList model={model} />} map={<ConcentrationMapView model={model} visible={isMapSeen.value} />} panel={<MapPanel model={model} />} /></div>;
}

function ClassesOnMap(): VNode {
  useEffect(() => void openMapInClasses(), []);
  const [state, model] = [mapInClasses.value, mapModel.value];
  if (state.state === 'failed') return <NotShown><NotFetched error={state.error} again={() => void openMapInClasses()} /></NotShown>;
  if (model === null) return <Loading />;
  return <div class="round map-page"><SkipLinks /><ClassesHeader /><Workspace list={<MapList model={model} />} map={<ConcentrationMapView model={model} visible={isMapSeen.value} />} panel={<MapPanel model={model} />} /></div>;
}

/** The page Kart: concentration before and after a round, with the map, the list and the panel in step; in classes for those who see no household. */
export function MapPage(): VNode {
  useEffect(() => void openBasemap(), []);
  return seesRounds.value ? <RoundOnMap /> : <ClassesOnMap />;
}
