import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComparisonView } from '../../server/comparison/schemas.ts';
import { ForecastView } from '../../server/forecast/schemas.ts';
import type { StaffMember } from '../../server/intake/schemas.ts';
import { Pulse, RoundView } from '../../server/meeting/schemas.ts';
import { dateOf, dayOf, evaluate, weeksBetween, type PlacementIds, type Problem } from '../../solver/index.ts';
import { send } from './decided-round.ts';
import { openOffers } from './offers-client.ts';
import { FOLLOW_UP_TERMS, openApp, type OpenApp } from './open-app.ts';
import { solveDemonstration } from './solved-round.ts';

// A project post that ends inside the horizon of a round: the registers are edited as people edit them, and the round is frozen and solved again.
let open: OpenApp;
let id: string;
let project: StaffMember;
let first: RoundView;
beforeAll(async () => {
  open = await openApp();
  id = await solveDemonstration(open);
  project = ((await Promise.all((await staffIds()).map((one) => staffRow(one)))).find(({ record }) => record.isProjectPost) as { record: StaffMember }).record;
  first = await round();
});
afterAll(() => open.close());

const get = async (path: string): Promise<unknown> => (await open.ask(path)).json();
const round = async (): Promise<RoundView> => RoundView.parse(await get(`/api/rounds/${id}`));
const problem = async (): Promise<Problem> => await get(`/api/rounds/${id}/problem`) as Problem;
const pulse = async (): Promise<Pulse> => Pulse.parse(await get(`/api/rounds/${id}/pulse`));
const staffIds = async (): Promise<readonly string[]> => (await open.db.selectFrom('staff').select('id').execute()).map((row) => row.id);
const staffRow = async (one: string): Promise<{ readonly record: StaffMember; readonly version: number }> => await get(`/api/registers/staff/${one}`) as { record: StaffMember; version: number };

async function endPost(to: string | null): Promise<void> {
  const { record, version } = await staffRow(project.id);
  const changed = await send(open, 'PUT', `/api/registers/staff/${project.id}`, { version, record: { ...record, to } }, ['followUpLeader']);
  expect(changed.status, await changed.clone().text()).toBe(200);
}

async function frameAndSolve(): Promise<RoundView> {
  const { version, asOf, horizonDays, policy } = await round();
  const framed = await send(open, 'PUT', `/api/rounds/${id}/frame`, { ifVersion: version, asOf, horizonDays, policyId: policy.id });
  expect(framed.status).toBe(200);
  await (await open.ask(`/api/rounds/${id}/solve?timeLimitSeconds=20&changes=any`, { method: 'POST' })).text();
  return round();
}

const pairs = ({ households }: RoundView): readonly string[] => households.map((row) => `${row.id} ${row.placement?.dwellingId ?? '-'} ${row.placement?.teamId ?? '-'}`);

describe('the first round of the demonstration', () => {
  it('gives the teams by staff and agreements what was typed for them', async () => {
    const typed = await open.db.selectFrom('teams').select(['id', 'capacityMinutes', 'committedMinutes', 'eveningCapacityMinutes', 'eveningCommittedMinutes']).orderBy('id').execute();
    expect((await problem()).teams.map(({ id: team, capacityMinutes, committedMinutes, eveningCapacityMinutes, eveningCommittedMinutes }) => ({ id: team, capacityMinutes, committedMinutes, eveningCapacityMinutes, eveningCommittedMinutes }))).toEqual(typed);
    expect(first.capacity?.teams.every(({ source }) => source.capacity === 'staff' && source.committed === 'agreements')).toBe(true);
  });

  it('tells each week of its horizon, and counts on the one with the least room', () => {
    for (const team of first.capacity?.teams ?? []) {
      expect(team.weeks.map(({ week }) => week)).toEqual(weeksBetween(first.asOf, dateOf(dayOf(first.asOf) + first.horizonDays)));
      const room = Math.min(...team.weeks.map(({ roomMinutes }) => roomMinutes));
      expect(team.weeks.find(({ week }) => week === team.bindingWeek)?.roomMinutes).toBe(room);
      expect(first.teams.find((row) => row.id === team.teamId)?.roomMinutes).toBe(Math.max(0, room));
    }
  });

  it('names no staff member in what is kept', async () => {
    const names = (await open.db.selectFrom('staff').select('name').execute()).map(({ name }) => name);
    const kept = (await open.db.selectFrom('roundCapacities').select('capacity').execute()).map(({ capacity }) => capacity).join('\n');
    expect(names.filter((name) => kept.includes(name))).toEqual([]);
  });
});

describe('a project post that ends inside the horizon of a round', () => {
  let after: RoundView;
  it('is told while the round stands as it was frozen, and has changed nothing of it', async () => {
    await endPost('2027-01-24');
    const { registers } = await pulse();
    expect(registers).toMatchObject({ surroundings: true, teams: [{ teamId: project.teamId, reasons: [{ kind: 'postEnds', id: project.id, name: project.name, date: '2027-01-24', wasDate: project.to, isProjectPost: true }] }] });
    expect(pairs(await round())).toEqual(pairs(first));
  });

  it('makes another proposal when the round is frozen and solved again, which the old one would break', async () => {
    const { placements } = await get(`/api/rounds/${id}/proposal`) as { placements: readonly PlacementIds[] };
    after = await frameAndSolve();
    expect(pairs(after)).not.toEqual(pairs(first));
    expect(evaluate(await problem(), placements).breaches.map(({ ruleId }) => ruleId)).toContain('followUpCapacity');
    expect((await pulse()).registers).toBeNull();
  });

  it('is why, on the page of the round: the week from which the time is less, and the post', () => {
    const team = after.capacity?.teams.find(({ teamId }) => teamId === project.teamId);
    expect(team).toMatchObject({ bindingWeek: expect.stringMatching(/^2027-(01-25|02)/) });
    const [ends] = team?.changes.filter(({ kind }) => kind === 'postEnds') ?? [];
    expect(ends).toMatchObject({ id: project.id, name: project.name, date: '2027-01-25', isProjectPost: true });
    const before = first.capacity?.teams.find(({ teamId }) => teamId === project.teamId);
    expect(team?.capacityMinutes).toBe((before?.capacityMinutes ?? 0) + (ends?.minutes ?? 0));
    expect(after.capacity?.since).toMatchObject({ number: 1, now: 2, teams: [{ teamId: project.teamId, capacityMinutes: { before: before?.capacityMinutes, after: team?.capacityMinutes } }] });
  });

  it('is why, in the comparison of the two proposals, from either side', async () => {
    const compared = async (a: number, b: number): Promise<ComparisonView> => ComparisonView.parse(await get(`/api/rounds/${id}/comparison?a=${a}&b=${b}`));
    const there = await compared(1, 2);
    expect(there.differences?.fields).toContain('teams');
    expect(there.households.length).toBeGreaterThan(0);
    expect(there.teamTime).toMatchObject([{ teamId: project.teamId, reasons: [{ kind: 'postEnds', id: project.id, date: '2027-01-24', wasDate: project.to }] }]);
    expect((await compared(2, 1)).teamTime).toMatchObject([{ teamId: project.teamId, reasons: [{ kind: 'postEnds', date: project.to, wasDate: '2027-01-24' }] }]);
  });

  it('leaves the posts without a name when the staff member is no longer in the register', async () => {
    await open.db.updateTable('staff').set({ id: 'another', name: 'En annen' }).where('id', '=', project.id).execute();
    expect((await round()).capacity?.since?.teams[0]?.reasons[0]).toMatchObject({ id: project.id, name: null });
    await open.db.updateTable('staff').set({ id: project.id, name: project.name }).where('id', '=', 'another').execute();
  });
});

describe('the forecast', () => {
  const forecast = async (weeks = 12): Promise<ForecastView> => ForecastView.parse(await get(`/api/follow-up/forecast?weeks=${weeks}`));

  it('tells the time and the agreements of every team, week by week, and adds the homes of the newest round from the day of moving in', async () => {
    const [view, now] = [await forecast(), await round()];
    expect(view.weeks).toHaveLength(12);
    expect(view.round?.id).toBe(id);
    const loads = new Map(now.teams.map((team) => [team.id, team.proposedMinutes]));
    for (const team of view.teams) {
      expect(team.coming.reduce((sum, { minutes }) => sum + minutes, 0), team.name).toBe(loads.get(team.id));
      for (const { week, day } of team.weeks) {
        const livesThere = team.coming.filter(({ moveIn }) => dayOf(moveIn) <= dayOf(week) + 3); // by the Thursday of the week
        const full = livesThere.reduce((sum, { minutes }) => sum + minutes, 0);
        if (livesThere.every(({ moveIn }) => dayOf(week) + 3 - dayOf(moveIn) < 7 * FOLLOW_UP_TERMS.phases[0]!.weeks)) expect(day.round).toBe(full);
        else expect(day.round).toBeLessThan(full);
        expect(day.uncovered).toBe(Math.max(0, day.agreements + day.round - day.capacity));
      }
    }
    const capacity = now.capacity?.teams.find(({ teamId }) => teamId === project.teamId);
    const same = view.teams.find((team) => team.id === project.teamId);
    const known = new Map(capacity?.weeks.map(({ week, minutes, committedMinutes }) => [week, [minutes, committedMinutes]]));
    const both = same?.weeks.filter(({ week }) => known.has(week)) ?? [];
    expect(both.length).toBe(11);
    for (const { week, day } of both) expect([day.capacity, day.agreements], week).toEqual(known.get(week));
  });

  it('is refused for fewer than four weeks and more than a year, and for those who follow up themselves', async () => {
    for (const weeks of ['3', '53', 'x']) expect((await open.ask(`/api/follow-up/forecast?weeks=${weeks}`)).status).toBe(400);
    expect((await open.askAs(['followUpStaff'], '/api/follow-up/forecast')).status).toBe(403);
  });
});

describe('who has moved in and has no agreement yet', () => {
  // 1009 is followed up by T-2 (240 minutes, 60 in the evening)
  it('binds the team from the offer on until an agreement is there, in every round that is frozen', async () => {
    const offers = await openOffers([['1009', 'B-0013', 'T-2']]);
    try {
      const bound = async (): Promise<readonly number[]> => (await offers.freeze('2026-12-03')).teams.filter((team) => team.id as string === 'T-2').flatMap(({ committedMinutes, eveningCommittedMinutes }) => [committedMinutes, eveningCommittedMinutes]);
      const offered = await bound();
      await offers.send('1009', '2026-11-23');
      await offers.answer('1009', { kind: 'accepted' }, '2026-11-23');
      offers.setNow('2026-12-02T10:00:00.000Z');
      expect((await offers.command('1009', 'move-in', { on: '2026-12-02', end: null, leftOn: null })).status).toBe(200);
      expect(await bound()).toEqual(offered);
      const some = await offers.db.selectFrom('agreements').selectAll().where('teamId', '=', 'T-2').executeTakeFirstOrThrow();
      await offers.db.insertInto('agreements').values({ ...some, id: 'ny', tenancyId: '1009', startDate: '2026-12-02', endDate: '2027-12-02', answer: 'declined', phases: '[{"kind":"mapping","from":"2026-12-02","evaluateBy":"2027-02-01","evaluatedOn":null,"visitsPerWeek":2,"everyWeeks":1,"minutesPerVisit":60,"eveningVisitsPerWeek":0}]' }).execute();
      expect(await bound()).toEqual([(offered[0] ?? 0) - 240, (offered[1] ?? 0) - 60]);
    } finally {
      await offers.close();
    }
  });
});
