import type { LinearModel } from '../model/model.ts';

/** Rows or definitions in which a column stands, by column: `at` and `by` from starts[column] up to starts[column + 1]. */
export interface Uses {
  readonly starts: Int32Array;
  readonly at: Int32Array;
  readonly by: Float64Array;
}

/** Rows that a walk must watch: not those that follow from what derived columns mean, nor one dwelling a household and one household a dwelling. */
export function watchedRows(model: LinearModel): number[] {
  return model.rowTags.flatMap(({ ruleId }, row) => (model.rowRoles[row] === 'implied' || ruleId === 'structure' ? [] : [row]));
}

/** The watched rows that are asked for, by column; rows by their place among the watched. */
export function usesOf(model: LinearModel, rows: readonly number[], isMeant: (place: number) => boolean): Uses {
  return transpose(model.columnCount, rows.length, (i, visit) => {
    if (!isMeant(i)) return;
    const row = rows[i] as number;
    for (let k = model.rows.starts[row] as number; k < (model.rows.starts[row + 1] as number); k += 1) visit(model.rows.indices[k] as number, model.rows.values[k] as number);
  });
}

/** The definitions in which each column stands. */
export function definitionUses({ columnCount, definitions }: LinearModel): Uses {
  return transpose(columnCount, definitions.length, (d, visit) => {
    const { of } = definitions[d] as LinearModel['definitions'][number];
    of.columns.forEach((column, k) => visit(column, of.coefficients[k] as number));
  });
}

/** How many other definitions at most stand between each definition and placements. */
export function depthsOf({ placements, definitions }: LinearModel): Int32Array {
  const depths = new Int32Array(definitions.length);
  definitions.forEach(({ of }, d) => {
    for (const column of of.columns) if (column >= placements.length) depths[d] = Math.max(depths[d] as number, (depths[column - placements.length] as number) + 1);
  });
  return depths;
}

function transpose(columnCount: number, count: number, each: (i: number, visit: (column: number, value: number) => void) => void): Uses {
  const starts = new Int32Array(columnCount + 1);
  for (let i = 0; i < count; i += 1) each(i, (column) => { starts[column + 1] = (starts[column + 1] as number) + 1; });
  for (let j = 0; j < columnCount; j += 1) starts[j + 1] = (starts[j + 1] as number) + (starts[j] as number);
  const next = starts.slice();
  const at = new Int32Array(starts[columnCount] as number);
  const by = new Float64Array(starts[columnCount] as number);
  for (let i = 0; i < count; i += 1) {
    each(i, (column, value) => {
      const place = next[column] as number;
      next[column] = place + 1;
      at[place] = i;
      by[place] = value;
    });
  }
  return { starts, at, by };
}
