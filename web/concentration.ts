import type { RoundView, SiteView } from '../server/meeting/schemas.ts';

/** Whether the map and the lists show the round as it is (før) or as proposed (etter). */
export type Phase = 'before' | 'after';

/** Upper ends, in percent, of the shares that have the lighter colours; the darkest colour has no upper end. */
export const SHARE_CLASS_ENDS: readonly number[] = [5, 10, 20, 40];

/** A site with fewer homes than this has no colour: a share of so few says little about the place and much about the people. */
export const SMALLEST_COLOURED_HOMES = 5;

/** Whether the numbers of a site are kept back: it has so few homes that they tell of the people, and no free dwelling that needs them. */
export function isWithheld(site: SiteView): boolean {
  return site.homes < SMALLEST_COLOURED_HOMES && site.freeDwellingIds.length === 0;
}

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

const EARTH_RADIUS_METRES = 6_371_000;

/** Great-circle distance in whole metres, as the problem format defines it. */
function metresBetween(a: SiteView, b: SiteView): number {
  const radians = Math.PI / 180;
  const half = (from: number, to: number): number => Math.sin(((to - from) * radians) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(a.lon, b.lon);
  return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h))));
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
  const within = view.sites.filter((other) => !other.limitExempt && metresBetween(site, other) <= metres);
  const sum = (phase: Phase): number => within.reduce((total, other) => total + countedOn(other, phase), 0);
  const before = sum('before');
  return { metres, before, after: view.proposal === null ? null : sum('after'), most: Number(rule.maxCount) };
}

/** How many counted households a site may have before siteSpread costs anything; null where the rule is off or the site exempt. */
export function spreadAim(view: RoundView, site: SiteView): number | null {
  const rule = view.policy.rules.siteSpread;
  if (rule === undefined || rule.enforce === 'off' || site.limitExempt) return null;
  return Math.max(Number(rule.free), Math.floor((site.homes * Number(rule.freePercent ?? 0)) / 100));
}

/** The most counted households there should be on a site: the policy's limit, or where it has none, the aim of its spreading. */
export interface SiteBound {
  readonly kind: 'limit' | 'aim';
  readonly most: number;
}

/** The bound of a site; null where the policy has none. */
export function siteBound(view: RoundView, site: SiteView): SiteBound | null {
  if (site.siteLimit !== null) return { kind: 'limit', most: site.siteLimit };
  const most = spreadAim(view, site);
  return most === null ? null : { kind: 'aim', most };
}

/** How a site stands against its bound. */
export type BoundState = 'below' | 'reached' | 'above';

/** Whether a site has reached or passed its bound. */
export function boundState(view: RoundView, site: SiteView, phase: Phase): BoundState {
  const bound = siteBound(view, site);
  const counted = countedOn(site, phase);
  if (bound === null || counted < bound.most) return 'below';
  return counted > bound.most ? 'above' : 'reached';
}

/** The kind of bound that the sites of the round have; null when none has any. */
export function boundKind(view: RoundView): SiteBound['kind'] | null {
  return view.sites.map((site) => siteBound(view, site)?.kind).find((kind) => kind !== undefined) ?? null;
}
