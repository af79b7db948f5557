import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answers } from '../api-description.ts';
import { BasemapView } from './schemas.ts';
import type { BasemapService } from './service.ts';

/** The base map that is drawn from the municipality's own address file. */
export function basemapRoutes(basemap: BasemapService) {
  return new Hono().get('/', describeRoute(answers('Streets drawn from the address file', BasemapView)), async (c) => (
    c.json(await basemap.draw(), 200, { 'cache-control': 'private, max-age=3600' })));
}
