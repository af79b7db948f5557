import type { Engine, Limits, Program } from '../engine.ts';
import { combine, one, RowStore, sumOf } from '../model/builder.ts';
import { completeValues } from '../model/complete.ts';
import type { Definition, Expression } from '../model/model.ts';
import { costOnSite, type ConcentrationMeasure, type MeasureNumbers } from './concentration-measures.ts';
import { canAllLive, type Share } from './re-placement.ts';
import { profileKey, wouldDo, type Fit, type StockKind, type StockSite } from './stock.ts';

// The least concentration that a stock allows if everybody who lives in it could be placed anew, each in a home that would do. A column for each home of a site
// that is not exempt: 1 when a counted household lives there. Who lives where follows by Hall's theorem: the counted all fit into the chosen homes, and the
// others into the rest, if and only if for every set U of profiles that holds with a profile all that would do in its stead
//
//   counted who need U  <=  chosen homes of U  <=  homes of U - others who need U
//
// Parts of the profiles that have nothing to do with each other have such rows of their own. What a site costs is a sum of steps, one for each further counted
// household; where a later step is cheaper than an earlier one the steps are whole and in order. Exempt sites stay as they are, with those who live there.

/** Whether those of whom it is not known are taken to count. More counted households never make a measure less, so the two give the ends of a range. */
export type Unknowns = 'no' | 'yes';

/** What is asked of a stock. */
export interface LeastQuestion {
  readonly measure: ConcentrationMeasure;
  readonly numbers: MeasureNumbers;
  readonly fit: Fit;
  readonly unknowns: Unknowns;
}

/** A measure as it is and at its least: `reached` by a way of placing everybody that was checked, and `bound` proved to be the lowest there can be; the same where the least is found. */
export interface LeastConcentration {
  readonly current: number;
  readonly reached: number;
  readonly bound: number;
}

/** An engine's bound may lie above the true one by less than this; costs are whole, so it is lifted to the next whole number. */
const TOLERANCE = 1e-6;

interface Slot {
  readonly site: number;
  readonly kind: StockKind;
}

const countedOf = ({ counted, unknown }: StockKind, unknowns: Unknowns): number => counted + (unknowns === 'yes' ? unknown : 0);
const othersOf = ({ others, unknown }: StockKind, unknowns: Unknowns): number => others + (unknowns === 'no' ? unknown : 0);
const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);

/** The sites on which people could be placed anew; those that are exempt stay as they are. */
export function sitesToPlaceOn(stock: readonly StockSite[]): readonly StockSite[] {
  return stock.filter(({ limitExempt }) => !limitExempt);
}

/** A measure as the stock is lived in today, exempt sites left out. */
export function currentConcentration(stock: readonly StockSite[], { measure, numbers, unknowns }: Omit<LeastQuestion, 'fit'>): number {
  return sum(sitesToPlaceOn(stock), (site) => costOnSite(measure, sum(site.kinds, (kind) => countedOf(kind, unknowns)), site, numbers));
}

/** The profiles of a stock in parts that have nothing to do with each other, each part as its sets that hold with a profile all that would do. */
function needSets(kinds: readonly StockKind[], fit: Fit): readonly (readonly ReadonlySet<string>[])[] {
  const profiles = [...new Map(kinds.map(({ profile }) => [profileKey(profile), profile])).values()];
  const upward = new Map(profiles.map((today) => [profileKey(today), profiles.filter((other) => wouldDo(fit, today, other)).map(profileKey)]));
  const parts: string[][] = [];
  for (const [key, above] of upward) {
    const joined = parts.filter((part) => part.some((other) => above.includes(other) || (upward.get(other) ?? []).includes(key)));
    for (const part of joined) parts.splice(parts.indexOf(part), 1);
    parts.push([...joined.flat(), key]);
  }
  return parts.map((part) => {
    const sets = new Map<string, ReadonlySet<string>>();
    for (const key of part) {
      for (const set of [new Set<string>(), ...sets.values()]) {
        const joined = new Set([...set, ...(upward.get(key) ?? [])]);
        sets.set([...joined].sort().join(), joined);
      }
    }
    return [...sets.values()];
  });
}

/** Rows that keep a home for everybody. */
function addNeeds(rows: RowStore, kinds: readonly StockKind[], slots: readonly Slot[], { fit, unknowns }: LeastQuestion): void {
  const keys = slots.map(({ kind }) => profileKey(kind.profile));
  for (const set of needSets(kinds, fit).flat()) {
    const own = kinds.filter(({ profile }) => set.has(profileKey(profile)));
    const chosen = sumOf(keys.flatMap((key, column) => (set.has(key) ? [column] : [])));
    const others = sum(own, (kind) => othersOf(kind, unknowns));
    rows.add(chosen, sum(own, (kind) => countedOf(kind, unknowns)), chosen.columns.length - others, { ruleId: 'structure', subject: 'homes' });
  }
  const all = sum(kinds, (kind) => countedOf(kind, unknowns));
  rows.add(sumOf(slots.map((_, column) => column)), all, all, { ruleId: 'structure', subject: 'counted' });
}

/** Collects the columns that follow from the chosen homes, with what they cost. */
class Steps {
  readonly definitions: Definition[] = [];
  readonly costs: number[] = [];
  readonly integer: number[] = [];
  readonly #first: number;

  constructor(first: number) {
    this.#first = first;
  }

  add(of: Expression, cost: number, whole: boolean): number {
    this.costs.push(cost);
    this.integer.push(Number(whole));
    return this.#first + this.definitions.push({ means: 'reached', of }) - 1;
  }
}

/** The steps of a site: what each further counted household adds to the measure. */
function addSite(rows: RowStore, steps: Steps, site: StockSite, columns: readonly number[], { measure, numbers }: LeastQuestion): void {
  const rises = columns.map((_, at) => costOnSite(measure, at + 1, site, numbers) - costOnSite(measure, at, site, numbers));
  const free = rises.findIndex((rise) => rise > 0);
  if (free === -1) return;
  const priced = rises.slice(free);
  const isConvex = priced.every((rise, at) => at === 0 || rise >= (priced[at - 1] as number));
  const counted = sumOf(columns);
  const taken = priced.map((rise, at) => steps.add(combine([[counted, 1]], -(free + at)), rise, !isConvex));
  const tag = { ruleId: measure, subject: site.id };
  rows.add(combine([[counted, 1], [sumOf(taken), -1]]), -Infinity, free, tag, 'implied');
  if (!isConvex) for (let at = 1; at < taken.length; at += 1) rows.add(combine([[one(taken[at] as number), 1], [one(taken[at - 1] as number), -1]]), -Infinity, 0, tag, 'implied');
}

function programOf(sites: readonly StockSite[], slots: readonly Slot[], question: LeastQuestion): Program {
  const rows = new RowStore();
  const steps = new Steps(slots.length);
  addNeeds(rows, sites.flatMap(({ kinds }) => kinds), slots, question);
  const columnsOf = Map.groupBy(slots.keys(), (column) => (slots[column] as Slot).site);
  for (const [at, site] of sites.entries()) addSite(rows, steps, site, columnsOf.get(at) ?? [], question);
  const columnCount = slots.length + steps.costs.length;
  return {
    columnCount, placementCount: slots.length, costs: Float64Array.from({ length: columnCount }, (_, j) => steps.costs[j - slots.length] ?? 0), constant: 0,
    lower: new Float64Array(columnCount), upper: new Float64Array(columnCount).fill(1), integer: Uint8Array.from({ length: columnCount }, (_, j) => steps.integer[j - slots.length] ?? 1),
    rows: rows.compressed(), rowLower: Float64Array.from(rows.lower), rowUpper: Float64Array.from(rows.upper), definitions: steps.definitions,
  };
}

/** Today as a solution to start from: the counted in the first homes of their kind. */
function todayIn(program: Program, slots: readonly Slot[], unknowns: Unknowns): Float64Array {
  const left = new Map<StockKind, number>();
  const values = new Float64Array(program.columnCount);
  for (const [column, { kind }] of slots.entries()) {
    const still = left.get(kind) ?? countedOf(kind, unknowns);
    if (still > 0) values[column] = 1;
    left.set(kind, still - 1);
  }
  completeValues(program, values);
  return values;
}

/** What an answer is really worth, its homes counted and everybody placed without a look at the model. Throws where somebody has no home: that is our mistake. */
function judged(sites: readonly StockSite[], slots: readonly Slot[], values: Float64Array, { measure, numbers, fit, unknowns }: LeastQuestion): number {
  const chosen = slots.filter((_, column) => values[column] === 1);
  const rest = slots.filter((_, column) => values[column] === 0);
  const kinds = sites.flatMap((site) => site.kinds);
  const homes = (some: readonly Slot[]): Share[] => some.map(({ kind }) => ({ profile: kind.profile, many: 1 }));
  const counted = kinds.map((kind) => ({ profile: kind.profile, many: countedOf(kind, unknowns) }));
  const others = kinds.map((kind) => ({ profile: kind.profile, many: othersOf(kind, unknowns) }));
  if (chosen.length !== sum(counted, ({ many }) => many) || !canAllLive(counted, homes(chosen), fit) || !canAllLive(others, homes(rest), fit)) throw new Error('the least concentration leaves somebody without a home');
  return sum([...sites.entries()], ([at, site]) => costOnSite(measure, chosen.filter((slot) => slot.site === at).length, site, numbers));
}

/** The least that a measure can be on the sites that are not exempt. Stops as the limits say; then the bound may lie below what was reached. */
export function leastConcentration(engine: Engine, stock: readonly StockSite[], question: LeastQuestion, limits: Omit<Limits, 'start' | 'absoluteGap'>): LeastConcentration {
  const sites = sitesToPlaceOn(stock);
  const slots = sites.flatMap(({ kinds }, site) => kinds.flatMap((kind) => Array.from({ length: kind.homes }, (): Slot => ({ site, kind }))));
  const program = programOf(sites, slots, question);
  const current = currentConcentration(stock, question);
  const outcome = engine.minimise(program, { ...limits, start: todayIn(program, slots, question.unknowns), absoluteGap: 0 });
  if (outcome.kind === 'infeasible' || outcome.kind === 'tooLarge') throw new Error(`today's own placing solves the program, but ${engine.name} says it is ${outcome.kind}`);
  const reached = outcome.values === null ? current : judged(sites, slots, outcome.values, question);
  return { current, reached: Math.min(current, reached), bound: Math.max(0, Math.min(Math.ceil(outcome.bound - TOLERANCE), reached, current)) };
}
