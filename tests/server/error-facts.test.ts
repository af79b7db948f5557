import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorFacts } from '../../server/error-facts.ts';
import { openApp, type OpenApp } from './open-app.ts';

const NAME = 'Kari Nordmann';

/** What parsing a text that is no JSON throws: its message quotes the text. */
function thrownBy(text: string): Error {
  try {
    JSON.parse(text);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('this text is JSON');
}

describe('what a log may say of an error', () => {
  it('is its class and where it happened, and nothing of what was being read', () => {
    const error = thrownBy(`{"navn": ${NAME}}`);
    expect(error.message).toContain('Kari');
    const facts = errorFacts(error);
    expect([facts.kind, facts.at.some((place) => place.includes('error-facts.test.ts'))]).toEqual(['SyntaxError', true]);
    expect(JSON.stringify(facts)).not.toContain('Kari');
  });

  it('leaves out messages of many lines, also such as look like places, and what an error was made from', () => {
    const facts = errorFacts(new RangeError(`${NAME}\n    at Storgata (12:3)\n    at ${NAME}:1:2`, { cause: new TypeError(`${NAME} is no number`) }));
    expect([facts.kind, facts.cause?.kind]).toEqual(['RangeError', 'TypeError']);
    expect(JSON.stringify(facts)).not.toMatch(/Kari|Storgata/);
  });

  it('is a code where that is a code', () => {
    expect(errorFacts(Object.assign(new Error('x'), { code: 'SQLITE_FULL' }))).toMatchObject({ code: 'SQLITE_FULL' });
    expect(errorFacts(Object.assign(new Error('x'), { code: NAME }))).not.toHaveProperty('code');
    expect(errorFacts(NAME)).toEqual({ kind: 'string', at: [] });
  });
});

describe('the log', () => {
  let open: OpenApp;
  beforeAll(async () => {
    open = await openApp();
  });
  afterAll(() => open.close());

  it('has nothing of a path, a query or a body, whatever is answered', async () => {
    await open.ask('/api/registers/households/Kari%20Nordmann?q=Kari%20Nordmann');
    await open.ask('/api/registers/households/Kari%20Nordmann/history/Kari');
    await open.ask('/husstander/Kari%20Nordmann');
    await open.ask('/api/registers/areas', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"record": ${NAME}` });
    expect(open.logged.map((line) => (JSON.parse(line) as { route: string }).route)).toEqual(['/api/registers/households/:id', '*', '*', '/api/registers/areas']);
    expect(open.logged.join('')).not.toMatch(/Kari|Nordmann/);
  });

  it('says where something went wrong with what was sent, and nothing of it', async () => {
    await open.db.schema.dropTable('areas').execute();
    const answer = await open.ask('/api/registers/areas/Kari%20Nordmann');
    expect([answer.status, await answer.json()]).toMatchObject([500, { code: 'internal' }]);
    const failed = open.logged.map((line) => JSON.parse(line) as { msg: string; route: string; error?: { kind: string; code?: string; at: string[] } }).find(({ msg }) => msg === 'failed');
    expect(failed).toMatchObject({ route: '/api/registers/areas/:id', error: { kind: 'SqliteError', code: 'SQLITE_ERROR' } });
    expect(failed?.error?.at.some((place) => place.includes('server/registers'))).toBe(true);
    expect(open.logged.join('')).not.toMatch(/Kari|Nordmann/);
  });
});
