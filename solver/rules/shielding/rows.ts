import type { Household, Site, Tenant } from '../../domain/problem.ts';
import type { Round } from '../../domain/round.ts';
import { combine, one, sumOf, type ModelBuilder } from '../../model/builder.ts';
import type { Expression } from '../../model/model.ts';
import type { Candidate, RuleRows } from '../rule.ts';

// Hard: what lives on the site today forbids candidates; newcomers are kept apart by a yes-or-no for each site (counted ones come, or shielded ones).
// Soft: a household is spoiled once. `some` says that a counted household comes to the site, `several` that two do (for those who are counted
// themselves, since nobody is their own neighbour). The work is per class of dwellings, where at most `homes` of them come.

type Resident = Tenant | Household;

const residentsOf = new WeakMap<Round, ReadonlyMap<string, readonly Resident[]>>();

function residents(round: Round, site: Site): readonly Resident[] {
  let known = residentsOf.get(round);
  if (!known) {
    const bySite = new Map<string, Resident[]>();
    for (const resident of [...round.problem.tenants, ...round.problem.households]) {
      const home = round.homeSite(resident.id);
      if (home) bySite.set(home.id, [...(bySite.get(home.id) ?? []), resident]);
    }
    residentsOf.set(round, (known = bySite));
  }
  return known.get(site.id) ?? [];
}

function hasCountedResident(round: Round, site: Site, besides: Resident): boolean {
  return residents(round, site).some((resident) => resident.counted && resident.id !== besides.id);
}

function forbids({ household, site }: Candidate, _parameters: unknown, round: Round): boolean {
  return residents(round, site).some((resident) => resident.id !== household.id
    && ((household.counted && resident.shielded) || (household.shielded && resident.counted)));
}

/** The placement columns of one class of dwellings on a site, and how many homes it has. */
interface ClassColumns {
  readonly columns: readonly number[];
  readonly homes: number;
}

function classesAt(builder: ModelBuilder, site: Site): readonly ClassColumns[] {
  const byClass = new Map<number, number[]>();
  for (const column of builder.columnsAt(site)) {
    const index = builder.placements[column]?.classIndex as number;
    const known = byClass.get(index);
    if (known) known.push(column);
    else byClass.set(index, [column]);
  }
  return [...byClass].map(([index, columns]) => ({ columns, homes: builder.classes[index]?.dwellingIds.length as number }));
}

function joinHard(builder: ModelBuilder): void {
  for (const site of builder.round.problem.sites) {
    const classes = classesAt(builder, site);
    const of = (columns: readonly number[], counted: boolean, shielded: boolean): number[] => columns.filter((column) => {
      const { household } = builder.candidates[column] as Candidate;
      return household.counted === counted && household.shielded === shielded;
    });
    const all = builder.columnsAt(site);
    const counted = of(all, true, false);
    const both = of(all, true, true);
    if (counted.length > 0 && of(all, false, true).length > 0) {
      const come = builder.derive({ means: 'reached', of: sumOf(counted) }, 1, { whole: true });
      for (const { columns, homes } of classes) {
        builder.impliedRow(combine([[sumOf(of(columns, true, false)), 1], [one(come), -homes]]), -Infinity, 0, site.id);
        builder.row(combine([[sumOf(of(columns, false, true)), 1], [one(come), homes]]), -Infinity, homes, site.id);
      }
    }
    if (both.length === 0) continue;
    builder.row(sumOf(both), -Infinity, 1, site.id);
    for (const { columns, homes } of classes) {
      const others = [...of(columns, true, false), ...of(columns, false, true)];
      if (others.length > 0) builder.row(combine([[sumOf(others), 1], [sumOf(both), homes]]), -Infinity, homes, site.id);
    }
  }
}

/** What may come to a site: the columns of its classes and the yes-or-no columns that say whether counted households come. */
class SiteExposure {
  readonly builder: ModelBuilder;
  readonly site: Site;
  readonly classes: readonly ClassColumns[];
  #some: number | null = null;
  #several: number | null = null;

  constructor(builder: ModelBuilder, site: Site) {
    this.builder = builder;
    this.site = site;
    this.classes = classesAt(builder, site);
  }

  counted(columns: readonly number[], besides?: Household): number[] {
    return columns.filter((column) => {
      const { household } = this.builder.candidates[column] as Candidate;
      return household.counted && household !== besides;
    });
  }

  /** 1 when a counted household comes; null when none can. */
  some(): number | null {
    const arrivals = this.counted(this.builder.columnsAt(this.site));
    if (this.#some !== null || arrivals.length === 0) return this.#some;
    this.#some = reached(this, sumOf(arrivals), (columns) => this.counted(columns));
    return this.#some;
  }

  /** 1 when two or more counted households come; null when they cannot. */
  several(): number | null {
    const { expression, most } = this.builder.countedArrivals(this.site);
    if (this.#several !== null || most < 2) return this.#several;
    this.#several = this.builder.derive({ means: 'reached', of: combine([[expression, 1]], -1) }, 1, { whole: true });
    this.builder.impliedRow(combine([[expression, 1], [one(this.#several), 1 - most]]), -Infinity, 1, this.site.id);
    return this.#several;
  }
}

/** A yes-or-no column that is 1 when one of the households comes, held up class by class. */
function reached(exposure: SiteExposure, of: Expression, pick: (columns: readonly number[]) => readonly number[]): number {
  const { builder, classes, site } = exposure;
  const picked = classes.map(({ columns, homes }) => ({ columns: pick(columns), homes })).filter(({ columns }) => columns.length > 0);
  const column = builder.derive({ means: 'reached', of }, 1, { whole: picked.some(({ homes }) => homes > 1) });
  for (const { columns, homes } of picked) builder.impliedRow(combine([[sumOf(columns), 1], [one(column), -homes]]), -Infinity, 0, site.id);
  return column;
}

/** Shielded newcomers who live nowhere today, where no counted household lives yet: spoiled when a counted one comes too. */
function priceNewcomers(exposure: SiteExposure): void {
  const { builder, site } = exposure;
  if (residents(builder.round, site).some((resident) => resident.counted)) return;
  for (const { columns, homes } of exposure.classes) {
    for (const alsoCounted of [false, true]) {
      const shielded = columns.filter((column) => {
        const { household } = builder.candidates[column] as Candidate;
        return household.shielded && household.currentSiteId === null && household.counted === alsoCounted;
      });
      if (shielded.length === 0) continue;
      const comes = alsoCounted ? exposure.several() : exposure.some();
      if (comes === null) continue;
      const spoiled = combine([[sumOf(shielded), 1], [one(comes), homes]], -homes);
      builder.price(builder.derive({ means: 'excess', of: spoiled }, homes), 1);
    }
  }
}

/** Shielded tenants who stay and have no counted neighbour today: all spoiled by the first who comes. */
function priceTenants(exposure: SiteExposure): void {
  const { builder, site } = exposure;
  const { round } = builder;
  const exposed = round.problem.tenants.filter((tenant) => tenant.siteId === site.id && tenant.shielded && !hasCountedResident(round, site, tenant));
  const comes = exposed.length > 0 ? exposure.some() : null;
  if (comes !== null) builder.price(comes, exposed.length);
}

/** A shielded household that lives in a municipal dwelling and seeks another: spoiled where it lives or where it is placed, once. */
function priceTransfer(builder: ModelBuilder, household: Household, exposures: ReadonlyMap<string, SiteExposure>): void {
  const { round } = builder;
  const home = round.homeSite(household.id) as Site;
  const spoiledAnyway: number[] = [];
  const spoiledIf: number[] = [];
  const columnsOfSite = new Map<Site, number[]>();
  for (const column of builder.columnsOf(household)) {
    const { site } = builder.candidates[column] as Candidate;
    columnsOfSite.set(site, [...(columnsOfSite.get(site) ?? []), column]);
  }
  for (const [site, columns] of columnsOfSite) {
    const exposure = exposures.get(site.id) as SiteExposure;
    if (hasCountedResident(round, site, household)) { spoiledAnyway.push(...columns); continue; }
    const comes = household.counted ? exposure.several() : exposure.some();
    if (comes === null) continue;
    spoiledIf.push(builder.derive({ means: 'excess', of: combine([[sumOf(columns), 1], [one(comes), 1]], -1) }, 1));
  }
  const where = combine([[sumOf(spoiledAnyway), 1], [sumOf(spoiledIf), 1]]);
  const atHome = hasCountedResident(round, home, household) ? null : spoiledAtHome(exposures.get(home.id) as SiteExposure, household);
  if (where.columns.length === 0 && atHome === null) return;
  const spoiled = builder.derive({ means: 'reached', of: combine([[where, 1], ...(atHome === null ? [] : [[one(atHome), 1] as const])]) }, 1);
  builder.price(spoiled, 1);
  if (where.columns.length > 0) builder.impliedRow(combine([[where, 1], [one(spoiled), -1]]), -Infinity, 0, household.id);
  if (atHome !== null) builder.impliedRow(combine([[one(atHome), 1], [one(spoiled), -1]]), -Infinity, 0, household.id);
}

/** 1 when another counted household comes to where the household lives; null when none can. */
function spoiledAtHome(exposure: SiteExposure, household: Household): number | null {
  const arrivals = exposure.counted(exposure.builder.columnsAt(exposure.site), household);
  if (arrivals.length === 0) return null;
  return reached(exposure, sumOf(arrivals), (columns) => exposure.counted(columns, household));
}

function joinSoft(builder: ModelBuilder): void {
  const { sites, households } = builder.round.problem;
  const exposures = new Map(sites.map((site) => [site.id as string, new SiteExposure(builder, site)]));
  for (const exposure of exposures.values()) {
    priceNewcomers(exposure);
    priceTenants(exposure);
  }
  for (const household of households) {
    if (household.shielded && household.currentSiteId !== null) priceTransfer(builder, household, exposures);
  }
}

export const rows: RuleRows<unknown> = {
  forbids,
  penalty: ({ household, site }, _parameters, round) => (
    household.shielded && household.currentSiteId === null && hasCountedResident(round, site, household) ? 1 : 0),
  join: (builder, _parameters, enforcement) => {
    if (enforcement === 'hard') joinHard(builder);
    else joinSoft(builder);
  },
};
