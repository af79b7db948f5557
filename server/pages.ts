import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { refuse } from './problem-details.ts';

const keep = (cacheControl: string): MiddlewareHandler => async (c, next) => {
  await next();
  if (c.res.ok) c.header('cache-control', cacheControl);
};

/** Serves the built pages: what is under assets/ carries a hash in its name and may be kept; every other path gets the page itself. */
export function pages(folder: string) {
  const file = join(folder, 'index.html');
  const page = async (c: Context): Promise<Response> => (existsSync(file)
    ? c.html(await readFile(file, 'utf8'))
    : refuse(c, 'pagesNotBuilt', 'The pages are not built yet. Start with "npm start", which builds them.'));
  return new Hono()
    .get('/assets/*', keep('public, max-age=31536000, immutable'), serveStatic({ root: folder }), (c) => refuse(c, 'notFound', `There is no file ${c.req.path}.`))
    .use(keep('no-cache'))
    .get('/', page)
    .get('*', serveStatic({ root: folder }), page);
}
