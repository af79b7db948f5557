import { isIPv4 } from 'node:net';
import { resolve } from 'node:path';

/** The settings of the server, read from the environment. */
export interface Config {
  /** 0..65535; 0 takes any free port. */
  readonly port: number;
  /** A loopback name or address. */
  readonly host: string;
  /** The folder of the database, as an absolute path. */
  readonly dataFolder: string;
}

/** The settings, or one sentence for each that cannot be used. */
export type ConfigResult = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] };

/** The environment variables that belong to the product; SPREDT_YARDSTICK is read by the tests alone. */
const KNOWN = new Set(['SPREDT_DATA', 'SPREDT_YARDSTICK']);

function readPort(text: string | undefined): number | string {
  if (text === undefined) return 3000;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return `PORT is ${JSON.stringify(text)}; expected a whole number from 0 to 65535.`;
}

/** Whether a host name or address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function hostFault(host: string): string | null {
  if (isLoopback(host)) return null;
  return `HOST is ${JSON.stringify(host)}; expected 127.0.0.1, ::1 or localhost. `
    + 'Spredt has no users and passwords yet, so it answers only on the machine it runs on.';
}

function unknownFault(name: string): string {
  return `${name} is not a setting of Spredt. The settings are PORT, HOST and SPREDT_DATA. Maybe it is misspelt.`;
}

/** Reads the settings; every fault is named, none is guessed around. Relative folders are seen from `root`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, root: string): ConfigResult {
  const faults: string[] = [];
  const port = readPort(environment.PORT);
  if (typeof port === 'string') faults.push(port);
  const host = environment.HOST ?? '127.0.0.1';
  const wrongHost = hostFault(host);
  if (wrongHost !== null) faults.push(wrongHost);
  const folder = environment.SPREDT_DATA ?? '.spredt';
  if (folder.trim() === '') faults.push('SPREDT_DATA is empty; expected the folder where the database lies.');
  for (const name of Object.keys(environment)) {
    if (/^SPREDT_/i.test(name) && !KNOWN.has(name)) faults.push(unknownFault(name));
  }
  if (faults.length > 0 || typeof port === 'string') return { ok: false, faults };
  return { ok: true, config: { port, host, dataFolder: resolve(root, folder) } };
}
