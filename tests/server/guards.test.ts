import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
});
afterAll(() => open.close());

const health = (headers: Record<string, string>, init: RequestInit = {}) => open.ask('/api/health', { ...init, headers });

describe('the door', () => {
  it.each(['127.0.0.1:4321', 'localhost:4321', 'LOCALHOST:4321', '[::1]:4321', '127.1.2.3:4321'])('answers to this machine\'s own name %s', async (host) => {
    expect((await health({ host })).status).toBe(200);
  });

  it.each([
    'spredt.example.no', 'spredt.example.no:4321', '127.0.0.1', '127.0.0.1:80', '127.0.0.1:4321.example.no', 'localhost:4321@example.no', '192.168.0.2:4321', '',
  ])('answers no one who calls it %j, so that a rebound name gets nothing', async (host) => {
    const answer = await health({ host });
    expect(answer.status).toBe(421);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'hostNotAllowed', status: 421 });
  });

  it.each(['http://127.0.0.1:4321', 'http://localhost:4321', 'http://[::1]:4321'])('lets its own page at %s ask', async (origin) => {
    expect((await health({ origin })).status).toBe(200);
  });

  it.each(['https://127.0.0.1:4321', 'http://127.0.0.1:5173', 'http://localhost', 'https://example.no', 'null', 'http://127.0.0.1:4321.example.no', ''])(
    'lets no page at %j ask', async (origin) => {
      const answer = await health({ origin });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'originNotAllowed' });
    });

  it('guards the solver and the pages alike', async () => {
    const origin = 'https://example.no';
    expect((await open.ask('/api/solve', { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{}' })).status).toBe(403);
    expect((await open.ask('/', { headers: { host: 'example.no' } })).status).toBe(421);
  });

  it('sends pages that may load from themselves alone, and tiles from Kartverket', async () => {
    const policy = (await health({})).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("img-src 'self' data: https://cache.kartverket.no");
    expect(policy).not.toContain('unsafe');
    expect([...policy.matchAll(/https?:\/\/\S+/g)].map(([url]) => url.replace(';', ''))).toEqual(['https://cache.kartverket.no']);
  });

  it('forbids framing, sniffing and referring, also where it refuses', async () => {
    for (const answer of [await health({}), await health({ host: 'example.no' })]) {
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('lets nothing keep what the API answers, the base map aside', async () => {
    expect((await open.ask('/api/rounds')).headers.get('cache-control')).toBe('no-store');
    const map = await open.ask('/api/basemap');
    expect(map.headers.get('cache-control')).toBe('private, no-cache');
    const tag = map.headers.get('etag') ?? '';
    const same = await open.ask('/api/basemap', { headers: { 'if-none-match': `"other", W/${tag}` } });
    expect([same.status, await same.text(), same.headers.get('etag'), same.headers.get('cache-control')]).toEqual([304, '', tag, 'private, no-cache']);
    expect((await open.ask('/api/basemap', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('answers an unknown part of the API with problem+json', async () => {
    for (const path of ['/api', '/api/nothing', '/api/rounds/x/nothing']) {
      const answer = await open.ask(path);
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it.each([
    '//api/health', '/API/health', '/Api', '/%2561pi/health', '/api%2Fhealth', '/api%252Fhealth', '/\\api/health', '/ａｐｉ/health', '/ap\u200bi/health', '/%20api/health', '/api.json', '/api;v=1/health', '/api%00/health',
  ])('answers %j, which only looks like the API, with problem+json', async (path) => {
    for (const method of ['GET', 'POST']) {
      const answer = await open.ask(path, { method });
      expect([answer.status, answer.headers.get('content-type'), (await answer.json() as { code: string }).code]).toEqual([404, 'application/problem+json', 'notFound']);
    }
  });

  it('answers what nothing can be sent to with problem+json too', async () => {
    const answer = await open.ask('/tildeling', { method: 'POST' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  });

  it('logs what was asked and answered, and never a query or a body', async () => {
    await open.ask('/api/solve?seed=hemmelig', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"navn":"hemmelig"}' });
    const lines = open.logged.filter((line) => line.includes('/api/solve'));
    expect(lines.length).toBeGreaterThan(0);
    expect(open.logged.join('')).not.toContain('hemmelig');
  });
});

describe('the pages', () => {
  it('say how to get them while they are not built', async () => {
    const answer = await open.ask('/');
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'pagesNotBuilt' });
  });

  it('are served with their assets kept for ever and themselves asked for again each time', async () => {
    mkdirSync(`${open.pagesFolder}/assets`, { recursive: true });
    writeFileSync(`${open.pagesFolder}/index.html`, '<!doctype html><title>Spredt</title>');
    writeFileSync(`${open.pagesFolder}/assets/app-1a2b.js`, 'export {};');
    writeFileSync(`${open.pagesFolder}/favicon.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    for (const path of ['/', '/index.html', '/tildeling/2026-48', '/index.html?x=1', '/apiary', '/api-docs']) {
      const page = await open.ask(path);
      expect(page.status, path).toBe(200);
      expect(await page.text()).toContain('<title>Spredt</title>');
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
    const script = await open.ask('/assets/app-1a2b.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect((await open.ask('/assets/gone.js')).status).toBe(404);
    expect((await open.ask('/favicon.svg')).headers.get('content-type')).toContain('svg');
  });

  it('never give out a file beside their folder', async () => {
    writeFileSync(`${open.pagesFolder}/../secret.txt`, 'hemmelig');
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/assets/%2e%2e/%2e%2e/secret.txt', '/..%2fsecret.txt']) {
      expect(await (await open.ask(path)).text(), path).not.toContain('hemmelig');
    }
  });
});
