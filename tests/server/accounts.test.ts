import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '../../server/accounts/schemas.ts';
import { newUser } from '../../server/accounts/new-user.ts';
import { createPasswords } from '../../server/accounts/passwords.ts';
import { sweepAccounts } from '../../server/accounts/service.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { NOW, openApp, PARAMETERS, type OpenApp } from './open-app.ts';
import { visit, type Visitor } from './visitor.ts';

// An installation of one's own, and how its users come in and go out.

const PASSWORD = 'fire ville ugler';
const WRONG = 'fem tamme ugler';
let open: OpenApp;
let passwordHash: string;
beforeAll(async () => {
  open = await openApp();
  passwordHash = await createPasswords().hash(PASSWORD);
});
afterAll(() => open.close());

async function addUser(login: string, extra: Partial<ReturnType<typeof newUser>> = {}): Promise<string> {
  const user = { ...newUser({ login, name: 'Prøve', roles: ['caseworker'] }, NOW, passwordHash), ...extra };
  await open.db.insertInto('users').values(user).execute();
  return user.id;
}
const signIn = (visitor: Visitor, login: string, password = PASSWORD) => visitor.ask('POST', '/api/session', { login, password });
const codeOf = async (answer: Response): Promise<unknown> => (await answer.json() as { readonly code?: unknown }).code;
const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const userOf = async (visitor: Visitor) => (await visitor.json<SessionView>('GET', '/api/session')).user;

describe('signing in with a password', () => {
  it('gives a new session, whose token is in the cookie and only its hash in the database', async () => {
    await addUser('kari@example.no');
    const visitor = visit(open);
    expect(await userOf(visitor)).toBeNull();
    const answer = await signIn(visitor, ' KARI@example.no ');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ installation: 'own', user: { login: 'kari@example.no', roles: ['caseworker'] }, hasPassword: true, idleMinutes: 30, oidc: false });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^spredt=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = visitor.cookies.get('spredt')!;
    const rows = await open.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(200);
  });

  it('never takes a token over that the browser had before', async () => {
    await addUser('fixed@example.no');
    const visitor = visit(open);
    visitor.cookies.set('spredt', 'a-token-that-somebody-else-chose-for-me-12345');
    await signIn(visitor, 'fixed@example.no');
    const first = visitor.cookies.get('spredt')!;
    expect(first).not.toContain('a-token');
    await signIn(visitor, 'fixed@example.no');
    expect(visitor.cookies.get('spredt')).not.toBe(first);
    const old = visit(open);
    old.cookies.set('spredt', first);
    expect((await old.ask('GET', '/api/rounds')).status).toBe(401);
  });

  it('answers the same for a wrong password, an unknown login, a disabled user, and one without a password', async () => {
    await addUser('right@example.no');
    await addUser('disabled@example.no', { disabled: 1 });
    await addUser('invited@example.no', { passwordHash: null });
    const answers = [
      await signIn(visit(open), 'right@example.no', WRONG), await signIn(visit(open), 'nobody@example.no'), await signIn(visit(open), 'disabled@example.no'),
      await signIn(visit(open), 'invited@example.no'),
    ];
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401]);
    expect(new Set(texts).size).toBe(1);
    expect(JSON.parse(texts[0]!)).toMatchObject({ code: 'wrongSignIn' });
  });

  it('takes as long for an unknown login as for a known one', async () => {
    await addUser('slow@example.no');
    const times = async (login: string): Promise<number> => {
      const began = performance.now();
      await signIn(visit(open), login, WRONG);
      return performance.now() - began;
    };
    const [known, unknown] = [await times('slow@example.no'), await times('slow-nobody@example.no')];
    expect(unknown).toBeGreaterThan(known / 3);
    expect(known).toBeGreaterThan(unknown / 3);
  });

  it('cannot be understood without a login and a password, and never repeats what was sent', async () => {
    for (const body of [{}, { login: 'x' }, { login: 'x y', password: 'hemmelig' }, { login: 'x', password: 'hemmelig', more: 1 }, 'hemmelig']) {
      const answer = await visit(open).ask('POST', '/api/session', body);
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain('hemmelig');
    }
    const broken = await open.askAs([], '/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"login": ' });
    expect([broken.status, await codeOf(broken)]).toEqual([400, 'badRequest']);
    expect(open.logged.join('')).not.toContain('hemmelig');
  });
});

describe('the lock', () => {
  const wrongTimes = async (login: string, times: number): Promise<unknown[]> => {
    const codes: unknown[] = [];
    for (let count = 0; count < times; count += 1) codes.push(await codeOf(await signIn(visit(open), login, WRONG)));
    return codes;
  };
  const five = ['wrongSignIn', 'wrongSignIn', 'wrongSignIn', 'wrongSignIn', 'accountLocked'];

  it('closes at the fifth wrong password in a row, also for the right one, and opens after a quarter of an hour', async () => {
    await addUser('locked@example.no');
    expect(await wrongTimes('locked@example.no', 5)).toEqual(five);
    const refused = await signIn(visit(open), 'locked@example.no');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'accountLocked', until: later(15) });
    open.setNow(later(15));
    expect((await signIn(visit(open), 'locked@example.no')).status).toBe(200);
    open.setNow(NOW);
  });

  it('closes alike for a login that nobody has', async () => {
    expect(await wrongTimes('stranger@example.no', 6)).toEqual([...five, 'accountLocked']);
    const refused = await signIn(visit(open), 'stranger@example.no');
    expect([refused.status, await refused.json()]).toEqual([429, expect.objectContaining({ code: 'accountLocked', until: later(15) })]);
  });

  it('begins anew after a right password', async () => {
    await addUser('mended@example.no');
    await wrongTimes('mended@example.no', 4);
    expect((await signIn(visit(open), 'mended@example.no')).status).toBe(200);
    expect(await wrongTimes('mended@example.no', 1)).toEqual(['wrongSignIn']);
  });

  it('is not outrun by many attempts at once', async () => {
    await addUser('raced@example.no');
    const codes = await Promise.all(Array.from({ length: 12 }, async () => codeOf(await signIn(visit(open), 'raced@example.no', WRONG))));
    expect(codes.filter((code) => code === 'wrongSignIn')).toHaveLength(4);
    expect(codes.filter((code) => code === 'accountLocked')).toHaveLength(8);
  });
});

describe('a session', () => {
  it('lasts half an hour without a request, and ten hours in all', async () => {
    await addUser('limits@example.no');
    const [idle, busy] = [visit(open), visit(open)];
    await signIn(idle, 'limits@example.no');
    await signIn(busy, 'limits@example.no');
    open.setNow(later(30));
    expect((await idle.ask('GET', '/api/rounds')).status).toBe(200);
    expect((await busy.ask('GET', '/api/rounds')).status).toBe(200);
    for (let minutes = 55; minutes <= 600; minutes += 25) {
      open.setNow(later(minutes));
      await busy.ask('GET', '/api/rounds');
    }
    open.setNow(later(600));
    expect((await busy.ask('GET', '/api/rounds')).status).toBe(200);
    expect((await idle.ask('GET', '/api/rounds')).status).toBe(401);
    open.setNow(later(600.1));
    expect((await busy.ask('GET', '/api/rounds')).status).toBe(401);
    open.setNow(NOW);
  });

  it('that is over is swept when the server starts, and others are left', async () => {
    const id = await addUser('swept@example.no');
    await open.db.insertInto('sessions').values([
      { tokenHash: 'idle', userId: id, way: 'password', createdAt: later(-40), seenAt: later(-31) }, { tokenHash: 'old', userId: id, way: 'password', createdAt: later(-601), seenAt: later(-1) },
      { tokenHash: 'good', userId: id, way: 'password', createdAt: later(-599), seenAt: later(-29) },
    ]).execute();
    await sweepAccounts({ db: open.db, now: () => NOW, parameters: PARAMETERS });
    const left = await open.db.selectFrom('sessions').select('tokenHash').where('userId', '=', id).execute();
    expect(left).toEqual([{ tokenHash: 'good' }]);
  });

  it('ends when the user signs out, and the browser forgets it', async () => {
    await addUser('leaving@example.no');
    const visitor = visit(open);
    await signIn(visitor, 'leaving@example.no');
    const token = visitor.cookies.get('spredt')!;
    expect(await visitor.json('DELETE', '/api/session')).toMatchObject({ user: null });
    expect(visitor.cookies.has('spredt')).toBe(false);
    visitor.cookies.set('spredt', token);
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(401);
  });

  it('cannot be changed by a request that comes from no page of the server', async () => {
    for (const origin of ['https://example.no', 'null']) {
      const answer = await open.askAs([], '/api/session', { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{"login":"x","password":"y"}' });
      expect(await codeOf(answer)).toBe('originNotAllowed');
    }
  });
});

describe('another password', () => {
  it('needs the old one, ends every other session, and is the one that counts from then on', async () => {
    await addUser('changing@example.no');
    const [here, elsewhere] = [visit(open), visit(open)];
    await signIn(here, 'changing@example.no');
    await signIn(elsewhere, 'changing@example.no');
    const change = (current: string, next: string) => here.ask('POST', '/api/session/password', { current, next });
    expect(await codeOf(await change(WRONG, 'sju stille elver'))).toBe('wrongSignIn');
    const weak = await change(PASSWORD, 'passord12345');
    expect([weak.status, await weak.json()]).toEqual([422, expect.objectContaining({ code: 'weakPassword', reason: 'common', passwordLength: 12 })]);
    expect((await change(PASSWORD, 'sju stille elver')).status).toBe(200);
    expect((await here.ask('GET', '/api/rounds')).status).toBe(200);
    expect((await elsewhere.ask('GET', '/api/rounds')).status).toBe(401);
    expect(await codeOf(await signIn(visit(open), 'changing@example.no'))).toBe('wrongSignIn');
    expect((await signIn(visit(open), 'changing@example.no', 'sju stille elver')).status).toBe(200);
  });

  it('is not guessed past the lock by somebody who found an open browser', async () => {
    await addUser('found@example.no');
    const visitor = visit(open);
    await signIn(visitor, 'found@example.no');
    const codes: unknown[] = [];
    for (let count = 0; count < 6; count += 1) codes.push(await codeOf(await visitor.ask('POST', '/api/session/password', { current: WRONG, next: 'sju stille elver' })));
    expect(codes.slice(3)).toEqual(['wrongSignIn', 'accountLocked', 'accountLocked']);
  });
});

describe('over TLS', () => {
  it('the cookie goes to this host over TLS alone, the browser is told to come so, and this machine\'s own name is none', async () => {
    const secure = await openApp({ origin: 'https://spredt.example.no' });
    await secure.db.insertInto('users').values(newUser({ login: 'kari@example.no', name: 'Prøve', roles: ['caseworker'] }, NOW, passwordHash)).execute();
    const visitor = visit(secure, { host: 'spredt.example.no', origin: 'https://spredt.example.no' });
    const answer = await signIn(visitor, 'kari@example.no');
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-spredt=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(200);
    expect((await secure.askAs([], '/api/session')).status).toBe(421);
    await secure.close();
    expect((await open.askAs([], '/api/session')).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('the record', () => {
  it('tells who signed in, failed and was locked out, with a last day and without secrets, and stays whole', async () => {
    const told = await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').selectAll().execute();
    const of = (kind: string, login: string) => told.filter((event) => event.kind === kind && event.subject === `users ${login}`);
    expect(of('user.signedIn', 'kari@example.no')).toEqual([expect.objectContaining({ actor: 'kari@example.no', facts: '{"way":"password"}', keepUntil: '2028-11-23' })]);
    expect(of('user.signInFailed', 'locked@example.no')).toHaveLength(5);
    expect(of('user.locked', 'locked@example.no')).toHaveLength(1);
    expect(of('user.signedOut', 'leaving@example.no')).toHaveLength(1);
    expect(of('user.passwordSet', 'changing@example.no')).toHaveLength(1);
    expect(told.filter((event) => event.subject.includes('stranger') || event.subject.includes('nobody'))).toEqual([]);
    expect(JSON.stringify(told)).not.toMatch(/ugler|elver|scrypt/);
    expect(open.logged.join('')).not.toMatch(/ugler|elver|scrypt/);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});
