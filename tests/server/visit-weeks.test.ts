import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { TriedVisit, WeekAnswer, WeekView, type WeekStop } from '../../server/visit-weeks/schemas.ts';
import { dayOf } from '../../server/visit-weeks/service.ts';
import { daysAfter } from '../../server/visit-weeks/week-days.ts';
import { phaseIn, visitedIn } from '../../solver/index.ts';
import { eventsIn } from './events.ts';
import { FOLLOW_UP_TERMS, openApp, type OpenApp } from './open-app.ts';

// The demonstration municipality's week, planned with few moves: what is looked at is what is kept, told and refused, not how good the plan is.

const WEEK = '2026-12-07';
const LEADER: readonly Role[] = ['followUpLeader'];
const FEW_MOVES = { ...FOLLOW_UP_TERMS, week: { ...FOLLOW_UP_TERMS.week, movesPerVisit: 300, replanMovesPerVisit: 300 } };

let open: OpenApp;
let first: WeekView;

const get = (path: string, roles = LEADER): Promise<Response> => open.askAs(roles, `/api/follow-up/weeks/${path}`);
const post = (path: string, body: unknown, roles = LEADER): Promise<Response> => (
  open.askAs(roles, `/api/follow-up/weeks/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
const refusal = async (answer: Response): Promise<unknown> => [answer.status, (await answer.json() as { code: string }).code];

async function planned(answer: Response): Promise<WeekView> {
  expect(answer.status).toBe(200);
  const events = eventsIn(await answer.text());
  const last = events.at(-1);
  expect(last?.event).toBe('plan');
  const shares = events.filter(({ event }) => event === 'progress').map(({ data }) => (data as { share: number }).share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  return WeekView.parse(last?.data);
}

const stopsOf = ({ staff }: WeekView): readonly (WeekStop & { readonly staffId: string; readonly date: string })[] => (
  staff.flatMap(({ id, days }) => days.flatMap(({ date, stops }) => stops.map((stop) => ({ ...stop, staffId: id, date })))));
const decide = async (version: number, newest = version): Promise<Response> => post(`${WEEK}/decide`, { version, newest });

beforeAll(async () => {
  open = await openApp({ followUpTerms: FEW_MOVES });
  await open.takeInDemonstration();
  first = await planned(await post(`${WEEK}/plan`, { seed: 1 }));
});
afterAll(() => open.close());

describe('a week that is planned', () => {
  it('makes every visit of every agreement, or says that it is not covered and why', async () => {
    const { agreements } = await readRegisters(open.db);
    const due = agreements.flatMap((agreement) => {
      const phase = phaseIn(agreement, WEEK);
      const count = phase !== null && visitedIn(phase, WEEK) ? phase.visitsPerWeek : 0;
      return Array.from({ length: count }, (_, index) => `${agreement.id}/${index + 1}`).flatMap((id) => (agreement.byTwo ? [id, `${id}/2`] : [id]));
    });
    expect([...stopsOf(first).map(({ visitId }) => visitId), ...first.uncovered.map(({ visitId }) => visitId)].toSorted()).toEqual(due.toSorted());
    for (const { why } of first.uncovered) expect(why).not.toEqual([]);
  });

  it('keeps everybody at work within their hours, and nobody comes who may not', async () => {
    const { staff, agreements } = await readRegisters(open.db);
    const staffOf = new Map(staff.map((member) => [member.id, member]));
    const agreementOf = new Map(agreements.map((agreement) => [agreement.id, agreement]));
    for (const stop of stopsOf(first)) {
      const [member, agreement] = [staffOf.get(stop.staffId)!, agreementOf.get(stop.agreementId)!];
      expect(agreement.barredStaffIds).not.toContain(stop.staffId);
      expect(agreement.competences.filter((one) => !member.competences.includes(one))).toEqual([]);
      expect(member.absences.some(({ from, to, fromTime }) => from <= stop.date && stop.date <= to && fromTime === null), `${stop.staffId} on ${stop.date}`).toBe(false);
    }
    for (const { days } of first.staff) for (const { from, until, stops } of days) for (const { start } of stops) expect(start >= from && start < until).toBe(true);
  });

  it('adds up: minutes by day, and the figures of the whole', () => {
    const days = first.staff.flatMap((member) => member.days);
    for (const { stops, visitMinutes, travelMinutes } of days) {
      expect(visitMinutes).toBe(stops.reduce((sum, { minutes }) => sum + minutes, 0));
      expect(travelMinutes).toBeGreaterThanOrEqual(stops.reduce((sum, { travelBefore }) => sum + travelBefore, 0));
    }
    expect(first.figures).toMatchObject({ visits: stopsOf(first).length, uncoveredVisits: first.uncovered.length, travelMinutes: days.reduce((sum, day) => sum + day.travelMinutes, 0), overtimeMinutes: days.reduce((sum, day) => sum + day.overtimeMinutes, 0) });
    expect(first.byHand.visits + first.byHand.uncoveredVisits).toBe(first.figures.visits + first.figures.uncoveredVisits);
  });

  it('brings two at the same time where two are to come', () => {
    const stops = new Map(stopsOf(first).map((stop) => [stop.visitId, stop]));
    const seconds = [...stops.values()].filter(({ visitId }) => /\/\d+\/2$/.test(visitId));
    expect(seconds.length).toBeGreaterThan(0);
    for (const second of seconds) {
      const mate = stops.get(second.visitId.slice(0, -2))!;
      expect([mate.date, mate.start, mate.byTwoWith]).toEqual([second.date, second.start, second.staffId]);
      expect(second.byTwoWith).toBe(mate.staffId);
    }
  });

  it('is a version, shown until another holds, and the same seed gives the same plan', async () => {
    const answer = WeekAnswer.parse(await (await get(WEEK)).json());
    expect(answer).toMatchObject({ week: WEEK, versions: [{ version: 1, state: 'draft' }], shown: { version: 1 }, lastWeek: null, problems: [] });
    const again = await planned(await post(`${WEEK}/plan`, { seed: 1 }));
    expect(again.version).toBe(2);
    expect(again.staff).toEqual(first.staff);
  });
});

describe('deciding', () => {
  it('needs the newest version that there was, and holds from then: My day shows it', async () => {
    const { id } = first.staff.find(({ days }) => days.some(({ stops }) => stops.length > 0))!;
    const date = first.staff.find((one) => one.id === id)!.days.find(({ stops }) => stops.length > 0)!.date;
    expect(await dayOf(open.db, { staffId: id, date })).toBeNull();
    open.setNow('2026-12-01T08:00:00.000Z');
    expect(await refusal(await decide(1, 1))).toEqual([409, 'changedMeanwhile']);
    expect(await refusal(await decide(9, 2))).toEqual([404, 'weekPlanNotFound']);
    expect(WeekView.parse(await (await decide(1, 2)).json())).toMatchObject({ version: 1, state: 'decided', decidedBy: 'followUpLeader@example.no' });
    expect(await dayOf(open.db, { staffId: id, date })).toMatchObject({ week: WEEK, version: 1, date, stops: first.staff.find((one) => one.id === id)!.days.find((day) => day.date === date)!.stops });
    expect((await (await get(daysAfter(WEEK, 7))).json() as WeekAnswer).lastWeek).toEqual(first.figures);
    expect(await dayOf(open.db, { staffId: id, date: daysAfter(date, 7) })).toBeNull();
    expect(await dayOf(open.db, { staffId: 'nobody', date })).toBeNull();
  });

  it('tells the record who planned and who decided', async () => {
    const kinds = await open.db.selectFrom('events').select('kind').where('kind', 'in', ['week.planned', 'week.decided']).orderBy('number').execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(['week.planned', 'week.planned', 'week.decided']);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});

describe('the files of a week', () => {
  it('are a calendar of one staff member, which names agreements by their number and tells no place', async () => {
    const member = first.staff.find(({ days }) => days.some(({ stops }) => stops.length > 0))!;
    const answer = await get(`${WEEK}/calendar?staff=${member.id}`);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const text = await answer.text();
    const stops = member.days.flatMap((day) => day.stops);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(stops.length);
    for (const { agreementId, address } of stops) {
      expect(text).toContain(`SUMMARY:Besøk\\, avtale ${agreementId}`);
      expect(text).not.toContain(address);
    }
    // in December Norway is an hour before UTC
    const [stop] = stops;
    expect(text).toContain(`T${String(Number(stop!.start.slice(0, 2)) - 1).padStart(2, '0')}${stop!.start.slice(3)}00Z`);
  });

  it('are a workbook', async () => {
    const answer = await get(`${WEEK}/file.xlsx`);
    expect([answer.status, new TextDecoder().decode((await answer.bytes()).slice(0, 2))]).toEqual([200, 'PK']);
    expect(await refusal(await get(`${daysAfter(WEEK, 7)}/file.xlsx`))).toEqual([404, 'weekPlanNotFound']);
  });
});

describe('a visit that is tried at another time', () => {
  const tryAt = async (held: Readonly<Record<string, string>>, roles = LEADER): Promise<TriedVisit> => TriedVisit.parse(await (await post(`${WEEK}/try`, { version: 1, held }, roles)).json());
  const lone = (): readonly ReturnType<typeof stopsOf>[number][] => stopsOf(first).filter(({ date, byTwoWith }) => date === '2026-12-11' && byTwoWith === null);

  it('where it stands already has nothing in its way and changes nothing', async () => {
    for (const { visitId, staffId, date, start } of lone().slice(0, 3)) {
      expect(await tryAt({ visitId, staffId, date, start }), visitId).toEqual({ findings: [], canBeHeld: true, travelMinutes: 0, overtimeMinutes: 0 });
    }
  });

  it('says whom it keeps from being reached, what is outside the hours that suit, and who is not at work or may not come', async () => {
    const { visitId, staffId, date, start } = lone()[0]!;
    const early = await tryAt({ visitId, staffId, date, start: '03:00' });
    expect(early.findings).toContainEqual(expect.objectContaining({ kind: 'early', visitId }));
    expect(early.canBeHeld).toBe(false);
    const busy = stopsOf(first).find((stop) => stop.staffId !== staffId && stop.date === date && stop.visitId !== visitId)!;
    const kinds = (await tryAt({ visitId, staffId: busy.staffId, date, start: busy.start })).findings.map(({ kind }) => kind);
    expect(kinds).toContain('travel');
    expect((await tryAt({ visitId, staffId, date: '2026-12-13', start })).findings).toEqual([{ kind: 'notAtWork', visitId, staffId, minutes: null }]);
    const { agreements, staff } = await readRegisters(open.db);
    const agreement = agreements.find(({ id }) => id === lone()[0]!.agreementId)!;
    for (const other of staff.filter(({ id }) => first.staff.some((one) => one.id === id && one.days.some((day) => day.date === date))).slice(0, 4)) {
      const found = (await tryAt({ visitId, staffId: other.id, date, start })).findings.map(({ kind }) => kind);
      expect(found.includes('competence'), other.id).toBe(agreement.competences.some((one) => !other.competences.includes(one)));
    }
  });

  it('of two who come together takes the other along, and is refused as two visits by one', async () => {
    const second = stopsOf(first).find(({ visitId }) => /\/\d+\/2$/.test(visitId))!;
    const { visitId, staffId, date, start, byTwoWith } = second;
    expect((await tryAt({ visitId, staffId, date, start })).findings).toEqual([]);
    expect((await tryAt({ visitId, staffId: byTwoWith!, date, start })).findings.map(({ kind }) => kind)).toContain('together');
  });

  it('is refused in a version that there is not, and to those who do not plan', async () => {
    const { visitId, staffId, date, start } = lone()[0]!;
    expect(await refusal(await post(`${WEEK}/try`, { version: 99, held: { visitId, staffId, date, start } }))).toEqual([404, 'weekPlanNotFound']);
    expect((await post(`${WEEK}/try`, { version: 1, held: { visitId, staffId, date, start } }, ['caseworker'])).status).toBe(403);
  });
});

describe('an absence', () => {
  it('is noted in the register, and what has happened by then stays as it was', async () => {
    open.setNow('2026-12-09T10:00:00.000Z'); // Wednesday at eleven
    const before = stopsOf(first);
    const happened = (stop: { readonly date: string; readonly start: string }): boolean => stop.date < '2026-12-09' || (stop.date === '2026-12-09' && stop.start < '11:00');
    const { staffId } = before.find((stop) => stop.date === '2026-12-10')!;
    const absence = { from: '2026-12-10', to: '2026-12-10', fromTime: null, untilTime: null };
    const again = await planned(await post(`${WEEK}/absence`, { staffId, absence }));
    expect(again).toMatchObject({ from: 1, state: 'draft' });
    const settled = (stops: ReturnType<typeof stopsOf>) => stops.filter(happened).map(({ visitId, staffId: who, date, start }) => [visitId, who, date, start].join(' ')).toSorted();
    expect(settled(stopsOf(again))).toEqual(settled(before));
    expect(settled(before).length).toBeGreaterThan(20);
    expect(stopsOf(again).some((stop) => stop.staffId === staffId && stop.date === '2026-12-10')).toBe(false);
    expect([...stopsOf(again).map(({ visitId }) => visitId), ...again.uncovered.map(({ visitId }) => visitId)].toSorted()).toEqual([...before.map(({ visitId }) => visitId), ...first.uncovered.map(({ visitId }) => visitId)].toSorted());
    expect((await readRegisters(open.db)).staff.find(({ id }) => id === staffId)?.absences).toContainEqual(absence);
    const now = new Map(stopsOf(again).map((stop) => [stop.visitId, stop.changed]));
    const lost = before.filter((stop) => stop.staffId === staffId && stop.date === '2026-12-10').map(({ visitId }) => visitId);
    expect(lost.length).toBeGreaterThan(0);
    for (const id of lost) expect(now.has(id) ? now.get(id) : 'uncovered', id).not.toBeNull();
    expect(again.figures.changed).toBe(stopsOf(again).filter(({ changed }) => changed !== null).length);
    expect(again.figures.changed).toBeLessThan(before.length / 4);
  });

  it('makes a plan that can be decided, and none that was made before the one that holds can be any more', async () => {
    const { versions } = WeekAnswer.parse(await (await get(WEEK)).json());
    const newest = versions[0]!.version;
    expect(await refusal(await decide(2, newest))).toEqual([409, 'planOlder']);
    expect(WeekView.parse(await (await decide(newest)).json())).toMatchObject({ version: newest, state: 'decided' });
    expect(WeekAnswer.parse(await (await get(WEEK)).json()).shown?.version).toBe(newest);
  });

  it('of nobody is refused, and so is one that ends before it begins', async () => {
    expect(await refusal(await post(`${WEEK}/absence`, { staffId: 'nobody', absence: { from: '2026-12-10', to: '2026-12-10', fromTime: null, untilTime: null } }))).toEqual([404, 'rowNotFound']);
    expect((await post(`${WEEK}/absence`, { staffId: first.staff[0]!.id, absence: { from: '2026-12-10', to: '2026-12-09', fromTime: null, untilTime: null } })).status).toBe(400);
  });
});

describe('what a leader holds', () => {
  it('stays as it is held, in this planning and in the next, and is refused where it cannot be', async () => {
    const free = stopsOf(first).filter(({ date, byTwoWith }) => date === '2026-12-11' && byTwoWith === null);
    const { visitId, staffId, date, start } = free[0]!;
    const held = { visitId, staffId, date, start };
    const one = await planned(await post(`${WEEK}/plan`, { seed: 2, from: 1, held: [held] }));
    expect(stopsOf(one).find((stop) => stop.visitId === visitId)).toMatchObject({ staffId, date, start, held: true });
    const two = await planned(await post(`${WEEK}/plan`, { seed: 3, from: one.version }));
    expect(stopsOf(two).find((stop) => stop.visitId === visitId)).toMatchObject({ staffId, date, start, held: true });
    const three = await planned(await post(`${WEEK}/plan`, { seed: 3, from: two.version, held: [] }));
    expect(stopsOf(three).some((stop) => stop.held)).toBe(false);
    expect(await refusal(await post(`${WEEK}/plan`, { from: 1, held: [{ ...held, start: '03:00' }] }))).toEqual([422, 'heldCannotBeKept']);
    const other = free.find((stop) => stop.visitId !== visitId)!;
    expect(await refusal(await post(`${WEEK}/plan`, { from: 1, held: [held, { ...held, visitId: other.visitId }] }))).toEqual([422, 'heldCannotBeKept']);
  });
});

describe('a visit that is over, or that no agreement has', () => {
  it('cannot be tried at another time', async () => {
    const { staffId, date, start, visitId } = stopsOf(first).find((stop) => stop.date < '2026-12-09')!;
    for (const id of [visitId, 'nobody/1']) {
      expect(TriedVisit.parse(await (await post(`${WEEK}/try`, { version: 1, held: { visitId: id, staffId, date: daysAfter(date, 3), start } })).json()).findings.map(({ kind }) => kind)).toEqual(['happened']);
    }
  });
});

describe('who may, and when', () => {
  it('casework looks, a leader plans and decides, nobody else comes in', async () => {
    expect((await get(WEEK, ['caseworker'])).status).toBe(200);
    for (const roles of [['caseworker'], ['followUpStaff'], ['planner'], ['auditor']] as const) {
      expect((await post(`${WEEK}/plan`, { seed: 1 }, roles)).status, roles.join()).toBe(403);
      expect((await post(`${WEEK}/decide`, { version: 1, newest: 1 }, roles)).status, roles.join()).toBe(403);
    }
    for (const roles of [['followUpStaff'], ['planner'], ['auditor'], ['administrator']] as const) expect((await get(WEEK, roles)).status, roles.join()).toBe(403);
  });

  it('a week is named by its Monday, a version by its number, and one that is over is planned no more', async () => {
    expect((await get('2026-12-08')).status).toBe(400);
    expect(await refusal(await get(`${WEEK}?version=99`))).toEqual([404, 'weekPlanNotFound']);
    expect(await refusal(await post(`${WEEK}/plan`, { from: 99 }))).toEqual([404, 'weekPlanNotFound']);
    expect(await refusal(await post(`${daysAfter(WEEK, -14)}/plan`, {}))).toEqual([409, 'weekOver']);
    expect(await refusal(await post('2099-01-05/plan', {}))).toEqual([422, 'nothingToPlan']);
  });
});
