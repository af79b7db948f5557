import type { Avoid, Household, Site } from '../../domain/problem.ts';
import type { Round } from '../../domain/round.ts';
import { sumOf, type ModelBuilder } from '../../model/builder.ts';
import type { Candidate, RuleRows } from '../rule.ts';

/** Who must not live near whom, from both sides: by household id, the others and the metres that are too near. */
type Entries = ReadonlyMap<string, readonly Avoid[]>;

const entriesOf = new WeakMap<Round, Entries>();

function entries(round: Round): Entries {
  let known = entriesOf.get(round);
  if (known) return known;
  const both = new Map<string, Avoid[]>();
  const add = (id: string, avoid: Avoid): void => { both.set(id, [...(both.get(id) ?? []), avoid]); };
  for (const household of round.problem.households) {
    for (const { id, metres } of household.avoids) {
      add(household.id, { id, metres });
      add(id, { id: household.id, metres });
    }
  }
  known = both;
  entriesOf.set(round, known);
  return known;
}

function isNear(round: Round, one: Site, other: Site, metres: number): boolean {
  return one === other || round.metres(one, other) <= metres;
}

/** For each site where the first may go: the first there and the second near it are one placement at most. */
function keepApart(builder: ModelBuilder, first: Household, second: Household, metres: number): void {
  const { round, candidates } = builder;
  const siteOf = (column: number): Site => (candidates[column] as Candidate).site;
  const theirs = builder.columnsOf(second);
  for (const site of new Set(builder.columnsOf(first).map(siteOf))) {
    const near = theirs.filter((column) => isNear(round, site, siteOf(column), metres));
    if (near.length === 0) continue;
    const here = builder.columnsOf(first).filter((column) => siteOf(column) === site);
    builder.row(sumOf([...here, ...near]), -Infinity, 1, first.id);
  }
}

export const rows: RuleRows<unknown> = {
  forbids: ({ household, site }, _parameters, round) => (entries(round).get(household.id) ?? []).some(({ id, metres }) => {
    const home = round.homeSite(id);
    return home !== undefined && isNear(round, site, home, metres);
  }),
  join: (builder) => {
    for (const household of builder.round.problem.households) {
      for (const { id, metres } of household.avoids) {
        const other = builder.round.households.get(id);
        if (other) keepApart(builder, household, other, metres);
      }
    }
  },
};
