import { spawnSync } from 'node:child_process';
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNode, isInstalled, webFingerprint } from '../../server/setup.mjs';
import { ROOT, temporaryFolder } from './open-app.ts';

const folder = temporaryFolder();
const program = join(folder.path, 'program.mjs');
beforeAll(() => writeFileSync(program, `
  import { readFileSync } from 'node:fs';
  process.stdout.write(JSON.stringify({ node: process.execPath, args: process.argv.slice(2), input: readFileSync(0, 'utf8') }));
  process.exitCode = 3;
`));
afterAll(() => folder.remove());

const setUp = (...args: readonly string[]) => spawnSync(process.execPath, [join(ROOT, 'server', 'setup.mjs'), ...args], { encoding: 'utf8', input: 'a problem' });

describe('setting up', () => {
  it('sees that every package of the lock file is installed, as it must be for this test to run', () => {
    expect(isInstalled()).toBe(true);
  });

  it('runs a program on the Node that the tests run on, with its arguments, input and exit status, and adds nothing to its output', () => {
    const { stdout, stderr, status } = setUp('--run', '../'.repeat(ROOT.split('/').length) + program.slice(1), 'solve', '--seed', '1');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ node: realpathSync(findNode()), args: ['solve', '--seed', '1'], input: 'a problem' });
    expect(status).toBe(3);
  });

  it('refuses what it does not know by its name', () => {
    const { stderr, status } = setUp('--wbe');
    expect(status).toBe(1);
    expect(stderr).toBe('setup.mjs does not know --wbe; it takes --web and --run file …arguments.\n');
  });

  it('knows the pages by what they are built from', () => {
    expect(webFingerprint()).toMatch(/^[0-9a-f]{64}$/);
    expect(webFingerprint()).toBe(webFingerprint());
  });
});
