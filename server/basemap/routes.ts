import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answers } from '../api-description.ts';
import { BasemapView } from './schemas.ts';
import type { BasemapService } from './service.ts';

/** The base map that is drawn from the municipality's own address file. Browsers keep it and ask each time whether it is still the same: it is large, and seldom another. */
export function basemapRoutes(basemap: BasemapService) {
  return new Hono().get('/', describeRoute(answers('Streets drawn from the address file', BasemapView)), async (c) => {
    const { json, tag } = await basemap.draw();
    const headers = { 'cache-control': 'private, no-cache', etag: tag };
    const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
    return known.includes(tag) ? c.body(null, 304, headers) : c.body(json, 200, { ...headers, 'content-type': 'application/json' });
  });
}
