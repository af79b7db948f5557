import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommonMeasure } from '../../server/policy-trial/schemas.ts';
import { dotChart, lineChart, marksFor } from '../../server/studies/report/charts.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { squeezed, structureOfPdf, withRole, type PdfStructure } from './pdf-structure.ts';

let app: OpenApp;
let roundId: string;
const studies = new Map<string, string>();

beforeAll(async () => {
  app = await openApp();
  await app.takeInDemonstration();
  roundId = (await app.rounds.list())[0]?.id ?? '';
  const { measure: { validFrom: _, ...numbers } } = await (await app.ask('/api/policy-bench')).json() as { measure: CommonMeasure };
  const measure = Object.fromEntries(Object.entries(numbers).map(([name, { value }]) => [name, value]));
  const queue = (...presets: string[]) => ({ policyId: 'roof-first', isQueue: true, presets });
  const questions = {
    'trade-off': { roundId, axes: [{ id: 'siteLimit', values: [10, 40] }], timeLimitSeconds: 2, seed: 1, measure },
    'policy-trial': { roundId, a: 'roof-first', b: 'no-spreading', timeLimitSeconds: 2, seed: 1, measure },
    simulation: { runs: [queue(), queue('oneMorePost')], start: 'town', years: 1, replications: 2, seed: 7, changes: { roundEveryDays: 90 } },
  };
  for (const [kind, question] of Object.entries(questions)) {
    const answer = await app.askAs(['manager'], `/api/studies/${kind}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) });
    studies.set(kind, (await answer.json() as { id: string }).id);
  }
  for (const [kind, id] of studies) await (await app.askAs(['manager'], `/api/studies/${kind}/${id}/events`)).text();
}, 180_000);
afterAll(() => app.close());

async function reportOf(kind: string, language: string): Promise<PdfStructure> {
  const answer = await app.askAs(['manager'], `/api/studies/${kind}/${studies.get(kind)}/report?language=${language}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return structureOfPdf(new Uint8Array(await answer.arrayBuffer()));
}

const KINDS = ['simulation', 'trade-off', 'policy-trial'] as const;
const SAID = {
  nb: { language: 'nb', heads: ['Spørsmålet', 'Svaret kort', 'Policyene', 'Det som er antatt', 'Forbehold'], invented: 'oppdiktet' },
  nn: { language: 'nn', heads: ['Spørsmålet', 'Svaret kort', 'Policyane', 'Det som er føresett', 'Atterhald'], invented: 'oppdikta' },
  en: { language: 'en', heads: ['The question', 'The answer in short', 'The policies', 'What is assumed', 'Caveats'], invented: 'invented' },
} as const;

describe('a report for the council', () => {
  it.each(KINDS.flatMap((kind) => Object.values(SAID).map((said) => [kind, said] as const)))('of a %s is one tagged page with question, answer, policies, assumptions and caveats: $language', async (kind, { language, heads, invented }) => {
    const pdf = await reportOf(kind, language);
    expect([pdf.pages, pdf.marked, pdf.uaPart, pdf.showsTitle]).toEqual([1, true, '1', true]);
    expect(String(pdf.language)).toMatch(new RegExp(`^${language}`));
    expect(withRole(pdf.elements, 'H2').map(({ text }) => text.trim())).toEqual(expect.arrayContaining([...heads]));
    expect(squeezed(pdf.shown)).toContain(squeezed(invented));
  });

  it('says of each number of a simulation whether it can be told from chance, and draws three curves that are told in words too', async () => {
    const pdf = await reportOf('simulation', 'nb');
    expect(squeezed(pdf.shown)).toMatch(/95%konfidensintervall|kanskillesfratilfeldigheter|Akkuratlikt/);
    expect(squeezed(pdf.shown)).toContain(squeezed('én boveileder til'));
    expect(withRole(pdf.elements, 'Figure')).toHaveLength(3);
    expect(withRole(pdf.elements, 'Table')).toHaveLength(1);
  });

  it('names nobody: no id of a household stands in it, and no figure looks like one, since thousands are set apart', async () => {
    const households = await app.db.selectFrom('households').select('id').execute();
    for (const kind of KINDS) {
      const words = new Set((await reportOf(kind, 'nb')).shown.split(/[^\p{L}\p{N}-]+/u));
      expect(households.filter(({ id }) => words.has(id)), kind).toEqual([]);
    }
  });

  it('is for managers, is told to the record, and is not to be had of a study that is not there', async () => {
    const path = `/api/studies/trade-off/${studies.get('trade-off')}/report`;
    expect((await app.askAs(['caseworker'], path)).status).toBe(403);
    expect((await app.askAs(['manager'], '/api/studies/trade-off/nothing/report')).status).toBe(404);
    const exported = await app.db.selectFrom('events').select('number').where('kind', '=', 'file.exported').execute();
    expect(exported.length).toBeGreaterThan(0);
  });
});

describe('the axes of a chart', () => {
  it.each([[0, 9, [0, 5, 10]], [4402, 4415, [4400, 4405, 4410, 4415]], [0, 0, [0, 0]], [-3, 2, [-4, -2, 0, 2]]] as const)('from %i to %i are marked at round numbers around them', (least, most, marks) => {
    const found = marksFor(least, most);
    expect(found[0]).toBeLessThanOrEqual(least);
    expect(found.at(-1)).toBeGreaterThanOrEqual(most - 1e-9);
    if (most > least) expect(found).toEqual(marks);
  });

  it('begin at zero for lines, and the names beside their ends never lie on each other', () => {
    const series = [1, 2, 3].map((n) => ({ name: `${n}`, values: [{ mean: 50, low: null, high: null }, { mean: 50 + n / 100, low: null, high: null }] }));
    const chart = lineChart({ title: '', alt: '', xName: '', yName: '' }, series);
    expect(chart.y[0]).toEqual({ at: 0, text: '0' });
    const heights = chart.lines.map(({ labelAt }) => labelAt).toSorted();
    heights.slice(1).forEach((height, i) => expect(height - (heights[i] ?? 0)).toBeGreaterThanOrEqual(0.13 - 1e-9));
    expect(heights.every((height) => height >= 0 && height <= 1)).toBe(true);
  });

  it('put each dot where its two numbers are', () => {
    const chart = dotChart({ title: '', alt: '', xName: '', yName: '' }, [{ x: 0, y: 10, label: 'a', isQuiet: false }, { x: 10, y: 0, label: 'b', isQuiet: true }]);
    expect(chart.dots.map(({ at }) => at)).toEqual([[0, 1], [1, 0]]);
  });
});
