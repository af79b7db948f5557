import type { Dwelling, Household, Problem } from '../domain/problem.ts';
import { rulesBroken } from '../reasons.ts';
import { roundFor, standingOf, type PlacementIds, type Standing } from '../rules/standing.ts';
import { structureOf } from '../structure.ts';
import { areTogether, withSteps, type Relaxation } from './relaxation.ts';

/** The smallest sets of steps that open a dwelling to a household. */
export interface SmallestSets {
  /** All of one size, in the order of the dwellings that they open first; empty where all steps together open none. */
  readonly sets: readonly (readonly Relaxation[])[];
  /** Whether the search came to its end: then no smaller set opens a dwelling, and where none is told, none does. There may be more of the same size than are told. */
  readonly isWhole: boolean;
}

/** What a search for sets is bounded by: the size that it begins with (none smaller opens a dwelling), how many sets it tells at most, and whether it is to end. */
export interface SetSearch {
  readonly least: number;
  readonly most: number;
  isOver(): boolean;
}

/** A stop or the clock came: nothing more is looked at. */
class Over extends Error {}

/** Steps by their places in the list, ascending. */
type Chosen = readonly number[];

/**
 * Finds the smallest sets of steps with which no hard rule keeps some dwelling from the household, its own placement taken out and all else left as it is: every one is tried by the checks, and is needed,
 * since without any one of its steps the dwelling stays shut. A step that only puts a further rule in the way of a dwelling, or without which all the others open it, is not used for it; of the rest, more are
 * taken never to shut what fewer open.
 */
export function smallestSets(problem: Problem, placements: readonly PlacementIds[], householdId: string, steps: readonly Relaxation[], search: SetSearch): SmallestSets {
  const doors = new Doors(problem, placements, householdId, steps, search);
  try {
    const ways = problem.dwellings.flatMap((_, d) => doors.way(d) ?? []);
    for (let size = search.least; size <= steps.length; size += 1) {
      const found = new Map<string, Chosen>();
      for (const way of ways) {
        for (const chosen of doors.openers(way, way.needed, size)) found.set(chosen.join(), chosen);
        if (found.size >= search.most) break;
      }
      if (found.size > 0) return { sets: [...found.values()].slice(0, search.most).map((chosen) => chosen.map((i) => steps[i] as Relaxation)), isWhole: true };
    }
    return { sets: [], isWhole: true };
  } catch (error) {
    if (error instanceof Over) return { sets: [], isWhole: false };
    throw error;
  }
}

/** A dwelling that can be opened: the steps that may be used for it, and those without which it stays shut whatever else is done. */
interface Way {
  readonly d: number;
  readonly usable: Chosen;
  readonly needed: Chosen;
}

/** Which dwellings are open with which steps, by the checks; each is looked at once. */
class Doors {
  readonly #problem: Problem;
  readonly #placements: readonly PlacementIds[];
  readonly #householdId: string;
  readonly #steps: readonly Relaxation[];
  readonly #search: SetSearch;
  readonly #standings = new Map<string, Standing>();
  readonly #broken = new Map<string, readonly string[]>();

  constructor(problem: Problem, placements: readonly PlacementIds[], householdId: string, steps: readonly Relaxation[], search: SetSearch) {
    this.#problem = problem;
    this.#placements = placements.filter((row) => row.householdId !== householdId);
    this.#householdId = householdId;
    this.#steps = steps;
    this.#search = search;
  }

  /** What may and must be done for a dwelling; null where all that may be done leaves it shut. */
  way(d: number): Way | null {
    const asItIs = new Set(this.#brokenAt(d, []));
    const onlyAdds = (i: number): boolean => {
      const broken = new Set(this.#brokenAt(d, [i]));
      return broken.size > asItIs.size && broken.isSupersetOf(asItIs);
    };
    const all = this.#steps.flatMap((_, i) => (onlyAdds(i) ? [] : [i]));
    const without = (i: number): Chosen => all.filter((other) => other !== i);
    const usable = this.#isOpen(d, all) ? all : without(all.find((i) => this.#isOpen(d, without(i))) ?? -1);
    if (!this.#isOpen(d, usable)) return null;
    return { d, usable, needed: usable.filter((i) => !this.#isOpen(d, usable.filter((other) => other !== i))) };
  }

  /** Every set of at most this size that opens the dwelling, has the chosen steps, and can be made together. */
  * openers(way: Way, chosen: Chosen, size: number): Generator<Chosen> {
    if (chosen.length > size) return;
    if (this.#isOpen(way.d, chosen)) {
      const isNeeded = chosen.every((i) => !this.#isOpen(way.d, chosen.filter((other) => other !== i)));
      if (isNeeded && areTogether(chosen.map((i) => this.#steps[i] as Relaxation))) yield chosen;
      return;
    }
    if (chosen.length === size) return;
    for (const i of this.#missing(way, chosen)) yield* this.openers(way, [...chosen, i].sort((a, b) => a - b), size);
  }

  /** Steps of which every set that opens the dwelling and has the chosen ones has one more at least: all others together leave it shut. */
  #missing({ d, usable }: Way, chosen: Chosen): Chosen {
    let shut = chosen;
    const missing: number[] = [];
    for (const i of usable) {
      if (chosen.includes(i)) continue;
      const more = [...shut, i].sort((a, b) => a - b);
      if (this.#isOpen(d, more)) missing.push(i);
      else shut = more;
    }
    return missing;
  }

  #isOpen(d: number, chosen: Chosen): boolean {
    return this.#brokenAt(d, chosen).length === 0;
  }

  #brokenAt(d: number, chosen: Chosen): readonly string[] {
    const [steps, key] = [chosen.join(), `${d}: ${chosen.join()}`];
    const known = this.#broken.get(key);
    if (known) return known;
    if (this.#search.isOver()) throw new Over();
    const standing = this.#standings.get(steps) ?? this.#standing(chosen);
    this.#standings.set(steps, standing);
    // the steps take nobody and nothing out of the problem
    const broken = rulesBroken(standing, standing.round.households.get(this.#householdId as Household['id']) as Household, standing.round.problem.dwellings[d] as Dwelling);
    this.#broken.set(key, broken);
    return broken;
  }

  #standing(chosen: Chosen): Standing {
    const round = roundFor(withSteps(this.#problem, chosen.map((i) => this.#steps[i] as Relaxation)));
    return standingOf(round, structureOf(round, this.#placements).placed);
  }
}
