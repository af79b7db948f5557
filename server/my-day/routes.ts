import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { MyDayQuery, MyDayView, TellingResults, TellVisits } from './schemas.ts';
import { tellVisits, type MyDayParts } from './telling.ts';
import { myDay } from './view.ts';

/** The day of whoever follows up, and what they tell of their visits. Who looks is told to the record. */
export function myDayRoutes(parts: MyDayParts & { readonly looks: AccessLog }) {
  return new Hono()
    .get('/', describeRoute(answers('The own day and the next, by the plan that holds', MyDayView, [400])), reads('query', MyDayQuery), async (c) => {
      const actor = actorOf(c);
      const view = await myDay(parts, actor, c.req.valid('query').date ?? dayOfInstant(parts.now()));
      const stops = view.days.flatMap(({ date, stops: those }) => those.map(({ visitId }) => `${date} ${visitId}`));
      await parts.looks.tell({ actor: actor.login, kind: 'rows.listed', subject: 'agreements', facts: { rows: stops.length }, which: JSON.stringify(stops) });
      return c.json(view);
    })
    .post('/visits', describeRoute(answers('Takes in what has become of visits, and says of each what became of the telling; told twice is told once', TellingResults, [400, 409, 422])), reads('json', TellVisits), async (c) => {
      const actor = actorOf(c);
      const { as, visits } = c.req.valid('json');
      if (as !== actor.login) return refuse(c, 'anotherUser', 'Somebody else wrote this than the one who is signed in now. It is taken from nobody else.');
      return c.json({ results: [...await tellVisits(parts, actor, visits)] });
    });
}
