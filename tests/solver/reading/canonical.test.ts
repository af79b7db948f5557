import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalProblem, writeProblem, writeProposal } from '../../../solver/canonical.ts';
import type { Problem } from '../../../solver/domain/problem.ts';
import type { Proposal } from '../../../solver/domain/proposal.ts';
import { readProblem, validateProblem } from '../../../solver/read-problem.ts';
import { readProposal, validateProposal } from '../../../solver/read-proposal.ts';
import { append, exampleProblem } from './example.ts';
import { exampleProposal } from './example-proposal.ts';

function problemOf(value: unknown): Problem {
  const read = validateProblem(value);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.problem;
}

function proposalOf(value: unknown): Proposal {
  const read = validateProposal(value);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.proposal;
}

/** The same file with its keys and the rows of its lists in another order; the lists called `fixed` stay as they are. */
function shuffled(value: unknown, order: () => number, fixed: ReadonlySet<string>): unknown {
  const mixed = <T>(items: readonly T[]): T[] => items.map((item) => ({ item, at: order() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
  if (Array.isArray(value)) return mixed(value.map((item) => shuffled(item, order, fixed)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(mixed(Object.entries(value)).map(([key, inner]) => [key, fixed.has(key) ? inner : shuffled(inner, order, fixed)]));
}

const orders = fc.infiniteStream(fc.nat()).map((stream) => () => stream.next().value as number);

describe('a problem in canonical form', () => {
  const text = writeProblem(problemOf(exampleProblem()));

  test('is the same text in whatever order rows and keys came', () => {
    fc.assert(fc.property(orders, (order) => {
      expect(writeProblem(problemOf(shuffled(exampleProblem(), order, new Set(['areaWishes']))))).toBe(text);
    }), { numRuns: 300, seed: 1 });
  });

  test('is read back and written again as the same bytes', () => {
    const read = readProblem(new TextEncoder().encode(text));
    expect(read.ok && writeProblem(read.problem)).toBe(text);
  });

  test('is canonical already: bringing it to that form again changes nothing', () => {
    const canonical = canonicalProblem(problemOf(exampleProblem()));
    expect(JSON.stringify(canonicalProblem(canonical))).toBe(JSON.stringify(canonical));
  });

  test('does not change the problem that it is made from', () => {
    const problem = problemOf(shuffled(exampleProblem(), () => 0, new Set()));
    const before = JSON.stringify(problem);
    canonicalProblem(problem);
    expect(JSON.stringify(problem)).toBe(before);
  });

  test('keeps area wishes in the order of the household', () => {
    const wishes = canonicalProblem(problemOf(exampleProblem())).households[1]!.areaWishes;
    expect(wishes).toEqual(['a-south', 'a-north']);
  });

  test('keeps the same avoidance or wish when it stands twice', () => {
    const problem = exampleProblem();
    const { pointWishes } = problem.households![1]!;
    append(pointWishes!, { ...pointWishes![0] });
    expect(canonicalProblem(problemOf(problem)).households[1]!.pointWishes).toHaveLength(2);
  });

  test('sorts ids by UTF-16 code unit, also where they look like numbers', () => {
    const problem = exampleProblem();
    for (const id of ['10', '9', 'Ø', 'z', 'Z']) append(problem.areas!, { id, name: id, homes: 1 });
    expect(canonicalProblem(problemOf(problem)).areas.map((area) => area.id)).toEqual(['10', '9', 'Z', 'a-north', 'a-south', 'z', 'Ø']);
    expect(text).toContain('"groupPoints":{"10":5,"9":4,"family":40,"refugee":20}');
  });

  test('begins with the keys of the document and ends with one line feed', () => {
    expect(text.startsWith('{"format":"spredt-problem/1","id":"example","asOf":"2026-09-01","horizonDays":90,"areas":[{"id":"a-north","name":')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.trimEnd()).not.toContain('\n');
  });

  test('writes a setting as enforce, level, weight and then its parameters', () => {
    expect(text).toContain('"siteSpread":{"enforce":"soft","level":2,"weight":3,"free":1,"freePercent":0}');
  });
});

describe('a proposal in canonical form', () => {
  const text = writeProposal(proposalOf(exampleProposal()));

  test('is the same text in whatever order rows and keys came', () => {
    fc.assert(fc.property(orders, (order) => {
      expect(writeProposal(proposalOf(shuffled(exampleProposal(), order, new Set(['wished']))))).toBe(text);
    }), { numRuns: 300, seed: 2 });
  });

  test('is read back and written again as the same bytes', () => {
    const read = readProposal(new TextEncoder().encode(text));
    expect(read.ok && writeProposal(read.proposal)).toBe(text);
  });

  test('has its findings by level, rule and households, a shorter list first', () => {
    const { findings } = JSON.parse(text) as Proposal;
    expect(findings.map((row) => `${row.level} ${row.ruleId} ${row.householdIds.join('+')}`)).toEqual([
      '1 unplaced h-3', '3 shielding h-1', '3 siteSpread h-1', '3 siteSpread h-1+h-2', '4 areaWish h-2',
    ]);
  });
});
