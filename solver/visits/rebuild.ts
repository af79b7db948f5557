import type { Random } from '../search/random.ts';
import type { Clock } from './clock.ts';
import type { Routes } from './routes.ts';

/** The most visits that are taken out at a time, those linked with them apart, and the most that were not made and are tried beside them. */
const MOST_OUT = 6;
const MOST_UNCOVERED = 6;
/** Places for the first of two linked visits for which every place of the second is tried. */
const FIRST_PLACES = 6;
/** One place in so many is passed over, so that not the same is built again. */
const BLINK = 25;

/**
 * Takes some visits out that lie near each other and puts them, and some that were not made, back one after the other where each costs least. It crosses what single moves cannot: where nothing fits before something else
 * has left.
 */
export class Rebuild {
  /** Places tried in the last rebuilding. */
  tried = 0;
  readonly #routes: Routes;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #near: Int32Array;
  readonly #nearCount: number;
  readonly #next: Int32Array;
  readonly #shiftOf: Int32Array;
  readonly #out: number[] = [];
  /** The best place so far, of a visit and of the other of its link (-1: none), and the cost there. */
  #place = -1;
  #otherPlace = -1;
  #cost = Infinity;

  constructor(routes: Routes, clock: Clock, random: Random, near: Int32Array) {
    this.#routes = routes;
    this.#clock = clock;
    this.#random = random;
    this.#near = near;
    this.#nearCount = near.length / Math.max(1, routes.tables.visitCount);
    this.#next = routes.next.slice();
    this.#shiftOf = routes.shiftOf.slice();
  }

  /** Rebuilds around a random visit; gives the new cost, or Infinity when it is above the limit and all is as it was. */
  around(limit: number): number {
    const routes = this.#routes;
    this.#next.set(routes.next);
    this.#shiftOf.set(routes.shiftOf);
    this.tried = 0;
    this.#takeOut();
    let cost = this.#retime();
    // without a stop a pause may come later, and what follows it too late
    if (cost < Infinity) for (const visit of this.#inOrder()) cost = this.#putBack(visit, cost);
    if (cost <= limit && cost < Infinity) return cost;
    routes.restore(this.#next, this.#shiftOf);
    this.#retime();
    return Infinity;
  }

  /** Takes over the times of the routes as they stand; gives the cost, or Infinity (and keeps the times of before) where they cannot be kept. */
  #retime(): number {
    const timed = this.#clock.tryTimes(Infinity);
    if (timed < Infinity) this.#clock.keep();
    return timed + this.#routes.fixedCost;
  }

  #takeOut(): void {
    const { shiftOf, tables: { visitCount, mate, isHeld } } = this.#routes;
    const random = this.#random;
    const out = this.#out;
    out.length = 0;
    this.#routes.begin();
    const take = (visit: number): void => {
      if (shiftOf[visit] === -1 || isHeld[visit] === 1) return;
      this.#routes.detach(visit);
      const other = mate[visit] as number;
      if (other >= 0) this.#routes.detach(other);
      out.push(other >= 0 ? Math.min(visit, other) : visit);
    };
    const first = random.below(visitCount);
    let along = this.#routes.next[first] as number;
    const isAlong = (random.next() & 1) === 0;
    take(first);
    for (let left = random.below(MOST_OUT); left > 0 && this.#nearCount > 0; left -= 1) {
      const visit = isAlong ? along : this.#near[first * this.#nearCount + random.below(this.#nearCount)] as number;
      if (visit >= visitCount) break;
      along = this.#routes.next[visit] as number;
      take(visit);
    }
    this.#addUncovered();
  }

  #addUncovered(): void {
    const { shiftOf, tables: { visitCount, mate } } = this.#routes;
    const from = this.#random.below(visitCount);
    const out = this.#out;
    const most = out.length + MOST_UNCOVERED;
    for (let k = 0; k < visitCount && out.length < most; k += 1) {
      const visit = (from + k) % visitCount;
      const other = mate[visit] as number;
      if (shiftOf[visit] === -1 && (other < 0 || other > visit) && !out.includes(visit)) out.push(visit);
    }
  }

  /** What was taken out, in an order that is now random, now dearest first, now by who can be put in the fewest shifts. */
  #inOrder(): readonly number[] {
    const { uncoveredPrice, shiftsOf } = this.#routes.tables;
    const kind = this.#random.below(3);
    const keys = new Map(this.#out.map((visit) => {
      const key = kind === 0 ? this.#random.next() : kind === 1 ? -(uncoveredPrice[visit] as number) : (shiftsOf[visit] as Int32Array).length;
      return [visit, key];
    }));
    return this.#out.toSorted((a, b) => (keys.get(a) as number) - (keys.get(b) as number));
  }

  /** Puts a visit, and the other of its link, where it costs least, or leaves it out where that is cheaper; gives the cost. */
  #putBack(visit: number, cost: number): number {
    const routes = this.#routes;
    const other = routes.tables.mate[visit] as number;
    this.#place = -1;
    this.#otherPlace = -1;
    this.#cost = cost;
    if (other < 0) this.#tryAll(visit, -1, -1);
    else this.#tryPairs(visit, other);
    if (this.#place < 0) return cost;
    routes.begin();
    routes.attach(visit, this.#place);
    if (other >= 0) routes.attach(other, this.#otherPlace);
    return this.#retime();
  }

  #tryPairs(visit: number, other: number): void {
    const { next, tables: { shiftsOf, visitCount } } = this.#routes;
    const shifts = shiftsOf[visit] as Int32Array;
    if (shifts.length === 0) return;
    for (let k = 0; k < FIRST_PLACES; k += 1) {
      const end = visitCount + (shifts[this.#random.below(shifts.length)] as number);
      let length = 1;
      for (let node = next[end] as number; node !== end; node = next[node] as number) length += 1;
      let after = end;
      for (let step = this.#random.below(length); step > 0; step -= 1) after = next[after] as number;
      this.#tryAll(other, visit, after);
    }
  }

  /** Tries every place of a visit; `first`, unless it is -1, is put after `firstAfter` with it. */
  #tryAll(visit: number, first: number, firstAfter: number): void {
    const routes = this.#routes;
    const { next, tables: { shiftsOf, visitCount } } = routes;
    for (const shift of shiftsOf[visit] as Int32Array) {
      if (first >= 0 && !routes.areApart(routes.shiftOf[firstAfter] as number, shift)) continue;
      const end = visitCount + shift;
      let after = end;
      do {
        if (this.#random.below(BLINK) > 0) this.#tryAt(visit, after, first, firstAfter);
        after = next[after] as number;
      } while (after !== end);
    }
  }

  #tryAt(visit: number, after: number, first: number, firstAfter: number): void {
    const routes = this.#routes;
    this.tried += 1;
    routes.begin();
    if (first >= 0) routes.attach(first, firstAfter);
    routes.attach(visit, after);
    const room = this.#cost - routes.fixedCost;
    const timed = room >= 0 ? this.#clock.tryTimes(room) : Infinity;
    const cost = timed + routes.fixedCost;
    routes.rollBack();
    if (cost >= this.#cost) return;
    this.#cost = cost;
    this.#place = first >= 0 ? firstAfter : after;
    this.#otherPlace = first >= 0 ? after : -1;
  }
}
