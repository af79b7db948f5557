import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { SessionView } from '../../server/accounts/schemas.ts';
import { decideInstallation } from '../../server/accounts/service.ts';
import { openFile } from '../../server/db/open.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { ROOT, temporaryFolder } from './open-app.ts';
import { browse } from './signed-in.ts';
import { endAll, start } from './started.ts';

// What an empty folder becomes, as the one who installs it sees it.

const folder = temporaryFolder();
const inFolder = (name: string) => ({ PORT: '0', SPREDT_DATA: join(folder.path, name) });
afterEach(endAll);
afterAll(() => folder.remove());

const PASSWORD = 'fire ville ugler';
const json = (body: unknown) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const linkIn = (out: string): RegExpExecArray | null => /^Make the first administrator at (http:\/\/\S+\/velkommen)#([\w-]{43}) \(works once, until (\S+)\)$/m.exec(out);
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

describe('an installation of one\'s own', () => {
  it('begins with nothing but a link, another one each start, until there is an administrator', async () => {
    const first = await start({ ...inFolder('own'), SPREDT_INSTALLATION: 'own' });
    const [, , old] = linkIn(first.out()) ?? [];
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await start(inFolder('own'));
    const [, page, token, until] = linkIn(second.out()) ?? [];
    expect(page).toBe(`${second.address}/velkommen`);
    expect(token).not.toBe(old);
    expect(Math.abs(Date.parse(until!) - Date.now() - 72 * 3_600_000)).toBeLessThan(60_000);
    const ask = await browse(second.address);
    expect(await (await ask('/api/session')).json()).toMatchObject({ installation: 'own', municipality: null, user: null, awaitsFirstAdministrator: true });
    const who = { password: PASSWORD, login: 'admin@example.no', name: 'Ragnhild Prøve' };
    expect((await ask('/api/invitations/accept', json({ token: old, ...who }))).status).toBe(410);
    expect((await ask('/api/invitations/accept', json({ token, ...who }))).status).toBe(200);
    expect((await ask('/api/users')).status).toBe(200);
    expect((await ask('/api/rounds')).status).toBe(403);
    second.child.kill('SIGTERM');
    await second.ended;

    const third = await start(inFolder('own'));
    expect(third.out()).toBe(`Spredt is at ${third.address}\n`);
    const again = await browse(third.address);
    expect(((await (await again('/api/session', json({ login: 'admin@example.no', password: PASSWORD }))).json()) as SessionView).user).toMatchObject({ roles: ['administrator'] });
    expect(third.err()).toBe('');
  });

  it('has a way back for an administrator who has lost the password, for whoever has the machine', async () => {
    const spredt = (...args: readonly string[]): ReturnType<typeof spawnSync> => (
      spawnSync(process.execPath, [join(ROOT, 'server', 'spredt.mjs'), ...args], { env: { ...process.env, ...inFolder('own'), PORT: '4321' }, encoding: 'utf8' }));
    expect(spredt('new-password', 'nobody@example.no')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('There is no user "nobody@example.no"') as string });
    const { status, stdout } = spredt('new-password', 'Admin@example.no');
    const token = /^http:\/\/127\.0\.0\.1:4321\/velkommen#([\w-]{43})\n$/.exec(String(stdout))?.[1];
    expect([status, typeof token]).toEqual([0, 'string']);
    const { address } = await start(inFolder('own'));
    const ask = await browse(address);
    expect(await (await ask('/api/invitations/look', json({ token }))).json()).toMatchObject({ kind: 'newPassword', login: 'admin@example.no' });
    expect((await ask('/api/invitations/accept', json({ token, password: 'sju nye ugler i mosen' }))).status).toBe(200);
    expect((await (await browse(address))('/api/session', json({ login: 'admin@example.no', password: PASSWORD }))).status).toBe(401);
  });

  it('says where browsers find it, and answers to that name alone', async () => {
    const { out, address } = await start({ ...inFolder('tls'), SPREDT_INSTALLATION: 'own', SPREDT_ORIGIN: 'https://spredt.example.no', HOST: '0.0.0.0' });
    expect(address).toBe('https://spredt.example.no');
    expect(out()).toContain('Spredt is at https://spredt.example.no\n');
    expect(out()).toContain('at https://spredt.example.no/velkommen#');
  });
});

describe('a setting that does not go with what is there', () => {
  it('is refused by name, and nothing is made or changed', async () => {
    const own = await start({ ...inFolder('kept'), SPREDT_INSTALLATION: 'own' });
    own.child.kill('SIGTERM');
    await own.ended;
    const refused = await start({ ...inFolder('kept'), SPREDT_INSTALLATION: 'demonstration' });
    expect([await refused.ended, refused.out()]).toEqual([2, '']);
    expect(refused.err()).toMatch(/^SPREDT_INSTALLATION is "demonstration", but the database in .*kept holds an installation of its own\. Maybe/);
    expect(linkIn((await start(inFolder('kept'))).out())).not.toBeNull();
  });

  it.each([
    [{ HOST: '0.0.0.0', SPREDT_ORIGIN: 'https://spredt.example.no' }, 'HOST'], [{ SPREDT_ORIGIN: 'https://spredt.example.no' }, 'SPREDT_ORIGIN'],
  ])('such as %j for the demonstration, which is for this machine alone', async (settings, name) => {
    const refused = await start({ ...inFolder('open'), ...settings });
    expect([await refused.ended, refused.out()]).toEqual([2, '']);
    expect(refused.err()).toMatch(new RegExp(`^${name} is .*this is the demonstration`));
    const db = openFile(join(folder.path, 'open', 'spredt.sqlite'), { readonly: true });
    expect(await db.selectFrom('installation').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  const settings = { mode: null, host: '127.0.0.1', origin: null, dataFolder: '/data' };
  it.each([
    [null, settings, 'demonstration'], [null, { ...settings, mode: 'demonstration' }, 'demonstration'], [null, { ...settings, mode: 'own' }, 'own'], ['own', settings, 'own'],
    ['demonstration', settings, 'demonstration'], ['own', { ...settings, mode: 'own', host: '0.0.0.0', origin: 'https://spredt.example.no' }, 'own'],
    ['demonstration', { ...settings, origin: 'http://localhost:3000' }, 'demonstration'], ['demonstration', { ...settings, origin: 'http://[::1]:3000' }, 'demonstration'],
  ] as const)('is not what %j with %j is: %s', (found, config, kind) => {
    expect(decideInstallation(found, config)).toEqual({ kind });
  });

  it.each([['own', { ...settings, mode: 'demonstration' }], ['demonstration', { ...settings, mode: 'own' }]] as const)('is what %s with %j is', (found, config) => {
    expect(decideInstallation(found, config)).toEqual({ fault: expect.stringContaining('SPREDT_INSTALLATION') as string });
  });
});

describe('a first start that is killed', () => {
  it.each([['demonstration', 6], ['own', 3]] as const)('leaves either nothing or a whole %s', async (mode, most) => {
    for (let tries = 0; tries < most; tries += 1) {
      const settings = { ...inFolder(`killed-${mode}-${tries}`), SPREDT_INSTALLATION: mode };
      const child = spawn(process.execPath, [join(ROOT, 'server', 'setup.mjs'), '--run', 'server/main.ts'], { env: { ...process.env, ...settings }, stdio: 'ignore' });
      const ended = new Promise((resolve) => void child.on('close', resolve));
      await wait(500 + 250 * tries);
      child.kill('SIGKILL');
      await ended;
      const started = await start(settings);
      expect(started.err()).toBe('');
      const session = await (await (await browse(started.address))('/api/session')).json() as SessionView;
      expect([session.installation, session.municipality === null]).toEqual([mode, mode === 'own']);
      started.child.kill('SIGKILL');
      await started.ended;
      const db = openFile(join(settings.SPREDT_DATA, 'spredt.sqlite'), { readonly: false });
      expect((await verifyRecord(db)).faults).toEqual([]);
      await db.destroy();
    }
  }, 180_000);
});
