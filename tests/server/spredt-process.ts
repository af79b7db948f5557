import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './open-app.ts';

/** How a command ended, and all that it gave and said. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** Sends the signal as soon as the command has said something that matches. */
  signalAt(pattern: RegExp, signal: NodeJS.Signals): void;
}

/** Starts the command line in a folder. */
export function startIn(folder: string, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(ROOT, 'server', 'spredt.mjs'), ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = { out: '', err: '' };
  const watch: { pattern: RegExp | null; signal: NodeJS.Signals } = { pattern: null, signal: 'SIGINT' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (heard.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.err += text;
    if (watch.pattern === null || !watch.pattern.test(heard.err)) return;
    watch.pattern = null;
    child.kill(watch.signal);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status) => resolve({ status, ...heard }));
  });
  return { ended, signalAt: (pattern, signal) => void Object.assign(watch, { pattern, signal }) };
}
