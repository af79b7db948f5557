import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import type { AccessLog } from '../record/service.ts';
import { concentrationCsv, concentrationGeoJson, indicesCsv, trendCsv } from './concentration-exports.ts';
import { ConcentrationQuery, ConcentrationView, TrendQuery, TrendView } from './concentration-schemas.ts';
import { createConcentrationService, type ConcentrationParts } from './concentration-service.ts';
import { CSV, GEOJSON, givenFile, sendsFile } from './given-file.ts';
import { isToldTo } from './told-to.ts';

/** Concentration now and over time, and its files. */
export function concentrationRoutes(parts: ConcentrationParts & { readonly looks: AccessLog }) {
  const service = createConcentrationService(parts);
  /** What the record is told of a look at counts as they are; sums that are told in steps are about nobody. */
  const look = async (c: Context, kind: 'rows.listed' | 'file.exported', rows: number): Promise<void> => {
    if (!isToldTo(c)) await parts.looks.tell({ actor: actorOf(c).login, kind, subject: 'concentration', facts: kind === 'file.exported' ? { what: 'concentration', rows } : { rows }, which: c.req.url });
  };
  const now = async (c: Context, kind: 'rows.listed' | 'file.exported', question: ConcentrationQuery): Promise<ConcentrationView> => {
    const view = await service.now(question, isToldTo(c));
    await look(c, kind, view.rows.length);
    return view;
  };
  const trend = async (c: Context, kind: 'rows.listed' | 'file.exported', question: TrendQuery): Promise<TrendView> => {
    const view = await service.trend(question, isToldTo(c));
    await look(c, kind, view.points.length);
    return view;
  };
  return new Hono()
    .get('/', describeRoute(answers('Concentration of counted households by site, circle, area or cell', ConcentrationView, [400])), reads('query', ConcentrationQuery), async (c) => c.json(await now(c, 'rows.listed', c.req.valid('query'))))
    .get('/rows.csv', describeRoute(sendsFile('Concentration as a CSV file', CSV)), reads('query', ConcentrationQuery), async (c) => {
      const view = await now(c, 'file.exported', c.req.valid('query'));
      return givenFile(concentrationCsv(view), `konsentrasjon-${view.question.level}-${view.asOf}.csv`, CSV);
    })
    .get('/indices.csv', describeRoute(sendsFile('The indices of concentration as a CSV file', CSV)), reads('query', ConcentrationQuery), async (c) => {
      const view = await now(c, 'file.exported', c.req.valid('query'));
      return givenFile(indicesCsv(view), `konsentrasjon-indekser-${view.question.level}-${view.asOf}.csv`, CSV);
    })
    .get('/layer.geojson', describeRoute(sendsFile('Concentration as a layer of a map (GeoJSON)', GEOJSON)), reads('query', ConcentrationQuery), async (c) => {
      const view = await now(c, 'file.exported', c.req.valid('query'));
      return givenFile(JSON.stringify(concentrationGeoJson(view)), `konsentrasjon-${view.question.level}-${view.asOf}.geojson`, GEOJSON);
    })
    .get('/trend', describeRoute(answers('Concentration over time', TrendView, [400])), reads('query', TrendQuery), async (c) => c.json(await trend(c, 'rows.listed', c.req.valid('query'))))
    .get('/trend.csv', describeRoute(sendsFile('Concentration over time as a CSV file', CSV)), reads('query', TrendQuery), async (c) => (
      givenFile(trendCsv(await trend(c, 'file.exported', c.req.valid('query'))), 'konsentrasjon-over-tid.csv', CSV)));
}
