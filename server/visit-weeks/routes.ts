import { Hono, type Context } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { workbookBytes } from '../files/service.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { staffNames } from '../registers/service.ts';
import { weekCalendar } from './calendar.ts';
import { decideWeek, type DecideRefusal } from './decide.ts';
import { streamPlanning } from './events.ts';
import { planWeek, planWithAbsence, type PlanningJob, type PlanRefusal, type WeekParts } from './planning.ts';
import { leftOfWeek } from './prepare.ts';
import { AbsenceInWeek, DecideWeek, Monday, PlanWeek, TriedVisit, TryVisit, WeekAnswer, WeekCalendarQuery, WeekFileQuery, WeekQuery, WeekView } from './schemas.ts';
import { selectHolding } from './store.ts';
import { tryVisit } from './try-visit.ts';
import { versionShown, viewOf, weekAnswer } from './view.ts';
import { weekSheets } from './workbook.ts';

const WeekPath = z.object({ week: Monday });

const REFUSALS: Readonly<Record<PlanRefusal | DecideRefusal, readonly [Parameters<typeof refuse>[1], string]>> = {
  weekOver: ['weekOver', 'The week is over.'],
  nothingToPlan: ['nothingToPlan', 'Nobody works in this week, or nobody is to be visited.'],
  heldCannotBeKept: ['heldCannotBeKept', 'What is held cannot be kept: somebody may not make a visit then, or two are held at once.'],
  weekPlanNotFound: ['weekPlanNotFound', 'There is no such version of the plan of this week.'],
  staffNotFound: ['rowNotFound', 'There is no such staff member.'],
  changedMeanwhile: ['changedMeanwhile', 'Somebody else has planned this week since you looked at it. Nothing of yours was written.'],
  planOlder: ['planOlder', 'The week has begun by a plan that was decided after this one was made. Plan again from the one that holds.'],
  busy: ['tooManySolves', 'Much is planned already. Try again in a moment.'],
};

const refused = (c: Context, why: PlanRefusal | DecideRefusal): Response => refuse(c, ...REFUSALS[why]);

const streamsPlan = (summary: string): ReturnType<typeof answers> => ({
  summary, description: 'Server-sent events: `progress` (a share), then one of `plan` (of this schema) and `none` (problem+json). Going away stops the search, and what it has found is stored.',
  responses: { ...answers(summary, WeekView, [400, 404, 409, 422, 503]).responses, 200: { description: 'Progress and the plan', content: { 'text/event-stream': { schema: resolver(WeekView) } } } },
});

/** What is told to the record: who has looked at a version, and who has taken a file out. */
function tellingOf(looks: AccessLog) {
  return {
    look: (c: Context, week: string, { version, staff }: Pick<WeekView, 'version' | 'staff'>): Promise<void> => looks.tell({
      actor: actorOf(c).login, kind: 'rows.listed', subject: 'agreements', facts: { rows: staff.reduce((sum, { days }) => sum + days.reduce((stops, day) => stops + day.stops.length, 0), 0) }, which: `week ${week} ${version}`,
    }),
    exported: (c: Context, what: string, rows: number): Promise<void> => looks.tell({ actor: actorOf(c).login, kind: 'file.exported', subject: 'agreements', facts: { what, rows } }),
  };
}

/** Plans of weeks: what there is, planning anew, after an absence, deciding, and the files of it. Who looks is told to the record. */
export function visitWeekRoutes(parts: WeekParts & { readonly looks: AccessLog }) {
  const { db, now, looks } = parts;
  const { look, exported } = tellingOf(looks);
  const stream = (c: Context, week: string, planning: PlanningJob | PlanRefusal): Response => {
    if (typeof planning === 'string') return refused(c, planning);
    return streamPlanning(c, { ...planning, finish: async (answer) => {
      const view = await planning.finish(answer);
      await look(c, week, view);
      return view;
    } });
  };

  return new Hono()
    .get('/:week', describeRoute(answers('A week: its versions, the plan that holds, and what stands in the way of planning', WeekAnswer, [400, 404])), reads('param', WeekPath), reads('query', WeekQuery), async (c) => {
      const { week } = c.req.valid('param');
      const { material } = await leftOfWeek(parts, week, null, null);
      const answer = await weekAnswer(db, week, c.req.valid('query').version ?? null, material.problems);
      if (typeof answer === 'string') return refused(c, answer);
      if (answer.shown !== null) await look(c, week, answer.shown);
      return c.json(answer);
    })
    .post('/:week/plan', describeRoute(streamsPlan('Plans a week, near a version or anew, and stores it as the next version')), reads('param', WeekPath), reads('json', PlanWeek), async (c) => {
      const { week } = c.req.valid('param');
      return stream(c, week, await planWeek(parts, week, c.req.valid('json'), actorOf(c)));
    })
    .post('/:week/try', describeRoute(answers('What stands in the way of holding a visit at a time, all others as they are', TriedVisit, [400, 404, 409])), reads('param', WeekPath), reads('json', TryVisit), async (c) => {
      const tried = await tryVisit(parts, c.req.valid('param').week, c.req.valid('json'));
      return typeof tried === 'string' ? refused(c, tried) : c.json(tried);
    })
    .post('/:week/absence', describeRoute(streamsPlan('Notes that a staff member is away, and plans the week again with as few changes as possible')), reads('param', WeekPath), reads('json', AbsenceInWeek), async (c) => {
      const { week } = c.req.valid('param');
      return stream(c, week, await planWithAbsence(parts, week, c.req.valid('json'), actorOf(c)));
    })
    .post('/:week/decide', describeRoute(answers('Decides which version of a week’s plan holds', WeekView, [400, 404, 409])), reads('param', WeekPath), reads('json', DecideWeek), async (c) => {
      const decided = await decideWeek(parts, c.req.valid('param').week, c.req.valid('json'), actorOf(c));
      return typeof decided === 'string' ? refused(c, decided) : c.json(decided);
    })
    .get('/:week/calendar', describeRoute({
      summary: 'The visits of a staff member in the plan that holds as a calendar file (RFC 5545)', responses: { ...answers('', WeekView, [400, 404]).responses, 200: { description: 'The calendar', content: { 'text/calendar': {} } } },
    }), reads('param', WeekPath), reads('query', WeekCalendarQuery), async (c) => {
      const [{ week }, { staff, language }] = [c.req.valid('param'), c.req.valid('query')];
      const holding = await selectHolding(db, week);
      if (holding === undefined) return refused(c, 'weekPlanNotFound');
      const { text, visits } = weekCalendar(viewOf(holding, await staffNames(db)), staff, language, now());
      await exported(c, `week ${week} calendar`, visits);
      return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': `attachment; filename="spredt-${week}.ics"` });
    })
    .get('/:week/file.xlsx', describeRoute({
      summary: 'A plan of a week as a workbook', responses: { ...answers('', WeekView, [400, 404]).responses, 200: { description: 'The workbook', content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} } } },
    }), reads('param', WeekPath), reads('query', WeekFileQuery), async (c) => {
      const [{ week }, { version, language }] = [c.req.valid('param'), c.req.valid('query')];
      const row = await versionShown(db, week, version ?? null);
      if (row === undefined) return refused(c, 'weekPlanNotFound');
      const view = viewOf(row, await staffNames(db));
      await exported(c, `week ${week} workbook`, view.figures.visits);
      const bytes = await workbookBytes(weekSheets(view, language));
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'content-disposition': `attachment; filename="spredt-${week}.xlsx"`,
      });
    });
}
