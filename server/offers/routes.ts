import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { answerOffer, sendOffers, undoOffer } from './answering.ts';
import { calendarEvents } from './calendar.ts';
import type { OfferOutcome, OfferParts } from './commands.ts';
import { calendarText } from '../icalendar.ts';
import { moveIn } from './move-in.ts';
import { AnswerOffer, CalendarQuery, MoveIn, OffersQuery, OffersView, OfferView, SendOffers, UndoOffer } from './schemas.ts';
import { offersView } from './view.ts';

const OfferPath = z.object({ id: z.string().min(1) });
const REFUSES = [400, 404, 409, 422];

/** Offers: what is to be done, what was answered, who moved in, and the days of it all as a calendar. Who looks is told to the record. */
export function offerRoutes(parts: OfferParts & { readonly looks: AccessLog }) {
  const { db, now, terms, looks } = parts;
  const today = (): string => dayOfInstant(now());

  const answer = async (c: Context, outcome: OfferOutcome, shown: (offers: readonly OfferView[]) => unknown): Promise<Response> => {
    switch (outcome.kind) {
      case 'done': return c.json(shown(outcome.offers));
      case 'notFound': return refuse(c, 'offerNotFound', 'There is no such offer.');
      case 'faults': return refuse(c, 'faultyRecord', `${outcome.faults.length} faults; each says its field.`, { faults: outcome.faults });
      case 'wrongState':
        await looks.tell({ actor: actorOf(c).login, kind: 'rows.listed', subject: 'offers', facts: { rows: 1 }, which: outcome.offer.id });
        return refuse(c, 'wrongState', 'That cannot be done with the offer as it is now.', { offer: outcome.offer });
      case 'changedMeanwhile': {
        await looks.tell({ actor: actorOf(c).login, kind: 'rows.listed', subject: 'offers', facts: { rows: 1 }, which: outcome.offer.id });
        return refuse(c, 'changedMeanwhile', 'Somebody else has gone on with this offer since you looked at it. How it stands now comes along; nothing of yours was written.', { offer: outcome.offer, changedBy: outcome.changedBy });
      }
    }
  };
  const one = async (c: Context, outcome: OfferOutcome): Promise<Response> => answer(c, outcome, ([offer]) => offer);

  return new Hono()
    .get('/', describeRoute(answers('Offers, what is to be done first first, and leases that end', OffersView)), reads('query', OffersQuery), async (c) => {
      const query = c.req.valid('query');
      const view = await offersView(db, query, terms, today());
      await looks.tell({ actor: actorOf(c).login, kind: 'rows.listed', subject: 'offers', facts: { rows: view.offers.length + view.leases.length }, which: JSON.stringify(query) });
      return c.json(view);
    })
    .get('/calendar', describeRoute({
      summary: 'Deadlines, days of moving in and leases that end as a calendar file (RFC 5545)', responses: { 200: { description: 'The calendar', content: { 'text/calendar': {} } } },
    }), reads('query', CalendarQuery), async (c) => {
      const events = await calendarEvents(db, terms, today(), c.req.valid('query').language);
      await looks.tell({ actor: actorOf(c).login, kind: 'file.exported', subject: 'offers', facts: { what: 'calendar', rows: events.length } });
      return c.body(calendarText(events, now()), 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="spredt.ics"' });
    })
    .post('/send', describeRoute(answers('Records that offers have been sent: all of them, or none', z.array(OfferView), REFUSES)), reads('json', SendOffers), async (c) => (
      answer(c, await sendOffers(parts, c.req.valid('json'), actorOf(c)), (offers) => offers)))
    .post('/:id/answer', describeRoute(answers('Records what was answered to an offer, with what follows by the terms', OfferView, REFUSES)), reads('param', OfferPath), reads('json', AnswerOffer), async (c) => (
      one(c, await answerOffer(parts, c.req.valid('param').id, c.req.valid('json'), actorOf(c)))))
    .post('/:id/undo', describeRoute(answers('Takes back what was recorded last, while nothing has followed', OfferView, REFUSES)), reads('param', OfferPath), reads('json', UndoOffer), async (c) => (
      one(c, await undoOffer(parts, c.req.valid('param').id, c.req.valid('json'), actorOf(c)))))
    .post('/:id/move-in', describeRoute(answers('Records that the household has moved in: the tenancy begins, and the case is closed', OfferView, REFUSES)), reads('param', OfferPath), reads('json', MoveIn), async (c) => (
      one(c, await moveIn(parts, c.req.valid('param').id, c.req.valid('json'), actorOf(c)))));
}
