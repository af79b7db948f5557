import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readProblem } from '../../solver/index.ts';

const folder = fileURLToPath(new URL('../../data/instances/', import.meta.url));
const RESULTS = new Set(['best-known.json', 'expected.json']);
const problemsIn = (path: string): string[] => readdirSync(path).filter((name) => name.endsWith('.json') && !RESULTS.has(name)).sort();
const keysOf = (path: string): string[] => Object.keys(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);

describe('the published problems', () => {
  const larger = problemsIn(folder);
  const micro = problemsIn(`${folder}micro/`);

  test.each([...larger.map((name) => folder + name), ...micro.map((name) => `${folder}micro/${name}`)])('%s is a problem that can be read', (path) => {
    const read = readProblem(new Uint8Array(readFileSync(path)));
    expect(read.ok ? [] : read.faults).toEqual([]);
  });

  test('each has an answer beside it: the best known for the larger ones, the expected for the micro ones', () => {
    expect(larger).toHaveLength(6);
    expect(keysOf(`${folder}best-known.json`).sort()).toEqual(larger);
    expect(keysOf(`${folder}micro/expected.json`).sort()).toEqual(micro);
  });
});
