import type { ComponentChildren, VNode } from 'preact';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { boundKind, SHARE_CLASS_ENDS, SMALLEST_COLOURED_HOMES } from '../concentration.ts';
import { BASE_COLOURS, CHOSEN_COLOUR, NEUTRAL_COLOUR, OUTLINE_COLOUR, RING_COLOUR, SHARE_COLOURS } from '../map/colours.ts';
import { siteRadius } from '../map/sites.ts';
import { chosenSiteId, mapZoom } from '../state/choice.ts';
import { isTall, layout } from '../state/layout.ts';
import { text } from '../state/language.ts';
import { withSiteStrength } from './limit-text.ts';

function Sign({ children, size = 22 }: { children: ComponentChildren; size?: number }): VNode {
  return <svg width={size} height={size} viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`} aria-hidden="true">{children}</svg>;
}

function ShareClasses(): VNode {
  const t = text.value.map;
  return (
    <ul class="legend-shares">
      {SHARE_COLOURS.map((colour, index) => (
        <li key={colour}>
          <Sign><circle r="8" fill={colour} stroke={OUTLINE_COLOUR} /></Sign>
          {index < SHARE_CLASS_ENDS.length ? t.upTo(SHARE_CLASS_ENDS[index - 1] ?? 0, SHARE_CLASS_ENDS[index] ?? 0) : t.over(SHARE_CLASS_ENDS.at(-1) ?? 0)}
        </li>
      ))}
      <li><Sign><circle r="8" fill={NEUTRAL_COLOUR} stroke={OUTLINE_COLOUR} /></Sign>{t.neutral(SMALLEST_COLOURED_HOMES)}</li>
    </ul>
  );
}

function Sizes(): VNode {
  const t = text.value;
  return (
    <ul class="legend-sizes">
      {[5, 15, 40].map((homes) => {
        const radius = siteRadius(homes, mapZoom.value);
        return <li key={homes}><Sign size={radius * 2 + 4}><circle r={radius} fill="#fff" stroke={OUTLINE_COLOUR} /></Sign>{t.site.homes(homes)}</li>;
      })}
    </ul>
  );
}

/** What every colour, size, ring and square on the map means. */
export function MapLegend({ view }: { view: RoundView }): VNode {
  const t = text.value.map;
  const bound = boundKind(view);
  const metres = view.policy.rules.radiusLimit?.metres;
  return (
    <details class="legend" open={layout.value !== 'narrow' && isTall.value}>
      <summary>{t.legend}</summary>
      <ShareClasses />
      <div class="legend-group"><p>{t.size}</p><Sizes /></div>
      <ul class="legend-signs">
        {bound !== null && <li><Sign><circle r="7" fill="#fff" stroke={RING_COLOUR} stroke-width="2.5" /></Sign>{withSiteStrength(view, text.value.neighbours.limit.reached)}</li>}
        {bound !== null && <li><Sign><circle r="7" fill="#fff" stroke={RING_COLOUR} stroke-width="4.5" /></Sign>{withSiteStrength(view, text.value.neighbours.limit.above)}</li>}
        {view.sites.some((site) => site.limitExempt) && <li><Sign><circle r="8" fill="#fff" stroke={OUTLINE_COLOUR} stroke-width="2" stroke-dasharray="4 3" /></Sign>{t.exempt}</li>}
        <li><Sign><rect x="-4" y="-4" width="8" height="8" fill="#fff" stroke={RING_COLOUR} stroke-width="1.5" /></Sign>{t.free}</li>
        <li><Sign><rect x="-4" y="-4" width="8" height="8" fill={RING_COLOUR} /></Sign>{t.proposed}</li>
        {chosenSiteId.value !== null && typeof metres === 'number' && (
          <li><Sign><circle r="9" fill="none" stroke={CHOSEN_COLOUR} stroke-width="1.5" stroke-dasharray="2 3" /></Sign>{t.circle(metres)}</li>
        )}
        {[...new Set(view.places.map((place) => place.kind))].map((kind) => (
          <li key={kind}>
            <Sign>
              <rect x="-6" y="-6" width="12" height="12" transform="rotate(45)" fill="#fff" stroke={BASE_COLOURS.name} stroke-width="1.25" />
              <text y="3.5" text-anchor="middle" font-size="9" font-weight="600" fill="#4a473f">{t.placeLetter[kind]}</text>
            </Sign>
            {t.place[kind]}
          </li>
        ))}
      </ul>
    </details>
  );
}
