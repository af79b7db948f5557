import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertInstallation } from '../../server/accounts/store.ts';
import { NOW, openApp, type OpenApp } from './open-app.ts';

// Whatever is sent to the routes of accounts is answered, and never by a fault of the server.

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await insertInstallation(open.db, 'own', NOW);
});
afterAll(() => open.close());

const ROUTES = [
  'POST /api/session', 'POST /api/session/as', 'POST /api/session/password', 'POST /api/invitations/look', 'POST /api/invitations/accept', 'POST /api/users', 'PUT /api/users/x',
  'POST /api/users/x/invitation', 'DELETE /api/users/x/sessions', 'GET /api/users', 'GET /api/session', 'GET /api/session/oidc', 'GET /api/session/oidc/callback',
];
const word = fc.constantFrom('login', 'name', 'roles', 'token', 'current', 'next', 'disabled', 'version', 'role', '__proto__', 'constructor');
const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constantFrom('administrator', ['manager'], Number.MAX_VALUE, -1, 'x'.repeat(300)));
const body = fc.oneof(fc.dictionary(word, value).map((fields) => JSON.stringify(fields)), fc.json(), fc.string({ unit: 'binary' }), fc.constant(''));
const type = fc.constantFrom('application/json', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16');
const cookie = fc.oneof(fc.string().map((text) => `spredt=${encodeURIComponent(text)}`), fc.constantFrom('spredt', 'spredt=', '=;;=', 'spredt=%E0%A4%A; spredt-oidc=x'));

describe('anything at all', () => {
  it('sent by somebody or nobody is answered with something that is no fault of the server', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...ROUTES), body, type, fc.boolean(), cookie, fc.webQueryParameters(), async (route, sent, contentType, isSignedIn, cookies, query) => {
      const [method = '', path = ''] = route.split(' ');
      const init = { method, headers: { 'content-type': contentType, ...(isSignedIn ? {} : { cookie: cookies }) }, ...(method === 'GET' ? {} : { body: sent }) };
      const answer = await open.askAs(isSignedIn ? ['administrator'] : [], `${path}?${query}`, init);
      expect([200, 302, 400, 401, 403, 404, 410, 413, 422, 429, 503], `${route} ${contentType} ${sent}`).toContain(answer.status);
    }), { numRuns: 1500 });
  });
});
