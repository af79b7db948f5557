import type { VNode } from 'preact';
import { SMALLEST_COLOURED_HOMES } from '../../concentration.ts';
import { rangeOfClass, shareText } from '../../map-figures.ts';
import type { MapSite, SiteStanding } from '../../map-sites.ts';
import { text } from '../../state/language.ts';
import { chosenSite, listNumbers, mapModel } from '../../state/map-model.ts';
import { Arrow, BeforeAfter } from '../before-after.tsx';
import { ShareSwatch } from '../share-swatch.tsx';

/** The range of a class in words. */
export function classText(shareClass: number): string {
  const { from, to } = rangeOfClass(shareClass);
  return to === null ? text.value.map.over(from) : text.value.map.upTo(from, to);
}

/** How a site stands against its bound, in words; null where there is nothing to say. */
export function boundText({ bound }: SiteStanding): string | null {
  const t = text.value;
  if (bound === 'below') return null;
  if (bound === 'unknown') return t.mapPage.boundUnknown;
  return t.neighbours.limit[bound];
}

/** The colours that the map gives a site, before and after where they differ. */
export function Swatches({ site: { before, after } }: { site: MapSite }): VNode {
  if (after === null || after.shareClass === before.shareClass) return <ShareSwatch shareClass={before.shareClass} />;
  return <><ShareSwatch shareClass={before.shareClass} /><Arrow /><ShareSwatch shareClass={after.shareClass} /></>;
}

/** What is counted on a site as far as the reader may know it: numbers before and after, a class, or that it is kept back. */
export function SiteFigures({ site: { counted, homes, before } }: { site: MapSite }): VNode {
  const t = text.value;
  if (counted !== null) {
    return (
      <>
        <BeforeAfter before={counted.before} after={counted.after} of={t.household.homesOf(homes)} />
        {homes >= SMALLEST_COLOURED_HOMES && <span class="quiet"> · {shareText(counted.after ?? counted.before, homes)}</span>}
      </>
    );
  }
  if (mapModel.value?.round !== null) return <span class="quiet">{t.site.withheld(SMALLEST_COLOURED_HOMES)}</span>;
  return <span class={before.shareClass === null ? 'quiet' : undefined}>{before.shareClass === null ? t.mapPage.keptClass : t.mapPage.classOf(classText(before.shareClass))}, {t.site.homes(homes)}</span>;
}

/** One site in the list: in words, everything that its symbol on the map says. */
export function SiteLine({ site, area, onChoose }: { site: MapSite; area: string; onChoose: (siteId: string) => void }): VNode {
  const t = text.value;
  const free = site.dwellings.filter((isTaken) => !isTaken).length;
  const [before, after] = [boundText(site.before), site.after === null ? null : boundText(site.after)];
  const bound = site.after === null || before === after ? [before] : [before ?? t.mapPage.below, after ?? t.mapPage.below];
  return (
    <li>
      <button type="button" class="row" aria-current={chosenSite.value?.id === site.id ? 'true' : undefined} onClick={() => onChoose(site.id)}>
        <span class="row-top"><span class="on-paper" aria-hidden="true">{listNumbers.value.get(site.id)}</span><Swatches site={site} /><span class="row-name">{site.name}</span><span class="quiet">{area}</span></span>
        <span class="row-answer">
          <SiteFigures site={site} />
          {bound[0] !== null && <span class="at-limit"> · {bound[0]}{bound.length > 1 && <> <Arrow /> {bound[1]}</>}</span>}
          {free > 0 && <span class="quiet"> · {t.list.freeHere(free)}</span>}
          {site.dwellings.length > free && <span class="quiet"> · {t.mapPage.placedHere(site.dwellings.length - free)}</span>}
          {site.isExempt && <span class="quiet"> · {t.map.exempt}</span>}
        </span>
      </button>
    </li>
  );
}
