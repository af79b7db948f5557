import { expect, test } from 'vitest';
import { faultText } from '../../../solver/reading/fault.ts';
import { readProblem, validateProblem } from '../../../solver/read-problem.ts';
import { exampleProblem, put } from './example.ts';

// What is large or deep must be refused in seconds, with all that is wrong with it, and never end the program.

const faultCount = (value: unknown): number => {
  const read = validateProblem(value);
  return read.ok ? 0 : read.faults.length;
};
const example = (changes: object): unknown => ({ ...exampleProblem(), ...changes });

test('a million brackets inside each other are one fault', () => {
  const text = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
  const read = readProblem(new TextEncoder().encode(text));
  expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toEqual(['$']);
});

test('a field that holds something very deep is one fault, and its line can be printed', () => {
  let deep: unknown = 1;
  for (let i = 0; i < 200_000; i++) deep = i % 2 === 0 ? [deep] : { a: deep };
  const read = validateProblem(example({ horizonDays: deep }));
  expect(read.ok ? [] : read.faults.map(faultText)).toEqual(['$.horizonDays is an object; expected a whole number from 1 to 730.']);
});

test('minutes that are lists inside lists are compared without end of stack', () => {
  const problem = exampleProblem();
  let deep: unknown = 5;
  for (let i = 0; i < 200_000; i++) deep = [deep];
  put(problem.teams![0]!, 'capacityMinutes', deep);
  expect(faultCount(problem)).toBe(2);
});

test('half a million locks on what is not there are a million faults, read in time that grows with the file', () => {
  const locks = Array.from({ length: 500_000 }, (_, i) => ({ householdId: `x${i}`, dwellingId: `y${i}`, kind: 'require' }));
  expect(faultCount(example({ locks }))).toBe(1_000_000);
});

test('the same word two hundred thousand times in one list is a fault each time but the first', () => {
  const problem = exampleProblem();
  put(problem.households![0]!, 'groups', Array.from({ length: 200_000 }, () => 'family'));
  expect(faultCount(problem)).toBe(199_999);
});

test('a hundred thousand unknown fields are each named', () => {
  expect(faultCount(example(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`households${i}`, i]))))).toBe(100_000);
});

test('twenty thousand households are read', () => {
  const problem = exampleProblem();
  const first = problem.households![0]!;
  expect(faultCount({ ...problem, households: Array.from({ length: 20_000 }, (_, i) => ({ ...first, id: `h-${i + 1}`, avoids: [] })) })).toBe(0);
});
