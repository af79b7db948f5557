// While developing: the server starts again when its sources change, and vite serves the pages with hot reload beside it.
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = [
  ['--watch-path=server', '--watch-path=solver', 'server/main.ts'],
  ['node_modules/vite/bin/vite.js'],
];
const children = programs.map((argv) => spawn(process.execPath, argv, { cwd: root, stdio: 'inherit' }));

function stop() {
  for (const child of children) child.kill();
}
for (const child of children) child.on('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
