import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

// The whole command on the public instances, as a user runs it. How fast it is on a machine of its own stands in data/instances/history.csv; here
// it gets the promised time and may use it all.

interface Level {
  readonly level: number;
  readonly penalty: number;
  readonly bound: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const bestKnown = JSON.parse(readFileSync(join(root, 'data', 'instances', 'best-known.json'), 'utf8')) as Readonly<Record<string, { readonly levels: readonly Level[] }>>;
const folder = mkdtempSync(join(tmpdir(), 'spredt-golden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function solve(name: string, seconds: number): { readonly status: string; readonly levels: readonly Level[] } {
  const out = join(folder, name);
  const problem = join(root, 'data', 'instances', name);
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [join(root, 'server', 'spredt.mjs'), ...args], { encoding: 'utf8' });
  const solved = run('solve', problem, '--out', out, '--time-limit', String(seconds));
  expect(solved.status, solved.stderr).toBe(0);
  const checked = run('check', problem, out);
  expect(checked.status, checked.stdout).toBe(0);
  return JSON.parse(readFileSync(out, 'utf8')) as { status: string; levels: Level[] };
}

describe('spredt solve', () => {
  test.each(['hamar-60x20-roof-first.json', 'hamar-60x20-strict.json'])('%s: every level is proved, and as good as it can be', (name) => {
    const { status, levels } = solve(name, 30);
    expect(levels).toEqual(bestKnown[name]!.levels);
    expect(status).toBe('optimal');
  });

  test.each(['town-150x60-roof-first.json', 'town-150x60-strict.json'])('%s: the first level is proved, and the second within a quarter of an hour or five percent of the best known', (name) => {
    const { levels: [first, second] } = solve(name, 30);
    const [knownFirst, knownSecond] = bestKnown[name]!.levels;
    expect(first).toEqual({ ...knownFirst, bound: knownFirst!.penalty });
    expect(second!.penalty).toBeLessThanOrEqual(Math.max(knownSecond!.penalty + 15, knownSecond!.penalty * 1.05));
  });
});
