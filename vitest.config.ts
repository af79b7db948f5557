import { defineConfig } from 'vitest/config';

// Three ways of running a file. Most run together, a process each, so that a solver's heap and a database are a test's own. Those that
// drive a browser, or measure a whole program against the clock (*.alone.test.ts), run one file after another when all others are done.
// What drives a browser may try once more, because a busy machine can draw a page later than anyone waits; who needed it is told at the end.
const BROWSER = ['tests/browser/**/*.test.ts'];
const ALONE = ['tests/**/*.alone.test.ts'];
const ONE_BY_ONE = { fileParallelism: false, testTimeout: 180_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    // what a page is waited for may take its time on a machine that is busy
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: [...BROWSER, ...ALONE], testTimeout: 180_000, hookTimeout: 120_000, sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'browser', include: BROWSER, retry: 1, ...ONE_BY_ONE, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: 'alone', include: ALONE, ...ONE_BY_ONE, sequence: { groupOrder: 2 } } },
    ],
  },
});
