import { describe, expect, it } from 'vitest';
import { createRandom } from '../../data/demonstration/random.ts';
import { openApp } from '../server/open-app.ts';
import { fuzz } from './fuzz.ts';
import { killMany } from './kill.ts';
import { Ledger } from './ledger.ts';
import { loadFor } from './load.ts';
import { meetTogether } from './together.ts';

// A little of what `npm run torment` does at length.

/** What a machine may take that is slow and has other things to do, in milliseconds. */
const SLOW = 600_000;

const diceOf = (seed: number) => {
  const random = createRandom(seed);
  return (): number => random.below(1_000_000_007) / 1_000_000_007;
};

describe('the server', () => {
  it('loses nothing and leaves nothing half done when it is killed while people work', async () => {
    const { edits, imports, meeting, faults } = await killMany(9, diceOf(20), () => undefined);
    expect(faults).toEqual([]);
    expect(edits).toBeGreaterThan(0);
    expect(imports).toBeGreaterThan(0);
    expect(meeting.steps).toBeGreaterThan(8);
    expect(meeting.solves).toBeGreaterThan(0);
  }, SLOW);

  it('lets one of several in a meeting make each version, and tells the others who was first', async () => {
    const { sent, taken, late, faults } = await meetTogether(12, 4, diceOf(23));
    expect(faults).toEqual([]);
    expect(taken).toBeGreaterThan(12);
    expect(late).toBeGreaterThan(12);
    expect(sent).toBeGreaterThanOrEqual(taken + late);
  }, SLOW);

  it('answers four thousand strange requests without a fault of its own, and tells nobody of a household who may not know', async () => {
    const open = await openApp();
    await open.takeInDemonstration();
    // so many that every answer is drawn whichever routes there are: one that is well formed and still refused (422) is rare
    const { byStatus, faults } = await fuzz(open, 4000, diceOf(21));
    expect(faults).toEqual([]);
    expect([...byStatus.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 422]));
    await open.close();
  }, SLOW);

  it('serves twenty people while two solves run, without an error', async () => {
    const { requests, errors, solves } = await loadFor(4, 20, diceOf(22));
    expect(errors).toEqual([]);
    expect(requests).toBeGreaterThan(20);
    expect(solves).toBeGreaterThan(0);
  }, SLOW);
});

describe('the ledger of a kill', () => {
  it('sees a change that was answered with yes and is gone, and forgives one that was only asked for', () => {
    const ledger = new Ledger();
    ledger.ask('a', '1');
    ledger.answer('a', '1');
    ledger.ask('a', '2');
    ledger.ask('b', '3');
    ledger.answer('b', null);
    expect(ledger.compare(new Map([['a', '2'], ['b', '0']]))).toEqual([]);
    expect(ledger.compare(new Map([['a', '1']]))).toEqual(['a is 1; the server had said 2, and was asked for nothing more']);
  });
});
