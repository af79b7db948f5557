import { costStep, liftBound } from '../bound.ts';
import type { LinearModel, ModelLevel } from '../model/model.ts';
import type { Hold, Narrowing } from '../model/program.ts';
import { isAlive, narrowBy, openNarrowing, type Pricing } from './restrict.ts';

/** What has been proved so far, by level: always of solutions that hold the levels before it at the best penalties known. */
export class Knowledge {
  readonly #model: LinearModel;
  readonly #bounds: number[];
  readonly #pricings: (Pricing | null)[];
  /** One more than there are levels. Worked out anew each time the level before is solved, since only holds at today's penalties make it true. */
  readonly #narrowings: Narrowing[];

  constructor(model: LinearModel) {
    this.#model = model;
    this.#bounds = model.levels.map(() => 0);
    this.#pricings = model.levels.map(() => null);
    this.#narrowings = [...model.levels, null].map(() => openNarrowing(model));
  }

  /** The proved bound of each level, 0 where there is none. */
  get bounds(): readonly number[] { return this.#bounds; }

  /** What the last relaxation of the level said, or null. */
  pricing(level: number): Pricing | null { return this.#pricings[level] as Pricing | null; }

  /** What is known of the solutions that matter to the level. */
  narrowing(level: number): Narrowing { return this.#narrowings[level] as Narrowing; }

  /** Takes note of what a relaxation said; null forgets. Whether the bound rose. */
  price(level: number, pricing: Pricing | null): boolean {
    this.#pricings[level] = pricing;
    const { costs, constant } = this.#model.levels[level] as ModelLevel;
    return pricing !== null && this.raise(level, liftBound(pricing.bound, constant, costStep(costs)));
  }

  /** Takes note of a bound. Whether it is higher than what was known. */
  raise(level: number, bound: number): boolean {
    if (bound <= (this.#bounds[level] as number)) return false;
    this.#bounds[level] = bound;
    return true;
  }

  /** What holding the level at this penalty (null: at none yet) says about the levels after it. */
  narrowNext(level: number, penalty: number | null): void {
    const pricing = this.#pricings[level];
    const narrowing = this.#narrowings[level] as Narrowing;
    this.#narrowings[level + 1] = pricing && penalty !== null ? narrowBy(narrowing, pricing, penalty) : narrowing;
  }

  /** A level that is held at more than before lets in solutions that nothing proved about the levels after it has looked at. */
  forgetAfter(level: number): void {
    for (let l = level + 1; l < this.#bounds.length; l += 1) {
      this.#bounds[l] = 0;
      this.#pricings[l] = null;
    }
    for (let l = level + 1; l < this.#narrowings.length; l += 1) this.#narrowings[l] = this.#narrowings[level] as Narrowing;
  }

  /** The holds of the levels before this one at these penalties. */
  holds(level: number, penalties: readonly number[]): Hold[] {
    return this.#model.levels.slice(0, level).flatMap(({ costs, constant }, l) => {
      const most = penalties[l] as number;
      const pricing = this.#pricings[l];
      // Where the relaxation reaches the penalty, what is alive and tight describes the optimal face exactly.
      return pricing && pricing.bound > most - 1e-6 * Math.max(1, most) ? [] : [{ costs, constant, most }];
    });
  }

  /** Marks the placement columns that a solution that matters to the level may still use. */
  alive(level: number): Uint8Array {
    return Uint8Array.from(this.#model.placements, (_, j) => Number(isAlive(this.#narrowings[level] as Narrowing, j)));
  }

  /** How many they are. */
  aliveCount(level: number): number {
    return this.alive(level).reduce((sum, one) => sum + one, 0);
  }
}
