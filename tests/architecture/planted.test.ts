import { describe, expect, test } from 'vitest';
import { guards } from './guards.ts';
import { projectOf } from './project.ts';

/** What a guard must refuse, and beside it something close that it must leave alone. */
interface Plant {
  readonly guard: string;
  readonly bad: Readonly<Record<string, string>>;
  readonly good: Readonly<Record<string, string>>;
}

const RULE = { 'solver/rules/pets/index.ts': '', 'solver/rules/pets/rows.ts': '', 'solver/rules/pets/check.ts': '' };
// Put together from parts, so that the guards do not find what is planted in this file.
const BESIDE = ['..', 'shared/check'].join('/');
const skipped = (word: string) => `import { test } from 'vitest'; test.${word}('a household waits', () => {});`;

const PLANTS: readonly Plant[] = [
  { guard: 'top-level', bad: { 'scripts/run.ts': '' }, good: { 'data/make.ts': '', '.ci/run': '', 'README.md': '' } },
  { guard: 'top-level', bad: { 'notes.md': '' }, good: { LICENSE: '' } },
  { guard: 'files-are-named-after-a-concept', bad: { 'server/openDatabase.ts': '' }, good: { 'server/open-database.ts': '' } },
  { guard: 'files-are-named-after-a-concept', bad: { 'server/rounds/utils.ts': '' }, good: { 'server/rounds/view.ts': '' } },
  { guard: 'stands-alone', bad: { 'tests/golden/known.ts': `const at = '${BESIDE}/check.mjs';` }, good: { '.ci/run': `ls ${BESIDE}`, 'web/map/a.ts': "import '../shared-ramp.ts';" } },
  { guard: 'rules-are-whole', bad: { 'solver/rules/pets/index.ts': '', 'solver/rules/pets/rows.ts': '' }, good: RULE },
  { guard: 'rules-are-whole', bad: { ...RULE, 'solver/rules/pets/penalty.ts': '' }, good: { ...RULE, 'solver/rules/pets/parameters.ts': '' } },
  { guard: 'web-takes-types-and-shapes-only', bad: { 'web/a.ts': "import { evaluate } from '../solver/index.ts';" }, good: { 'web/a.ts': "import type { Problem } from '../solver/index.ts';" } },
  { guard: 'web-takes-types-and-shapes-only', bad: { 'web/a.ts': "import names from '../data/policies/strict.json';" }, good: { 'web/a.ts': "import { b } from './b.ts';" } },
  { guard: 'web-takes-types-and-shapes-only', bad: { 'web/a.ts': "import { type Problem } from '../solver/index.ts';" }, good: { 'web/a.ts': "export type { Problem } from '../solver/index.ts';" } },
  { guard: 'web-takes-types-and-shapes-only', bad: { 'web/a.ts': "import { insertRow } from '../server/registers/store.ts';" }, good: { 'web/a.ts': "import { INPUTS } from '../server/registers/schemas.ts';" } },
  { guard: 'shapes-are-light', bad: { 'server/registers/schemas.ts': "import { IsoDate } from '../../solver/index.ts';" }, good: { 'server/registers/schemas.ts': "import type { Problem } from '../../solver/index.ts';" } },
  { guard: 'shapes-are-light', bad: { 'server/registers/schemas.ts': "import { sql } from 'kysely';" }, good: { 'server/registers/schemas.ts': "import { holdsBirthNumber } from '../birth-number.ts';" } },
  { guard: 'shapes-are-light', bad: { 'server/registers/field-schemas.ts': "import { sql } from 'kysely';" }, good: { 'server/registers/field-schemas.ts': "import { TravelMode } from '../intake/schemas.ts';" } },
  { guard: 'web-runs-in-browsers', bad: { 'web/a.ts': "import { readFileSync } from 'node:fs';" }, good: { 'web/a.ts': "import { signal } from '@preact/signals';" } },
  { guard: 'web-runs-in-browsers', bad: { 'web/a.ts': "const kysely = await import('kysely');" }, good: { 'web/a.ts': "const plot = await import('@observablehq/plot');" } },
  { guard: 'solver-has-one-door', bad: { 'server/a.ts': "import { solve } from '../solver/solve.ts';" }, good: { 'server/a.ts': "import { solve } from '../solver/index.ts';" } },
  { guard: 'solver-has-one-door', bad: { 'server/a.ts': "import { highs } from '../solver/engines/highs.ts';" }, good: { 'server/solving/worker.ts': "import { highs } from '../../solver/engines/highs.ts';" } },
  { guard: 'solver-has-one-door', bad: { 'data/make.ts': "export * from '../solver/canonical.ts';" }, good: { 'data/make.ts': "import type { Date } from '../solver/domain/date.ts';" } },
  {
    guard: 'engines-only-in-workers',
    bad: { 'server/main.ts': "import '../solver/index.ts';", 'solver/index.ts': "import './solve.ts';", 'solver/solve.ts': "import './engines/highs.ts';", 'solver/engines/highs.ts': '' },
    good: { 'server/main.ts': "import '../solver/index.ts';", 'solver/index.ts': "import './solve.ts';", 'solver/solve.ts': "const load = () => import('./engines/highs.ts');", 'solver/engines/highs.ts': '' },
  },
  { guard: 'solver-stands-alone', bad: { 'solver/solve.ts': "import { readFileSync } from 'node:fs';" }, good: { 'solver/solve.ts': "import * as z from 'zod';" } },
  { guard: 'solver-stands-alone', bad: { 'solver/solve.ts': "import load from 'highs';" }, good: { 'solver/engines/highs.ts': "import load from 'highs';" } },
  { guard: 'solver-stands-alone', bad: { 'solver/engines/jslp.ts': "import load from 'highs';" }, good: { 'solver/engines/jslp.ts': "import solver from 'javascript-lp-solver';" } },
  { guard: 'solver-stands-alone', bad: { 'solver/solve.ts': "import type { Config } from '../server/config.ts';" }, good: { 'solver/solve.ts': "import type { Engine } from './engine.ts';" } },
  { guard: 'engines-stand-apart', bad: { 'solver/engines/jslp.ts': "import { highs } from './highs.ts';" }, good: { 'solver/solve.ts': "import { highs } from './engines/highs.ts';", 'solver/engines/jslp.ts': "import { OpenNodes } from './open-nodes.ts';" } },
  { guard: 'rules-stand-apart', bad: { 'solver/rules/pets/check.ts': "import { check } from '../rent/check.ts';" }, good: { 'solver/rules/pets/check.ts': "import { pairCheck } from '../pair.ts';" } },
  { guard: 'only-the-registry-knows-rules', bad: { 'solver/evaluate.ts': "import { pets } from './rules/pets/index.ts';" }, good: { 'solver/rules/index.ts': "import { pets } from './pets/index.ts';" } },
  {
    guard: 'checks-never-see-the-model',
    bad: { 'solver/rules/pets/check.ts': "import { rows } from './rows.ts';", 'solver/rules/pets/rows.ts': '' },
    good: { 'solver/rules/pets/check.ts': "import { pets } from './parameters.ts';", 'solver/rules/pets/parameters.ts': '' },
  },
  {
    guard: 'checks-never-see-the-model',
    bad: { 'solver/rules/pets/check.ts': "import { pair } from '../pair.ts';", 'solver/rules/pair.ts': "import { cap } from '../model/limit.ts';", 'solver/model/limit.ts': '' },
    good: { 'solver/rules/pets/check.ts': "import { pair } from '../pair.ts';", 'solver/rules/pair.ts': "import type { Builder } from '../model/builder.ts';", 'solver/model/builder.ts': '' },
  },
  { guard: 'the-judge-of-visits-stands-apart', bad: { 'solver/visits/judge.ts': "import { timesOf } from './clock.ts';" }, good: { 'solver/visits/judge.ts': "import type { VisitProblem } from './problem.ts';" } },
  { guard: 'checks-never-see-the-model', bad: { 'solver/rules/pets/check.ts': "import type { LinearModel } from '../../model/model.ts';" }, good: { 'solver/rules/pets/rows.ts': "import type { LinearModel } from '../../model/model.ts';" } },
  {
    guard: 'rows-and-checks-share-only-vocabulary',
    bad: { 'solver/rules/pets/check.ts': "import { penalty } from '../pets-penalty.ts';", 'solver/rules/pets/rows.ts': "import { penalty } from '../pets-penalty.ts';", 'solver/rules/pets-penalty.ts': '' },
    good: { 'solver/rules/pets/check.ts': "import { share } from '../../domain/distance.ts';", 'solver/rules/pets/rows.ts': "import { share } from '../../domain/distance.ts';", 'solver/domain/distance.ts': '' },
  },
  { guard: 'sql-in-stores', bad: { 'server/rounds/service.ts': "import { sql } from 'kysely';" }, good: { 'server/rounds/store.ts': "import { sql } from 'kysely';" } },
  { guard: 'sql-in-stores', bad: { 'server/app.ts': "import type Database from 'better-sqlite3';" }, good: { 'server/db/open.ts': "import Database from 'better-sqlite3';" } },
  { guard: 'capabilities-meet-in-services', bad: { 'server/rounds/service.ts': "import { read } from '../policies/store.ts';" }, good: { 'server/rounds/service.ts': "import { read } from '../policies/service.ts';" } },
  { guard: 'nothing-imports-tests', bad: { 'data/make.ts': "import { random } from '../tests/support/random.ts';" }, good: { 'tests/a.test.ts': "import { random } from './support/random.ts';" } },
  { guard: 'rooms-import-one-way', bad: { 'server/pages.ts': "import type { State } from '../web/state/round.ts';" }, good: { 'server/pages.ts': "import type { Problem } from '../solver/index.ts';" } },
  {
    guard: 'no-cycles',
    bad: { 'solver/a.ts': "import './b.ts';", 'solver/b.ts': "import './c.ts';", 'solver/c.ts': "import './a.ts';" },
    good: { 'solver/a.ts': "import './b.ts';", 'solver/b.ts': "import './c.ts';", 'solver/c.ts': "import type { A } from './a.ts';" },
  },
  { guard: 'solver-is-pure', bad: { 'solver/a.ts': 'const now = Date.now();' }, good: { 'solver/a.ts': 'const day = Date.UTC(2026, 0, 1);' } },
  { guard: 'solver-is-pure', bad: { 'solver/a.ts': 'const now = new Date();' }, good: { 'solver/a.ts': 'const first = new Date(0);' } },
  { guard: 'solver-is-pure', bad: { 'solver/a.ts': 'const chance = Math.random();' }, good: { 'solver/a.ts': 'const chance = random();' } },
  { guard: 'solver-is-pure', bad: { 'solver/a.ts': 'if (process.env.FAST) fast();' }, good: { 'solver/a.ts': 'const of = { process: 1 }; step.process(of);' } },
  { guard: 'solver-is-pure', bad: { 'solver/a.ts': 'const text = rent.toLocaleString();' }, good: { 'solver/engines/highs.ts': 'const at = performance.now();' } },
  { guard: 'no-rule-is-special', bad: { ...RULE, 'solver/evaluate.ts': "if (rule.id === 'pets') skip();" }, good: { ...RULE, 'solver/evaluate.ts': "if (ruleId === 'lock') skip();" } },
  { guard: 'no-rule-is-special', bad: { ...RULE, 'solver/evaluate.ts': "if ('pets' !== finding.ruleId) skip();" }, good: { ...RULE, 'solver/rules/pets/check.ts': "if (finding.ruleId === 'pets') skip();" } },
  { guard: 'no-rule-is-special', bad: { 'solver/explain.ts': 'switch (rule.id) { default: }' }, good: { 'solver/explain.ts': 'switch (rule.enforcement) { default: }' } },
  { guard: 'no-rule-is-special', bad: { ...RULE, 'server/rounds/view.ts': "const pets = ruleNamed('pets');" }, good: { ...RULE, 'server/rounds/view.ts': 'const rule = ruleNamed(id);' } },
  { guard: 'settings-stay-at-home', bad: { ...RULE, 'solver/evaluate.ts': 'const setting = policy.rules.pets;' }, good: { ...RULE, 'solver/evaluate.ts': 'const setting = policy.rules[id];' } },
  { guard: 'no-any', bad: { 'web/a.ts': 'const value: any = 1;' }, good: { 'web/a.ts': "const value: unknown = 'any';" } },
  { guard: 'no-any', bad: { 'tests/a.ts': 'const value = 1 as any;' }, good: { 'tests/a.ts': 'const any = 1;' } },
  { guard: 'no-skipped-tests', bad: { 'tests/a.test.ts': skipped('skip') }, good: { 'tests/a.test.ts': 'rows.skip(1);' } },
  { guard: 'no-skipped-tests', bad: { 'tests/a.test.ts': skipped('each.only') }, good: { 'tests/a.test.ts': skipped('each') } },
  { guard: 'no-skipped-tests', bad: { 'tests/a.test.ts': 'describe.skipIf(isSlow)("rounds", () => {});' }, good: { 'tests/a.test.ts': 'describe.skipIf(yardstick === undefined)("rounds", () => {});' } },
  { guard: 'exports-are-explained', bad: { 'solver/a.ts': 'export const horizonDays = 1;' }, good: { 'solver/a.ts': '/** Days until the last move-in. */\nexport const horizonDays = 1;' } },
  {
    guard: 'exports-are-explained',
    bad: { 'server/a.ts': '// how it is done\nexport function open(): void {}' },
    good: { 'server/a.ts': '/** A site. */\nexport const Site = 1;\nexport type Site = number;', 'solver/rules/pets/rows.ts': 'export const rows = {};' },
  },
];

const filesOf = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([path, text]) => ({ path, text }));
const guardOf = (id: string) => guards.find((guard) => guard.id === id)!;

describe('a planted violation is refused', () => {
  test.each(PLANTS)('$guard: $bad', ({ guard, bad, good }) => {
    expect(guardOf(guard).violations(projectOf(filesOf(bad))), 'the violation').not.toEqual([]);
    expect(guardOf(guard).violations(projectOf(filesOf(good))), 'what is close to it and right').toEqual([]);
  });

  test('every guard has a violation planted for it', () => {
    expect(new Set(PLANTS.map(({ guard }) => guard))).toEqual(new Set(guards.map(({ id }) => id)));
  });
});
