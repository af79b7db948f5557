import { expect, test } from 'vitest';
import { Random } from '../../../solver/search/random.ts';
import { Clock } from '../../../solver/visits/clock.ts';
import { Moves } from '../../../solver/visits/moves.ts';
import { Routes } from '../../../solver/visits/routes.ts';
import { tablesOf } from '../../../solver/visits/tables.ts';
import { randomVisits } from './random-visits.ts';

test('after every move the times and the cost are those of the same routes timed anew, and a move that is rolled back leaves no trace', () => {
  let [kept, back, impossible] = [0, 0, 0];
  for (let seed = 1; seed <= 12; seed += 1) {
    const tables = tablesOf(randomVisits(seed, { visits: 14, shifts: 6, days: 1 + (seed % 3) }));
    const [routes, anew, random] = [new Routes(tables), new Routes(tables), new Random(seed)];
    const [clock, clockAnew] = [new Clock(routes), new Clock(anew)];
    const moves = new Moves(routes, clock, random);
    for (let step = 0; step < 1500; step += 1) {
      const before = [routes.next.slice(), routes.prev.slice(), routes.shiftOf.slice(), routes.fixedCost];
      routes.begin();
      const isMade = moves.propose();
      const timed = isMade ? clock.tryTimes(Infinity) : Infinity;
      if (isMade) {
        anew.restore(routes.next, routes.shiftOf);
        const cost = clockAnew.tryTimes(Infinity);
        if (cost < Infinity) clockAnew.keep();
        if (timed === Infinity) expect(cost).toBe(Infinity);
        else expect(timed).toBeCloseTo(cost, 6);
        expect(routes.fixedCost).toBeCloseTo(anew.fixedCost, 4);
        if (timed === Infinity) impossible += 1;
      }
      if (timed === Infinity || random.below(3) === 0) {
        routes.rollBack();
        expect([routes.next, routes.prev, routes.shiftOf, routes.fixedCost]).toEqual(before);
        back += 1;
        continue;
      }
      clock.keep();
      kept += 1;
      routes.shiftOf.forEach((of, node) => { if (of >= 0 && node < tables.visitCount) expect(clock.start[node]).toBeCloseTo(clockAnew.start[node]!, 6); });
    }
  }
  expect(Math.min(kept, back, impossible)).toBeGreaterThan(100);
});
