import type { VNode } from 'preact';
import { formatDate } from '../../format.ts';
import { shareText } from '../../map-figures.ts';
import { isChanged, type MapArea, type MapSite, type SiteStanding } from '../../map-sites.ts';
import { chooseNothing } from '../../state/choice.ts';
import { language, text } from '../../state/language.ts';
import { layout } from '../../state/layout.ts';
import { chooseArea } from '../../state/map-choice.ts';
import { allCirclesAbove, chosenArea, chosenSite, type MapModel } from '../../state/map-model.ts';
import { mapInClasses } from '../../state/map-round.ts';
import { Arrow, BeforeAfter } from '../before-after.tsx';
import { limitText, withSiteStrength, withStrength } from '../limit-text.ts';
import { SiteFacts } from './site-facts.tsx';
import { classText } from './site-line.tsx';

function AreaFacts({ area, round }: { area: MapArea; round: MapModel['round'] }): VNode {
  const t = text.value;
  const { name, homes, sites, counted, most, shareClass } = area;
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{name}</h2>
      <p class="facts">{t.site.homes(homes)} · {t.mapPage.sitesIn(sites)}</p>
      <section>
        <h3>{t.mapPage.panel.inArea}</h3>
        {counted === null ? <p>{shareClass === null ? t.mapPage.panel.keptClass : t.mapPage.classOf(classText(shareClass))}</p> : (
          <>
            <p><BeforeAfter before={counted.before} after={counted.after} />{most !== null && round !== null && <span class="quiet"> · {limitText(round, 'areaLimit', most)}</span>}</p>
            <p>{t.mapPage.panel.share}: {shareText(counted.before, homes)}{counted.after !== null && <> <Arrow /> <strong>{shareText(counted.after, homes)}</strong></>}</p>
            <p class="quiet">{t.mapPage.panel.areaNote}</p>
          </>
        )}
      </section>
      <p class="quiet">{t.mapPage.panel.sitesShown}</p>
    </>
  );
}

const above = (sites: readonly MapSite[], of: (site: MapSite) => SiteStanding | null): number => sites.filter((site) => of(site)?.bound === 'above').length;

function WholeRound({ model: { sites, bound, isAfter, round } }: { model: MapModel }): VNode {
  const t = text.value.mapPage.panel;
  const circles = allCirclesAbove.value;
  const over = (of: 'before' | 'after'): number => circles.filter((circle) => (circle[of] ?? 0) > circle.most).length;
  return (
    <dl class="numbers">
      {bound !== null && <><dt>{withSiteStrength(round, t.aboveLimit)}</dt><dd><BeforeAfter before={above(sites, ({ before }) => before)} after={isAfter ? above(sites, ({ after }) => after) : null} /></dd></>}
      {circles.length > 0 && <><dt>{round === null ? t.circles : withStrength(round, 'radiusLimit', t.circles)}</dt><dd><BeforeAfter before={over('before')} after={isAfter ? over('after') : null} /></dd></>}
      {isAfter && <><dt>{t.changed}</dt><dd>{sites.filter(isChanged).length}</dd></>}
      {isAfter && round !== null && <><dt>{t.placed}</dt><dd>{text.value.level.housed(round.households.filter(({ placement }) => placement !== null).length, round.households.length)}</dd></>}
    </dl>
  );
}

function WholeInClasses(): VNode | null {
  if (mapInClasses.value.state !== 'ready') return null;
  const t = text.value.mapPage.classes;
  const { smallCount, limitPolicy, isComplete, asOf } = mapInClasses.value.value;
  return (
    <>
      <p>{t.help(smallCount)}</p>
      {limitPolicy !== null && <p class="quiet">{t.limitPolicy(limitPolicy.name[language.value])}</p>}
      <p class="quiet">{text.value.mapPage.asOf(formatDate(asOf))}</p>
      {!isComplete && <div class="ds-alert" data-color="warning" role="alert"><p>{text.value.overviewPage.faults}</p></div>}
    </>
  );
}

/** The panel of the chosen site, else of the chosen area, else of the whole; over the map it is there only when something is chosen. */
export function MapPanel({ model }: { model: MapModel }): VNode | null {
  const t = text.value;
  const [site, area] = [chosenSite.value, chosenArea.value];
  if (site === null && area === null && layout.value === 'medium') return null;
  const close = (): void => (site === null ? chooseArea(null) : chooseNothing());
  return (
    <section class="panel" aria-labelledby="panel-heading" tabIndex={-1}>
      {site === null && area === null ? (
        <>
          <h2 id="panel-heading" class="ds-heading" data-size="xs">{t.mapPage.panel.heading}</h2>
          <p>{t.mapPage.panel.help}</p>
          {model.round === null ? <WholeInClasses /> : <WholeRound model={model} />}
        </>
      ) : (
        <div class="panel-chosen" onKeyDown={(event) => { if (event.key === 'Escape') close(); }}>
          <button type="button" class="ds-button panel-close" data-variant="tertiary" onClick={close}>{t.household.close}</button>
          {site !== null ? <SiteFacts model={model} site={site} /> : area !== null && <AreaFacts area={area} round={model.round} />}
        </div>
      )}
    </section>
  );
}
