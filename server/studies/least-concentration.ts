import { CONCENTRATION_MEASURES, sitesToPlaceOn, stockOf, type ConcentrationMeasure, type HomeProfile, type LeastConcentration, type StockSite, type Unknowns } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import { createSumsTold, createToday } from '../overview/service.ts';
import type { AggregatesView } from '../overview/schemas.ts';
import { readTown } from '../town/service.ts';
import type { StudyKind, StudySoFar, StudySurroundings } from './kind.ts';
import { LeastAsked, LeastAskedTold, LeastView, type AvoidableRow, type AvoidableView, type Ends } from './least-concentration-schemas.ts';

/** What the least concentration is worked out from: the stock and how many of those who live in it count. It names nobody. */
export interface LeastMaterial {
  readonly asOf: string;
  readonly isTold: boolean;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly stock: readonly StockSite[];
}

/** The town (null) or an area, with the unknown taken to count or not. */
export interface LeastPart {
  readonly areaId: string | null;
  readonly unknowns: Unknowns;
}

/** Every measure of a part, today and at its least. */
export type LeastResult = Readonly<Record<ConcentrationMeasure, LeastConcentration>>;

type SoFar = StudySoFar<LeastAsked, LeastMaterial, LeastPart, LeastResult>;

/** The sites of the town, or of one of its areas. */
export function stockIn(stock: readonly StockSite[], areaId: string | null): readonly StockSite[] {
  return areaId === null ? stock : stock.filter((site) => site.areaId === areaId);
}

async function freezeTown({ db, now }: StudySurroundings): Promise<{ readonly material: LeastMaterial; readonly roundId: null }> {
  const town = await readTown(db, dayOfInstant(now()));
  return { material: { asOf: town.asOf, isTold: false, areas: town.areas.map(({ id, name }) => ({ id, name })), stock: stockOf(town) }, roundId: null };
}

/** Stands for every home where it is not told who has which; any home would do for anybody. */
const NOT_TOLD: HomeProfile = { bedrooms: 0, stepFree: false, wheelchair: false, staffing: 'none', tenure: 'permanent' };

/**
 * The stock as it is told: of each site the homes in use and how many live there, which is no secret, and of the counted the range that the sums tell
 * (overview/disclosure.ts). What is worked out from it tells no more than they do.
 */
export function toldStock({ sites }: Pick<AggregatesView, 'sites'>): readonly StockSite[] {
  return sites.flatMap(({ id, areaId, homes, limitExempt, municipalHomes, byState, counted }): StockSite[] => {
    if (municipalHomes === 0) return [];
    const lived = byState['let'] ?? 0;
    const { least, most } = counted ?? { least: 0, most: lived };
    const inUse = lived + (byState['free'] ?? 0) + (byState['later'] ?? 0);
    const kind = { profile: NOT_TOLD, homes: Math.max(inUse, most), counted: least, unknown: most - least, others: Math.max(0, lived - most) };
    return [{ id, areaId, homes, limitExempt, kinds: [kind] }];
  });
}

async function freezeTold(surroundings: StudySurroundings): Promise<{ readonly material: LeastMaterial; readonly roundId: null }> {
  const told = await createSumsTold({ ...surroundings, todayOf: createToday(surroundings.db, surroundings.policies, surroundings.followUpTerms) })();
  return { material: { asOf: told.asOf, isTold: true, areas: told.areas.map(({ id, name }) => ({ id, name })), stock: toldStock(told) }, roundId: null };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const countedOn = (sites: readonly StockSite[]): Ends => {
  const kinds = sites.flatMap(({ kinds: own }) => own);
  const least = sum(kinds.map(({ counted }) => counted));
  return { least, most: least + sum(kinds.map(({ unknown }) => unknown)) };
};

/** The town, then its areas that have sites; twice where somebody is unknown. */
function partsOf({ stock, areas }: LeastMaterial): readonly LeastPart[] {
  return [null, ...areas.map(({ id }) => id)].flatMap((areaId) => {
    const sites = sitesToPlaceOn(stockIn(stock, areaId));
    const { least, most } = countedOn(sites);
    if (sites.length === 0) return [];
    return (least === most ? ['no' as const] : ['no' as const, 'yes' as const]).map((unknowns) => ({ areaId, unknowns }));
  });
}

/** A measure from its two ends: whom it is unknown of never makes it less, today nor at its least. The difference need not move with them, so its ends are those that nothing can pass. */
function avoidable(fewest: LeastConcentration, most: LeastConcentration): AvoidableView {
  return {
    current: { least: fewest.current, most: most.current }, least: { least: fewest.bound, most: most.reached },
    byAllocation: { least: Math.max(0, fewest.current - most.reached), most: most.current - fewest.bound }, isProved: fewest.bound === fewest.reached && most.bound === most.reached,
  };
}

function rowOf({ material, parts, results }: SoFar, areaId: string | null, name: string): AvoidableRow {
  const own = stockIn(material.stock, areaId);
  const sites = sitesToPlaceOn(own);
  const resultOf = (unknowns: Unknowns): LeastResult | null => results[parts.findIndex((part) => part.areaId === areaId && part.unknowns === unknowns)] ?? null;
  const isUnknown = parts.some((part) => part.areaId === areaId && part.unknowns === 'yes');
  const fewest = resultOf('no');
  const most = isUnknown ? resultOf('yes') : fewest;
  const measures = fewest === null || most === null ? null : Object.fromEntries(CONCENTRATION_MEASURES.map((measure) => [measure, avoidable(fewest[measure], most[measure])])) as AvoidableRow['measures'];
  return {
    areaId, name, sites: sites.length, homes: sum(sites.flatMap(({ kinds }) => kinds.map(({ homes }) => homes))), counted: countedOn(sites), exempt: countedOn(own.filter(({ limitExempt }) => limitExempt)), measures,
  };
}

function viewOf(study: SoFar): LeastView {
  const { asOf, isTold, areas } = study.material;
  const scopes = new Set(study.parts.map(({ areaId }) => areaId));
  const names = [{ id: null, name: '' }, ...areas].filter(({ id }) => scopes.has(id));
  return { asOf, isTold, rows: names.map(({ id, name }) => rowOf(study, id, name)) };
}

/** The least concentration of today's stock, of counts as they are. */
export const LEAST_CONCENTRATION: StudyKind<LeastAsked, LeastMaterial, LeastPart, LeastResult, LeastView> = {
  kind: 'least-concentration', Question: LeastAsked, View: LeastView, freeze: freezeTown, parts: (_, material) => partsOf(material), view: viewOf,
  look: () => ({ kind: 'rows.listed', subject: 'concentration', facts: {} }),
};

/** The same, of counts as they are told to those who may see sums alone; it is about nobody. */
export const LEAST_CONCENTRATION_TOLD: StudyKind<LeastAskedTold, LeastMaterial, LeastPart, LeastResult, LeastView> = {
  kind: 'least-concentration-told', Question: LeastAskedTold, View: LeastView, freeze: freezeTold, parts: (_, material) => partsOf(material), view: viewOf,
  look: () => null,
};
