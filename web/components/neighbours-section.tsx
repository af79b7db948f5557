import type { VNode } from 'preact';
import type { RoundView, SiteView } from '../../server/meeting/schemas.ts';
import { circleAround, siteBound } from '../concentration.ts';
import { text } from '../state/language.ts';
import { BeforeAfter } from './before-after.tsx';
import { limitText, SITE_RULES } from './limit-text.ts';

function boundText(view: RoundView, site: SiteView): string | null {
  const bound = siteBound(view, site);
  return bound === null ? null : limitText(view, SITE_RULES[bound.kind], bound.most);
}

/** What the proposal does to the site and to the circle around it: before → after, with the limits of the policy. */
export function NeighboursSection({ view, site }: { view: RoundView; site: SiteView }): VNode {
  const t = text.value;
  const circle = circleAround(view, site);
  const bound = boundText(view, site);
  return (
    <section>
      <h3>{t.neighbours.heading}</h3>
      <dl class="numbers">
        <dt>{t.neighbours.site}</dt>
        <dd><BeforeAfter before={site.countedBefore} after={site.countedAfter} of={t.household.homesOf(site.homes)} />{bound !== null && <span class="quiet"> · {bound}</span>}</dd>
        {circle !== null && (
          <>
            <dt>{t.neighbours.circle(circle.metres)}</dt>
            <dd><BeforeAfter before={circle.before} after={circle.after} /><span class="quiet"> · {limitText(view, 'radiusLimit', circle.most)}</span></dd>
          </>
        )}
      </dl>
      <p class="quiet">{site.limitExempt ? t.neighbours.exempt : t.neighbours.explained}</p>
    </section>
  );
}
