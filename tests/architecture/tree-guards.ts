import { isIn, type Guard, type Violation } from './guard.ts';
import type { ProjectFile } from './source.ts';

/** A guard that looks at each file by itself; `judge` says what is wrong with it, or null. */
function fileGuard(id: string, sentence: string, judge: (file: ProjectFile) => string | null): Guard {
  return {
    id,
    sentence,
    violations: ({ files }) => files.flatMap((file): readonly Violation[] => {
      const what = judge(file);
      return what === null ? [] : [{ path: file.path, line: null, what }];
    }),
  };
}

const ROOMS = ['server', 'web', 'solver', 'data', 'tests'];
const AT_TOP = new Set(['package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'vite.config.ts', 'vitest.config.ts']);

const topLevel = fileGuard(
  'top-level',
  'The tree is the first documentation: five rooms, and beside them what the tools demand.',
  ({ path }) => {
    const [first, ...rest] = path.split('/') as [string, ...string[]];
    if (first.startsWith('.')) return null;
    return rest.length > 0 ? (ROOMS.includes(first) ? null : `is in ${first}/, which is not a room`) : AT_TOP.has(first) ? null : 'has no place at the top level';
  },
);

const VAGUE = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'types', 'shared', 'lib']);

const fileNames = fileGuard(
  'files-are-named-after-a-concept',
  'A file is named in kebab-case after the one concept that it holds.',
  ({ path }) => {
    if (!isIn(path, ...ROOMS.map((room) => `${room}/`)) || isIn(path, 'web/public/')) return null;
    const parts = path.split('/');
    const file = parts.pop() as string;
    const vague = [...parts, file.split('.')[0] as string].find((name) => VAGUE.has(name));
    if (vague !== undefined) return `is named ${vague}, which names no concept`;
    const isKebab = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    return file === 'README.md' || (parts.every(isKebab) && file.split('.').every(isKebab)) ? null : 'is not named in kebab-case';
  },
);

// Put together from parts, so that this file does not name it.
const BESIDE = ['..', 'shared'].join('/');

const standsAlone = fileGuard(
  'stands-alone',
  'Nothing outside the project is needed or named; the run of all checks alone looks whether a yardstick lies beside it.',
  ({ path, text }) => (path !== '.ci/run' && new RegExp(`(?<!\\./)(?<![\\w/])${BESIDE.replaceAll('.', '\\.')}/`).test(text) ? `names ${BESIDE}` : null),
);

const RULE_FILES = ['index.ts', 'rows.ts', 'check.ts'];

const rulesAreWhole: Guard = {
  id: 'rules-are-whole',
  sentence: 'A rule is a folder with what it is, how it enters the model and how a proposal is judged by it.',
  violations: ({ files }) => {
    const folders = Map.groupBy(
      files.flatMap(({ path }) => {
        const [, folder, file] = /^solver\/rules\/([^/]+)\/(.+)$/.exec(path) ?? [];
        return folder === undefined || file === undefined ? [] : [{ folder, file }];
      }),
      ({ folder }) => folder,
    );
    return [...folders].flatMap(([folder, inside]) => {
      const names = new Set(inside.map(({ file }) => file));
      const missing = RULE_FILES.filter((name) => !names.has(name)).map((name) => `has no ${name}`);
      const extra = [...names].filter((name) => !RULE_FILES.includes(name) && name !== 'parameters.ts').map((name) => `has ${name} beside the files of a rule`);
      return [...missing, ...extra].map((what) => ({ path: `solver/rules/${folder}/`, line: null, what }));
    });
  },
};

/** The guards of where files lie and what they are called. */
export const treeGuards: readonly Guard[] = [topLevel, fileNames, standsAlone, rulesAreWhole];
