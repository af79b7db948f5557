import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import type { AccessLog } from '../record/service.ts';
import { ForecastQuery, ForecastView } from './schemas.ts';
import { readForecast, type ForecastParts } from './service.ts';

/** Need for follow-up against the teams' time, week by week. Who looks is told to the record: the homes that are coming are those of people. */
export function forecastRoutes(parts: ForecastParts & { readonly looks: AccessLog }) {
  return new Hono().get('/', describeRoute(answers('Need for follow-up against the time of the teams, week by week, with the homes that are offered or that the newest round proposes', ForecastView, [400])), reads('query', ForecastQuery), async (c) => {
    const view = await readForecast(parts, c.req.valid('query').weeks ?? parts.followUpTerms.forecastWeeks);
    const rows = view.teams.reduce((sum, { coming }) => sum + coming.length, 0);
    await parts.looks.tell({ actor: actorOf(c).login, kind: 'rows.listed', subject: 'forecast', facts: { rows }, which: c.req.url });
    return c.json(view);
  });
}
