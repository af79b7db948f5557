import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { LeastView } from '../../server/studies/least-concentration-schemas.ts';
import { studyView } from '../../server/studies/schemas.ts';
import * as z from 'zod';
import { openApp, type OpenApp } from './open-app.ts';

const Study = studyView(z.unknown(), LeastView);

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
  open.setNow('2026-12-01T08:00:00.000Z');
});
afterAll(() => open.close());

const ask = (role: Role, kind: string, question: unknown) => (
  open.askAs([role], `/api/studies/${kind}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) }));

async function answered(role: Role, kind: string, question: unknown): Promise<LeastView> {
  const { id } = await (await ask(role, kind, question)).json() as { id: string };
  const read = async () => Study.parse(await (await open.askAs([role], `/api/studies/${kind}/${id}`)).json());
  await vi.waitFor(async () => expect((await read()).state).toBe('done'), { timeout: 100_000, interval: 200 });
  return (await read()).answer!;
}

describe('what could be avoided with the homes there are', () => {
  let view: LeastView;
  beforeAll(async () => {
    view = await answered('manager', 'least-concentration', {});
  });

  it('is told of the town and of every area with sites, and proved', () => {
    expect(view.rows.map(({ areaId }) => areaId)).toEqual([null, 'asenhogda', 'furuberg', 'lundemarka', 'nordvika', 'sentrum', 'sorvika']);
    for (const { measures } of view.rows) expect(Object.values(measures ?? {}).map(({ isProved }) => isProved)).toEqual([true, true, true]);
  });

  it('is the difference between today and the least, where all is known', () => {
    for (const { measures } of view.rows) {
      for (const { current, least, byAllocation } of Object.values(measures!)) {
        expect([current.least, least.least]).toEqual([current.most, least.most]);
        expect(byAllocation).toEqual({ least: current.least - least.least, most: current.least - least.least });
      }
    }
  });

  it('is never less for the town than for no area: who may move to another area may also stay', () => {
    const [town, ...areas] = view.rows;
    for (const measure of ['together', 'overLimit', 'spread'] as const) {
      const sum = (of: 'current' | 'least'): number => areas.reduce((total, area) => total + area.measures![measure][of].most, 0);
      expect(town!.measures![measure].current.most).toBe(sum('current'));
      expect(town!.measures![measure].least.most).toBeLessThanOrEqual(sum('least'));
    }
  });

  it('counts those on exempt sites apart', () => {
    const [town, ...areas] = view.rows;
    expect(town!.exempt.least).toBeGreaterThan(0);
    expect(areas.reduce((sum, { exempt }) => sum + exempt.least, 0)).toBe(town!.exempt.least);
  });

  it('has ranges where assessments have run out', async () => {
    open.setNow('2027-12-02T08:00:00.000Z');
    const [town] = (await answered('manager', 'least-concentration', { fit: 'any' })).rows;
    open.setNow('2026-12-01T08:00:00.000Z');
    expect(town!.counted.least).toBe(0);
    expect(town!.measures!.together.current.least).toBe(0);
    expect(town!.measures!.together.current.most).toBeGreaterThan(0);
    expect(town!.measures!.together.byAllocation.least).toBe(0);
  });
});

describe('what a planner is told of it', () => {
  it('holds the truth, and is worked out from what is told of the sites alone', async () => {
    const told = await answered('planner', 'least-concentration-told', {});
    const truth = await answered('manager', 'least-concentration', { fit: 'any' });
    expect([told.isTold, truth.isTold]).toEqual([true, false]);
    for (const [at, { areaId, measures, counted }] of told.rows.entries()) {
      const real = truth.rows[at]!;
      expect([areaId, counted.least <= real.counted.least, counted.most >= real.counted.most]).toEqual([real.areaId, true, true]);
      for (const measure of ['together', 'overLimit', 'spread'] as const) {
        for (const of of ['current', 'least', 'byAllocation'] as const) {
          const [range, exact] = [measures![measure][of], real.measures![measure][of]];
          expect([areaId, measure, of, range.least <= exact.least && exact.most <= range.most]).toEqual([areaId, measure, of, true]);
        }
      }
    }
  });

  it('never depends on which home somebody has', async () => {
    expect((await ask('planner', 'least-concentration-told', { fit: 'atLeast' })).status).toBe(400);
  });

  it('is another study than the manager’s, which is closed to planners', async () => {
    expect((await ask('planner', 'least-concentration', {})).status).toBe(403);
    expect((await open.askAs(['planner'], '/api/studies/least-concentration')).status).toBe(403);
    expect((await open.askAs(['planner'], '/api/studies/least-concentration-told')).status).toBe(200);
  });
});
