import type { Random } from '../search/random.ts';
import type { Clock } from './clock.ts';
import type { Routes } from './routes.ts';

/** Of a hundred moves of a visit that is made, how many are of each kind; the rest put one visit elsewhere. */
const EXCHANGES = 25;
const TAILS = 12;
const STRINGS = 10;
const PAIRS = 50;
/** Of a hundred places that are looked for, how many are beside a near visit; and of the rest, how many anywhere in a shift rather than by the time. */
const BESIDE_NEAR = 50;
const ANYWHERE = 15;
/** The nearest visits that are known of each. */
const NEAR = 16;
/** How much a minute between two windows counts against a minute of travel when the near are chosen. */
const TIME_SHARE = 0.1;
/** Minutes after a window's end that are still tried, and the end of a day for what has no end. */
const BEYOND = 30;
const DAY = 1440;
/** How far from the time that goes with a linked visit the other may be put: half of these minutes to either side. */
const ASIDE = 60;
/** How often another shift is drawn for the second of two linked visits, before the move is given up. */
const TRIES = 4;

/** The moves of the search: each changes the routes a little, at random, and says whether it did. */
export class Moves {
  readonly #routes: Routes;
  readonly #clock: Clock;
  readonly #random: Random;
  /** For each visit, as many others as of every other, that it may well stand beside. */
  readonly near: Int32Array;
  readonly #nearCount: number;

  constructor(routes: Routes, clock: Clock, random: Random) {
    this.#routes = routes;
    this.#clock = clock;
    this.#random = random;
    this.#nearCount = Math.min(NEAR, Math.max(0, routes.tables.visitCount - 1));
    this.near = this.#nearest();
  }

  /** Makes one move. False when it came to nothing; the routes are then to be rolled back. */
  propose(): boolean {
    const { visitCount, mate, isHeld } = this.#routes.tables;
    const visit = this.#random.below(visitCount);
    if (this.#routes.shiftOf[visit] === -1) return this.#cover(visit);
    if (isHeld[visit] === 1) return false;
    const kind = this.#random.below(100);
    if ((mate[visit] as number) >= 0 && this.#random.below(100) < PAIRS) return this.#pair(visit);
    if (kind < EXCHANGES) return this.#exchange(visit);
    if (kind < EXCHANGES + TAILS) return this.#tails(visit);
    if (kind < EXCHANGES + TAILS + STRINGS) return this.#string(visit);
    return this.#relocate(visit);
  }

  /** For each visit the others that it may well stand beside. */
  #nearest(): Int32Array {
    const { visitCount, travel, tableCount, placeCount, leavePlace, opens, dayCount } = this.#routes.tables;
    const way = (from: number, to: number): number => {
      let sum = 0;
      for (let table = 0; table < tableCount; table += 1) sum += travel[(table * placeCount + from) * placeCount + to] as number;
      return sum / tableCount;
    };
    const near = new Int32Array(visitCount * this.#nearCount);
    const all = [...Array(visitCount).keys()];
    const opening = all.map((v) => opens.subarray(v * dayCount, (v + 1) * dayCount).reduce((most, one) => Math.max(most, one), 0));
    for (const v of all) {
      const far = all.map((u) => way(leavePlace[v] as number, leavePlace[u] as number) + TIME_SHARE * Math.abs((opening[v] as number) - (opening[u] as number)));
      const order = all.filter((u) => u !== v).toSorted((a, b) => (far[a] as number) - (far[b] as number));
      near.set(order.slice(0, this.#nearCount), v * this.#nearCount);
    }
    return near;
  }

  #relocate(visit: number): boolean {
    const after = this.#placeFor(visit);
    if (after < 0) return false;
    this.#routes.detach(visit);
    this.#routes.attach(visit, after);
    return true;
  }

  /** A node that a visit, which stands somewhere, may be put after; -1 for none. */
  #placeFor(visit: number): number {
    const { prev, shiftOf, tables: { shiftsOf } } = this.#routes;
    const random = this.#random;
    if (this.#nearCount > 0 && random.below(100) < BESIDE_NEAR) {
      const beside = this.near[visit * this.#nearCount + random.below(this.#nearCount)] as number;
      const shift = shiftOf[beside] as number;
      if (shift < 0 || !this.#routes.mayStand(visit, shift)) return -1;
      const after = (random.next() & 1) === 0 ? beside : prev[beside] as number;
      return after === visit || after === prev[visit] ? -1 : after;
    }
    const shifts = shiftsOf[visit] as Int32Array;
    if (shifts.length === 0) return -1;
    const shift = shifts[random.below(shifts.length)] as number;
    if (!this.#routes.mayStand(visit, shift)) return -1;
    const after = this.#placeIn(shift, visit);
    return after === prev[visit] ? -1 : after;
  }

  /** A node of a shift to put a visit after, never the visit itself: by a time in its window, or now and then any. */
  #placeIn(shift: number, visit: number): number {
    const { next, tables: { visitCount, opens, latest, shiftUntil, dayCount, shiftDay } } = this.#routes;
    const random = this.#random;
    const end = visitCount + shift;
    let after = end;
    if (random.below(100) < ANYWHERE) {
      let length = 0;
      for (let node = next[end] as number; node !== end; node = next[node] as number) length += 1;
      for (let k = random.below(length + 1); k > 0; k -= 1) after = next[after] as number;
      return after === visit ? this.#routes.prev[visit] as number : after;
    }
    const at = visit * dayCount + (shiftDay[shift] as number);
    const { start } = this.#clock;
    const opening = opens[at] as number;
    const last = Math.max(Math.min(latest[at] as number, shiftUntil[shift] as number, DAY), start[visit] as number) + BEYOND;
    const time = opening + random.fraction() * (last - opening);
    for (let node = next[end] as number; node !== end && (start[node] as number) <= time; node = next[node] as number) if (node !== visit) after = node;
    return after;
  }

  /** Two visits change places. */
  #exchange(visit: number): boolean {
    const routes = this.#routes;
    const { shiftOf, prev, tables: { visitCount, mate } } = routes;
    const random = this.#random;
    const other = (random.next() & 1) === 0 && this.#nearCount > 0 ? this.near[visit * this.#nearCount + random.below(this.#nearCount)] as number : random.below(visitCount);
    const [shift, otherShift] = [shiftOf[visit] as number, shiftOf[other] as number];
    if (other === visit || otherShift < 0) return false;
    if (mate[visit] === other) {
      if (routes.tables.allowed[visit * routes.tables.shiftCount + otherShift] === 0 || routes.tables.allowed[other * routes.tables.shiftCount + shift] === 0) return false;
    } else if (!routes.mayStand(visit, otherShift) || !routes.mayStand(other, shift)) return false;
    const [before, otherBefore] = [prev[visit] as number, prev[other] as number];
    routes.detach(visit);
    routes.detach(other);
    if (otherBefore === visit) {
      routes.attach(other, before);
      routes.attach(visit, other);
    } else if (before === other) {
      routes.attach(visit, otherBefore);
      routes.attach(other, visit);
    } else {
      routes.attach(visit, otherBefore);
      routes.attach(other, before);
    }
    if ((random.next() & 1) === 0) {
      this.#bringOther(visit);
      if (mate[visit] !== other) this.#bringOther(other);
    }
    return true;
  }

  /** Puts the other of a visit's link, in the shift where it stands, to about the time that goes with where the visit now stands. */
  #bringOther(visit: number): void {
    const other = this.#routes.tables.mate[visit] as number;
    if (other < 0 || this.#routes.shiftOf[other] === -1) return;
    const shift = this.#routes.shiftOf[other] as number;
    this.#routes.detach(other);
    this.#routes.attach(other, this.#placeAt(shift, this.#timeBeside(visit)));
  }

  /** About when the other of a visit's link begins where the visit stands now, give or take. */
  #timeBeside(visit: number): number {
    const { prev, shiftOf, tables: { isFirst, gapLeast, opens, dayCount, shiftDay, travel, travelFrom, leavePlace, reachPlace, placeCount } } = this.#routes;
    const before = prev[visit] as number;
    const way = travel[(travelFrom[shiftOf[visit] as number] as number) + (leavePlace[before] as number) * placeCount + (reachPlace[visit] as number)] as number;
    const start = Math.max(opens[visit * dayCount + (shiftDay[shiftOf[visit] as number] as number)] as number, (this.#clock.leave[before] as number) + way);
    return start + (isFirst[visit] === 1 ? 1 : -1) * (gapLeast[visit] as number) + (this.#random.fraction() - 0.5) * ASIDE;
  }

  /** Two shifts of one day exchange what comes from a visit on, and from about that time on. */
  #tails(visit: number): boolean {
    const routes = this.#routes;
    const { next, prev, shiftOf, tables: { visitCount, shiftCount, shiftDay } } = routes;
    const { start, leave } = this.#clock;
    const shift = shiftOf[visit] as number;
    const other = this.#random.below(shiftCount);
    if (other === shift || shiftDay[other] !== shiftDay[shift]) return false;
    const end = visitCount + other;
    const time = (start[visit] as number) + (this.#random.fraction() - 0.5) * 2 * BEYOND;
    let after = end;
    for (let node = next[end] as number; node !== end && (leave[node] as number) <= time; node = next[node] as number) after = node;
    const before = prev[visit] as number;
    if (!this.#mayCome(visit, visitCount + shift, other) || !this.#mayCome(next[after] as number, end, shift)) return false;
    routes.swapTails(before, after);
    return true;
  }

  /** Whether the tail of a shift may come into another. Not where the other of a link stands there, though it might go the other way. */
  #mayCome(first: number, end: number, shift: number): boolean {
    const { next, shiftOf, tables: { allowed, shiftCount, mate, shiftStaff } } = this.#routes;
    for (let node = first; node !== end; node = next[node] as number) {
      if (allowed[node * shiftCount + shift] === 0) return false;
      const other = mate[node] as number;
      if (other >= 0 && shiftStaff[shiftOf[other] as number] === shiftStaff[shift]) return false;
    }
    return true;
  }

  /** Two or three visits that follow each other move together, in order or turned round. */
  #string(visit: number): boolean {
    const routes = this.#routes;
    const { next, prev, tables: { visitCount, mate } } = routes;
    const second = next[visit] as number;
    if (second >= visitCount) return false;
    const third = (this.#random.next() & 1) === 0 ? next[second] as number : visitCount;
    const after = this.#placeFor(visit);
    if (after < 0 || after === second || after === third || after === prev[visit]) return false;
    const shift = routes.shiftOf[after] as number;
    if (!routes.mayStand(second, shift) || (third < visitCount && !routes.mayStand(third, shift))) return false;
    routes.detach(visit);
    routes.detach(second);
    if (third < visitCount) routes.detach(third);
    const isTurned = (this.#random.next() & 3) === 0;
    const last = third < visitCount ? third : second;
    routes.attach(isTurned ? last : visit, after);
    if (third < visitCount) routes.attach(second, isTurned ? third : visit);
    routes.attach(isTurned ? visit : last, third < visitCount ? second : (isTurned ? second : visit));
    if ((this.#random.next() & 1) === 0) return true;
    this.#bringOther(visit);
    if (mate[visit] !== second) this.#bringOther(second);
    return true;
  }

  /** Two linked visits move: one somewhere, the other to about the time that goes with it. */
  #pair(visit: number): boolean {
    const routes = this.#routes;
    const other = routes.tables.mate[visit] as number;
    const otherShift = routes.shiftOf[other] as number;
    routes.detach(visit);
    routes.detach(other);
    return this.#attachPair(visit, other, (this.#random.next() & 1) === 0 ? otherShift : -1);
  }

  /** Puts two linked visits in, the second in `wanted` unless that is -1. */
  #attachPair(visit: number, other: number, wanted: number): boolean {
    const routes = this.#routes;
    const random = this.#random;
    const others = routes.tables.shiftsOf[other] as Int32Array;
    const after = this.#placeFor(visit);
    if (after < 0 || others.length === 0) return false;
    const shift = routes.shiftOf[after] as number;
    let otherShift = wanted;
    for (let tries = 0; otherShift < 0 || !routes.areApart(shift, otherShift); tries += 1) {
      if (tries === TRIES) return false;
      otherShift = others[random.below(others.length)] as number;
    }
    routes.attach(visit, after);
    routes.attach(other, this.#placeAt(otherShift, this.#timeBeside(visit)));
    return true;
  }

  /** The last node of a shift that is begun before a time. */
  #placeAt(shift: number, time: number): number {
    const { next, tables: { visitCount } } = this.#routes;
    const { start } = this.#clock;
    const end = visitCount + shift;
    let after = end;
    for (let node = next[end] as number; node !== end && (start[node] as number) <= time; node = next[node] as number) after = node;
    return after;
  }

  /** A visit that is not made is, with the other of its link. */
  #cover(visit: number): boolean {
    const routes = this.#routes;
    const other = routes.tables.mate[visit] as number;
    if (other >= 0) return this.#attachPair(visit, other, -1);
    const after = this.#placeFor(visit);
    if (after < 0) return false;
    routes.attach(visit, after);
    return true;
  }
}
