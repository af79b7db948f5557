import type { Site } from './domain/problem.ts';
import type { Round } from './domain/round.ts';
import { buildModel, type BuiltModel } from './model/build.ts';
import { RowStore } from './model/builder.ts';
import type { Definition, Expression, LinearModel, SparseRows } from './model/model.ts';
import { RULES } from './rules/index.ts';
import type { Figure } from './tie-figures.ts';

/** How many counted households can live on a site after the round: `least`, and one more for each of the `steps` columns from `first` on that is 1. */
interface SiteSteps {
  readonly site: Site;
  readonly least: number;
  readonly first: number;
  readonly steps: number;
}

/** A figure, or its opposite, as costs of columns and a constant. */
export interface FigureCosts {
  readonly costs: Float64Array;
  readonly constant: number;
}

/**
 * The whole model of a round with columns that say how many counted households live on each site of which a figure depends on that: the first step is 1 from `least` + 1 on, the second
 * from `least` + 2 on, and so forth. Any figure of a number of households is then a sum of columns, and exactly that for every set of placements.
 */
export interface FigureModel extends BuiltModel {
  /** The figure times `factor` (1 or -1) as costs. */
  costsOf(figure: Figure, factor: 1 | -1): FigureCosts;
  /** What no set of placements can come below: a household has one home at most, a home one household, and a site one number of households. */
  leastOf(costs: FigureCosts): number;
}

/** The model of a round for these figures. */
export function figureModel(round: Round, figures: readonly Figure[]): FigureModel {
  const built = buildModel(round, RULES);
  const extended = new Extension(built.model);
  const sites = round.problem.sites.map((site) => stepsOf(site, round, built, figures, extended));
  const model = extended.finish();
  return {
    model, candidates: built.candidates,
    costsOf: (figure, factor) => {
      const costs = new Float64Array(model.columnCount);
      built.candidates.forEach(({ household, dwelling, site }, j) => { costs[j] = factor * figure.worth(household, dwelling, site); });
      const ofSite = (site: Site, count: number): number => factor * (figure.ofSite?.(site, count) ?? 0);
      for (const { site, least, first, steps } of sites) for (let i = 0; i < steps; i += 1) costs[first + i] = ofSite(site, least + i + 1) - ofSite(site, least + i);
      return { costs, constant: sites.reduce((sum, { site, least }) => sum + ofSite(site, least), 0) };
    },
    leastOf: ({ costs, constant }) => sites.reduce((sum, steps) => sum + leastOfSite(costs, steps), constant + leastOfHomes(model, costs)),
  };
}

/** The columns of a site; none where every figure is the same however many live there. */
function stepsOf(site: Site, round: Round, { model, candidates }: BuiltModel, figures: readonly Figure[], extended: Extension): SiteSteps {
  const { problem } = round;
  const livesHere = (id: string): boolean => round.homeSite(id) === site;
  const before = [...problem.tenants, ...problem.households].filter(({ id, counted }) => counted && livesHere(id)).length;
  const moves = candidates.map((row) => (row.household.counted ? Number(row.site === site) - Number(livesHere(row.household.id)) : 0));
  const columns = moves.flatMap((by, j) => (by === 0 ? [] : [j]));
  const who = (by: number): number => new Set(columns.flatMap((j) => (moves[j] === by ? [candidates[j]?.household] : []))).size;
  const classes = new Set(columns.flatMap((j) => (moves[j] === 1 ? [model.placements[j]?.classIndex] : [])));
  const homes = [...classes].reduce<number>((sum, i) => sum + (i === undefined ? 0 : model.classes[i]?.dwellingIds.length ?? 0), 0);
  const least = before - who(-1);
  const steps = before + Math.min(who(1), homes) - least;
  const isFlat = figures.every(({ ofSite }) => !ofSite || Array.from({ length: steps }, (_, i) => ofSite(site, least + i + 1)).every((value) => value === ofSite(site, least)));
  if (isFlat) return { site, least, first: model.columnCount, steps: 0 };
  return { site, least, steps, first: extended.steps({ columns, coefficients: columns.map((j) => moves[j] as number), constant: before - least }, steps) };
}

/** Columns and rows that are added behind those of a model. No rule asks for them, so no level prices them. */
class Extension {
  readonly #model: LinearModel;
  readonly #rows = new RowStore();
  readonly #definitions: Definition[] = [];
  readonly #upper: number[] = [];

  constructor(model: LinearModel) {
    this.#model = model;
  }

  #add(definition: Definition, most: number): number {
    this.#definitions.push(definition);
    return this.#model.columnCount + this.#upper.push(most) - 1;
  }

  #row(expression: Expression, lower: number, upper: number): void {
    this.#rows.add(expression, lower, upper, { ruleId: 'structure', subject: 'steps' }, 'implied');
  }

  /** A number from 0 to `most` in steps: column i (from 0) is 1 when it is i + 1 or more. The index of the first. */
  steps(number: Expression, most: number): number {
    const sum = this.#add({ means: 'sum', of: number }, most);
    this.#row({ columns: [...number.columns, sum], coefficients: [...number.coefficients, -1], constant: number.constant }, 0, 0);
    const steps = Array.from({ length: most }, (_, i) => this.#add({ means: 'reached', of: { columns: [sum], coefficients: [1], constant: -i } }, 1));
    this.#row({ columns: [...steps, sum], coefficients: [...steps.map(() => 1), -1], constant: 0 }, 0, 0);
    steps.slice(1).forEach((step, i) => this.#row({ columns: [steps[i] as number, step], coefficients: [1, -1], constant: 0 }, 0, Infinity));
    return steps[0] as number;
  }

  finish(): LinearModel {
    const model = this.#model;
    const columnCount = model.columnCount + this.#upper.length;
    const longer = (known: Float64Array, more: readonly number[] = []): Float64Array => Float64Array.from({ length: columnCount }, (_, j) => known[j] ?? more[j - known.length] ?? 0);
    const isStep = this.#definitions.map(({ means }) => Number(means === 'reached'));
    return {
      ...model, columnCount, lower: longer(model.lower), upper: longer(model.upper, this.#upper), integer: Uint8Array.from([...model.integer, ...isStep]),
      columnTags: [...model.columnTags, ...this.#definitions.map(({ means }) => ({ ruleId: 'structure', subject: means }))],
      definitions: [...model.definitions, ...this.#definitions], rows: joined(model.rows, this.#rows.compressed()),
      rowLower: Float64Array.from([...model.rowLower, ...this.#rows.lower]), rowUpper: Float64Array.from([...model.rowUpper, ...this.#rows.upper]),
      rowTags: [...model.rowTags, ...this.#rows.tags], rowRoles: [...model.rowRoles, ...this.#rows.roles],
      levels: model.levels.map((level) => ({ ...level, costs: longer(level.costs) })),
    };
  }
}

function joined(first: SparseRows, next: SparseRows): SparseRows {
  const shift = first.indices.length;
  return {
    starts: Int32Array.from([...first.starts, ...next.starts.slice(1).map((start) => start + shift)]),
    indices: Int32Array.from([...first.indices, ...next.indices]), values: Float64Array.from([...first.values, ...next.values]),
  };
}

function leastOfHomes({ placements, householdIds, classes }: LinearModel, costs: Float64Array): number {
  const byHousehold = new Float64Array(householdIds.length);
  const byClass = new Float64Array(classes.length);
  placements.forEach(({ householdIndex, classIndex }, j) => {
    const cost = costs[j] as number;
    byHousehold[householdIndex] = Math.min(byHousehold[householdIndex] as number, cost);
    byClass[classIndex] = Math.min(byClass[classIndex] as number, cost);
  });
  const ofHomes = classes.reduce((sum, { dwellingIds }, i) => sum + dwellingIds.length * (byClass[i] as number), 0);
  return Math.max(byHousehold.reduce((sum, one) => sum + one, 0), ofHomes);
}

function leastOfSite(costs: Float64Array, { first, steps }: SiteSteps): number {
  let [least, reached] = [0, 0];
  for (let i = 0; i < steps; i += 1) {
    reached += costs[first + i] as number;
    least = Math.min(least, reached);
  }
  return least;
}
