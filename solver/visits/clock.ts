import type { Routes } from './routes.ts';
import type { Tables } from './tables.ts';

/**
 * When each visit begins, as early as the routes allow, and what being late costs. After a move it tells the new cost (`tryTimes`) by following only what hangs on the changed places: the rest of a route, and from a
 * linked visit the rest of the other's route; `keep` then takes the tried times over. Linked visits are timed together once both can be reached.
 */
export class Clock {
  readonly #routes: Routes;
  readonly #tables: Tables;
  /** Kept and tried, by node: when it begins, when the staff member sets off again, and the tardiness of the route up to it, in sum and at most. */
  readonly start: Float64Array;
  readonly leave: Float64Array;
  readonly #sum: Float64Array;
  readonly #most: Float64Array;
  readonly #newStart: Float64Array;
  readonly #newLeave: Float64Array;
  readonly #newSum: Float64Array;
  readonly #newMost: Float64Array;
  /** Kept and tried, by shift: the tardiness of the whole route, in sum and at most, and its overtime. */
  readonly #routeSum: Float64Array;
  readonly #routeMost: Float64Array;
  readonly #routeOver: Float64Array;
  readonly #newRouteSum: Float64Array;
  readonly #newRouteMost: Float64Array;
  readonly #newRouteOver: Float64Array;
  /** By shift while it is tried: the node to go on from, when and from where, and the tardiness so far. */
  readonly #cursor: Int32Array;
  readonly #mark: Int32Array;
  readonly #shiftMark: Int32Array;
  readonly #arrivedMark: Int32Array;
  readonly #arrived: Float64Array;
  readonly #touched: Int32Array;
  readonly #stack: Int32Array;
  readonly #timed: Int32Array;
  #touchedCount = 0;
  #timedCount = 0;
  #stamp = 0;
  /** What being late costs so far, weighed, the highest tardiness apart; that; and the second of two answers of #together. */
  #cost = 0;
  #highest = 0;
  #otherStart = 0;

  constructor(routes: Routes) {
    this.#routes = routes;
    this.#tables = routes.tables;
    const { visitCount, shiftCount, shiftFrom } = routes.tables;
    const nodes = visitCount + shiftCount;
    const byNode = () => new Float64Array(nodes);
    const byShift = () => new Float64Array(shiftCount);
    [this.start, this.leave, this.#sum, this.#most] = [byNode(), byNode(), byNode(), byNode()];
    [this.#newStart, this.#newLeave, this.#newSum, this.#newMost, this.#arrived] = [byNode(), byNode(), byNode(), byNode(), byNode()];
    [this.#routeSum, this.#routeMost, this.#routeOver] = [byShift(), byShift(), byShift()];
    [this.#newRouteSum, this.#newRouteMost, this.#newRouteOver] = [byShift(), byShift(), byShift()];
    [this.#mark, this.#arrivedMark, this.#timed] = [new Int32Array(nodes), new Int32Array(nodes), new Int32Array(nodes)];
    this.#stack = new Int32Array(nodes + 2048);
    [this.#cursor, this.#shiftMark, this.#touched] = [new Int32Array(shiftCount), new Int32Array(shiftCount), new Int32Array(shiftCount)];
    shiftFrom.forEach((from, s) => { this.start[visitCount + s] = this.leave[visitCount + s] = from; });
  }

  /** The weighed cost of the times after the changes of a move; Infinity where they cannot be kept, and where it is certain to be above the limit. */
  tryTimes(limit: number): number {
    this.#stamp += 1;
    this.#touchedCount = 0;
    this.#timedCount = 0;
    this.#spread();
    return this.#run(limit);
  }

  /** Takes the tried times over. */
  keep(): void {
    const { start, leave } = this;
    const timed = this.#timed;
    for (let k = 0; k < this.#timedCount; k += 1) {
      const node = timed[k] as number;
      start[node] = this.#newStart[node] as number;
      leave[node] = this.#newLeave[node] as number;
      this.#sum[node] = this.#newSum[node] as number;
      this.#most[node] = this.#newMost[node] as number;
    }
    for (let k = 0; k < this.#touchedCount; k += 1) {
      const shift = this.#touched[k] as number;
      this.#routeSum[shift] = this.#newRouteSum[shift] as number;
      this.#routeMost[shift] = this.#newRouteMost[shift] as number;
      this.#routeOver[shift] = this.#newRouteOver[shift] as number;
    }
  }

  /** Marks every node whose time may change, and notes the first of them in each shift. */
  #spread(): void {
    const { next, shiftOf, changed, changedCount } = this.#routes;
    const { mate, visitCount } = this.#tables;
    const [stack, mark, cursor, stamp] = [this.#stack, this.#mark, this.#cursor, this.#stamp];
    let waiting = 0;
    for (let k = 0; k < changedCount; k += 1) stack[waiting++] = changed[k] as number;
    while (waiting > 0) {
      const from = stack[--waiting] as number;
      const shift = shiftOf[from] as number;
      if (shift < 0 || mark[from] === stamp) continue;
      if (this.#shiftMark[shift] !== stamp) {
        this.#shiftMark[shift] = stamp;
        this.#touched[this.#touchedCount++] = shift;
      }
      cursor[shift] = from;
      let node = from;
      while (mark[node] !== stamp) {
        mark[node] = stamp;
        if (node >= visitCount) break;
        const other = mate[node] as number;
        if (other >= 0 && mark[other] !== stamp) stack[waiting++] = other;
        node = next[node] as number;
      }
    }
  }

  /** Begins the cost with what being late costs of everything that cannot have changed. */
  #beginCost(): void {
    const { visitCount, shiftCount, weights } = this.#tables;
    const { prev } = this.#routes;
    let [sum, most, over] = [0, 0, 0];
    for (let shift = 0; shift < shiftCount; shift += 1) {
      if (this.#shiftMark[shift] !== this.#stamp) {
        sum += this.#routeSum[shift] as number;
        over += this.#routeOver[shift] as number;
        if ((this.#routeMost[shift] as number) > most) most = this.#routeMost[shift] as number;
        continue;
      }
      const before = prev[this.#cursor[shift] as number] as number;
      if (before >= visitCount) continue;
      sum += this.#sum[before] as number;
      if ((this.#most[before] as number) > most) most = this.#most[before] as number;
    }
    this.#cost = sum * weights.tardiness + over * weights.overtime;
    this.#highest = most;
  }

  /** Follows every touched shift from its first changed node; one that comes to a linked visit waits there until the other of the link is reached. */
  #run(limit: number): number {
    const { visitCount, dayCount, placeCount, travel, travelFrom, leavePlace, reachPlace, shiftDay, opens, mate, weights } = this.#tables;
    const { next, prev, shiftOf } = this.#routes;
    const [stack, cursor, arrived, arrivedMark, stamp, leave, newLeave, mark] = [this.#stack, this.#cursor, this.#arrived, this.#arrivedMark, this.#stamp, this.leave, this.#newLeave, this.#mark];
    this.#beginCost();
    let blocked = 0;
    let waiting = this.#touchedCount;
    for (let k = 0; k < waiting; k += 1) stack[k] = this.#touched[k] as number;
    while (waiting > 0) {
      const shift = stack[--waiting] as number;
      const day = shiftDay[shift] as number;
      const table = travelFrom[shift] as number;
      let node = cursor[shift] as number;
      let before = prev[node] as number;
      let ready = (before < visitCount && mark[before] === stamp ? newLeave[before] : leave[before]) as number;
      while (node < visitCount) {
        let start = ready + (travel[table + (leavePlace[before] as number) * placeCount + (reachPlace[node] as number)] as number);
        const opening = opens[node * dayCount + day] as number;
        if (opening > start) start = opening;
        const other = mate[node] as number;
        if (other >= 0) {
          if (arrivedMark[other] !== stamp) {
            arrived[node] = start;
            arrivedMark[node] = stamp;
            cursor[shift] = node;
            blocked += 1;
            break;
          }
          blocked -= 1;
          start = this.#together(node, start, other);
          const otherShift = shiftOf[other] as number;
          if (!this.#settle(other, this.#otherStart, otherShift)) return Infinity;
          cursor[otherShift] = next[other] as number;
          stack[waiting++] = otherShift;
        }
        if (!this.#settle(node, start, shift) || this.#cost + this.#highest * weights.highestTardiness > limit) return Infinity;
        ready = newLeave[node] as number;
        before = node;
        node = next[node] as number;
      }
      if (node < visitCount) continue;
      cursor[shift] = node;
      if (!this.#finish(shift, before, ready)) return Infinity;
    }
    if (blocked > 0 && !this.#untangle(limit)) return Infinity;
    const cost = this.#cost + this.#highest * weights.highestTardiness;
    return cost > limit ? Infinity : cost;
  }

  /**
   * Times what waits for each other: routes whose linked visits stand in a circle. That can be kept only where the span of a link leaves room, and is found by raising times until all is kept. False when it never is.
   */
  #untangle(limit: number): boolean {
    const { visitCount, mate, gapLeast, gapMost } = this.#tables;
    const { next } = this.#routes;
    let [linked, hasRoom] = [0, false];
    for (let k = 0; k < this.#touchedCount; k += 1) {
      for (let node = this.#cursor[this.#touched[k] as number] as number; node < visitCount; node = next[node] as number) {
        this.#newStart[node] = -Infinity;
        if ((mate[node] as number) < 0) continue;
        linked += 1;
        hasRoom ||= (gapMost[node] as number) > (gapLeast[node] as number);
      }
    }
    if (!hasRoom) return false;
    let raised = 1;
    for (let pass = 0; raised > 0; pass += 1) {
      if (pass > linked + 1) return false;
      raised = 0;
      for (let k = 0; k < this.#touchedCount; k += 1) {
        const more = this.#raise(this.#touched[k] as number, limit);
        if (more < 0) return false;
        raised += more;
      }
    }
    for (let k = 0; k < this.#touchedCount; k += 1) {
      const shift = this.#touched[k] as number;
      let node = this.#cursor[shift] as number;
      if (node >= visitCount) continue;
      for (; node < visitCount; node = next[node] as number) if (!this.#settle(node, this.#newStart[node] as number, shift)) return false;
      const last = this.#routes.prev[node] as number;
      if (!this.#finish(shift, last, this.#newLeave[last] as number)) return false;
    }
    return true;
  }

  /** Raises the times of what waits in a shift to what its way and links ask for now; gives how many were raised, or -1 when one is too late for the limit. */
  #raise(shift: number, limit: number): number {
    const { visitCount, dayCount, placeCount, travel, travelFrom, leavePlace, reachPlace, shiftDay, opens, latest, closes, minutes, mate, isFirst, gapLeast, gapMost, pauseFrom, pauseMinutes, weights } = this.#tables;
    const { next, prev } = this.#routes;
    const starts = this.#newStart;
    let node = this.#cursor[shift] as number;
    let before = prev[node] as number;
    let ready = (before < visitCount && this.#mark[before] === this.#stamp ? this.#newLeave[before] : this.leave[before]) as number;
    let raised = 0;
    for (; node < visitCount; before = node, node = next[node] as number) {
      const at = node * dayCount + (shiftDay[shift] as number);
      let start = Math.max(ready + (travel[(travelFrom[shift] as number) + (leavePlace[before] as number) * placeCount + (reachPlace[node] as number)] as number), opens[at] as number);
      const other = mate[node] as number;
      if (other >= 0) start = Math.max(start, (starts[other] as number) + (isFirst[node] === 1 ? -(gapMost[node] as number) : gapLeast[node] as number));
      if (start > (closes[at] as number) || (start - (latest[at] as number)) * weights.tardiness > limit) return -1;
      if (start > (starts[node] as number)) {
        starts[node] = start;
        raised += 1;
      } else start = starts[node] as number;
      const end = start + (minutes[node] as number);
      ready = ready < (pauseFrom[shift] as number) && end >= (pauseFrom[shift] as number) ? end + (pauseMinutes[shift] as number) : end;
    }
    return raised;
  }

  /** When a linked visit begins that can begin at `start` by itself, and (in #otherStart) the other of its link, whose own earliest start is known. */
  #together(node: number, start: number, other: number): number {
    const { isFirst, gapLeast, gapMost } = this.#tables;
    const alone = this.#arrived[other] as number;
    if (isFirst[node] === 1) {
      const first = Math.max(start, alone - (gapMost[node] as number));
      this.#otherStart = Math.max(alone, first + (gapLeast[node] as number));
      return first;
    }
    this.#otherStart = Math.max(alone, start - (gapMost[node] as number));
    return Math.max(start, this.#otherStart + (gapLeast[node] as number));
  }

  /** Notes when a visit begins. False when it would begin after it may. */
  #settle(node: number, start: number, shift: number): boolean {
    const { visitCount, dayCount, latest, closes, shiftDay, minutes, pauseFrom, pauseMinutes, weights } = this.#tables;
    const at = node * dayCount + (shiftDay[shift] as number);
    if (start > (closes[at] as number)) return false;
    const before = this.#routes.prev[node] as number;
    let [sum, most, left] = [0, 0, this.leave[before] as number];
    if (before < visitCount) {
      const isNew = this.#mark[before] === this.#stamp;
      sum = (isNew ? this.#newSum : this.#sum)[before] as number;
      most = (isNew ? this.#newMost : this.#most)[before] as number;
      if (isNew) left = this.#newLeave[before] as number;
    }
    const late = start - (latest[at] as number);
    if (late > 0) {
      sum += late;
      if (late > most) most = late;
      this.#cost += late * weights.tardiness;
      if (late > this.#highest) this.#highest = late;
    }
    const end = start + (minutes[node] as number);
    const pause = pauseFrom[shift] as number;
    this.#newStart[node] = start;
    this.#newLeave[node] = left < pause && end >= pause ? end + (pauseMinutes[shift] as number) : end;
    this.#newSum[node] = sum;
    this.#newMost[node] = most;
    this.#timed[this.#timedCount++] = node;
    return true;
  }

  /** Notes how a shift ends that is left for its end place from a node. False when it would end after it may. */
  #finish(shift: number, last: number, ready: number): boolean {
    const { visitCount, travel, travelFrom, leavePlace, reachPlace, placeCount, shiftUntil, shiftCloses, weights } = this.#tables;
    if (last >= visitCount) {
      this.#newRouteSum[shift] = this.#newRouteMost[shift] = this.#newRouteOver[shift] = 0;
      return true;
    }
    const home = ready + (travel[(travelFrom[shift] as number) + (leavePlace[last] as number) * placeCount + (reachPlace[visitCount + shift] as number)] as number);
    if (home > (shiftCloses[shift] as number)) return false;
    const isNew = this.#mark[last] === this.#stamp;
    const over = Math.max(0, home - (shiftUntil[shift] as number));
    this.#newRouteSum[shift] = (isNew ? this.#newSum : this.#sum)[last] as number;
    this.#newRouteMost[shift] = (isNew ? this.#newMost : this.#most)[last] as number;
    this.#newRouteOver[shift] = over;
    this.#cost += over * weights.overtime;
    return true;
  }
}
