import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignCaseload, type CaseEffort } from '../../../solver/caseload/assign.ts';
import { caseloadByHand } from '../../../solver/caseload/by-hand.ts';
import { judgeCaseload } from '../../../solver/caseload/judge.ts';
import type { CaseloadProblem } from '../../../solver/caseload/problem.ts';
import { exhaustive } from '../../../solver/engines/exhaustive.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import { compareLevels } from '../../support/brute-force.ts';
import { caseload, everyChoice, person, someCaseload, staff } from './small-caseload.ts';
import { caseTerms, townCaseload } from './town-caseload.ts';

const highs = await loadEngine('highs');
const effort: CaseEffort = { seed: 1, timeLimitSeconds: null, seconds: () => 0, shouldStop: () => false, onProgress: () => undefined };
const mains = (problem: CaseloadProblem) => assignCaseload(problem, highs, effort).choices.map(({ mainId }) => mainId);
const penalties = (problem: CaseloadProblem) => assignCaseload(problem, highs, effort).levels.map(({ penalty }) => penalty);

/** The least levels of all choices that the judge accepts. */
function leastOfAll(problem: CaseloadProblem): readonly number[] {
  const levels = everyChoice(problem).map((choices) => judgeCaseload(problem, choices)).filter(({ breaches }) => breaches.length === 0).map((judged) => judged.levels);
  return levels.reduce((least, one) => (compareLevels(one, least) < 0 ? one : least));
}

describe('who should follow whom', () => {
  test('goes on with those who come, unless that costs more than it is worth', () => {
    const persons = ['a', 'b', 'c', 'd'].map((id) => person(id, { mainId: 's1', monthsTogether: 12 }));
    // Four times 30 minutes are 20 too many; somebody else for one of them would cost 60 + 12 × 5 + 20.
    expect(mains(caseload({ staff: [staff('s1'), staff('s2')], persons }))).toEqual(['s1', 's1', 's1', 's1']);
    // 260 minutes too many; of the two changes the first saves 150 for 140, and goes to whom they have known as backup for 120.
    const long = persons.map((one, i) => ({ ...one, minutes: 90, backupId: i === 2 ? 's2' : null }));
    expect(mains(caseload({ staff: [staff('s1'), staff('s2', { minutes: 90 })], persons: long.map((one) => ({ ...one, monthsTogether: one.id === 'd' ? 60 : one.monthsTogether - 6 })) }))).toEqual(['s1', 's1', 's2', 's1']);
  });

  test('gives somebody to everybody who can be followed up, of another team where the own has nobody who can', () => {
    const problem = caseload({
      staff: [staff('s1', { maxAge: 25 }), staff('s2', { teamId: 'U' }), staff('s3', { teamId: 'U', competences: ['rop'] })],
      persons: [person('a'), person('b', { competences: ['rop'] }), person('c', { competences: ['arabisk'] }), person('d', { age: 20 })],
    });
    const { choices, judged } = assignCaseload(problem, highs, effort);
    expect(choices.map(({ mainId }) => mainId)).toEqual(['s2', 's3', null, 's1']);
    expect(choices.map(({ backupId }) => backupId)).toEqual(['s3', null, null, expect.stringMatching(/s[23]/)]);
    expect(judged.measures).toMatchObject({ noMain: 1, noBackup: 2 });
  });

  test('meets a wish where it costs no more, and shares load out', () => {
    expect(mains(caseload({ staff: [staff('s1'), staff('s2')], persons: [person('a', { wishedIds: ['s2'], minutes: 45 }), person('b', { minutes: 45 })] }))).toEqual(['s2', 's1']);
    const shared = assignCaseload(caseload({ staff: [staff('s1'), staff('s2')], persons: ['a', 'b', 'c', 'd'].map((id) => person(id)) }), highs, effort);
    expect(shared.judged.loads.map(({ minutes }) => minutes)).toEqual([60, 60]);
  });

  test('only fills what is missing where that is asked for, however much somebody has', () => {
    const persons = [...['a', 'b', 'c', 'd', 'e'].map((id) => person(id, { mainId: 's1', backupId: 's2', minutes: 100 })), person('f'), person('g', { mainId: 's1', barredIds: ['s1'] })];
    const { choices } = assignCaseload(caseload({ staff: [staff('s1'), staff('s2'), staff('s3')], persons, onlyGaps: true }), highs, effort);
    expect(choices.slice(0, 5).every(({ mainId, backupId }) => mainId === 's1' && backupId === 's2')).toBe(true);
    expect(choices[5]?.mainId).not.toBe('s1');
    expect(choices[6]?.mainId).not.toBe('s1');
  });

  test('is what it starts from when there is no time, with no bound but 0', () => {
    const problem = townCaseload({ staff: 6, persons: 30, teams: 2 }, 1);
    const { choices, levels, isProved } = assignCaseload(problem, highs, { ...effort, shouldStop: () => true });
    expect(choices).toEqual(caseloadByHand(problem));
    expect(levels.map(({ bound }) => bound)).toEqual([0, 0, 0]);
    expect(isProved).toBe(false);
    expect(assignCaseload(problem, highs, { ...effort, timeLimitSeconds: 10, seconds: () => 11 }).choices).toEqual(choices);
  });

  test('is proved within a time limit for those whom nobody may follow up, too', () => {
    const problem = caseload({ staff: [staff('s1'), staff('s2')], persons: [person('a'), person('b', { age: 80, barredIds: ['s1', 's2'] })] });
    expect(assignCaseload(problem, highs, { ...effort, timeLimitSeconds: 10 }).levels.slice(0, 2)).toEqual([{ id: 'unassigned', penalty: 1, bound: 1 }, { id: 'trust', penalty: 30, bound: 30 }]);
  });

  test('is no worse than by hand in an invented town, proved, and tells what it knows on the way', () => {
    const problem = townCaseload({ staff: 8, persons: 40, teams: 2 }, 3);
    const told: string[] = [];
    const { levels, isProved } = assignCaseload(problem, highs, { ...effort, onProgress: (rows) => told.push(rows.map(({ penalty, bound }) => `${penalty} ${bound}`).join(' ')) });
    expect(isProved).toBe(true);
    expect(compareLevels(levels.map(({ penalty }) => penalty), judgeCaseload(problem, caseloadByHand(problem)).levels)).toBeLessThanOrEqual(0);
    expect(told.at(-1)).toBe(levels.map(({ penalty, bound }) => `${penalty} ${bound}`).join(' '));
  });
});

describe('on tiny caseloads', () => {
  test('the least that trying every choice finds is proved, and an engine that tries everything agrees', () => {
    fc.assert(fc.property(someCaseload, (problem) => {
      const least = leastOfAll(problem);
      for (const engine of [highs, exhaustive]) {
        const { levels } = assignCaseload(problem, engine, effort);
        expect(levels.map(({ penalty }) => penalty)).toEqual(least);
        expect(levels.map(({ bound }) => bound)).toEqual(least);
      }
    }), { numRuns: 150 });
  });

  test('by hand breaks nothing', () => {
    fc.assert(fc.property(someCaseload, (problem) => { expect(judgeCaseload(problem, caseloadByHand(problem)).breaches).toEqual([]); }), { numRuns: 300 });
  });
});

describe('what does not matter changes no level', () => {
  test('names and order', () => {
    fc.assert(fc.property(someCaseload, (problem) => {
      const renamed = (id: string): string => `${9 - Number(id.slice(1))}x`;
      const known = (id: string | null): string | null => (id === null || id === 'gone' ? id : renamed(id));
      const other = {
        ...problem, staff: problem.staff.map((one) => ({ ...one, id: renamed(one.id) })).toReversed(),
        persons: problem.persons.map((one) => ({ ...one, id: `q${one.id}`, mainId: known(one.mainId), backupId: known(one.backupId), wishedIds: one.wishedIds.map(renamed), barredIds: one.barredIds.map(renamed) })).toReversed(),
      };
      expect(penalties(other)).toEqual(penalties(problem));
    }), { numRuns: 60 });
  });

  test('somebody who may follow nobody up', () => {
    fc.assert(fc.property(someCaseload, (problem) => {
      expect(penalties({ ...problem, staff: [...problem.staff, staff('s9', { minAge: 120 })] })).toEqual(penalties(problem));
    }), { numRuns: 60 });
  });
});

test('more time never makes it worse, a refusal never better, and to leave all that is never either', () => {
  fc.assert(fc.property(someCaseload, (problem) => {
    const was = penalties(problem);
    expect(compareLevels(penalties({ ...problem, staff: problem.staff.map((one) => ({ ...one, minutes: one.minutes + 50, eveningMinutes: one.eveningMinutes + 50 })) }), was)).toBeLessThanOrEqual(0);
    expect(compareLevels(penalties({ ...problem, onlyGaps: true }), penalties({ ...problem, onlyGaps: false }))).toBeGreaterThanOrEqual(0);
    // Whom one refuses is one fewer of the own team, after which others may come; among staff of one team it is only a loss.
    const oneTeam = { ...problem, onlyGaps: false, staff: problem.staff.map((one) => ({ ...one, teamId: 'T' })), persons: problem.persons.map((one) => ({ ...one, teamId: 'T' })) };
    const refused = { ...oneTeam, persons: oneTeam.persons.map((one) => ({ ...one, barredIds: ['s1', 's2'] })) };
    const fewer = { ...oneTeam, persons: oneTeam.persons.map((one) => ({ ...one, barredIds: ['s1'] })) };
    expect(compareLevels(penalties(refused), penalties(fewer))).toBeGreaterThanOrEqual(0);
  }), { numRuns: 60 });
});

test('two halves of a town that share nobody cost what they cost apart', () => {
  const [one, two] = [townCaseload({ staff: 4, persons: 12, teams: 1 }, 5), townCaseload({ staff: 3, persons: 9, teams: 1 }, 6)];
  const away = {
    staff: two.staff.map((row) => ({ ...row, id: `B${row.id}`, teamId: 'B', competences: [...row.competences, 'b'] })),
    persons: two.persons.map((row) => ({ ...row, id: `B${row.id}`, teamId: 'B', competences: [...row.competences, 'b'], mainId: row.mainId && `B${row.mainId}`, backupId: row.backupId && `B${row.backupId}`, wishedIds: row.wishedIds.map((id) => `B${id}`), barredIds: row.barredIds.map((id) => `B${id}`) })),
  };
  const apart = [penalties(one), penalties({ ...two, ...away })];
  const together = { ...one, terms: caseTerms, staff: [...one.staff, ...away.staff.map((row) => ({ ...row, minAge: 0 }))], persons: [...one.persons.map((row) => ({ ...row, barredIds: [...row.barredIds, ...away.staff.map(({ id }) => id)] })), ...away.persons] };
  expect(penalties(together)).toEqual(apart[0]?.map((level, l) => level + (apart[1]?.[l] ?? 0)));
});
