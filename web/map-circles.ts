import type { RoundView, SiteView } from '../server/meeting/schemas.ts';
import { circleAround, type Circle } from './concentration.ts';

/** A circle of the radius rule with the site that it lies around. */
export interface CircleAt extends Circle {
  readonly siteId: string;
  readonly lat: number;
  readonly lon: number;
}

const METRES_PER_DEGREE = 111_194;

/** Gives the sites that may lie within some metres of a site, and few others: those of its own cell and the eight around. */
function nearbyIn(sites: readonly SiteView[], metres: number): (site: SiteView) => readonly SiteView[] {
  const furthestNorth = Math.max(...sites.map(({ lat }) => Math.abs(lat)));
  const tall = (metres + 1) / METRES_PER_DEGREE;
  // the degrees are shortest furthest from the equator, and a cell must be wide enough there too
  const wide = tall / Math.max(0.01, Math.cos((Math.min(89, furthestNorth + tall) * Math.PI) / 180));
  const cellOf = ({ lat, lon }: SiteView): readonly [number, number] => [Math.floor(lat / tall), Math.floor(lon / wide)];
  const cells = Map.groupBy(sites, (site) => cellOf(site).join());
  return (site) => {
    const [row, column] = cellOf(site);
    return [-1, 0, 1].flatMap((up) => [-1, 0, 1].flatMap((right) => cells.get(`${row + up},${column + right}`) ?? []));
  };
}

/** The circles that hold more counted households than the policy allows, before the round or after; none where it has no such rule. */
export function circlesAbove(view: RoundView): readonly CircleAt[] {
  const metres = Number(view.policy.rules.radiusLimit?.metres ?? 0);
  if (metres === 0) return [];
  const nearby = nearbyIn(view.sites, metres);
  return view.sites.flatMap((site) => {
    const circle = circleAround({ ...view, sites: [...nearby(site)] }, site);
    if (circle === null || Math.max(circle.before, circle.after ?? 0) <= circle.most) return [];
    return [{ ...circle, siteId: site.id, lat: site.lat, lon: site.lon }];
  });
}
