import { builtinModules } from 'node:module';
import { graphOf, reachedFrom } from './graph.ts';
import { importGuard, isIn, type Guard, type Violation } from './guard.ts';
import type { Module } from './source.ts';

const FRONT_DOOR = 'solver/index.ts';
const WORKER = 'server/solving/worker.ts';
const ENGINE_PACKAGES: Readonly<Record<string, string>> = {
  'solver/engines/highs.ts': 'highs',
  'solver/engines/jslp.ts': 'javascript-lp-solver',
};
/** The engines themselves; what else lies beside them is a part of one. */
const ENGINES = new Set([...Object.keys(ENGINE_PACKAGES), 'solver/engines/exhaustive.ts']);
const SQL_PACKAGES = ['kysely', 'better-sqlite3', 'pg'];
/** Folders of the server that are no capability: the database, the workers that solve, and who may use which route. */
const SHARED_BY_CAPABILITIES = new Set(['db', 'solving', 'access']);
const builtins = new Set(builtinModules);

const isBuiltin = (name: string) => name.startsWith('node:') || builtins.has(name);
const ruleFolder = (path: string) => /^solver\/rules\/([^/]+)\//.exec(path)?.[1] ?? null;
const capability = (path: string) => /^server\/([^/]+)\//.exec(path)?.[1] ?? null;
const wayText = (way: readonly string[]) => `reaches ${way.at(-1)} by way of ${way.slice(0, -1).join(' → ')}`;

/** The shapes of the registers are too many for one file: `<concept>-schemas.ts` there is a shape as well, and `schemas.ts` the door to them all. */
const SHAPES_IN_PARTS = /^server\/registers\/[a-z-]+-schemas\.ts$/;

/** The shapes of the server: what pages and server judge forms by, together. They know other shapes, zod, and how a birth number is told from other digits. */
const isShape = (path: string) => (/^server\/[^/]+\/schemas\.ts$/.test(path) || SHAPES_IN_PARTS.test(path)) && !isIn(path, 'server/rounds/', 'server/solving/', 'server/meeting/', 'server/replay/', 'server/questions/', 'server/comparison/');

const webTakesTypes = importGuard(
  'web-takes-types-and-shapes-only',
  'Pages show and ask: of the server they know the types and the shapes that forms are judged by, of the core the types, and nothing else outside their room.',
  ({ path }, { to, isLocal, kind }) => !isIn(path, 'web/') || !isLocal || isIn(to, 'web/') || (kind === 'type' && isIn(to, 'server/', 'solver/')) || isShape(to),
);

const shapesAreLight = importGuard(
  'shapes-are-light',
  'Pages carry the shapes along: a shape that pages may use knows other shapes and zod, and never the core or the database by value.',
  ({ path }, { to, isLocal, kind }) => !isShape(path) || kind === 'type' || (isLocal ? isShape(to) || to === 'server/birth-number.ts' : to === 'zod'),
);

const webRunsInBrowsers = importGuard(
  'web-runs-in-browsers',
  'Pages run in a browser: no module of Node, no database, no solver.',
  ({ path }, { to, isLocal }) => !isIn(path, 'web/') || isLocal
    || !(isBuiltin(to) || [...SQL_PACKAGES, ...Object.values(ENGINE_PACKAGES), '@hono/node-server'].includes(to)),
);

const frontDoor = importGuard(
  'solver-has-one-door',
  'The core is entered by its front door, so that what lies behind it can be rebuilt; types may be named where they are.',
  ({ path }, { to, kind }) => isIn(path, 'solver/', 'tests/') || !isIn(to, 'solver/') || to === FRONT_DOOR || kind === 'type'
    || (path === WORKER && isIn(to, 'solver/engines/')),
);

const enginesInWorkers: Guard = {
  id: 'engines-only-in-workers',
  sentence: 'An engine blocks its thread for minutes: nothing that the server starts with loads one, only the worker.',
  violations: ({ modules }) => {
    const graph = graphOf(modules, ['value']);
    return ['server/main.ts', 'server/app.ts'].flatMap((start) => [...reachedFrom(graph, start)]
      .filter(([reached]) => isIn(reached, 'solver/engines/'))
      .map(([, way]) => ({ path: start, line: null, what: wayText(way) })));
  },
};

const solverStandsAlone = importGuard(
  'solver-stands-alone',
  'The core is pure: itself and zod, and each engine its own package, so that it runs anywhere and is tested without a machine around it.',
  ({ path }, { to, isLocal }) => !isIn(path, 'solver/') || (isLocal ? isIn(to, 'solver/') : to === 'zod' || ENGINE_PACKAGES[path] === to),
);

const enginesStandApart = importGuard(
  'engines-stand-apart',
  'Engines are interchangeable: none knows another, and no rule, check or model knows any.',
  ({ path }, { to }) => !isIn(to, 'solver/engines/')
    || (isIn(path, 'solver/engines/') ? !ENGINES.has(to) : !isIn(path, 'solver/rules/', 'solver/model/', 'solver/domain/')),
);

const rulesStandApart = importGuard(
  'rules-stand-apart',
  'Rules never import each other: a rule can be added, changed and removed in its own folder.',
  ({ path }, { to }) => ruleFolder(path) === null || ruleFolder(to) === null || ruleFolder(path) === ruleFolder(to),
);

/** The queue procedure is defined by the points of one rule and the minutes of another, so it knows these two. */
const QUEUE_KNOWS = new Set(['unplaced', 'follow-up-capacity']);

const registryKnowsRules = importGuard(
  'only-the-registry-knows-rules',
  'Shared code treats all rules alike: only the registry names their folders, and only by their index.',
  ({ path }, { to }) => {
    const rule = ruleFolder(to);
    if (rule === null || ruleFolder(path) !== null || isIn(path, 'tests/')) return true;
    return (path === 'solver/rules/index.ts' && to.endsWith('/index.ts')) || (path === 'solver/queue.ts' && QUEUE_KNOWS.has(rule));
  },
);

const isModelSide = (path: string) => isIn(path, 'solver/model/', 'solver/engines/', 'solver/search/') || path === 'solver/engine.ts'
  || (ruleFolder(path) !== null && path.endsWith('/rows.ts'));

const checksAreIndependent: Guard = {
  id: 'checks-never-see-the-model',
  sentence: 'A check judges what the model did, so it reaches neither the rows of a rule nor the model, directly or by way of others.',
  violations: ({ modules }) => {
    const graph = graphOf(modules, ['value', 'lazy', 'worker']);
    const checks = modules.filter(({ path }) => ruleFolder(path) !== null && path.endsWith('/check.ts'));
    return checks.flatMap((check): Violation[] => [
      ...check.imports.filter(({ to, kind }) => kind === 'type' && isModelSide(to))
        .map(({ to, line }) => ({ path: check.path, line, what: `type import of ${to}` })),
      ...[...reachedFrom(graph, check.path)].filter(([reached]) => isModelSide(reached))
        .map(([, way]) => ({ path: check.path, line: null, what: wayText(way) })),
    ]);
  },
};

const VISIT_JUDGE = 'solver/visits/judge.ts';
const judgeStandsApart = importGuard(
  'the-judge-of-visits-stands-apart',
  'A plan of visits is judged by a second piece of code that never saw the search: of its room the judge knows the vocabulary by its types, and runs nothing of it.',
  ({ path }, { to, kind }) => path !== VISIT_JUDGE || kind === 'type' || !isIn(to, 'solver/visits/'),
);

const rowsAndChecksShareVocabulary: Guard = {
  id: 'rows-and-checks-share-only-vocabulary',
  sentence: 'One mistake must not blind both: of what runs, the rows and the check of a rule share the domain and the parameters alone.',
  violations: ({ modules }) => {
    const graph = graphOf(modules, ['value', 'lazy', 'worker']);
    const isVocabulary = (path: string) => isIn(path, 'solver/domain/') || path.endsWith('/parameters.ts');
    return [...graph.keys()].filter((path) => ruleFolder(path) !== null && path.endsWith('/rows.ts')).flatMap((rows) => {
      const check = rows.replace(/rows\.ts$/, 'check.ts');
      const ofCheck = reachedFrom(graph, check);
      return [...reachedFrom(graph, rows)]
        .filter(([reached]) => reached === check || (ofCheck.has(reached) && !isVocabulary(reached)))
        .map(([, way]) => ({ path: rows, line: null, what: `${wayText(way)}, as the check does` }));
    });
  },
};

const sqlInStores = importGuard(
  'sql-in-stores',
  'SQL stands in server/db and in the stores, so that another database is a change in few places.',
  ({ path }, { to, isLocal }) => isLocal || !SQL_PACKAGES.includes(to) || isIn(path, 'server/db/', 'tests/') || /^server\/[^/]+\/store\.ts$/.test(path),
);

const capabilitiesMeet = importGuard(
  'capabilities-meet-in-services',
  'A capability of the server is used by another through its service, and its shapes through its schemas.',
  ({ path }, { to }) => {
    const [own, other] = [capability(path), capability(to)];
    if (own === null || other === null || own === other || SHARED_BY_CAPABILITIES.has(other)) return true;
    return /\/(service|schemas)\.ts$/.test(to);
  },
);

const testsAreLeaves = importGuard(
  'nothing-imports-tests',
  'What is shipped never needs what tests it.',
  ({ path }, { to, isLocal }) => isIn(path, 'tests/') || !isLocal || !isIn(to, 'tests/'),
);

const roomsOneWay = importGuard(
  'rooms-import-one-way',
  'The core knows no other room; the server knows no page.',
  ({ path }, { to, isLocal }) => !isLocal || !isIn(path, 'server/') || isIn(to, 'server/', 'solver/', 'data/', 'tests/'),
);

const noCycles: Guard = {
  id: 'no-cycles',
  sentence: 'Modules that need each other are one module in two files; types may refer to each other.',
  violations: ({ modules }) => {
    const graph = graphOf(modules, ['value', 'lazy']);
    return modules.flatMap(({ path }: Module) => {
      const way = reachedFrom(graph, path).get(path);
      return way === undefined ? [] : [{ path, line: null, what: wayText(way) }];
    });
  },
};

/** The guards of who may import whom. */
export const importGuards: readonly Guard[] = [
  webTakesTypes, shapesAreLight, webRunsInBrowsers, frontDoor, enginesInWorkers, solverStandsAlone, enginesStandApart, rulesStandApart, registryKnowsRules,
  checksAreIndependent, judgeStandsApart, rowsAndChecksShareVocabulary, sqlInStores, capabilitiesMeet, testsAreLeaves, roomsOneWay, noCycles,
];
