import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Role } from '../../server/access/schemas.ts';
import type { InvitationView, InvitedUser, SessionView, UserView } from '../../server/accounts/schemas.ts';
import { inviteFirstAdministrator } from '../../server/accounts/service.ts';
import { insertInstallation } from '../../server/accounts/store.ts';
import { NOW, openApp, PARAMETERS, type OpenApp } from './open-app.ts';
import { visit, type Visitor } from './visitor.ts';

// The first administrator, and everybody whom administrators make.

const PASSWORD = 'fire ville ugler';
let open: OpenApp;
let first: Visitor;
beforeAll(async () => {
  open = await openApp();
  await insertInstallation(open.db, 'own', NOW);
});
afterAll(() => open.close());

const codeOf = async (answer: Response): Promise<unknown> => (await answer.json() as { readonly code?: unknown }).code;
const tokenIn = (link: string): string => new URL(link).hash.slice(1);
const hoursLater = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();
const inviteFirst = () => inviteFirstAdministrator({ db: open.db, now: () => NOW, parameters: PARAMETERS, hasProvider: false });
const invite = (login: string, roles = ['caseworker']): Promise<InvitedUser> => first.json('POST', '/api/users', { login, name: 'Prøve Person', roles });
const accept = (visitor: Visitor, link: string, password = PASSWORD, who = {}) => visitor.ask('POST', '/api/invitations/accept', { token: tokenIn(link), password, ...who });
const users = (): Promise<readonly UserView[]> => first.json('GET', '/api/users');
const change = (visitor: Visitor, user: UserView, to: Partial<Pick<UserView, 'name' | 'roles' | 'disabled' | 'version'>>) => visitor.ask('PUT', `/api/users/${user.id}`, {
  name: user.name, roles: user.roles, disabled: user.disabled, version: user.version, ...to,
});
const hasJoined = async (login: string, roles?: string[]): Promise<{ readonly visitor: Visitor; readonly user: UserView }> => {
  const { user, link } = await invite(login, roles);
  const visitor = visit(open);
  await accept(visitor, link);
  return { visitor, user };
};

describe('the first administrator', () => {
  it('is awaited, and is made with the newest link alone', async () => {
    const visitor = visit(open);
    expect(await visitor.json<SessionView>('GET', '/api/session')).toMatchObject({ awaitsFirstAdministrator: true, user: null, municipality: null });
    const [old, made] = [await inviteFirst(), await inviteFirst()];
    const link = made!.linkAt('http://127.0.0.1:4321');
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4321\/velkommen#[\w-]{43}$/);
    expect(await codeOf(await visitor.ask('POST', '/api/invitations/look', { token: tokenIn(old!.linkAt('http://x')) }))).toBe('linkNotValid');
    expect(await visitor.json<InvitationView>('POST', '/api/invitations/look', { token: tokenIn(link) })).toEqual({ kind: 'firstAdministrator', login: null, name: null, passwordLength: 12 });
    expect(await codeOf(await accept(visitor, link))).toBe('badRequest');
    expect(await codeOf(await accept(visitor, link, 'ragnhild 2026', { login: 'admin@example.no', name: 'Ragnhild Prøve' }))).toBe('weakPassword');
    const accepted = await accept(visitor, link, PASSWORD, { login: 'Admin@example.no', name: 'Ragnhild Prøve' });
    expect(await accepted.json()).toMatchObject({ awaitsFirstAdministrator: false, hasPassword: true, user: { login: 'admin@example.no', roles: ['administrator'] } });
    expect((await visitor.ask('GET', '/api/users')).status).toBe(200);
    expect(await codeOf(await accept(visit(open), link, PASSWORD, { login: 'second@example.no', name: 'X' }))).toBe('linkNotValid');
    expect(await inviteFirst()).toBeNull();
    first = visitor;
  });

  it('is made once, however many follow the link at the same time', async () => {
    const other = await openApp();
    await insertInstallation(other.db, 'own', NOW);
    const made = await inviteFirstAdministrator({ db: other.db, now: () => NOW, parameters: PARAMETERS, hasProvider: false });
    const answers = await Promise.all(['a', 'b', 'c'].map((login) => visit(other).ask('POST', '/api/invitations/accept', {
      token: tokenIn(made!.linkAt('http://x')), password: PASSWORD, login: `${login}@example.no`, name: 'X',
    })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410, 410]);
    expect(await other.db.selectFrom('users').select('id').execute()).toHaveLength(1);
    await other.close();
  });
});

describe('an invited user', () => {
  it('gets a link that is shown once, chooses a password and is in, and the link is used up', async () => {
    const { user, link, expiresAt } = await invite('kari@example.no');
    expect([user.signIn, expiresAt]).toEqual(['invited', hoursLater(72)]);
    const visitor = visit(open);
    expect(await visitor.json<InvitationView>('POST', '/api/invitations/look', { token: tokenIn(link) })).toEqual({ kind: 'invitation', login: 'kari@example.no', name: 'Prøve Person', passwordLength: 12 });
    expect(await codeOf(await accept(visitor, link, 'prøveperson nr 1'))).toBe('weakPassword');
    expect((await accept(visitor, link)).status).toBe(200);
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(200);
    expect((await accept(visit(open), link)).status).toBe(410);
    const dump = JSON.stringify([await open.db.selectFrom('invitations').selectAll().execute(), await open.db.selectFrom('payloads').selectAll().execute()]);
    expect(dump).not.toContain(tokenIn(link));
    expect((await users()).find(({ id }) => id === user.id)).toMatchObject({ signIn: 'password', sessions: 1, lastSeenAt: NOW });
  });

  it('can use no link after three days, nor an earlier one, nor one of a user who was disabled', async () => {
    const { user, link } = await invite('late@example.no');
    open.setNow(hoursLater(72));
    expect((await visit(open).ask('POST', '/api/invitations/look', { token: tokenIn(link) })).status).toBe(410);
    open.setNow(NOW);
    const again = await first.json<InvitedUser>('POST', `/api/users/${user.id}/invitation`);
    expect((await accept(visit(open), link)).status).toBe(410);
    expect((await change(first, user, { disabled: true })).status).toBe(200);
    expect((await accept(visit(open), again.link)).status).toBe(410);
    expect(await codeOf(await first.ask('POST', `/api/users/${user.id}/invitation`))).toBe('userNotFound');
  });

  it('gets another password by a new link: then the old one and every session are over, and a lock too', async () => {
    const { visitor, user } = await hasJoined('forgetful@example.no');
    for (let count = 0; count < 5; count += 1) await visit(open).ask('POST', '/api/session', { login: 'forgetful@example.no', password: 'ikke det riktige' });
    expect((await users()).find(({ id }) => id === user.id)?.lockedUntil).toBe(hoursLater(0.25));
    const { link } = await first.json<InvitedUser>('POST', `/api/users/${user.id}/invitation`);
    expect(await visitor.json<InvitationView>('POST', '/api/invitations/look', { token: tokenIn(link) })).toMatchObject({ kind: 'newPassword' });
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(200);
    const elsewhere = visit(open);
    expect((await accept(elsewhere, link, 'sju stille elver')).status).toBe(200);
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(401);
    expect((await elsewhere.ask('GET', '/api/rounds')).status).toBe(200);
    expect((await visit(open).ask('POST', '/api/session', { login: 'forgetful@example.no', password: PASSWORD })).status).toBe(401);
  });

  it('leaves in the record who made the link that set a password', async () => {
    const { user } = await hasJoined('linked@example.no');
    const { visitor: other } = await hasJoined('fourth@example.no', ['administrator']);
    await accept(visit(open), (await other.json<InvitedUser>('POST', `/api/users/${user.id}/invitation`)).link, 'sju stille elver');
    const told = await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select('payloads.facts')
      .where('kind', '=', 'user.passwordSet').where('payloads.subject', '=', 'users linked@example.no').orderBy('number').execute();
    expect(told.map(({ facts }) => JSON.parse(facts) as unknown)).toEqual(['admin@example.no', 'fourth@example.no'].map((linkBy) => ({ by: 'invitation', linkBy })));
    const fourth = (await users()).find(({ login }) => login === 'fourth@example.no')!;
    expect((await change(first, fourth, { disabled: true })).status).toBe(200);
  });

  it('has a login of its own', async () => {
    expect(await codeOf(await first.ask('POST', '/api/users', { login: 'KARI@example.no', name: 'X', roles: ['planner'] }))).toBe('loginTaken');
    for (const wrong of [{ login: 'x y' }, { roles: [] }, { roles: ['caseworker', 'caseworker'] }, { roles: ['king'] }, { name: ' ' }]) {
      expect((await first.ask('POST', '/api/users', { login: 'new@example.no', name: 'X', roles: ['planner'], ...wrong })).status).toBe(400);
    }
  });
});

describe('what a user is called', () => {
  const WRONG = ['Kari\u202egro.on', '\u2066Kari', 'Kari\u0000', 'Kari\u0007', 'Kari\nNordmann', 'Kari\tNordmann', 'Ka\u200bri', 'Ka\u00adri', 'Kari\u2028N', '\ud800Kari'];

  it.each(WRONG)('is a name each sign of which is seen, never %j', async (name) => {
    expect((await first.ask('POST', '/api/users', { login: 'seen@example.no', name, roles: ['planner'] })).status).toBe(400);
    const [user] = await users();
    expect((await change(first, user!, { name })).status).toBe(400);
    expect((await accept(visit(open), `http://x/#${'t'.repeat(30)}`, PASSWORD, { login: 'seen@example.no', name })).status).toBe(400);
    expect((await users()).some(({ login }) => login === 'seen@example.no')).toBe(false);
  });

  it.each(['se\u202een@example.no', 'se\u200ben@example.no', 'seen\u0000@example.no', 'se\u00aden@example.no'])('is a login each sign of which is seen, never %j', async (login) => {
    expect((await first.ask('POST', '/api/users', { login, name: 'Kari', roles: ['planner'] })).status).toBe(400);
  });

  it('has every letter that people have, and no space around it', async () => {
    expect((await first.json<InvitedUser>('POST', '/api/users', { login: ' Áile@Example.no ', name: ' Áile Ŋuolla O’Neill-Ødegård 李 ', roles: ['planner'] })).user).toMatchObject({ login: 'áile@example.no', name: 'Áile Ŋuolla O’Neill-Ødegård 李' });
  });
});

describe('changing a user', () => {
  it('takes effect with the user\'s next request: other roles, and none when disabled', async () => {
    const { visitor, user } = await hasJoined('moving@example.no');
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(200);
    const planner = await (await change(first, user, { roles: ['planner'] })).json() as UserView;
    expect(planner).toMatchObject({ roles: ['planner'], version: 2 });
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(403);
    expect((await visitor.ask('GET', '/api/policies')).status).toBe(200);
    await change(first, planner, { disabled: true });
    expect((await visitor.ask('GET', '/api/policies')).status).toBe(401);
    expect((await visit(open).ask('POST', '/api/session', { login: 'moving@example.no', password: PASSWORD })).status).toBe(401);
  });

  it('loses nobody else\'s change', async () => {
    const { user } = await hasJoined('twice@example.no');
    await change(first, user, { name: 'Det nye navnet' });
    const second = await change(first, user, { name: 'Et annet' });
    expect([second.status, await second.json()]).toEqual([409, expect.objectContaining({ code: 'changedMeanwhile', user: expect.objectContaining({ name: 'Det nye navnet', version: 2 }) as unknown })]);
    expect(await codeOf(await first.ask('PUT', '/api/users/none', { name: 'X', roles: ['planner'], disabled: false, version: 1 }))).toBe('userNotFound');
  });

  it('ends the sessions of somebody without taking anything else', async () => {
    const { visitor, user } = await hasJoined('ended@example.no');
    expect(await first.json<UserView>('DELETE', `/api/users/${user.id}/sessions`)).toMatchObject({ sessions: 0, disabled: false });
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(401);
    expect((await visit(open).ask('POST', '/api/session', { login: 'ended@example.no', password: PASSWORD })).status).toBe(200);
  });

  it('never leaves the installation without an administrator who can sign in', async () => {
    const me = (await users()).find(({ login }) => login === 'admin@example.no')!;
    expect(await codeOf(await change(first, me, { roles: ['planner'] }))).toBe('notYourself');
    expect(await codeOf(await change(first, me, { disabled: true }))).toBe('notYourself');
    const refused = await change(first, me, { roles: ['administrator', 'caseworker'] });
    expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining({ code: 'notYourself', detail: expect.stringMatching(/invite another administrator, or a second login/) as unknown })]);
    const { user: invited } = await invite('second@example.no', ['administrator', 'manager']);
    expect((await change(first, invited, { roles: ['manager'] })).status).toBe(200);

    const { visitor: other, user: colleague } = await hasJoined('third@example.no', ['administrator']);
    const codes = await Promise.all([change(first, colleague, { roles: ['planner'] }), change(other, me, { roles: ['planner'] })].map(async (asked) => (await asked).status));
    expect(codes.filter((status) => status === 200)).toHaveLength(1);
    const left = (await open.db.selectFrom('users').selectAll().execute()).filter(({ roles, disabled, passwordHash }) => roles.includes('administrator') && disabled === 0 && passwordHash !== null);
    expect(left).toHaveLength(1);
  });
});

describe('the demonstration', () => {
  let demonstration: OpenApp;
  beforeAll(async () => {
    demonstration = await openApp();
    await demonstration.takeInDemonstration();
  });
  afterAll(() => demonstration.close());

  it('signs the browser in by itself as its caseworker, and once is enough', async () => {
    const visitor = visit(demonstration);
    const session = await visitor.json<SessionView>('GET', '/api/session');
    expect(session).toMatchObject({ installation: 'demonstration', user: { login: 'saksbehandler@demonstrasjon', roles: ['caseworker'] }, hasPassword: false, awaitsFirstAdministrator: false });
    const token = visitor.cookies.get('spredt');
    expect(await visitor.json('GET', '/api/session')).toEqual(session);
    expect(visitor.cookies.get('spredt')).toBe(token);
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(200);
  });

  it.each([['planner', 403], ['manager', 200], ['auditor', 403], ['administrator', 403], ['followUpLeader', 200], ['followUpStaff', 403], ['caseworker', 200]] as const)('is tried as %s, who is answered %i about rounds', async (role, status) => {
    const visitor = visit(demonstration);
    await visitor.json('GET', '/api/session');
    const before = visitor.cookies.get('spredt')!;
    expect(await visitor.json<SessionView>('POST', '/api/session/as', { role })).toMatchObject({ user: { roles: [role] } });
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(status);
    visitor.cookies.set('spredt', before);
    expect((await visitor.ask('GET', '/api/rounds')).status).toBe(401);
  });

  it('has a user for each role, without passwords, and takes no others', async () => {
    const visitor = visit(demonstration);
    await visitor.json('GET', '/api/session');
    await visitor.json('POST', '/api/session/as', { role: 'administrator' });
    const list = await visitor.json<readonly UserView[]>('GET', '/api/users');
    expect(list.map(({ signIn, roles }) => [signIn, roles.length])).toEqual(Role.options.map(() => ['demonstration', 1]));
    const refused = [
      ['POST', '/api/session', { login: 'saksbehandler@demonstrasjon', password: '' }], ['POST', '/api/session/password', { current: '', next: PASSWORD }],
      ['POST', '/api/users', { login: 'x', name: 'X', roles: ['manager'] }], ['PUT', `/api/users/${list[0]!.id}`, { name: 'X', roles: ['manager'], disabled: false, version: 1 }],
      ['POST', `/api/users/${list[0]!.id}/invitation`, undefined], ['DELETE', `/api/users/${list[0]!.id}/sessions`, undefined],
      ['POST', '/api/invitations/look', { token: 'x'.repeat(43) }], ['POST', '/api/invitations/accept', { token: 'x'.repeat(43), password: PASSWORD }], ['GET', '/api/session/oidc', undefined],
    ] as const;
    for (const [method, path, body] of refused) expect(await codeOf(await visitor.ask(method, path, body)), `${method} ${path}`).toBe('demonstrationOnly');
  });

  it('is the only place where roles are tried', async () => {
    const visitor = (await hasJoined('curious@example.no')).visitor;
    expect(await codeOf(await visitor.ask('POST', '/api/session/as', { role: 'manager' }))).toBe('notAllowed');
  });
});
