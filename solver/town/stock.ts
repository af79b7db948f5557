import type { Site, Staffing, Tenure } from '../domain/problem.ts';
import { STAFFING_STEPS } from '../domain/round.ts';
import { countedIn } from './concentration.ts';
import type { Home, Town } from './town.ts';

/** What a home is to whoever might live there instead of in another. */
export interface HomeProfile {
  readonly bedrooms: number;
  readonly stepFree: boolean;
  readonly wheelchair: boolean;
  readonly staffing: Staffing;
  readonly tenure: Tenure;
}

/** Homes of one profile on a site: how many households they can hold, and of those who live there how many count, may count, and do not. Names nobody. */
export interface StockKind {
  readonly profile: HomeProfile;
  readonly homes: number;
  readonly counted: number;
  readonly unknown: number;
  readonly others: number;
}

/** A site of the stock. `homes` are all homes there, private ones too. */
export interface StockSite {
  readonly id: string;
  readonly areaId: string;
  readonly homes: number;
  readonly limitExempt: boolean;
  readonly kinds: readonly StockKind[];
}

/**
 * Which homes would do for those who live in one today, of whom the registers know no more than that home (an assumption in either case): `same` one with the
 * same number of bedrooms and kind of tenure, and step-free, for a wheelchair and staffed where today's is; `atLeast` one with as many bedrooms or more, and
 * step-free where today's is; `any` every home.
 */
export type Fit = 'same' | 'atLeast' | 'any';

const FITS: Readonly<Record<Fit, (today: HomeProfile, other: HomeProfile) => boolean>> = {
  same: (today, other) => other.bedrooms === today.bedrooms && other.tenure === today.tenure && (other.stepFree || !today.stepFree)
    && (other.wheelchair || !today.wheelchair) && STAFFING_STEPS[other.staffing] >= STAFFING_STEPS[today.staffing],
  atLeast: (today, other) => other.bedrooms >= today.bedrooms && (other.stepFree || !today.stepFree),
  any: () => true,
};

/** Whether who lives in a home of one profile could live in one of another. What fits what fits, fits. */
export function wouldDo(fit: Fit, today: HomeProfile, other: HomeProfile): boolean {
  return FITS[fit](today, other);
}

/** A profile as a word, the same for the same profile. */
export function profileKey({ bedrooms, stepFree, wheelchair, staffing, tenure }: HomeProfile): string {
  return [bedrooms, stepFree, wheelchair, staffing, tenure].join('/');
}

/** A home that is kept out of use holds nobody but those who live there. */
const isInUse = ({ state }: Home): boolean => state !== 'unavailable' && state !== 'notReady';

function kindsOf(town: Town, site: Site, tenantsOf: ReadonlyMap<string, Town['tenants']>): readonly StockKind[] {
  const knownOf = countedIn(town);
  const own = town.homes.filter(({ siteId }) => siteId === site.id);
  return [...Map.groupBy(own, profileKey)].map(([, homes]) => {
    const { bedrooms, stepFree, wheelchair, staffing, tenure } = homes[0] as Home;
    const known = homes.flatMap(({ id }) => tenantsOf.get(id) ?? []).map(knownOf);
    const holds = homes.reduce((sum, home) => sum + Math.max(Number(isInUse(home)), (tenantsOf.get(home.id) ?? []).length), 0);
    const many = (which: string): number => known.filter((one) => one === which).length;
    return { profile: { bedrooms, stepFree, wheelchair, staffing, tenure }, homes: holds, counted: many('yes'), unknown: many('unknown'), others: many('no') };
  });
}

/** The stock of a town and who lives in it, without naming anybody. */
export function stockOf(town: Town): readonly StockSite[] {
  const tenantsOf = Map.groupBy(town.tenants, ({ dwellingId }) => dwellingId);
  return town.sites.flatMap((site) => {
    const kinds = kindsOf(town, site, tenantsOf);
    return kinds.length === 0 ? [] : [{ id: site.id, areaId: site.areaId, homes: site.homes, limitExempt: site.limitExempt, kinds }];
  });
}
