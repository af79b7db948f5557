import type { VNode } from 'preact';
import type { RoundView, SiteView } from '../../server/rounds/schemas.ts';
import { circleAround, spreadAim } from '../concentration.ts';
import { text } from '../state/language.ts';
import { BeforeAfter } from './before-after.tsx';

function boundText(limit: number | null, aim: number | null): string | null {
  const t = text.value.neighbours;
  if (limit !== null) return t.limit(limit);
  return aim === null ? null : t.aim(aim);
}

/** What the proposal does to the site and to the circle around it: before → after, with the limit or the aim of the policy. */
export function NeighboursSection({ view, site }: { view: RoundView; site: SiteView }): VNode {
  const t = text.value;
  const circle = circleAround(view, site);
  const bound = boundText(site.siteLimit, spreadAim(view, site));
  return (
    <section>
      <h3>{t.neighbours.heading}</h3>
      <dl class="numbers">
        <dt>{t.neighbours.site}</dt>
        <dd><BeforeAfter before={site.countedBefore} after={site.countedAfter} of={t.household.homesOf(site.homes)} />{bound !== null && <span class="quiet"> · {bound}</span>}</dd>
        {circle !== null && (
          <>
            <dt>{t.neighbours.circle(circle.metres)}</dt>
            <dd><BeforeAfter before={circle.before} after={circle.after} /><span class="quiet"> · {t.neighbours.limit(circle.most)}</span></dd>
          </>
        )}
      </dl>
      <p class="quiet">{site.limitExempt ? t.neighbours.exempt : t.neighbours.explained}</p>
    </section>
  );
}
