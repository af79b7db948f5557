import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instancePath, openApp, type OpenApp } from './open-app.ts';

/** A made-up number of Test-Norge: it has the form of a birth number, and is nobody's. */
const NUMBER = '10915596784';
const SPACED = '109155 96784';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
});
afterAll(() => open.close());

const post = (path: string, body: string, type = 'application/json') => open.ask(path, { method: 'POST', headers: { 'content-type': type }, body });

/** The places that an answer names; it must be the refusal of a birth number, and repeat none. */
async function expectRefusal(answer: Response): Promise<readonly string[]> {
  const text = await answer.text();
  expect(text).not.toMatch(/10915596784|109155/);
  const { code, status, paths } = JSON.parse(text) as { readonly code: string; readonly status: number; readonly paths: readonly string[] };
  expect([answer.status, status, code]).toEqual([422, 422, 'birthNumber']);
  return paths;
}

describe('every door', () => {
  it.each([
    ['a field', '{"record":{"note":"NUMBER"}}', ['record.note']], ['free text in a list', '{"a":[{"b":["ok","bor med NUMBER nå"]}]}', ['a[0].b[1]']],
    ['a number', '{"id":NUMBER}', ['id']], ['a name', '{"a":{"NUMBER":1}}', ['a name in a']], ['a name with signs', '{"a b":"NUMBER"}', ['["a b"]']],
    ['a text alone', '"NUMBER"', ['the body']], ['digits written as codes', '{"a":"\\u00310915596784"}', ['a']], ['a line break', '{"a":"109155\\n96784"}', ['a']],
    ['a comma', '{"a":"109155, 96784"}', ['a']], ['a slash written as a code', '{"a":"109155\\/96784"}', ['a']], ['a number with an exponent', '{"a":109155967840e-1}', ['a']], ['a line break before it', '{"a":"\\n109155:96784"}', ['a']],
    ['a hard space written as a code', '{"a":"109155\\u00a096784"}', ['a']], ['two places', '{"a":"NUMBER","b":"NUMBER"}', ['a', 'b']], ['what is no JSON', 'NUMBER {', ['the body']],
  ])('refuses it in %s, and says where', async (_, body, places) => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data']) {
      expect(await expectRefusal(await post('/api/rounds/none/solve', body.replaceAll('NUMBER', NUMBER), type))).toEqual(places);
    }
  });

  it('takes numbers that stand beside each other in a list for no number of a person', async () => {
    expect((await post('/api/rounds/none/solve', '{"a":[109155,96784],"b":[1,0,9,1,5,5,9,6,7,8,4],"lat":10.915596784}')).status).toBe(404);
  });

  it('refuses it in the path and the query, and names the parameter', async () => {
    expect(await expectRefusal(await open.ask(`/api/rounds/${NUMBER}`))).toEqual(['the path']);
    expect(await expectRefusal(await open.ask(`/api/rounds/${NUMBER.replace('1', '%31')}`))).toEqual(['the path']);
    expect(await expectRefusal(await open.ask(`/api/nothing/${NUMBER}`))).toEqual(['the path']);
    expect(await expectRefusal(await open.ask(`/api/rounds/none/explain?household=${encodeURIComponent(SPACED)}&x=1`))).toEqual(['query household']);
    expect(await expectRefusal(await open.ask(`/api/rounds/none/explain?${NUMBER}=1`))).toEqual(['a name in the query']);
  });

  it('refuses it in a problem file', async () => {
    const text = readFileSync(instancePath('micro/lock-require'), 'utf8');
    const planted = text.replace(/"id": ?"([^"]+)"/, `"id":"${NUMBER}"`);
    expect(planted).not.toBe(text);
    expect((await expectRefusal(await post('/api/solve', planted))).length).toBeGreaterThan(0);
  });

  it('is closed first to those who may not use the route', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"a":"${NUMBER}"}` };
    expect((await open.askAs([], '/api/rounds/none/solve', init)).status).toBe(401);
    const refused = await open.askAs(['planner'], `/api/rounds/${NUMBER}/solve`, init);
    expect(refused.status).toBe(403);
    expect(await refused.text()).not.toContain(NUMBER);
  });

  it('logs no birth number', async () => {
    await open.ask(`/husstander/${NUMBER}`);
    expect(open.logged.length).toBeGreaterThan(10);
    expect(open.logged.join('')).not.toMatch(/10915596784|109155|5596784/);
  });

  it('lets a problem file through, and gives the route the very bytes', async () => {
    const stream = await (await post('/api/solve?engine=queue', readFileSync(instancePath('micro/lock-require'), 'utf8'))).text();
    expect(stream).toContain('event: proposal');
  });

  it('takes no body that is larger than its route needs', async () => {
    expect((await post('/api/rounds/none/solve', JSON.stringify('x'.repeat(1_000_001)))).status).toBe(413);
    expect((await post('/api/rounds/none/solve', JSON.stringify('x'.repeat(999_000)))).status).toBe(404);
  });

  it('looks through a body as large as one may be in one go, not again and again, and through one as deep as it may be', async () => {
    const began = process.cpuUsage().user;
    expect((await post('/api/solve', `[${'{"lat":59.9138688123,"lon":10.7522454321,"id":"2026-0042"},'.repeat(800_000)}0]`)).status).toBe(422);
    expect((process.cpuUsage().user - began) / 1000).toBeLessThan(60_000);
    const deep = await expectRefusal(await post('/api/rounds/none/solve', `${'['.repeat(400_000)}"${NUMBER}"${']'.repeat(400_000)}`));
    expect(deep).toEqual([expect.stringMatching(/^(\[0\]){60,}.*…$/)]);
  });
});
