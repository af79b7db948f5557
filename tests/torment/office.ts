import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PASSWORD = 'en-lang-setning-uten-navn';

/** A server that runs as a process of its own. */
export interface Running {
  readonly address: string;
  /** All that it has printed. */
  readonly said: () => string;
  /** Ends the process as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** What one person asks the server, signed in. */
export interface Person {
  ask(path: string, init?: RequestInit): Promise<Response>;
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => {
  if (child.exitCode !== null || child.signalCode !== null) resolve();
  else child.once('close', () => resolve());
});

/** Starts the server on the folder, as an own installation, and waits until it listens. */
export function startServer(folder: string): Promise<Running> {
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PORT|HOST|SPREDT_.*)$/i.test(name)));
  const child = spawn(process.execPath, [join(ROOT, 'server', 'main.ts')], {
    cwd: ROOT, env: { ...environment, PORT: '0', SPREDT_DATA: folder, SPREDT_INSTALLATION: 'own' }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /Spredt is at (http:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      resolve({ address, said: () => said, kill: () => { child.kill('SIGKILL'); return ended(child); } });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

/** A request as the server's own page would make it, with a cookie or none. */
function asker(address: string, cookie: string): Person {
  return { ask: (path, init) => fetch(`${address}${path}`, { ...init, headers: { origin: address, cookie, ...Object.fromEntries(new Headers(init?.headers)) } }) };
}

/** A request that sends a body as JSON. */
export const sendJson = (body: unknown, method = 'POST'): RequestInit => ({ method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const cookieIn = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

async function expectOk(answer: Response): Promise<Response> {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** Signs a person in with the password of this office. */
export async function signIn(address: string, login: string): Promise<Person> {
  const answer = await expectOk(await asker(address, '').ask('/api/session', sendJson({ login, password: PASSWORD })));
  return asker(address, cookieIn(answer));
}

async function accept(address: string, link: string, who: object): Promise<Person> {
  const token = link.split('#')[1] ?? '';
  const answer = await expectOk(await asker(address, '').ask('/api/invitations/accept', sendJson({ token, password: PASSWORD, ...who })));
  return asker(address, cookieIn(answer));
}

/** Makes the first administrator from the link that the server printed, and invites people with the roles that are given. */
export async function openOffice(server: Running, people: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const link = /http:\S+\/velkommen#\S+/.exec(server.said())?.[0];
  if (link === undefined) throw new Error(`no link for the first administrator in:\n${server.said()}`);
  const administrator = await accept(server.address, link, { login: 'sjef@example.no', name: 'Sjef Prøve' });
  for (const [login, roles] of Object.entries(people)) {
    const invited = await (await expectOk(await administrator.ask('/api/users', sendJson({ login, name: `Prøve ${login}`, roles })))).json() as { readonly link: string };
    await accept(server.address, invited.link, {});
  }
}

/** The events of an event stream that has ended. */
export async function eventsOf(answer: Response): Promise<readonly { readonly name: string; readonly data: Record<string, unknown> }[]> {
  return (await answer.text()).split('\n\n').flatMap((block) => {
    const name = /^event: ?(.*)$/m.exec(block)?.[1];
    const data = /^data: ?(.*)$/m.exec(block)?.[1];
    return name === undefined || data === undefined ? [] : [{ name, data: JSON.parse(data) as Record<string, unknown> }];
  });
}

/** The files of the demonstration as an upload. */
export function demonstrationFiles(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const folder = join(ROOT, 'data', 'demonstration');
  return new Map(readdirSync(folder).filter((name) => name.endsWith('.csv')).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** Takes files in as the page does: a dry run first, then the same files with the plan that came of it. Gives the plan's report; throws when they are refused. */
export async function takeFilesIn(person: Person, files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<void> {
  const form = (plan?: string): FormData => {
    const data = new FormData();
    for (const [name, bytes] of files) data.append('files', new File([bytes], name));
    if (plan !== undefined) data.append('plan', plan);
    return data;
  };
  const looked = await eventsOf(await expectOk(await person.ask('/api/files/dry-run', { method: 'POST', body: form() })));
  const report = looked.at(-1)?.data ?? {};
  if (typeof report.plan !== 'string') throw new Error(`the files have faults: ${JSON.stringify(report).slice(0, 2000)}`);
  const done = await eventsOf(await expectOk(await person.ask('/api/files/import', { method: 'POST', body: form(report.plan) })));
  if (done.at(-1)?.name !== 'taken') throw new Error(`the files were not taken in: ${JSON.stringify(done.at(-1)).slice(0, 2000)}`);
}
