import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answers } from '../api-description.ts';
import type { Database } from '../db/open.ts';
import { refuse } from '../problem-details.ts';
import { HealthView, MunicipalityView } from './schemas.ts';
import { findMunicipality } from './service.ts';

/** The municipality that the database holds. */
export function municipalityRoutes(db: Database) {
  return new Hono().get('/', describeRoute(answers('The municipality', MunicipalityView, [404])), async (c) => {
    const municipality = await findMunicipality(db);
    return municipality === null ? refuse(c, 'noMunicipality', 'No municipality has been taken in yet.') : c.json(municipality);
  });
}

/** Whether the server and its database answer. */
export function healthRoutes(db: Database, version: string) {
  return new Hono().get('/', describeRoute(answers('Whether the server and its database answer', HealthView)), async (c) => {
    const municipality = await findMunicipality(db);
    const health: HealthView = { status: 'ok', version, node: process.versions.node, database: 'ok', municipality: municipality?.name ?? null };
    return c.json(health);
  });
}
