import { describe, expect, test } from 'vitest';
import { proposalFile } from '../support/proposal-file.ts';
import { dwelling, household, placements, problem } from '../support/tiny.ts';
import { ANSWER_COLUMNS, answersRow, quantile, type AnswersRun } from './answers-history.ts';
import { answersOf, sampleOf } from './answers.ts';

const RUN: AnswersRun = {
  date: '2026-09-01', version: '0.1.0 (abc)', instance: 'town-150x60-strict.json', seed: 1, question: 'rankDwellings', times: [4, 1, 3, 2].map((wall) => ({ wall, cpu: wall / 2 })), provedPercent: null, provedChangesPercent: 50, bytes: 10,
};

describe('the history of answers', () => {
  test('a row has a field for each column, with the median and what 95 of 100 do not exceed', () => {
    expect(answersRow(RUN, 1.25, 'A machine, 2 cores')).toBe('2026-09-01,0.1.0 (abc),town-150x60-strict.json,rankDwellings,4,1,2.000,4.000,1.000,2.000,,50,10,1.3,"A machine, 2 cores"');
    expect(answersRow(RUN, 1, 'machine').split(',')).toHaveLength(ANSWER_COLUMNS.length);
  });

  test('a share of the values is reached by the least that is enough', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([50, 95, 100]);
    expect(quantile([7], 0.5)).toBe(7);
    expect(() => quantile([], 0.5)).toThrow('nothing was measured');
  });
});

describe('a sample', () => {
  const values = Array.from({ length: 50 }, (_, i) => i);

  test('is everything when there is no more than is asked for', () => {
    expect(sampleOf(values, 50, 1)).toEqual(values);
  });

  test('names nothing twice, is the same for one seed and another for another', () => {
    const sample = sampleOf(values, 20, 1);
    expect(new Set(sample).size).toBe(20);
    expect(sampleOf(values, 20, 1)).toEqual(sample);
    expect(sampleOf(values, 20, 2)).not.toEqual(sample);
  });
});

test('every kind of question is asked of a proposal, and answered', async () => {
  const round = problem({ dwellings: [dwelling('d1'), dwelling('d2')], households: [household('h1'), household('h2'), household('h3')] });
  const proposal = proposalFile(round, placements([['h1', 'd1'], ['h2', 'd2']]));
  const seen: (readonly [string, number, number | null])[] = [];
  for await (const { question, times, provedPercent } of answersOf(round, proposal, { pairs: 100, searches: 1, helped: 0, seed: 1 })) seen.push([question, times.length, provedPercent]);
  expect(seen).toEqual([
    ['pairReasons, the table', 1, null], ['pairReasons, one pair', 6, null], ['rankDwellings', 3, null], ['rankHouseholds', 2, null], ['whyNot, first estimate', 1, null], ['whyNot, 3 s', 1, expect.any(Number)],
    ['relaxations of the round, screened', 1, null], ['relaxations of the round, 10 confirmed', 1, expect.any(Number)],
  ]);
});
