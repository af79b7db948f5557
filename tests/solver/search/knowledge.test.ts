import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../solver/model/build.ts';
import type { LinearModel } from '../../../solver/model/model.ts';
import { RULES } from '../../../solver/rules/index.ts';
import { roundFor } from '../../../solver/rules/standing.ts';
import { Knowledge } from '../../../solver/search/knowledge.ts';
import type { Pricing } from '../../../solver/search/restrict.ts';
import { dwelling, household, problem, soft } from '../../support/tiny.ts';

/** Two households, two dwellings, three levels; every column is a placement. */
function model(): LinearModel {
  return buildModel(roundFor(problem({
    households: [household('a', { bedroomsMin: 2 }), household('b')], dwellings: [dwelling('d'), dwelling('e', { bedrooms: 2 })],
    rules: { bedrooms: soft({ level: 2 }), spareBedrooms: soft({ level: 3, maxSpare: 0 }) },
  })), RULES).model;
}

/** What a relaxation said: a bound, and the reduced cost of one column. */
const said = (of: LinearModel, bound: number, column: number, cost: number): Pricing => ({
  bound, duals: new Float64Array(of.rowTags.length), reducedCosts: Float64Array.from({ length: of.columnCount }, (_, j) => (j === column ? cost : 0)),
});

const dead = (known: Knowledge, level: number): readonly number[] => [...known.alive(level)].flatMap((one, j) => (one === 1 ? [] : [j]));

describe('what is known', () => {
  test('of later levels is what a level rules out at the penalty it is held at', () => {
    const of = model();
    const known = new Knowledge(of);
    known.price(0, said(of, 8, 1, 3));
    known.narrowNext(0, 11);
    expect(dead(known, 1)).toEqual([]);
    known.narrowNext(0, 10);
    expect(dead(known, 1)).toEqual([1]);
    expect(dead(known, 0)).toEqual([]);
  });

  test('is narrowed from what the relaxation was solved over, not from what another one has fixed since', () => {
    const of = model();
    const known = new Knowledge(of);
    known.price(0, said(of, 10, 0, 5));
    known.narrowNext(0, 10);
    known.price(1, said(of, 0, 1, 5));
    known.price(0, said(of, 10, 2, 5));
    known.narrowNext(0, 10);
    known.narrowNext(1, 0);
    expect(dead(known, 1)).toEqual([2]);
    expect(dead(known, 2)).toEqual([0, 1]);
  });

  test('stands in for a hold only where the relaxation reaches the penalty that is held', () => {
    const of = model();
    const known = new Knowledge(of);
    known.price(0, said(of, 8, 1, 3));
    known.narrowNext(0, 10);
    expect(known.holds(1, known.face(1), [10]).map(({ most }) => most)).toEqual([10]);
    known.narrowNext(0, 8);
    expect(known.holds(1, known.face(1), [8])).toEqual([]);
    expect(known.holds(1, known.face(1), [7]).map(({ most }) => most)).toEqual([7]);
    expect(known.holds(1, known.face(0), [8]).map(({ most }) => most)).toEqual([8]);
  });

  test('after a level that is held at more than before is forgotten', () => {
    const of = model();
    const known = new Knowledge(of);
    for (const level of [0, 1, 2]) {
      known.price(level, said(of, 3, level, 5));
      known.narrowNext(level, 3);
    }
    known.forgetAfter(1);
    expect(known.bounds).toEqual([3, 3, 0].map((bound) => expect.toSatisfy((own: number) => (bound === 0 ? own === 0 : own >= bound)) as number));
    expect([known.pricing(1) === null, known.pricing(2) === null]).toEqual([false, true]);
    expect(dead(known, 3)).toEqual(dead(known, 1));
    expect(dead(known, 2)).toEqual(dead(known, 1));
  });
});
