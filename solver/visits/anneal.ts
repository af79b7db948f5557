import type { Random } from '../search/random.ts';
import { Clock } from './clock.ts';
import { Moves } from './moves.ts';
import { Rebuild } from './rebuild.ts';
import { Routes } from './routes.ts';
import type { Tables } from './tables.ts';

/** One cooling: how many moves, from and to which temperature in the unit of the weighed cost. */
export interface Cooling {
  readonly moves: number;
  readonly from: number;
  readonly to: number;
}

/** Moves between two looks at the clock, and two steps of the temperature. */
const MOVES_BETWEEN_LOOKS = 1024;
/** The share of the moves that goes into rebuilding; each place that is tried there counts as a move. */
const REBUILD_SHARE = 0.2;
/** What a plan must be better by to be kept, so that rounding is not taken for progress. */
const LEAST_GAIN = 1e-7;

/** The best plan so far: who comes after whom, the shift of each visit (-1: not made), and its weighed cost. */
export interface Best {
  readonly next: Int32Array;
  readonly shiftOf: Int32Array;
  cost: number;
}

/** Simulated annealing over the routes: a random move, its cost followed through the times, kept or rolled back. */
export class Annealer {
  readonly routes: Routes;
  readonly clock: Clock;
  readonly best: Best;
  readonly #moves: Moves;
  readonly #rebuild: Rebuild;
  readonly #random: Random;
  #cost: number;

  constructor(tables: Tables, random: Random) {
    this.routes = new Routes(tables);
    this.clock = new Clock(this.routes);
    this.#moves = new Moves(this.routes, this.clock, random);
    this.#rebuild = new Rebuild(this.routes, this.clock, random, this.#moves.near);
    this.#random = random;
    this.#cost = this.routes.fixedCost;
    this.best = { next: this.routes.next.slice(), shiftOf: this.routes.shiftOf.slice(), cost: this.#cost };
  }

  /** Cools once from where the routes stand; `shouldStop` is told how many moves are made. */
  cool({ moves, from, to }: Cooling, shouldStop: (moved: number) => boolean): void {
    const { routes } = this;
    const factor = (to / from) ** (MOVES_BETWEEN_LOOKS / moves);
    let temperature = from;
    let [nextLook, rebuilt] = [0, 0];
    for (let move = 0; move < moves; move += 1) {
      if (move >= nextLook) {
        if (shouldStop(move)) return;
        for (; move >= nextLook; nextLook += MOVES_BETWEEN_LOOKS) if (nextLook > 0) temperature *= factor;
        const timed = this.#cost - routes.fixedCost;
        routes.sumCost();
        this.#cost = timed + routes.fixedCost;
      }
      const limit = this.#cost - temperature * Math.log(1 - this.#random.fraction());
      if (rebuilt > REBUILD_SHARE * move) { this.#move(limit); continue; }
      const cost = this.#rebuild.around(limit);
      move += this.#rebuild.tried;
      rebuilt += 1 + this.#rebuild.tried;
      if (cost < Infinity) this.#accept(cost);
    }
  }

  /** One small move, kept when what comes of it costs no more than the limit. */
  #move(limit: number): void {
    const { routes, clock } = this;
    routes.begin();
    if (!this.#moves.propose() || routes.fixedCost > limit) { routes.rollBack(); return; }
    const timed = clock.tryTimes(limit - routes.fixedCost);
    if (timed === Infinity) { routes.rollBack(); return; }
    clock.keep();
    this.#accept(timed + routes.fixedCost);
  }

  #accept(cost: number): void {
    this.#cost = cost;
    if (cost < this.best.cost - LEAST_GAIN) this.#keepBest();
  }

  /** Begins with these visits in these shifts, in order; one that may not stand there, or makes what comes before it impossible, is left out together with the other of its link. What is held is put first. */
  takeOver(routes: readonly { readonly shift: number; readonly visits: readonly number[] }[]): void {
    const { tables, shiftOf } = this.routes;
    const after = new Map(routes.flatMap(({ shift, visits }) => visits.map((visit, index) => [visit, { shift, before: visits.slice(0, index) }] as const)));
    const put = (visit: number): boolean => {
      const place = after.get(visit);
      if (place === undefined || shiftOf[visit] !== -1 || !this.routes.mayStand(visit, place.shift)) return false;
      const before = place.before.findLast((one) => shiftOf[one] === place.shift);
      this.routes.attach(visit, before ?? tables.visitCount + place.shift);
      return true;
    };
    const inOrder = [...after.keys()].toSorted((a, b) => (tables.isHeld[b] as number) - (tables.isHeld[a] as number));
    for (const visit of inOrder) {
      if (shiftOf[visit] !== -1) continue;
      const other = tables.mate[visit] as number;
      this.routes.begin();
      const isPut = put(visit) && (other < 0 || put(other));
      const timed = isPut ? this.clock.tryTimes(Infinity) : Infinity;
      if (timed === Infinity) { this.routes.rollBack(); continue; }
      this.clock.keep();
      this.#cost = timed + this.routes.fixedCost;
    }
    this.#keepBest();
  }

  /** Goes on from the best plan. */
  backToBest(): void {
    this.routes.restore(this.best.next, this.best.shiftOf);
    this.#cost = this.clock.tryTimes(Infinity) + this.routes.fixedCost;
    this.clock.keep();
  }

  #keepBest(): void {
    this.best.next.set(this.routes.next);
    this.best.shiftOf.set(this.routes.shiftOf);
    this.best.cost = this.#cost;
  }
}
