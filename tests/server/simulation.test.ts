import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SimulationBasis } from '../../server/simulation/schemas.ts';
import { assumptionsWith, simulationBasis } from '../../server/simulation/service.ts';
import type { StudySummary } from '../../server/studies/schemas.ts';
import type { SimulationQuestion, SimulationView } from '../../server/studies/simulation-schemas.ts';
import { openApp, type OpenApp } from './open-app.ts';

type Told = StudySummary & { readonly question: SimulationQuestion; readonly answer: SimulationView };

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  await app.takeInDemonstration();
});
afterAll(() => app.close());

const PATH = '/api/studies/simulation';
const queue = (...presets: string[]) => ({ policyId: 'roof-first', isQueue: true, presets });
/** Few rounds by the queue, so that a year takes a moment. */
const QUESTION: SimulationQuestion = { runs: [queue(), queue('staffedHomesOpen')], start: 'town', years: 1, replications: 2, seed: 7, changes: { roundEveryDays: 90 } };

const post = (path: string, body?: unknown): Promise<Response> => app.askAs(['manager'], path, { method: 'POST', ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });

async function read(id: string): Promise<Told> {
  return await (await app.askAs(['manager'], `${PATH}/${id}`)).json() as Told;
}

async function asked(question: SimulationQuestion): Promise<string> {
  const answer = await post(PATH, question);
  expect(answer.status).toBe(200);
  return (await answer.json() as { id: string }).id;
}

async function done(id: string): Promise<Told> {
  await expect.poll(async () => (await read(id)).state, { timeout: 240_000, interval: 300 }).toBe('done');
  return read(id);
}

describe('what a simulation supposes', () => {
  it('is told with a unit, a source and a range for each assumption, and as an assumption where nobody has measured it', async () => {
    const basis = await (await app.askAs(['manager'], '/api/simulation/assumptions')).json() as SimulationBasis;
    expect(basis).toEqual(JSON.parse(JSON.stringify(simulationBasis())));
    expect(basis.assumptions.length).toBeGreaterThan(30);
    for (const { name, unit, source, schema } of basis.assumptions) {
      expect(unit, name).not.toBe('');
      expect(source, name).toMatch(/antakelse|IRIS|Oslo|SINTEF|Møreforsking/);
      expect(schema, name).toBeTypeOf('object');
    }
    expect(basis.presets.map(({ id }) => id)).toEqual(expect.arrayContaining(['fewerMinutes', 'oneMorePost', 'projectPostsEnd', 'staffedHomesOpen', 'buffer', 'roundsWeekly', 'roundsMonthly', 'roundsQuarterly', 'scatterInAssociations']));
  });

  it('has the word antakelse where it is changed by hand, and the source of a ready-made change', () => {
    const put = assumptionsWith({ refusalPercent: 20 }, ['fewerMinutes']);
    if (!('assumptions' in put)) throw new Error('fewerMinutes ships');
    expect(put.assumptions.refusalPercent).toMatchObject({ value: 20, source: 'antakelse' });
    expect(put.assumptions.capacityPercent).toMatchObject({ value: 86, source: expect.stringContaining('Møreforsking') });
  });

  it('keeps both of two ready-made changes that bring homes, and the last of two that set a number', () => {
    const put = assumptionsWith({}, ['staffedHomesOpen', 'scatterInAssociations', 'roundsWeekly', 'roundsQuarterly']);
    if (!('assumptions' in put)) throw new Error('they ship');
    expect(put.assumptions.newHomes.value.map(({ homes }) => homes)).toEqual([8, 10]);
    expect(put.assumptions.roundEveryDays.value).toBe(90);
  });
});

describe('a simulation', () => {
  it('is refused with its reason when it names what there is not, or a value outside its range', async () => {
    const codeOf = async (question: unknown): Promise<[number, unknown]> => {
      const answer = await post(PATH, question);
      return [answer.status, (await answer.json() as { code: string }).code];
    };
    expect(await codeOf({ ...QUESTION, runs: [{ ...queue(), policyId: 'moon' }] })).toEqual([404, 'policyNotFound']);
    expect(await codeOf({ ...QUESTION, runs: [queue('moon')] })).toEqual([400, 'badRequest']);
    expect(await codeOf({ ...QUESTION, changes: { refusalPercent: 101 } })).toEqual([400, 'badRequest']);
    expect(await codeOf({ ...QUESTION, changes: { moon: 1 } })).toEqual([400, 'badRequest']);
    expect(await codeOf({ ...QUESTION, replications: 1 })).toEqual([400, 'badRequest']);
    expect(await codeOf({ ...QUESTION, runs: [queue(), queue(), queue(), queue()] })).toEqual([400, 'badRequest']);
  });

  it('is for the manager to ask and look at', async () => {
    for (const role of ['caseworker', 'followUpLeader', 'planner', 'auditor', 'administrator'] as const) expect((await app.askAs([role], PATH)).status, role).toBe(403);
  });

  it('is told to the planner without what counts few people, and with the differences', async () => {
    const { id, answer } = await done(await asked(QUESTION));
    const told = await (await app.askAs(['planner'], `${PATH}-told/${id}`)).json() as Told;
    expect(told.answer.withheld).toEqual(expect.arrayContaining(['concentrated', 'exposed']));
    for (const { id: measure, runs, wholeDifferences } of told.answer.measures) {
      expect(wholeDifferences).toEqual(answer.measures.find((one) => one.id === measure)!.wholeDifferences);
      if (told.answer.withheld.includes(measure)) expect(runs.flat(), measure).toEqual([]);
    }
    expect((await (await app.askAs(['planner'], `${PATH}-told`)).json() as Told[]).map((one) => one.id)).toContain(id);
    expect((await app.askAs(['planner'], `${PATH}-told/moon`)).status).toBe(404);
    expect((await app.askAs(['caseworker'], `${PATH}-told/${id}`)).status).toBe(403);
  }, 300_000);

  it('tells months, waits and differences, and names nobody', async () => {
    const id = await asked(QUESTION);
    const { answer, of } = await done(id);
    expect(of).toBe(4);
    expect(answer).toMatchObject({ asOf: '2026-11-23', done: 2, of: 2 });
    expect(answer.months.slice(0, 2)).toEqual(['2026-11-01', '2026-12-01']);
    for (const { id: measure, runs, differences, whole, wholeDifferences } of answer.measures) {
      expect([runs.length, differences.length, whole.length, wholeDifferences.length], measure).toEqual([2, 1, 2, 1]);
      expect(runs[0], measure).toHaveLength(answer.months.length);
      for (const estimate of whole) if (estimate !== null) expect(estimate.low! <= estimate.mean && estimate.mean <= estimate.high!, measure).toBe(true);
    }
    expect(answer.runs[1]!.different.map(({ name }) => name)).toEqual(['newHomes']);
    expect(answer.waits.filter(({ isResidual }) => isResidual)).toHaveLength(1);
    const withins = answer.waits.flatMap(({ runs }) => runs.flatMap(({ median, ninety }) => [median, ninety]));
    for (const { days, low, high } of withins) expect((low ?? Infinity) <= (days ?? Infinity) && (days ?? Infinity) <= (high ?? Infinity)).toBe(true);
    expect(withins.some(({ low }) => low !== null)).toBe(true);
    const told = JSON.stringify(answer);
    const people = [...await app.db.selectFrom('households').select('id').execute(), ...await app.db.selectFrom('tenancies').select('id').execute()];
    expect(people.length).toBeGreaterThan(100);
    for (const { id: person } of people) expect(told.includes(JSON.stringify(person)), person).toBe(false);
  }, 300_000);

  it('says that an alternative which changes nothing makes no difference at all, because the dice are the same', async () => {
    const { answer } = await done(await asked({ ...QUESTION, runs: [queue(), queue()] }));
    const differences = answer.measures.flatMap(({ wholeDifferences, differences: monthly }) => [...wholeDifferences, ...monthly.flat()]).filter((estimate) => estimate !== null);
    expect(differences.length).toBeGreaterThan(50);
    for (const { mean, low, high } of differences) expect([mean, low, high]).toEqual([0, 0, 0]);
  }, 300_000);

  it('gives the same answer to the same question, also when it was stopped and gone on with', async () => {
    const question = { ...QUESTION, replications: 3 };
    const id = await asked(question);
    await expect.poll(async () => (await read(id)).done, { timeout: 120_000, interval: 50 }).toBeGreaterThan(0);
    expect((await post(`${PATH}/${id}/stop`)).status).toBe(200);
    await expect.poll(async () => (await read(id)).state, { timeout: 60_000 }).not.toBe('running');
    const kept = (await read(id)).done;
    expect(kept).toBeGreaterThan(0);
    expect((await post(`${PATH}/${id}/continue`)).status).toBe(200);
    const { answer } = await done(id);
    expect((await done(await asked(question))).answer).toEqual(answer);
    expect((await done(await asked({ ...question, seed: 8 }))).answer).not.toEqual(answer);
  }, 300_000);

  it('begins with nobody in the homes and nobody waiting when asked to', async () => {
    const { answer } = await done(await asked({ ...QUESTION, start: 'nothing' }));
    const [first] = answer.measures.find(({ id }) => id === 'waiting')!.runs[0]!;
    expect(first!.mean).toBeLessThan(5);
  }, 300_000);

  it('has people come who are like those who wait today, also when it begins with nobody: some need a staffed home', async () => {
    const { answer } = await done(await asked({ ...QUESTION, start: 'nothing' }));
    const [care] = answer.measures.find(({ id }) => id === 'care')!.whole;
    expect(care!.mean).toBeGreaterThan(0);
  }, 300_000);
});
