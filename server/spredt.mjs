#!/usr/bin/env node
// The spredt command. Any Node from 20 on may start it; it runs on the Node that the project is made for. Plain JavaScript for that reason.
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MADE_FOR = 24;

/** True when this process is to do the work itself; otherwise the project's own Node does it. */
async function isRightNode(args) {
  if (Number(process.versions.node.split('.')[0]) >= MADE_FOR) return true;
  const { findNode, prepare, run } = await import('./setup.mjs');
  prepare({ web: false });
  if (findNode() === process.execPath) return true;
  run('server/spredt.mjs', args);
  return false;
}

const args = process.argv.slice(2);
if (await isRightNode(args)) {
  // What Node has compiled once is kept beside the packages; the thread that solves finds it through the environment.
  process.env.NODE_COMPILE_CACHE ??= join(fileURLToPath(new URL('..', import.meta.url)), 'node_modules', '.cache', 'node');
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  const { main } = await import('./cli.ts');
  process.exitCode = await main(args);
}
