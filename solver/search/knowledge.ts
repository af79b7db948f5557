import { costStep, liftBound } from '../bound.ts';
import type { LinearModel, ModelLevel } from '../model/model.ts';
import type { Hold, Narrowing } from '../model/program.ts';
import { isAlive, narrowBy, openNarrowing, roomAbove, type Pricing } from './restrict.ts';

/** What is known of all solutions that hold some levels: bounds on columns and rows, and the levels (with their penalties) whose holds these say as well. */
export interface Face {
  readonly narrowing: Narrowing;
  readonly exact: ReadonlyMap<number, number>;
}

/** Where a relaxation reaches a penalty to within this share of a step, rounding included, what is alive and tight describes the solutions that reach it. */
const REACHED = 0.05;

/** What has been proved so far, by level: always of solutions that hold the levels before it at the best penalties known, or at higher ones. */
export class Knowledge {
  readonly #model: LinearModel;
  readonly #steps: readonly number[];
  readonly #bounds: number[];
  /** What the last relaxation of each level said, and of which solutions. */
  readonly #pricings: ({ readonly pricing: Pricing; readonly of: Face } | null)[];
  /** One more than there are levels. Worked out anew each time the level before is solved, since only holds at today's penalties make it true. */
  readonly #faces: Face[];

  constructor(model: LinearModel) {
    this.#model = model;
    this.#steps = model.levels.map(({ costs }) => costStep(costs));
    this.#bounds = model.levels.map(() => 0);
    this.#pricings = model.levels.map(() => null);
    this.#faces = [...model.levels, null].map(() => ({ narrowing: openNarrowing(model), exact: new Map() }));
  }

  /** The proved bound of each level, 0 where there is none. */
  get bounds(): readonly number[] { return this.#bounds; }

  /** What the last relaxation of the level said, or null. */
  pricing(level: number): Pricing | null { return this.#pricings[level]?.pricing ?? null; }

  /** What is known of the solutions that matter to the level. */
  face(level: number): Face { return this.#faces[level] as Face; }

  /** Takes note of what a relaxation over the level's face said; null forgets. Whether the bound rose. */
  price(level: number, pricing: Pricing | null): boolean {
    this.#pricings[level] = pricing && { pricing, of: this.face(level) };
    const { costs, constant } = this.#model.levels[level] as ModelLevel;
    return pricing !== null && this.raise(level, liftBound(pricing.bound, constant, costStep(costs)));
  }

  /** Takes note of a bound. Whether it is higher than what was known. */
  raise(level: number, bound: number): boolean {
    if (bound <= (this.#bounds[level] as number)) return false;
    this.#bounds[level] = bound;
    return true;
  }

  /**
   * What holding the level at this penalty (null: at none yet) says about the levels after it. Narrowed from the face that the relaxation was
   * solved over: what is alive there and nowhere else may not be mixed with what another relaxation has fixed.
   */
  narrowNext(level: number, penalty: number | null): void {
    const known = this.#pricings[level];
    if (!known || penalty === null) {
      this.#faces[level + 1] = this.face(level);
      return;
    }
    const { pricing, of } = known;
    const isReached = roomAbove(pricing, penalty) <= REACHED * Math.max(1, this.#steps[level] as number);
    this.#faces[level + 1] = {
      narrowing: narrowBy(of.narrowing, pricing, penalty),
      exact: isReached ? new Map([...of.exact, [level, penalty]]) : of.exact,
    };
  }

  /** A level that is held at more than before lets in solutions that nothing proved about the levels after it has looked at. */
  forgetAfter(level: number): void {
    for (let l = level + 1; l < this.#bounds.length; l += 1) {
      this.#bounds[l] = 0;
      this.#pricings[l] = null;
    }
    for (let l = level + 1; l < this.#faces.length; l += 1) this.#faces[l] = this.face(level);
  }

  /** The holds at these penalties of the levels before this one, which a program over the face needs: those that the face does not say as well. */
  holds(level: number, face: Face, penalties: readonly number[]): Hold[] {
    return this.#model.levels.slice(0, level).flatMap(({ costs, constant }, l) => {
      const most = penalties[l] as number;
      return face.exact.get(l) === most ? [] : [{ costs, constant, most }];
    });
  }

  /** Marks the placement columns that a solution that matters to the level may still use. */
  alive(level: number): Uint8Array {
    return Uint8Array.from(this.#model.placements, (_, j) => Number(isAlive(this.face(level).narrowing, j)));
  }

  /** How many they are. */
  aliveCount(level: number): number {
    return this.alive(level).reduce((sum, one) => sum + one, 0);
  }
}
