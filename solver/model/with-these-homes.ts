import type { LinearModel } from './model.ts';

/** The model in which nobody has another home than in the values (one for each column, 0 or 1), but any team. */
export function withTheseHomes(model: LinearModel, values: Float64Array): LinearModel {
  const homes = new Set(model.placements.flatMap(({ householdIndex, classIndex }, j) => (values[j] === 1 ? [`${householdIndex} ${classIndex}`] : [])));
  const upper = model.upper.map((most, j) => {
    const column = model.placements[j];
    return column === undefined || homes.has(`${column.householdIndex} ${column.classIndex}`) ? most : 0;
  });
  return { ...model, upper };
}
