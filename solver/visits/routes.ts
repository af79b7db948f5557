import type { Tables } from './tables.ts';

const DETACH = 0;
const ATTACH = 1;
const SWAP = 2;
/** Changes that one move can be made of. */
const MOST_CHANGES = 512;

/**
 * The routes of all shifts as rings of nodes, changed step by step and rolled back as one. It knows which visits may stand in which shift, and what a plan costs apart from the times: travel, prices, spacing, and visits that
 * are not made. Where a route changed is noted in `changed`, for the clock.
 */
export class Routes {
  readonly tables: Tables;
  readonly next: Int32Array;
  readonly prev: Int32Array;
  /** The shift of each node; -1 for a visit that is not made. */
  readonly shiftOf: Int32Array;
  /** Nodes that were reached from another node before this move. */
  readonly changed: Int32Array;
  changedCount = 0;
  /** The weighed cost of everything but the times. */
  fixedCost: number;
  readonly #log = new Int32Array(3 * MOST_CHANGES);
  #logged = 0;
  #costBefore = 0;

  constructor(tables: Tables) {
    this.tables = tables;
    this.changed = new Int32Array(2 * MOST_CHANGES + tables.shiftCount);
    const { visitCount, shiftCount } = tables;
    this.next = Int32Array.from({ length: visitCount + shiftCount }, (_, node) => node);
    this.prev = this.next.slice();
    this.shiftOf = Int32Array.from(this.next, (node) => (node < visitCount ? -1 : node - visitCount));
    this.fixedCost = 0;
    this.sumCost();
  }

  /** Begins a move: what follows can be rolled back to here. */
  begin(): void {
    this.#logged = 0;
    this.changedCount = 0;
    this.#costBefore = this.fixedCost;
  }

  /** Takes routes over from copies of `next` and `shiftOf`; every route counts as changed. */
  restore(next: Int32Array, shiftOf: Int32Array): void {
    this.begin();
    this.next.set(next);
    this.shiftOf.set(shiftOf);
    for (let node = 0; node < next.length; node += 1) if (shiftOf[node] !== -1) this.prev[next[node] as number] = node;
    for (let node = this.tables.visitCount; node < next.length; node += 1) this.#markChanged(next[node] as number);
    this.sumCost();
  }

  /** Adds the costs up anew, so that rounding does not pile up. */
  sumCost(): void {
    const { tables: { visitCount, uncoveredPrice, price, shiftCount, weights }, shiftOf, next } = this;
    let cost = 0;
    for (let node = 0; node < next.length; node += 1) {
      const shift = shiftOf[node] as number;
      if (shift < 0) { cost += uncoveredPrice[node] as number; continue; }
      cost += this.#way(node, next[node] as number, shift);
      if (node < visitCount) cost += (price[node * shiftCount + shift] as number) + weights.shortSpacing * this.#shortDays(node, shift) / 2;
    }
    this.fixedCost = cost;
  }

  /** Whether a visit, which may stand elsewhere, may stand in a shift while the other visit of its link stays where it is. */
  mayStand(visit: number, shift: number): boolean {
    const { tables: { allowed, shiftCount, mate }, shiftOf } = this;
    if (allowed[visit * shiftCount + shift] === 0) return false;
    const other = mate[visit] as number;
    return other < 0 || shiftOf[other] === -1 || this.areApart(shift, shiftOf[other] as number);
  }

  /** Whether linked visits may stand in these two shifts: on one day, of two staff members. */
  areApart(shift: number, other: number): boolean {
    const { shiftDay, shiftStaff } = this.tables;
    return shiftDay[shift] === shiftDay[other] && shiftStaff[shift] !== shiftStaff[other];
  }

  /** Takes a visit out of its route. */
  detach(visit: number): void {
    this.#note(DETACH, visit, this.prev[visit] as number);
    this.#takeOut(visit);
  }

  /** Puts a visit that is in no route after a node. */
  attach(visit: number, after: number): void {
    this.#note(ATTACH, visit, after);
    this.#putIn(visit, after);
  }

  /** Exchanges what comes after two nodes of different shifts of one day; the caller has seen that every visit may stand where it comes. */
  swapTails(after: number, other: number): void {
    this.#note(SWAP, after, other);
    this.#exchange(after, other);
  }

  /** Undoes everything since the move began. */
  rollBack(): void {
    const log = this.#log;
    while (this.#logged > 0) {
      this.#logged -= 3;
      const [kind, a, b] = [log[this.#logged] as number, log[this.#logged + 1] as number, log[this.#logged + 2] as number];
      if (kind === DETACH) this.#putIn(a, b);
      else if (kind === ATTACH) this.#takeOut(a);
      else this.#exchange(a, b);
    }
    this.changedCount = 0;
    this.fixedCost = this.#costBefore;
  }

  #note(kind: number, a: number, b: number): void {
    const log = this.#log;
    log[this.#logged] = kind;
    log[this.#logged + 1] = a;
    log[this.#logged + 2] = b;
    this.#logged += 3;
  }

  #markChanged(node: number): void {
    this.changed[this.changedCount] = node;
    this.changedCount += 1;
  }

  #way(from: number, to: number, shift: number): number {
    const { travel, travelFrom, leavePlace, reachPlace, placeCount, weights, visitCount } = this.tables;
    if (from === to && from >= visitCount) return 0;
    return weights.travel * (travel[(travelFrom[shift] as number) + (leavePlace[from] as number) * placeCount + (reachPlace[to] as number)] as number);
  }

  #takeOut(visit: number): void {
    const { next, prev, shiftOf, tables: { price, shiftCount, uncoveredPrice, spacedStart, weights } } = this;
    const [before, after, shift] = [prev[visit] as number, next[visit] as number, shiftOf[visit] as number];
    next[before] = after;
    prev[after] = before;
    next[visit] = prev[visit] = visit;
    shiftOf[visit] = -1;
    this.fixedCost += this.#way(before, after, shift) - this.#way(before, visit, shift) - this.#way(visit, after, shift) - (price[visit * shiftCount + shift] as number) + (uncoveredPrice[visit] as number);
    if (spacedStart[visit] !== spacedStart[visit + 1]) this.fixedCost -= weights.shortSpacing * this.#shortDays(visit, shift);
    this.#markChanged(after);
  }

  #putIn(visit: number, before: number): void {
    const { next, prev, shiftOf, tables: { price, shiftCount, uncoveredPrice, spacedStart, weights } } = this;
    const [after, shift] = [next[before] as number, shiftOf[before] as number];
    next[before] = visit;
    prev[visit] = before;
    next[visit] = after;
    prev[after] = visit;
    shiftOf[visit] = shift;
    this.fixedCost += this.#way(before, visit, shift) + this.#way(visit, after, shift) - this.#way(before, after, shift) + (price[visit * shiftCount + shift] as number) - (uncoveredPrice[visit] as number);
    if (spacedStart[visit] !== spacedStart[visit + 1]) this.fixedCost += weights.shortSpacing * this.#shortDays(visit, shift);
    this.#markChanged(visit);
  }

  /** The days that are missing between a visit in a shift and the others that should lie apart from it. */
  #shortDays(visit: number, shift: number): number {
    const { shiftOf, tables: { spacedStart, spacedWith, spacedDays, shiftDay } } = this;
    let days = 0;
    for (let k = spacedStart[visit] as number; k < (spacedStart[visit + 1] as number); k += 1) {
      const other = shiftOf[spacedWith[k] as number] as number;
      if (other < 0) continue;
      const apart = Math.abs((shiftDay[shift] as number) - (shiftDay[other] as number));
      if (apart < (spacedDays[k] as number)) days += (spacedDays[k] as number) - apart;
    }
    return days;
  }

  #exchange(a: number, b: number): void {
    const { next, prev, shiftOf, tables: { visitCount } } = this;
    const [shiftA, shiftB] = [shiftOf[a] as number, shiftOf[b] as number];
    const [endA, endB] = [visitCount + shiftA, visitCount + shiftB];
    const [firstA, firstB, lastA, lastB] = [next[a] as number, next[b] as number, prev[endA] as number, prev[endB] as number];
    this.#moveTail(firstA, endA, shiftA, shiftB);
    this.#moveTail(firstB, endB, shiftB, shiftA);
    this.fixedCost -= this.#way(a, firstA, shiftA) + this.#way(b, firstB, shiftB);
    if (firstA !== endA) this.fixedCost += this.#way(lastA, endB, shiftB) - this.#way(lastA, endA, shiftA);
    if (firstB !== endB) this.fixedCost += this.#way(lastB, endA, shiftA) - this.#way(lastB, endB, shiftB);
    const [ontoA, ontoB] = [firstB === endB ? endA : firstB, firstA === endA ? endB : firstA];
    next[a] = ontoA;
    prev[ontoA] = a;
    next[b] = ontoB;
    prev[ontoB] = b;
    if (firstB !== endB) { next[lastB] = endA; prev[endA] = lastB; }
    if (firstA !== endA) { next[lastA] = endB; prev[endB] = lastA; }
    this.fixedCost += this.#way(a, ontoA, shiftA) + this.#way(b, ontoB, shiftB);
    this.#markChanged(ontoA);
    this.#markChanged(ontoB);
  }

  #moveTail(first: number, end: number, from: number, to: number): void {
    const { next, prev, shiftOf, tables: { price, shiftCount, travelFrom } } = this;
    const isOtherTable = travelFrom[from] !== travelFrom[to];
    for (let node = first; node !== end; node = next[node] as number) {
      if (isOtherTable && node !== first) this.fixedCost += this.#way(prev[node] as number, node, to) - this.#way(prev[node] as number, node, from);
      this.fixedCost += (price[node * shiftCount + to] as number) - (price[node * shiftCount + from] as number);
      shiftOf[node] = to;
    }
  }
}
