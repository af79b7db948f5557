import { derivedValue } from '../model/complete.ts';
import { combine, RowStore, sumOf } from '../model/builder.ts';
import type { Definition, Expression, LinearModel } from '../model/model.ts';

/**
 * The model of a round with sites of one home that are there only if somebody is placed on them. A row that is about such a site, as the limit of the circle around it, then holds only if the site is
 * used: with used = the sum of its placement columns (0 or 1) and M = the most that the row's expression can be above its upper side while the site is not used, `expression <= side` becomes
 * `expression + M used <= side + M`. An excess that such a row holds up is then 0 where the site is not used.
 */
export function withOptionalSites(model: LinearModel, siteIds: ReadonlySet<string>, siteIdOf: (classIndex: number) => string): LinearModel {
  const owners = ownersOf(model, siteIds, siteIdOf);
  const used = (siteId: string): number[] => model.placements.flatMap((_, j) => (owners.get(j) === siteId ? [j] : []));
  const definitions = [...model.definitions];
  const rows = new RowStore();
  model.rowTags.forEach((tag, row) => {
    const [lower, upper] = [model.rowLower[row] as number, model.rowUpper[row] as number];
    const expression = rowOf(model, row);
    const more = siteIds.has(tag.subject) && lower === -Infinity ? mostUnused(model, expression, owners, tag.subject) - upper : 0;
    if (more <= 0) return rows.add(expression, lower, upper, tag, model.rowRoles[row]);
    const columns = sumOf(used(tag.subject));
    const excess = excessIn(model, expression);
    if (excess !== null) {
      const at = excess - model.placements.length;
      const { means, of } = definitions[at] as Definition;
      definitions[at] = { means, of: combine([[of, 1], [columns, more]], -more) };
    }
    return rows.add(combine([[expression, 1], [columns, more]]), lower, upper + more, tag, model.rowRoles[row]);
  });
  return { ...model, definitions, rows: rows.compressed(), rowLower: Float64Array.from(rows.lower), rowUpper: Float64Array.from(rows.upper) };
}

/** The site of each column that is 0 while the site is not used: its placement columns, and what is derived from nothing else. */
function ownersOf(model: LinearModel, siteIds: ReadonlySet<string>, siteIdOf: (classIndex: number) => string): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  model.placements.forEach(({ classIndex }, j) => {
    const siteId = siteIdOf(classIndex);
    if (siteIds.has(siteId)) owners.set(j, siteId);
  });
  model.definitions.forEach(({ means, of }, i) => {
    const first = owners.get(of.columns[0] ?? -1);
    const isOwn = first !== undefined && of.columns.every((column) => owners.get(column) === first) && derivedValue(means, of.constant) === 0;
    if (isOwn) owners.set(model.placements.length + i, first);
  });
  return owners;
}

function rowOf({ rows: { starts, indices, values } }: LinearModel, row: number): Expression {
  const [from, to] = [starts[row] as number, starts[row + 1] as number];
  return { columns: [...indices.subarray(from, to)], coefficients: [...values.subarray(from, to)], constant: 0 };
}

/** The most that an expression can be while nobody is placed on the site and each column keeps its bounds. */
function mostUnused(model: LinearModel, { columns, coefficients }: Expression, owners: ReadonlyMap<number, string>, siteId: string): number {
  return columns.reduce((sum, column, k) => {
    const coefficient = coefficients[k] as number;
    return owners.get(column) === siteId ? sum : sum + coefficient * ((coefficient > 0 ? model.upper[column] : model.lower[column]) as number);
  }, 0);
}

/** The derived column that the row holds up as an excess; null where it holds up none. */
function excessIn(model: LinearModel, { columns, coefficients }: Expression): number | null {
  const last = columns.at(-1);
  const isExcess = last !== undefined && coefficients.at(-1) === -1 && model.definitions[last - model.placements.length]?.means === 'excess';
  return isExcess ? last : null;
}
