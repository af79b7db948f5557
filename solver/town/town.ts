import type { Area, Dwelling, Household, IsoDate, Place, Site, Team } from '../domain/problem.ts';

/** What is known of a fact about a tenant: `unknown` where its assessment has run out and nobody has looked again. */
export type Known = 'yes' | 'no' | 'unknown';

/** How a home stands on the day: let, free, free from a day that is known, kept out of allocation, or none of these (such as under repair). */
export type HomeState = 'let' | 'free' | 'later' | 'unavailable' | 'notReady';

/** A municipal home (kommunal bolig), let or not: a dwelling of the problem format with the first day that somebody can move in, null when no such day is known. */
export interface Home extends Omit<Dwelling, 'availableFrom'> {
  readonly state: HomeState;
  readonly freeFrom: IsoDate | null;
}

/** A household that lives in a municipal home on the day (leietaker), as far as the registers know it. `endDate` ends the lease, on `movesOut` the household leaves. */
export interface TownTenant {
  readonly id: string;
  readonly dwellingId: string;
  readonly counted: Known;
  readonly shielded: Known;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
  readonly movesOut: IsoDate | null;
}

/** A whole town on a day (by): every municipal home, everybody who lives in one, everybody who waits, and the teams. A household that waits and lives in a municipal home is in both lists, by one id. */
export interface Town {
  readonly asOf: IsoDate;
  readonly areas: readonly Area[];
  readonly sites: readonly Site[];
  readonly places: readonly Place[];
  readonly homes: readonly Home[];
  readonly tenants: readonly TownTenant[];
  readonly teams: readonly Team[];
  readonly households: readonly Household[];
}
