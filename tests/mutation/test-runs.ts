import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import type { Mutant } from './mutant-switch.ts';
import type { Sources } from './sources.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The tests that may notice a mutant: those of the core that need no second program. */
const TESTS = ['tests/solver/**/*.test.ts'];

/** How long the tests of one mutant may take before it counts as noticed, in milliseconds. */
const TOO_LONG_MS = 120_000;

/** A test file, how long it takes, and the operators that it reaches. */
export interface TestFile {
  readonly path: string;
  readonly milliseconds: number;
  readonly reached: ReadonlySet<number>;
}

/** What became of a mutant: who noticed it, or nobody. */
export type Verdict = { readonly kind: 'killed'; readonly by: string } | { readonly kind: 'survived' } | { readonly kind: 'unreached' };

/** Starts the tests over instrumented sources, in this process's own workers. */
async function startTests(sources: Sources): Promise<Vitest> {
  const instrumented = {
    name: 'spredt-mutation',
    enforce: 'pre' as const,
    transform: (_code: string, id: string) => sources.get(relative(root, id))?.code,
  };
  return createVitest('test', {
    config: false, fsModuleCache: false, root, watch: false, pool: 'threads', isolate: false, maxWorkers: 1, bail: 1, include: TESTS, testTimeout: 60_000, teardownTimeout: 1000,
    setupFiles: [fileURLToPath(new URL('./set-switch.ts', import.meta.url))], reporters: [{}], provide: { mutant: null, reachedFolder: null },
  }, { plugins: [instrumented], oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } });
}

/** What the first test that fails is called; null when all pass. A file in which nothing ran and nothing failed has told nothing, and throws. */
function failureOf(modules: readonly TestModule[]): string | null {
  for (const module of modules) {
    const path = relative(root, module.moduleId);
    for (const test of module.children.allTests('failed')) return `${path}: ${test.fullName}`;
    if (module.state() === 'failed') return `${path}: could not be loaded`;
    if ([...module.children.allTests('passed')].length === 0 && !WAITING.has(path)) throw new Error(`${path} was to run, and no test of it did`);
  }
  return null;
}

/** Test files that only run beside the yardstick, which no mutant needs. */
const WAITING = new Set(['tests/solver/yardstick.test.ts', 'tests/solver/reading/yardstick.test.ts']);

/** The tests, running again and again with one mutant on at a time. */
export class TestRuns {
  #vitest: Vitest;
  readonly #sources: Sources;
  /** Files that have noticed a flip and passed again without it. */
  readonly #controlled = new Set<string>();
  #specifications: ReadonlyMap<string, TestSpecification> = new Map();

  private constructor(vitest: Vitest, sources: Sources) {
    this.#vitest = vitest;
    this.#sources = sources;
  }

  static async start(sources: Sources): Promise<TestRuns> {
    const runs = new TestRuns(await startTests(sources), sources);
    await runs.#list();
    return runs;
  }

  async #list(): Promise<void> {
    const specifications = await this.#vitest.globTestSpecifications();
    this.#specifications = new Map(specifications.map((specification) => [relative(root, specification.moduleId), specification]));
  }

  async #run(paths: readonly string[], mutant: Mutant | null, reachedFolder: string | null): Promise<readonly TestModule[]> {
    const { state } = this.#vitest;
    // What the last run left must not pass for what this one finds, nor count as failures enough to stop at once.
    state.filesMap.clear();
    state.idMap.clear();
    state.pathsSet.clear();
    state.clearErrors();
    const project = this.#vitest.getRootProject();
    project.provide('mutant', mutant);
    project.provide('reachedFolder', reachedFolder);
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(paths.map((path) => this.#specifications.get(path)!));
    const asked = new Set(paths.map((path) => join(root, path)));
    if (testModules.length !== asked.size || testModules.some(({ moduleId }) => !asked.has(moduleId))) throw new Error(`asked for ${paths.join(', ')}, and other files answered`);
    if (mutant === null && unhandledErrors.length > 0) throw new Error('the tests fail outside of any test', { cause: unhandledErrors[0] });
    return testModules;
  }

  /** Runs every test with nothing flipped: all must pass, and each tells what it reaches. */
  async baseline(): Promise<readonly TestFile[]> {
    const folder = mkdtempSync(join(tmpdir(), 'spredt-reached-'));
    try {
      const modules = await this.#run([...this.#specifications.keys()], null, folder);
      const failure = failureOf(modules);
      if (failure !== null) throw new Error(`a test fails with nothing flipped, so it would seem to notice everything: ${failure}`);
      const reached = new Map(readdirSync(folder).map((name) => [
        relative(root, decodeURIComponent(name.replace(/\.json$/, ''))), new Set(JSON.parse(readFileSync(join(folder, name), 'utf8')) as number[]),
      ]));
      return modules.map((module) => {
        const path = relative(root, module.moduleId);
        return { path, milliseconds: module.diagnostic().duration, reached: reached.get(path) ?? new Set<number>() };
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /**
   * Flips one operator and asks the test files in turn, until one notices. The first time that a file does, it must pass again right after with
   * nothing flipped; `stillPasses` asks all of them once more at the end.
   */
  async judge(mutant: Mutant, files: readonly TestFile[]): Promise<Verdict> {
    if (files.length === 0) return { kind: 'unreached' };
    for (const { path } of files) {
      const failure = await this.#runInTime(path, mutant);
      if (failure === null) continue;
      if (!this.#controlled.has(path)) await this.#control([path]);
      this.#controlled.add(path);
      return { kind: 'killed', by: failure };
    }
    return { kind: 'survived' };
  }

  async #control(paths: readonly string[]): Promise<void> {
    const failure = failureOf(await this.#run(paths, null, null));
    if (failure !== null) throw new Error(`a test fails with nothing flipped too, so it has noticed nothing: ${failure}`);
  }

  /** Throws when a file that noticed a flip does not pass any more with nothing flipped. */
  stillPasses(): Promise<void> {
    return this.#control([...this.#controlled]);
  }

  async #runInTime(path: string, mutant: Mutant): Promise<string | null> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<'tooLong'>((resolve) => {
      timer = setTimeout(() => resolve('tooLong'), TOO_LONG_MS);
    });
    const ended = await Promise.race([this.#run([path], mutant, null).then(failureOf), tooLong]);
    clearTimeout(timer);
    if (ended !== 'tooLong') return ended;
    await this.#vitest.close();
    this.#vitest = await startTests(this.#sources);
    await this.#list();
    return `${path}: took longer than ${TOO_LONG_MS / 1000} s`;
  }

  async close(): Promise<void> {
    await this.#vitest.close();
  }
}
