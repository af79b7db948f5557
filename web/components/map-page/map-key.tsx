import type { ComponentChildren, VNode } from 'preact';
import { SMALLEST_COLOURED_HOMES } from '../../concentration.ts';
import { clusterRadius } from '../../map/cluster-symbol.ts';
import { BASE_COLOURS, CHOSEN_COLOUR, NEUTRAL_COLOUR, OUTLINE_COLOUR, RING_COLOUR, SHARE_COLOURS } from '../../map/colours.ts';
import { CLUSTER_FROM } from '../../map/site-clusters.ts';
import { siteRadius } from '../../map/sites.ts';
import { mapZoom } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { isTall, layout } from '../../state/layout.ts';
import { showLayer, shownLayers, type MapLayer } from '../../state/map-choice.ts';
import { allCirclesAbove, circleOfChosen, moveLines, type MapModel } from '../../state/map-model.ts';
import { freshChanges } from '../../state/map-round.ts';
import { withSiteStrength } from '../limit-text.ts';
import { classText } from './site-line.tsx';

function Sign({ children, size = 22 }: { children: ComponentChildren; size?: number }): VNode {
  return <svg width={size} height={size} viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`} aria-hidden="true">{children}</svg>;
}

function Shares({ isRound }: { isRound: boolean }): VNode {
  return (
    <ul class="legend-shares">
      {SHARE_COLOURS.map((colour, index) => <li key={colour}><Sign><circle r="8" fill={colour} stroke={OUTLINE_COLOUR} /></Sign>{classText(index)}</li>)}
      <li><Sign><circle r="8" fill={NEUTRAL_COLOUR} stroke={OUTLINE_COLOUR} /><path class="on-paper" d="M-8 0 0-8M-7 4 4-7M-5 7 7-5M0 8 8 0" stroke={OUTLINE_COLOUR} /></Sign>{isRound ? text.value.map.neutral(SMALLEST_COLOURED_HOMES) : text.value.mapPage.keptClass}</li>
    </ul>
  );
}

function Sizes(): VNode {
  const t = text.value;
  return (
    <div class="legend-group">
      <p>{t.map.size}</p>
      <ul>
        {[5, 15, 40].map((homes) => {
          const radius = siteRadius(homes, mapZoom.value);
          return <li key={homes}><Sign size={radius * 2 + 4}><circle r={radius} fill="#fff" stroke={OUTLINE_COLOUR} /></Sign>{t.site.homes(homes)}</li>;
        })}
      </ul>
    </div>
  );
}

function Limits({ model: { bound, sites, round } }: { model: MapModel }): VNode {
  const t = text.value;
  return (
    <>
      {bound !== null && <li><Sign><circle r="7" fill="#fff" stroke={RING_COLOUR} stroke-width="2.5" /></Sign>{withSiteStrength(round, t.neighbours.limit.reached)}</li>}
      {bound !== null && <li><Sign><circle r="7" fill="#fff" stroke={RING_COLOUR} stroke-width="4.5" /></Sign>{withSiteStrength(round, t.neighbours.limit.above)}</li>}
      {sites.some(({ isExempt }) => isExempt) && <li><Sign><circle r="8" fill="#fff" stroke={OUTLINE_COLOUR} stroke-width="2" stroke-dasharray="4 3" /></Sign>{t.map.exempt}</li>}
      {sites.length >= CLUSTER_FROM && (
        <li>
          <Sign size={34}>
            <rect x={-clusterRadius(9)} y={-clusterRadius(9)} width={clusterRadius(9) * 2} height={clusterRadius(9) * 2} rx="5" fill="#fff" stroke={OUTLINE_COLOUR} />
            <text y="4" text-anchor="middle" font-size="11" font-weight="600" fill={RING_COLOUR}>9</text>
          </Sign>
          {t.mapPage.key.cluster}
        </li>
      )}
    </>
  );
}

function RoundSigns(): VNode {
  const t = text.value;
  const circle = circleOfChosen.value;
  return (
    <>
      <li><Sign><rect x="-4" y="-4" width="8" height="8" fill="#fff" stroke={RING_COLOUR} stroke-width="1.5" /></Sign>{t.map.free}</li>
      <li><Sign><rect x="-4" y="-4" width="8" height="8" fill={RING_COLOUR} /></Sign>{t.map.proposed}</li>
      {freshChanges.value.length > 0 && <li><Sign><circle r="9" fill="none" stroke={CHOSEN_COLOUR} stroke-width="2.5" stroke-dasharray="5 4" /></Sign>{t.mapPage.key.fresh}</li>}
      {circle !== null && <li><Sign><circle r="9" fill="none" stroke={CHOSEN_COLOUR} stroke-width="1.5" stroke-dasharray="2 3" /></Sign>{t.map.circle(circle.metres)}</li>}
    </>
  );
}

function PlaceSign({ letter }: { letter: string }): VNode {
  return (
    <Sign>
      <rect x="-6" y="-6" width="12" height="12" transform="rotate(45)" fill="#fff" stroke={BASE_COLOURS.name} stroke-width="1.25" />
      <text y="3.5" text-anchor="middle" font-size="9" font-weight="600" fill="#4a473f">{letter}</text>
    </Sign>
  );
}

function Choice({ layer, children, described }: { layer: MapLayer; children: ComponentChildren; described?: string }): VNode {
  return (
    <li>
      <label>
        <input type="checkbox" class="ds-input" data-layer={layer} checked={shownLayers.value.has(layer)} aria-describedby={described} onChange={(event) => showLayer(layer, event.currentTarget.checked)} />
        {children}
      </label>
    </li>
  );
}

/** What can be shown on the map or not, each beside the sign that it has there. */
function Choices({ model }: { model: MapModel }): VNode {
  const t = text.value;
  const metres = allCirclesAbove.value[0]?.metres;
  const isMoving = moveLines.value.length > 0 || !shownLayers.value.has('moves');
  return (
    <fieldset class="legend-group layer-choices">
      <legend>{t.mapPage.layers.heading}</legend>
      <ul>
        {[...new Set(model.places.map(({ kind }) => kind))].map((kind) => <Choice key={kind} layer={kind}><PlaceSign letter={t.map.placeLetter[kind] ?? ''} />{t.map.place[kind]}</Choice>)}
        <Choice layer="areas">{t.mapPage.layers.areas}</Choice>
        {metres !== undefined && <Choice layer="circles"><Sign><circle r="9" fill="none" stroke={RING_COLOUR} stroke-dasharray="6 4" /></Sign>{t.mapPage.layers.circles(metres, allCirclesAbove.value.length)}</Choice>}
        {model.isAfter && isMoving && <Choice layer="moves"><Sign><path d="M-9 0H6M1 -5 8 0 1 5" fill="none" stroke={RING_COLOUR} stroke-width="2" /></Sign>{t.mapPage.layers.moves}</Choice>}
        <Choice layer="tiles" described="tiles-help">{t.map.tiles}</Choice>
      </ul>
      <p id="tiles-help" class={shownLayers.value.has('tiles') ? 'quiet' : 'ds-sr-only'}>{t.map.tilesHelp}</p>
    </fieldset>
  );
}

/** What every colour, size, ring and square on the map means, and what else can be shown. */
export function MapKey({ model }: { model: MapModel }): VNode {
  return (
    <details class="legend map-key" open={layout.value !== 'narrow' && isTall.value}>
      <summary>{text.value.map.legend}</summary>
      <Shares isRound={model.round !== null} />
      <Sizes />
      <ul class="legend-signs"><Limits model={model} />{model.round !== null && <RoundSigns />}</ul>
      <Choices model={model} />
    </details>
  );
}
