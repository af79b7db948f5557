import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignCaseload, type AssignedCaseload, type CaseEffort } from '../../../solver/caseload/assign.ts';
import { explainCaseload, type OtherMain } from '../../../solver/caseload/explain.ts';
import { judgeCaseload } from '../../../solver/caseload/judge.ts';
import type { CaseloadProblem } from '../../../solver/caseload/problem.ts';
import { whyNotMain } from '../../../solver/caseload/why-not-main.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import { compareLevels } from '../../support/brute-force.ts';
import { caseload, everyChoice, person, someCaseload, staff } from './small-caseload.ts';

const highs = await loadEngine('highs');
const effort: CaseEffort = { seed: 1, timeLimitSeconds: null, seconds: () => 0, shouldStop: () => false, onProgress: () => undefined };
const exchanges = (others: readonly OtherMain[]) => others.filter((other) => other.kind === 'exchange');

describe('why somebody has the main that they have', () => {
  const problem = caseload({
    staff: [staff('s1', { competences: ['rop'] }), staff('s2', { lat: 60.01 }), staff('s3', { maxAge: 25 }), staff('s4', { teamId: 'U' })],
    persons: [person('a', { mainId: 's1', monthsTogether: 9, backupId: 's2' }), person('b', { competences: ['rop'], wishedIds: ['s1'], barredIds: ['s2'] }), person('c', { mainId: 'gone', monthsTogether: 14, backupId: 's2', minutes: 10, lat: 60.01 })],
  });
  const { choices } = assignCaseload(problem, highs, effort);
  const [a, b, c] = explainCaseload(problem, choices);

  test('is that they come today, with what the load of the one is', () => {
    expect(a?.main).toMatchObject({ staffId: 's1', isKept: true, cameInOtherRole: false, isOnlyOne: false, isOfOtherTeam: false, wayMinutes: 0, isNearest: true, minutes: 100, load: { mains: 2, minutes: 60 } });
    expect(a?.backup).toMatchObject({ staffId: 's2', isKept: true, wayMinutes: 29, isNearest: true });
    expect(a?.lostAfterMonths).toBeNull();
  });

  test('is that nobody else may, with what is in the way of each', () => {
    expect(b?.main).toMatchObject({ staffId: 's1', isKept: false, isWished: true, isOnlyOne: true });
    expect(b?.backup).toBeNull();
    expect(b?.others).toEqual([
      { kind: 'never', staffId: 's2', because: [{ kind: 'competence', missing: ['rop'] }, { kind: 'barred' }] },
      { kind: 'never', staffId: 's3', because: [{ kind: 'competence', missing: ['rop'] }, { kind: 'age', minAge: 0, maxAge: 25 }] },
      { kind: 'never', staffId: 's4', because: [{ kind: 'competence', missing: ['rop'] }] },
    ]);
    expect(b?.runnerUpId).toBeNull();
  });

  test('is that they were the backup, where the main comes no longer', () => {
    expect(c).toMatchObject({ main: { staffId: 's2', isKept: false, cameInOtherRole: true }, lostAfterMonths: 14, runnerUpId: 's1' });
  });

  test('comes with what it would cost to change that alone, and that other teams are not asked', () => {
    // Main changed and nine months lost; the backup moves up and the main of today back, so nobody is new. The way of 29 minutes moves from the backup's tenth to the whole.
    expect(a?.others).toMatchObject([{ kind: 'exchange', staffId: 's2', difference: { levels: [0, 60 + 9 * 5, expect.any(Number)], measures: { mainChanged: 1, trustMonthsLost: 9, travelMinutes: 26 } } }, { kind: 'never', staffId: 's3' }, { kind: 'otherTeam', staffId: 's4' }]);
  });

  test('is that all who come stay, where that was asked for', () => {
    const kept = { ...problem, onlyGaps: true };
    expect(explainCaseload(kept, assignCaseload(kept, highs, effort).choices)[0]?.others[0]).toEqual({ kind: 'stays', staffId: 's2' });
  });
});

/** The least levels of all choices that give one person a certain main. */
function leastWith(problem: CaseloadProblem, personId: string, staffId: string): readonly number[] | null {
  const having = everyChoice(problem).filter((choices) => choices.some((choice) => choice.personId === personId && choice.mainId === staffId));
  const levels = having.map((choices) => judgeCaseload(problem, choices)).filter(({ breaches }) => breaches.length === 0).map((judged) => judged.levels);
  return levels.length === 0 ? null : levels.reduce((least, one) => (compareLevels(one, least) < 0 ? one : least));
}

const after = (proposed: AssignedCaseload, by: readonly number[]) => proposed.levels.map(({ penalty }, l) => penalty + (by[l] as number));

describe('on tiny caseloads', () => {
  test('one exchange alone is a choice that breaks nothing, and never better than a proved proposal', () => {
    fc.assert(fc.property(someCaseload, (problem) => {
      const proposed = assignCaseload(problem, highs, effort);
      for (const { others, runnerUpId } of explainCaseload(problem, proposed.choices)) {
        const found = exchanges(others);
        for (const { difference } of found) expect(compareLevels(difference.levels, [0, 0, 0])).toBeGreaterThanOrEqual(0);
        const runnerUp = found.find(({ staffId }) => staffId === runnerUpId);
        for (const { difference } of found) expect(compareLevels(difference.levels, runnerUp?.difference.levels ?? [])).toBeGreaterThanOrEqual(0);
      }
    }), { numRuns: 100 });
  });

  test('what another main costs when all may change is what trying every choice finds, and null where none is allowed', () => {
    fc.assert(fc.property(someCaseload, (problem) => {
      const proposed = assignCaseload(problem, highs, effort);
      for (const { personId, mainId } of proposed.choices) {
        for (const { id: staffId } of problem.staff.filter(({ id }) => id !== mainId)) {
          const answer = whyNotMain(problem, proposed, { personId, staffId }, highs, effort);
          const least = leastWith(problem, personId, staffId);
          expect(answer === null ? null : after(proposed, answer.difference.levels)).toEqual(least);
          if (answer === null) continue;
          expect(answer.isExact).toEqual([true, true, true]);
          expect(answer.moved.find(({ after: now }) => now.personId === personId)?.after.mainId).toBe(staffId);
          const single = explainCaseload(problem, proposed.choices).find((one) => one.personId === personId)?.others.find((other) => other.staffId === staffId);
          if (single?.kind === 'exchange') expect(compareLevels(answer.difference.levels, single.difference.levels)).toBeLessThanOrEqual(0);
        }
      }
    }), { numRuns: 60 });
  });
});

test('a difference is not called exact where a search was stopped', () => {
  const problem = caseload({ staff: [staff('s1'), staff('s2')], persons: [person('a', { mainId: 's1' })] });
  const stopped = { ...effort, shouldStop: () => true };
  expect(whyNotMain(problem, assignCaseload(problem, highs, effort), { personId: 'a', staffId: 's2' }, highs, stopped)?.isExact).toEqual([true, false, false]);
});
