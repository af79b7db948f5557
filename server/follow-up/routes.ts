import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { workbookBytes } from '../files/service.ts';
import { calendarText } from '../icalendar.ts';
import type { AccessLog } from '../record/service.ts';
import { followUpEvents, followUpSheets } from './files.ts';
import { FollowUpLanguage, FollowUpView } from './schemas.ts';
import { readFollowUp, type FollowUpParts } from './service.ts';

const FileQuery = z.strictObject({ language: FollowUpLanguage.default('nb') });
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const file = (summary: string, type: string) => ({ summary, responses: { 200: { description: summary, content: { [type]: {} } } } });

/** What is to be done in follow-up: who has how much, what is due, who has been forgotten. Who looks is told to the record. */
export function followUpRoutes(parts: FollowUpParts & { readonly looks: AccessLog }) {
  const { looks, now } = parts;
  const exported = (c: Context, what: string, rows: number): Promise<void> => looks.tell({ actor: actorOf(c).login, kind: 'file.exported', subject: 'agreements', facts: { what, rows } });
  return new Hono()
    .get('/', describeRoute(answers('Load by staff member and week, phases, and what is due', FollowUpView)), async (c) => {
      const view = await readFollowUp(parts);
      await looks.tell({ actor: actorOf(c).login, kind: 'rows.listed', subject: 'agreements', facts: { rows: view.reminders.length } });
      return c.json(view);
    })
    .get('/calendar', describeRoute(file('Evaluations and ends of agreements as a calendar file (RFC 5545)', 'text/calendar')), reads('query', FileQuery), async (c) => {
      const events = followUpEvents(await readFollowUp(parts), c.req.valid('query').language);
      await exported(c, 'calendar', events.length);
      return c.body(calendarText(events, now()), 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="spredt-oppfolging.ics"' });
    })
    .get('/file.xlsx', describeRoute(file('Load and what is due as a workbook', WORKBOOK)), reads('query', FileQuery), async (c) => {
      const view = await readFollowUp(parts);
      await exported(c, 'workbook', view.reminders.length);
      const bytes = await workbookBytes(followUpSheets(view, c.req.valid('query').language));
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': WORKBOOK, 'content-disposition': 'attachment; filename="spredt-oppfolging.xlsx"' });
    });
}
