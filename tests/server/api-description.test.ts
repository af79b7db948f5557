import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS } from '../../server/access/table.ts';
import { openApp, type OpenApp } from './open-app.ts';

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: unknown }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: { readonly required?: readonly string[] } }>> }>>;
}

let open: OpenApp;
let description: { readonly openapi: string; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
beforeAll(async () => {
  open = await openApp();
  description = await (await open.ask('/api/openapi.json')).json() as typeof description;
});
afterAll(() => open.close());

const operations = (): readonly [string, Operation][] => Object.entries(description.paths)
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method.toUpperCase()} ${path}`, operation]));

/** JSON, the stream of a solve, or a file to download: CSV, Excel, Word, PDF, a calendar, a layer of a map. */
const ANSWERS = /^(application\/(json|pdf|geo\+json)|text\/(event-stream|calendar|csv)(; charset=utf-8)?|application\/vnd\.openxmlformats-officedocument\.(spreadsheetml\.sheet|wordprocessingml\.document))$/;

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and lists every route', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(operations().map(([name]) => name).sort()).toEqual(
      Object.keys(ACCESS).filter((route) => route !== 'GET /api/openapi.json').map((route) => route.replaceAll(/:(\w+)/g, '{$1}')).sort(),
    );
  });

  it('says for each route what it does and what it answers, refusals included', () => {
    for (const [name, { summary, responses }] of operations()) {
      expect(summary, name).toBeTruthy();
      expect(responses['200'] ?? responses['302'], name).toBeDefined();
      for (const [status, { content }] of Object.entries(responses).filter(([each]) => each !== '302')) {
        const types = Object.keys(content ?? {});
        expect(types.length, `${name} ${status}`).toBeGreaterThan(0);
        for (const type of types) expect(type, `${name} ${status}`).toMatch(status === '200' ? ANSWERS : /^application\/problem\+json$/);
      }
    }
  });

  it('describes a round down to its fields, from the schema that the page is built on', () => {
    const round = description.paths['/api/rounds/{id}']?.get?.responses['200']?.content?.['application/json']?.schema;
    expect(round?.required).toEqual(expect.arrayContaining(['sites', 'households', 'teams', 'proposal']));
  });

  it('names the parameters of a solve', () => {
    const solve = description.paths['/api/rounds/{id}/solve']?.post?.parameters ?? [];
    expect(solve.map((parameter) => `${parameter.in} ${parameter.name}`).sort()).toEqual([
      'path id', 'query changes', 'query engine', 'query gapPercent', 'query seed', 'query timeLimitSeconds',
    ]);
  });
});
