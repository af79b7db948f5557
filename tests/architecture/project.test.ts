import { beforeAll, describe, expect, test } from 'vitest';
import { violationText } from './guard.ts';
import { guards } from './guards.ts';
import { readProject, type Project } from './project.ts';

let project: Project;
beforeAll(() => {
  project = readProject();
});

describe('the guards see the project', () => {
  test('every room has modules, and every source file on the list was read', () => {
    for (const room of ['solver/', 'server/', 'web/', 'tests/']) expect(project.modules.filter(({ path }) => path.startsWith(room)).length, room).toBeGreaterThan(10);
    expect(project.modules).toHaveLength(project.files.filter(({ path }) => /\.(ts|tsx|mjs|js)$/.test(path)).length);
  });

  test('the parser finds as many imports as a plain search through the text does', () => {
    const plain = /^(?:import\s+'[^']+'|(?:import|export)\b[^;'"`=]*?\bfrom\s+'[^']+')/gm;
    // The guards' own tests hold imports as text.
    for (const { path, text, imports, tree } of project.modules.filter((module) => !module.path.startsWith('tests/architecture/'))) {
      const atTop = (tree['body'] as readonly { type: string; source?: unknown }[]).filter(({ type, source }) => /^(Import|Export)/.test(type) && source);
      expect(atTop.length, path).toBe([...text.matchAll(plain)].length);
      expect(imports.length, path).toBeGreaterThanOrEqual(atTop.length);
    }
  });

  test('every import of a source file of the project leads to a file that is there', () => {
    const paths = new Set(project.files.map(({ path }) => path));
    const lost = project.modules.flatMap(({ path, imports }) => imports
      .filter(({ to, isLocal }) => isLocal && !paths.has(to) && !to.startsWith('web/dist/'))
      .map(({ to, line }) => `${path}:${line} imports ${to}`));
    expect(lost).toEqual([]);
  });
});

describe('the shape of the project', () => {
  test.each(guards)('$id: $sentence', ({ violations }) => {
    expect(violations(project).map(violationText)).toEqual([]);
  });
});
