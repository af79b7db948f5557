import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUser } from '../../server/accounts/new-user.ts';
import type { SessionView } from '../../server/accounts/schemas.ts';
import { insertInstallation } from '../../server/accounts/store.ts';
import { NOW, openApp, type OpenApp } from './open-app.ts';
import { startProvider, type RealProvider } from './real-provider.ts';
import { visit, type Visitor } from './visitor.ts';

// Signing in at a real provider, which runs here: its pages, its codes and its keys.

const CALLBACK = 'http://127.0.0.1:4321/api/session/oidc/callback';
const NOT_KNOWN = '/logg-inn?hvorfor=ukjent';
const BROKEN_OFF = '/logg-inn?hvorfor=avbrutt';
let provider: RealProvider;
let open: OpenApp;
beforeAll(async () => {
  provider = await startProvider(CALLBACK);
  open = await openApp({ oidc: provider.settings });
  await insertInstallation(open.db, 'own', NOW);
});
afterAll(async () => {
  await open.close();
  await provider.close();
});
beforeEach(() => open.setNow(NOW));

async function addUser(login: string, extra: Partial<ReturnType<typeof newUser>> = {}): Promise<string> {
  const user = { ...newUser({ login, name: 'Prøve', roles: ['caseworker'] }, NOW), ...extra };
  await open.db.insertInto('users').values(user).execute();
  return user.id;
}
const pathOf = (url: URL): string => url.pathname + url.search;
const locationOf = (answer: Response): string => answer.headers.get('location') ?? `no redirect but ${answer.status}`;
const begin = async (visitor: Visitor): Promise<string> => locationOf(await visitor.ask('GET', '/api/session/oidc'));

/** The whole way: there, signed in, and back. Gives where the browser ends. */
async function comeBack(visitor: Visitor, subject: string): Promise<string> {
  return locationOf(await visitor.ask('GET', pathOf(await provider.signIn(await begin(visitor), subject))));
}
const userOf = async (visitor: Visitor) => (await visitor.json<SessionView>('GET', '/api/session')).user;

describe('signing in at the provider', () => {
  it('begins with a request that holds a challenge, a state and a nonce, and no secret', async () => {
    const visitor = visit(open);
    expect((await visitor.json<SessionView>('GET', '/api/session')).oidc).toBe(true);
    const answer = await visitor.ask('GET', '/api/session/oidc');
    expect(answer.status).toBe(302);
    const url = new URL(locationOf(answer));
    expect(url.origin).toBe(provider.settings.issuer);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ response_type: 'code', redirect_uri: CALLBACK, code_challenge_method: 'S256', client_id: 'spredt' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(url.searchParams.get(name)?.length, name).toBeGreaterThan(20);
    expect(url.href).not.toContain(provider.settings.clientSecret);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^spredt-oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('lets in a user whom the administrator made, by e-mail or by user name, and binds the subject for good', async () => {
    const [kari, ola] = [await addUser('kari@example.no'), await addUser('ola')];
    provider.people.set('subject-kari', { email: 'Kari@Example.no', email_verified: true }).set('subject-ola', { preferred_username: 'OLA' });
    for (const [subject, login, id] of [['subject-kari', 'kari@example.no', kari], ['subject-ola', 'ola', ola]] as const) {
      const visitor = visit(open);
      expect(await comeBack(visitor, subject)).toBe('/');
      expect(await userOf(visitor)).toMatchObject({ login });
      expect((await visitor.ask('GET', '/api/rounds')).status).toBe(200);
      expect(visitor.cookies.has('spredt-oidc')).toBe(false);
      expect(await open.db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()).toMatchObject({ oidcIssuer: provider.settings.issuer, oidcSubject: subject });
    }
    provider.people.set('subject-kari', { email: 'other@example.no', email_verified: true });
    const again = visit(open);
    expect(await comeBack(again, 'subject-kari')).toBe('/');
    expect(await userOf(again)).toMatchObject({ login: 'kari@example.no' });
  });

  it('lets in nobody else: not a stranger, not a second subject with the same e-mail, not an address that was not looked at, not a disabled user, not one with a password here', async () => {
    await addUser('unverified@example.no');
    await addUser('silent@example.no');
    await addUser('password@example.no', { passwordHash: 'x' });
    await addUser('disabled@example.no', { disabled: 1 });
    await addUser('gone@example.no', { disabled: 1, oidcIssuer: provider.settings.issuer, oidcSubject: 'subject-gone' });
    provider.people.set('stranger', { email: 'stranger@example.no', email_verified: true }).set('impostor', { email: 'kari@example.no', email_verified: true })
      .set('unverified', { email: 'unverified@example.no', email_verified: false }).set('disabled', { email: 'disabled@example.no', email_verified: true })
      .set('subject-gone', { email: 'gone@example.no', email_verified: true }).set('bare', {})
      .set('silent', { email: 'silent@example.no' }).set('password', { email: 'password@example.no', email_verified: true });
    for (const subject of ['stranger', 'impostor', 'unverified', 'disabled', 'subject-gone', 'bare', 'silent', 'password']) {
      const visitor = visit(open);
      expect(await comeBack(visitor, subject), subject).toBe(NOT_KNOWN);
      expect(await userOf(visitor), subject).toBeNull();
    }
  });

  it('gives a new session, and ends the one that the browser had', async () => {
    const visitor = visit(open);
    await comeBack(visitor, 'subject-ola');
    const old = visitor.cookies.get('spredt')!;
    await comeBack(visitor, 'subject-kari');
    expect(await userOf(visitor)).toMatchObject({ login: 'kari@example.no' });
    visitor.cookies.set('spredt', old);
    expect(await userOf(visitor)).toBeNull();
  });

  it('takes the word of a provider that says everything in the ID token', async () => {
    const talkative = await startProvider(CALLBACK, { isTalkative: true });
    const other = await openApp({ oidc: talkative.settings });
    await other.db.insertInto('users').values(newUser({ login: 'kari@example.no', name: 'Prøve', roles: ['caseworker'] }, NOW)).execute();
    talkative.people.set('subject', { preferred_username: 'kari@example.no' });
    const visitor = visit(other);
    const back = await talkative.signIn(await begin(visitor), 'subject');
    expect(locationOf(await visitor.ask('GET', pathOf(back)))).toBe('/');
    await talkative.close();
    await other.close();
  });

  it('is told to the record without a token or a code', async () => {
    const told = JSON.stringify(await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').selectAll().execute());
    expect(told).toContain('{\\"way\\":\\"oidc\\"}');
    expect(told).toContain('boundTo');
    expect(told).not.toMatch(/access_token|id_token|eyJ/);
  });
});

describe('what comes back from the provider', () => {
  const callbackFor = async (visitor: Visitor, subject = 'subject-ola'): Promise<URL> => provider.signIn(await begin(visitor), subject);
  const expectRefused = async (visitor: Visitor, url: URL): Promise<void> => {
    expect(locationOf(await visitor.ask('GET', pathOf(url)))).toBe(BROKEN_OFF);
    expect(await userOf(visitor)).toBeNull();
  };

  it('is refused with another state', async () => {
    const visitor = visit(open);
    const url = await callbackFor(visitor);
    url.searchParams.set('state', 'x'.repeat(43));
    await expectRefused(visitor, url);
  });

  it('is refused in a browser that did not begin it, so that nobody is signed in as somebody else unseen', async () => {
    await expectRefused(visit(open), await callbackFor(visit(open)));
  });

  it('is refused the second time, in the same browser and with the cookie put back', async () => {
    const visitor = visit(open);
    const begun = await begin(visitor);
    const attempt = visitor.cookies.get('spredt-oidc')!;
    const url = await provider.signIn(begun, 'subject-ola');
    expect(locationOf(await visitor.ask('GET', pathOf(url)))).toBe('/');
    const again = visit(open);
    again.cookies.set('spredt-oidc', attempt);
    await expectRefused(again, url);
  });

  it('is refused when the code has been used in another attempt', async () => {
    const [first, second] = [visit(open), visit(open)];
    const used = await callbackFor(first);
    await first.ask('GET', pathOf(used));
    const url = await callbackFor(second);
    url.searchParams.set('code', used.searchParams.get('code')!);
    await expectRefused(second, url);
  });

  it('is refused after ten minutes', async () => {
    const visitor = visit(open);
    const url = await callbackFor(visitor);
    open.setNow('2026-11-23T08:10:00.001Z');
    await expectRefused(visitor, url);
  });

  it('is refused when the person went away, and when there is nothing in it', async () => {
    const visitor = visit(open);
    await expectRefused(visitor, await provider.leave(await begin(visitor)));
    for (const query of ['', '?code=x', '?error=%3Cscript%3E', '?code=a&code=b&state=x', '?iss=https://example.no&code=x&state=y']) await expectRefused(visitor, new URL(CALLBACK + query));
  });

  it('never sends the browser anywhere but home', async () => {
    const visitor = visit(open);
    const url = new URL(locationOf(await visitor.ask('GET', '/api/session/oidc?next=https://example.no&redirect_uri=https://example.no')));
    expect(url.searchParams.get('redirect_uri')).toBe(CALLBACK);
    const back = await provider.signIn(url.href, 'subject-ola');
    back.searchParams.set('next', 'https://example.no');
    expect(locationOf(await visitor.ask('GET', pathOf(back)))).toBe('/');
  });

  it('leaves a word in the log and no secret', () => {
    const lines = open.logged.filter((line) => line.includes('came to nothing'));
    expect(lines.length).toBeGreaterThan(5);
    expect(open.logged.join('')).not.toMatch(/code=|state=|a-secret|script/);
  });
});

describe('a provider that cannot be reached', () => {
  it('sends the browser back with a word, breaks nothing, and is asked again the next time', async () => {
    const first = await startProvider(CALLBACK);
    const port = Number(new URL(first.settings.issuer).port);
    await first.close();
    const alone = await openApp({ oidc: first.settings });
    const visitor = visit(alone);
    const answer = await visitor.ask('GET', '/api/session/oidc');
    expect([answer.status, locationOf(answer)]).toEqual([302, BROKEN_OFF]);
    const back = await startProvider(CALLBACK, { port });
    back.people.set('subject', { email: 'kari@example.no', email_verified: true });
    const returning = await back.signIn(await begin(visitor), 'subject');
    await back.close();
    expect(locationOf(await visitor.ask('GET', pathOf(returning)))).toBe(BROKEN_OFF);
    await alone.close();
  });

  it('is said to be missing where none is set', async () => {
    const without = await openApp();
    expect((await visit(without).json<SessionView>('GET', '/api/session')).oidc).toBe(false);
    for (const path of ['/api/session/oidc', '/api/session/oidc/callback?code=x']) expect((await visit(without).ask('GET', path)).status).toBe(404);
    await without.close();
  });

  it('behind TLS has the browser sent back to the server\'s own name', async () => {
    const secure = await openApp({ oidc: provider.settings, origin: 'https://spredt.example.no' });
    const url = new URL(await begin(visit(secure, { host: 'spredt.example.no', origin: 'https://spredt.example.no' })));
    expect(url.searchParams.get('redirect_uri')).toBe('https://spredt.example.no/api/session/oidc/callback');
    await secure.close();
  });
});
