import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './open-app.ts';

/** A server that was started as a process of its own. */
export interface Started {
  /** Where it listens; empty when it ended instead. */
  readonly address: string;
  readonly out: () => string;
  readonly err: () => string;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

const running: Started[] = [];

/** Ends every server that was started and still runs. */
export async function endAll(): Promise<void> {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
}

/** Starts the server as npm start does once the pages are built, and waits until it says where it is or ends. */
export function start(settings: Readonly<Record<string, string>>): Promise<Started> {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PORT|HOST|SPREDT_.*)$/i.test(name)));
  const child = spawn(process.execPath, [join(ROOT, 'server', 'setup.mjs'), '--run', 'server/main.ts'], { env: { ...environment, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
  const ended = new Promise<number | null>((resolve) => void child.on('close', resolve));
  return new Promise((resolve) => {
    const settle = (address: string): void => {
      const started = { address, out: () => out, err: () => err, child, ended };
      running.push(started);
      resolve(started);
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const address = /https?:\/\/\S+/.exec(out)?.[0];
      if (address !== undefined) settle(address);
    });
    void ended.then(() => settle(''));
  });
}
