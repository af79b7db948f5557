import { describe, expect, test } from 'vitest';
import { readProblem } from '../../solver/index.ts';
import { generateFile, generateProblem } from './generate.ts';

describe('a generated round', () => {
  test('is a problem that the core reads, of the size that was asked for', () => {
    const read = readProblem(new TextEncoder().encode(generateFile({ households: 1000, dwellings: 300, seed: 1 }, 'roof-first')));
    expect(read.ok && [read.problem.households.length, read.problem.dwellings.length, read.problem.tenants.length]).toEqual([1000, 300, 750]);
  });

  test('is the same each time, and another with another seed', () => {
    const size = { households: 40, dwellings: 15, seed: 7 };
    expect(generateFile(size, 'strict-limits')).toBe(generateFile(size, 'strict-limits'));
    expect(generateFile(size, 'strict-limits')).not.toBe(generateFile({ ...size, seed: 8 }, 'strict-limits'));
  });

  test('has the mix of the public instances: small dwellings wanted most, a third counted, too little time to follow up everyone', () => {
    const { households, dwellings, teams, policy } = generateProblem({ households: 1000, dwellings: 300, seed: 1 }, 'roof-first');
    const share = (count: number, of: readonly unknown[]) => (100 * count) / of.length;
    expect(share(dwellings.filter(({ bedrooms }) => bedrooms <= 1).length, dwellings)).toBeGreaterThan(50);
    expect(share(households.filter(({ counted }) => counted).length, households)).toBeCloseTo(32, -1);
    const asked = households.reduce((sum, { followUp }) => sum + (followUp?.minutes ?? 0), 0) * (dwellings.length / households.length);
    const room = teams.reduce((sum, team) => sum + Math.floor(team.capacityMinutes * 0.95) - team.committedMinutes, 0);
    expect(room / asked).toBeGreaterThan(0.8);
    expect(room / asked).toBeLessThan(1.6);
    expect(policy.id).toBe('roof-first');
  });
});
