import { CRS, latLng } from 'leaflet';
import type { RoundView, SiteView } from '../server/rounds/schemas.ts';

/** Whether the map and the lists show the round as it is (før) or as proposed (etter). */
export type Phase = 'before' | 'after';

/** Upper ends, in percent, of the shares that have the lighter colours; the darkest colour has no upper end. */
export const SHARE_CLASS_ENDS: readonly number[] = [5, 10, 15, 25];

/** A site with fewer homes than this has no colour: a share of so few says little about the place and much about the people. */
export const SMALLEST_COLOURED_HOMES = 5;

/** How many on a site count toward concentration; the proposal's number where there is a proposal and it is asked for. */
export function countedOn(site: SiteView, phase: Phase): number {
  return phase === 'after' && site.countedAfter !== null ? site.countedAfter : site.countedBefore;
}

/** Which of the five colours a site has, 0 the lightest; null when it has too few homes to be coloured. */
export function shareClass(site: SiteView, phase: Phase): number | null {
  if (site.homes < SMALLEST_COLOURED_HOMES) return null;
  const percent = (countedOn(site, phase) / site.homes) * 100;
  const index = SHARE_CLASS_ENDS.findIndex((end) => percent <= end);
  return index === -1 ? SHARE_CLASS_ENDS.length : index;
}

/** The circle of the policy's radiusLimit around a site: how many are counted in it, and the most there should be. */
export interface Circle {
  readonly metres: number;
  readonly before: number;
  readonly after: number | null;
  readonly most: number;
}

/** The circle around a site; null where the policy has no such rule or the site is exempt. */
export function circleAround(view: RoundView, site: SiteView): Circle | null {
  const rule = view.policy.rules.radiusLimit;
  if (rule === undefined || rule.enforce === 'off' || site.limitExempt) return null;
  const metres = Number(rule.metres);
  const centre = latLng(site.lat, site.lon);
  const within = view.sites.filter((other) => !other.limitExempt && Math.round(CRS.Earth.distance(centre, latLng(other.lat, other.lon))) <= metres);
  const sum = (phase: Phase): number => within.reduce((total, other) => total + countedOn(other, phase), 0);
  const before = sum('before');
  return { metres, before, after: view.proposal === null ? null : sum('after'), most: Number(rule.maxCount) };
}

/** How a site stands against its own limit and against the circle around it. */
export type LimitState = 'below' | 'reached' | 'above';

/** Whether the site, or the circle around it, has reached or passed what the policy allows. */
export function limitState(view: RoundView, site: SiteView, phase: Phase): LimitState {
  const circle = circleAround(view, site);
  const pairs: [number, number][] = [];
  if (site.siteLimit !== null) pairs.push([countedOn(site, phase), site.siteLimit]);
  if (circle !== null) pairs.push([phase === 'after' ? circle.after ?? circle.before : circle.before, circle.most]);
  if (pairs.some(([counted, most]) => counted > most)) return 'above';
  return pairs.some(([counted, most]) => counted === most) ? 'reached' : 'below';
}

/** Whether the policy has any limit that a ring on the map could show. */
export function hasLimits(view: RoundView): boolean {
  return view.sites.some((site) => site.siteLimit !== null || circleAround(view, site) !== null);
}

/** How many counted households a site may have before siteSpread costs anything; null where the rule is off or the site exempt. */
export function spreadAim(view: RoundView, site: SiteView): number | null {
  const rule = view.policy.rules.siteSpread;
  if (rule === undefined || rule.enforce === 'off' || site.limitExempt) return null;
  return Math.max(Number(rule.free), Math.floor((site.homes * Number(rule.freePercent ?? 0)) / 100));
}
