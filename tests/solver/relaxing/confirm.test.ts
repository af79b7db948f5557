import { describe, expect, test } from 'vitest';
import { confirmAll, type Confirmed, type Confirming } from '../../../solver/relaxing/confirm.ts';
import { relaxationsOf } from '../../../solver/relaxing/relaxation.ts';
import { solved, trySolve } from '../../support/solved.ts';
import { dwelling, hard, household, problem } from '../../support/tiny.ts';

const ROUND = problem({
  dwellings: [dwelling('d', { monthlyRent: 5400 })], households: [household('h', { maxMonthlyRent: 5000 }), household('h2', { maxMonthlyRent: 5000, members: 2, hasPet: true })],
  rules: { rent: hard(), pets: hard(), occupancy: hard() },
});
const CANDIDATES = relaxationsOf(ROUND, 'h2').map((one) => [one]);

async function confirmed(confirming: Partial<Confirming>): Promise<readonly Confirmed[]> {
  const { levels } = await solved(ROUND);
  return confirmAll(ROUND, levels, CANDIDATES, { solve: (changed) => trySolve(changed), lanes: 1, householdId: 'h2', shouldStop: () => false, onProgress: () => undefined, ...confirming });
}

describe('confirming one after another', () => {
  test('gives the candidates in their order, whoever is ready first', async () => {
    const waits = [30, 0, 10];
    const rows = await confirmed({ lanes: 3, solve: async (changed) => {
      const wait = waits.shift();
      await new Promise((resolve) => { setTimeout(resolve, wait); });
      return trySolve(changed);
    } });
    expect(rows.map(({ relaxations }) => relaxations[0]?.what)).toEqual(CANDIDATES.map(([one]) => one?.what));
  });

  test('solves no more at a time than there are lanes', async () => {
    let [now, most] = [0, 0];
    await confirmed({ lanes: 2, solve: async (changed) => {
      now += 1;
      most = Math.max(most, now);
      const result = await trySolve(changed);
      now -= 1;
      return result;
    } });
    expect(most).toBe(2);
  });

  test('begins nothing more after a stop, and tells how far it is', async () => {
    const told: string[] = [];
    const rows = await confirmed({ shouldStop: () => told.length === 2, onProgress: (done, of) => told.push(`${done} of ${of}`) });
    expect(rows).toHaveLength(2);
    expect(told).toEqual(['1 of 3', '2 of 3']);
  });

  test('says why there is no proposal', async () => {
    const rows = await confirmed({ solve: async () => ({ kind: 'none', reason: 'timeLimit', message: '' }) });
    expect(rows.map((row) => row.kind === 'none' && row.reason)).toEqual(['timeLimit', 'timeLimit', 'timeLimit']);
  });
});

describe('what one household gives up', () => {
  test('that it gets no home in the best proposal is told', async () => {
    const rows = await confirmed({});
    expect(rows.map((row) => row.kind === 'confirmed' && [row.dwellingId, row.isProved, row.levels[0]?.gain])).toEqual([[null, true, 0], [null, true, 0], [null, true, 0]]);
  });

  test('nothing is proved beside a proposal that is not proved itself', async () => {
    const unproved = [{ level: 1, penalty: 20, bound: 0 }];
    const rows = await confirmAll(ROUND, unproved, CANDIDATES, { solve: (changed) => trySolve(changed), lanes: 1, householdId: 'h2', shouldStop: () => false, onProgress: () => undefined });
    expect(rows.map((row) => row.kind === 'confirmed' && row.isProved)).toEqual([false, false, false]);
  });
});
