import type { Program } from '../engine.ts';
import { combine, RowStore } from '../model/builder.ts';
import { completeValues } from '../model/complete.ts';
import type { Definition, Expression, SparseRows } from '../model/model.ts';
import { backupPart, wayMinutes } from './candidates.ts';
import type { CaseMember, CasePart } from './parts.ts';
import type { CaseChoice, CaseloadProblem, CasePerson, CaseStaff, CaseTermId } from './problem.ts';

/** A column that is 1 when the staff member is the person's main, or backup. */
interface CaseColumn {
  readonly person: CasePerson;
  readonly staff: CaseStaff;
  readonly isMain: boolean;
}

/** The linear model of a part as data: choice columns first, then the derived ones that its definitions give. Every number is whole. */
export interface CaseModel {
  readonly columns: readonly CaseColumn[];
  readonly persons: readonly CasePerson[];
  readonly definitions: readonly Definition[];
  readonly upper: Float64Array;
  readonly rows: SparseRows;
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  readonly levels: readonly { readonly costs: Float64Array; readonly constant: number }[];
}

/** A sum of terms of the objective while it is gathered: coefficients by column, and a constant. */
type Sums = Map<CaseTermId, Expression[]>;

/** Builds the model of a part, column by column and row by row. */
class CaseModelBuilder {
  readonly #problem: CaseloadProblem;
  readonly #part: CasePart;
  readonly #columns: CaseColumn[] = [];
  readonly #byPerson = new Map<CasePerson, number[]>();
  readonly #definitions: Definition[] = [];
  readonly #most: number[] = [];
  readonly #rows = new RowStore();
  readonly #sums: Sums = new Map();

  constructor(problem: CaseloadProblem, part: CasePart) {
    this.#problem = problem;
    this.#part = part;
  }

  build(): CaseModel {
    for (const { person, mains, backups } of this.#part.persons) {
      for (const staff of mains) this.#add({ person, staff, isMain: true });
      for (const staff of backups) this.#add({ person, staff, isMain: false });
    }
    for (const one of this.#part.persons) this.#person(one);
    for (const staff of this.#part.staff) this.#staff(staff);
    return {
      columns: this.#columns, persons: this.#part.persons.map(({ person }) => person), definitions: this.#definitions, upper: Float64Array.from([...this.#columns.map(() => 1), ...this.#most]), rows: this.#rows.compressed(),
      rowLower: this.#rows.lower, rowUpper: this.#rows.upper, levels: this.#levels(),
    };
  }

  #add(column: CaseColumn): void {
    const own = this.#byPerson.get(column.person);
    const index = this.#columns.push(column) - 1;
    if (own === undefined) this.#byPerson.set(column.person, [index]);
    else own.push(index);
  }

  /** The sum of those of some columns that are meant, each times what it is worth. */
  #sum(among: readonly number[], worth: (column: CaseColumn) => number): Expression {
    const counted = among.map((index) => ({ index, coefficient: worth(this.#columns[index] as CaseColumn) })).filter(({ coefficient }) => coefficient !== 0);
    return { columns: counted.map(({ index }) => index), coefficients: counted.map(({ coefficient }) => coefficient), constant: 0 };
  }

  #price(term: CaseTermId, expression: Expression): void {
    const own = this.#sums.get(term);
    if (own === undefined) this.#sums.set(term, [expression]);
    else own.push(expression);
  }

  /** Prices what is missing of one: 1 - expression, times a factor. */
  #priceMissing(term: CaseTermId, expression: Expression, factor = 1): void {
    this.#price(term, combine([[expression, -factor]], factor));
  }

  /** At most one main, a backup only beside a main, and no staff member in both roles; and all that is priced about the person alone. */
  #person({ person, mustHaveMain, keepsBackup }: CaseMember): void {
    const own = this.#byPerson.get(person) ?? [];
    const tag = { ruleId: 'caseload', subject: person.id };
    const mains = this.#sum(own, ({ isMain }) => Number(isMain));
    const backups = this.#sum(own, ({ isMain }) => Number(!isMain));
    if (own.length > 0) {
      this.#rows.add(mains, Number(mustHaveMain), 1, tag);
      this.#rows.add(combine([[backups, 1], [mains, -1]]), -Infinity, 0, tag);
    }
    for (const [, both] of Map.groupBy(own, (index) => (this.#columns[index] as CaseColumn).staff)) if (both.length > 1) this.#rows.add(this.#sum(both, () => 1), -Infinity, 1, tag);
    if (keepsBackup) this.#rows.add(combine([[this.#sum(own, ({ staff }) => Number(staff.id === person.backupId)), 1], [mains, -1]]), 0, Infinity, tag);
    this.#priceMissing('noMain', mains);
    this.#priceMissing('noBackup', backups);
    this.#pricePast(person, own);
    if (person.wishedIds.length > 0) this.#priceMissing('wishNotMet', this.#sum(own, ({ staff, isMain }) => Number(isMain && person.wishedIds.includes(staff.id))));
    this.#price('travelMinutes', this.#sum(own, (column) => this.#counted(column, wayMinutes(this.#problem, person, column.staff))));
  }

  #pricePast(person: CasePerson, own: readonly number[]): void {
    const { mainId, backupId, monthsTogether } = person;
    if (mainId !== null) {
      const goesOn = this.#sum(own, ({ staff, isMain }) => Number(isMain && staff.id === mainId));
      this.#priceMissing('mainChanged', goesOn);
      this.#priceMissing('trustMonthsLost', goesOn, Math.min(monthsTogether, this.#problem.terms.monthsToTrust));
      this.#price('mainUnknown', this.#sum(own, ({ staff, isMain }) => Number(isMain && staff.id !== mainId && staff.id !== backupId)));
    }
    if (backupId !== null) this.#priceMissing('backupChanged', this.#sum(own, ({ staff }) => Number(staff.id === backupId)));
  }

  /** What counts of so many minutes for a column: all of the main's, a part of the backup's. */
  #counted({ isMain }: CaseColumn, minutes: number): number {
    return isMain ? minutes : backupPart(this.#problem, minutes);
  }

  /** What a staff member's load lies above. */
  #staff(staff: CaseStaff): void {
    const { terms } = this.#problem;
    const own = this.#columns.flatMap((column, index) => (column.staff === staff ? [index] : []));
    const load = (column: CaseColumn): number => column.person.minutes + wayMinutes(this.#problem, column.person, staff);
    this.#excess('overloadMinutes', this.#sum(own, (column) => (column.isMain ? load(column) : 0)), staff.minutes, staff);
    this.#excess('overloadEveningMinutes', this.#sum(own, ({ person, isMain }) => (isMain ? person.eveningMinutes : 0)), staff.eveningMinutes, staff);
    const counted = this.#sum(own, (column) => this.#counted(column, load(column)));
    for (const percent of terms.evenFromPercents) this.#excess('unevenMinutes', counted, Math.floor((staff.minutes * percent) / 100), staff);
  }

  /** Prices what a sum is above a number, in a column of its own, where it is priced and can be above it at all. */
  #excess(term: CaseTermId, sum: Expression, above: number, staff: CaseStaff): void {
    const most = sum.coefficients.reduce((total, coefficient) => total + coefficient, 0) - above;
    if (most <= 0 || !this.#problem.terms.levels.some(({ terms }) => (terms[term] ?? 0) > 0)) return;
    const of = combine([[sum, 1]], -above);
    const column = this.#columns.length + this.#definitions.push({ means: 'excess', of }) - 1;
    this.#most.push(most);
    const itself: Expression = { columns: [column], coefficients: [1], constant: 0 };
    this.#rows.add(combine([[of, 1], [itself, -1]]), -Infinity, 0, { ruleId: 'caseload', subject: staff.id });
    this.#price(term, itself);
  }

  #levels(): CaseModel['levels'] {
    const columnCount = this.#columns.length + this.#definitions.length;
    return this.#problem.terms.levels.map(({ terms }) => {
      const costs = new Float64Array(columnCount);
      let constant = 0;
      for (const [term, expressions] of this.#sums) {
        const weight = terms[term] ?? 0;
        for (const { columns, coefficients, constant: own } of weight === 0 ? [] : expressions) {
          constant += weight * own;
          columns.forEach((column, i) => { costs[column] = (costs[column] as number) + weight * (coefficients[i] as number); });
        }
      }
      return { costs, constant };
    });
  }
}

/** The model of a part of a problem. */
export function caseModel(problem: CaseloadProblem, part: CasePart): CaseModel {
  return new CaseModelBuilder(problem, part).build();
}

/** One level of a model as a program, with each level before it held at its best: costs·x + constant <= penalty. */
export function levelProgram(model: CaseModel, level: number, held: readonly number[]): Program {
  const { columns, definitions, rows, rowLower, rowUpper, levels } = model;
  const columnCount = columns.length + definitions.length;
  const { costs, constant } = levels[level] as CaseModel['levels'][number];
  const starts = [...rows.starts];
  const indices = [...rows.indices];
  const values = [...rows.values];
  const holds = levels.slice(0, level).map((hold, l) => ({ ...hold, most: (held[l] as number) - hold.constant })).filter((hold) => hold.costs.some((cost) => cost !== 0));
  for (const hold of holds) {
    hold.costs.forEach((cost, j) => { if (cost !== 0) { indices.push(j); values.push(cost); } });
    starts.push(indices.length);
  }
  return {
    columnCount, placementCount: columns.length, costs, constant, lower: new Float64Array(columnCount), upper: model.upper, integer: Uint8Array.from({ length: columnCount }, (_, j) => Number(j < columns.length)),
    rows: { starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) },
    rowLower: Float64Array.from([...rowLower, ...holds.map(() => -Infinity)]), rowUpper: Float64Array.from([...rowUpper, ...holds.map(({ most }) => most)]), definitions,
  };
}

/** The value of every column of a model behind choices. */
export function caseValues({ columns, definitions }: CaseModel, choices: readonly CaseChoice[]): Float64Array {
  const columnCount = columns.length + definitions.length;
  const choiceOf = new Map(choices.map((choice) => [choice.personId, choice]));
  const values = new Float64Array(columnCount);
  columns.forEach(({ person, staff, isMain }, j) => {
    const choice = choiceOf.get(person.id);
    values[j] = Number(choice !== undefined && staff.id === (isMain ? choice.mainId : choice.backupId));
  });
  completeValues({ columnCount, placementCount: columns.length, definitions }, values);
  return values;
}

/** The choices behind the values of a model's columns, one for each person in it. */
export function caseChoices({ columns, persons }: CaseModel, values: Float64Array): readonly CaseChoice[] {
  const chosen = columns.filter((_, j) => values[j] === 1);
  const mainOf = new Map(chosen.filter(({ isMain }) => isMain).map(({ person, staff }) => [person.id, staff.id]));
  const backupOf = new Map(chosen.filter(({ isMain }) => !isMain).map(({ person, staff }) => [person.id, staff.id]));
  return persons.map(({ id }) => ({ personId: id, mainId: mainOf.get(id) ?? null, backupId: backupOf.get(id) ?? null }));
}
