import { defineConfig } from 'vitest/config';

// Two ways of running a file. Most run together, a process each, so that a solver's heap and a database are a test's own. Those that
// drive a browser, or measure a whole program against the clock (*.alone.test.ts), run one file after another when all others are done.
const ALONE = ['tests/browser/**/*.test.ts', 'tests/**/*.alone.test.ts'];

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
        test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: ALONE, testTimeout: 180_000, hookTimeout: 120_000, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'alone', include: ALONE, fileParallelism: false, testTimeout: 180_000, hookTimeout: 120_000, sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
