import type { DayNumber } from '../domain/date.ts';
import type { Area, AreaId, DwellingId, Site, SiteId } from '../domain/problem.ts';
import type { Home, Town } from '../town/town.ts';
import type { Closure, NewHomes, Supposed } from './assumptions.ts';

/** Who lives on a site, counted by the three facts that neighbours' rules look at. */
export interface Neighbours {
  readonly site: Site;
  tenants: number;
  counted: number;
  shielded: number;
  /** Both counted and shielded. */
  both: number;
  /** Municipal homes on the site. */
  homes: number;
}

/** A home through the years. `freeFrom`: the first day that somebody can move in, null when no such day is known. */
export interface HomeNow {
  readonly home: Omit<Home, 'state' | 'freeFrom'>;
  readonly neighbours: Neighbours;
  freeFrom: DayNumber | null;
  isLet: boolean;
  /** Somebody has said yes to it and has not moved in yet. */
  isReserved: boolean;
  /** It leaves the stock when nobody lives there any more. */
  isClosing: boolean;
}

/** The homes of a town through the years: those that come and go, and who lives on each site. */
export class Stock {
  readonly #supposed: Supposed;
  readonly #areas: readonly Area[];
  readonly #homes = new Map<DwellingId, HomeNow>();
  readonly #sites = new Map<SiteId, Neighbours>();
  #toClose = 0;
  #batches = 0;
  #nextArea = 0;

  constructor({ areas, sites }: Pick<Town, 'areas' | 'sites'>, supposed: Supposed) {
    this.#supposed = supposed;
    this.#areas = areas;
    for (const site of sites) this.#addSite(site);
  }

  get homes(): Iterable<HomeNow> { return this.#homes.values(); }

  get size(): number { return this.#homes.size; }

  get sites(): Iterable<Neighbours> { return this.#sites.values(); }

  homeNamed(id: string): HomeNow {
    const home = this.#homes.get(id as DwellingId);
    if (!home) throw new Error(`no home ${id} in the stock`);
    return home;
  }

  /** Adds a home; `freeFrom` as for `HomeNow`. */
  add(home: HomeNow['home'], freeFrom: DayNumber | null): HomeNow {
    const neighbours = this.#sites.get(home.siteId);
    if (!neighbours) throw new Error(`home ${home.id} is on no site of the town`);
    const now: HomeNow = { home, neighbours, freeFrom, isLet: false, isReserved: false, isClosing: false };
    this.#homes.set(home.id, now);
    neighbours.homes += 1;
    return now;
  }

  /** New homes on new sites, ready on the day. */
  open({ homes, areaId, sites, homesOnSite, limitExempt, ...rest }: NewHomes, day: DayNumber): void {
    this.#batches += 1;
    const made = Array.from({ length: sites }, (_, i) => this.#newSite(`new-${this.#batches}-${i + 1}` as SiteId, areaId, homesOnSite, limitExempt));
    for (let i = 0; i < homes; i += 1) {
      const site = made[i % made.length] as Site;
      this.add({ ...rest, id: `${site.id}-home-${i + 1}` as DwellingId, siteId: site.id, wheelchair: false, petsAllowed: true, earmark: null, features: [], maxMembers: null }, day);
    }
  }

  /** From now on so many homes more leave the stock: at once those that nobody lives in or is to move into, on the sites with most municipal homes, the others as they fall empty, also where that is known already. */
  close({ homes }: Closure): void {
    this.#toClose += homes;
    const empty = [...this.#homes.values()].filter((home) => !home.isLet && !home.isReserved && home.freeFrom !== null);
    for (const home of empty.sort((a, b) => b.neighbours.homes - a.neighbours.homes)) if (this.#closes(home)) this.#remove(home);
    const soonEmpty = [...this.#homes.values()].filter((home) => home.isLet && !home.isReserved && home.freeFrom !== null);
    for (const home of soonEmpty.sort((a, b) => (a.freeFrom as DayNumber) - (b.freeFrom as DayNumber))) if (this.#closes(home)) home.freeFrom = null;
  }

  /** It is known that the home falls empty and can be moved into from the day on, unless it is one that leaves the stock. */
  fallsEmpty(home: HomeNow, from: DayNumber): void {
    if (!this.#closes(home)) home.freeFrom = from;
  }

  /** Nobody lives in the home any more. */
  vacate(home: HomeNow): void {
    home.isLet = false;
    if (home.isClosing) this.#remove(home);
  }

  /** Homes that somebody can be proposed on the day: nobody is to move into them, and they can be moved into within the horizon. */
  offered(day: DayNumber): readonly HomeNow[] {
    return [...this.#homes.values()].filter(({ freeFrom, isReserved }) => !isReserved && freeFrom !== null && freeFrom <= day + this.#supposed.horizonDays);
  }

  /** Whether the home is empty and can be moved into on the day. */
  isEmpty({ freeFrom, isLet }: HomeNow, day: DayNumber): boolean {
    return !isLet && freeFrom !== null && freeFrom <= day;
  }

  #closes(home: HomeNow): boolean {
    const { site, homes } = home.neighbours;
    if (this.#toClose === 0 || site.limitExempt || homes < this.#supposed.concentrationCount) return false;
    this.#toClose -= 1;
    home.isClosing = true;
    return true;
  }

  #remove(home: HomeNow): void {
    this.#homes.delete(home.home.id);
    home.neighbours.homes -= 1;
  }

  #addSite(site: Site): void {
    this.#sites.set(site.id, { site, tenants: 0, counted: 0, shielded: 0, both: 0, homes: 0 });
  }

  /** A site in the middle of those of its area, or of all where the area has none. Areas that are not named are taken in turn, the one with most homes first. */
  #newSite(id: SiteId, named: string | null, homes: number, limitExempt: boolean): Site {
    const order = this.#areas.toSorted((a, b) => b.homes - a.homes);
    const areaId = named === null ? order[this.#nextArea++ % order.length]?.id : (named as AreaId);
    if (areaId === undefined || !this.#areas.some((area) => area.id === areaId)) throw new Error(`no area ${areaId ?? ''} for new homes`);
    const all = [...this.#sites.values()].map(({ site }) => site);
    const near = all.filter((site) => site.areaId === areaId);
    const around = near.length > 0 ? near : all;
    const middle = (of: (site: Site) => number): number => around.reduce((sum, site) => sum + of(site), 0) / Math.max(1, around.length);
    const site: Site = { id, name: id, areaId, lat: middle((one) => one.lat), lon: middle((one) => one.lon), homes, limitExempt };
    this.#addSite(site);
    return site;
  }
}

/** Somebody moves to a site (1) or from it (-1). */
export function countNeighbour(neighbours: Neighbours, { counted, shielded }: { readonly counted: boolean; readonly shielded: boolean }, change: 1 | -1): void {
  neighbours.tenants += change;
  neighbours.counted += change * Number(counted);
  neighbours.shielded += change * Number(shielded);
  neighbours.both += change * Number(counted && shielded);
}

/** Shielded tenants of a site who share it with another, counted one; nobody is a neighbour of themselves. */
export function exposedOn({ counted, shielded, both }: Neighbours): number {
  return counted === 0 ? 0 : counted === 1 ? shielded - both : shielded;
}
