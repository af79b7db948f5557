import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The page of all charts, served from its sources. */
export interface ServedCharts {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the page with one chart of each kind on a free port. */
export async function serveCharts(): Promise<ServedCharts> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'spredt-charts-'));
  const server = await createServer({
    root: ROOT, configFile: false, cacheDir, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null }, optimizeDeps: { entries: ['tests/browser/charts/all-charts.ts'], include: ['@observablehq/plot'] },
  });
  await server.listen();
  return {
    address: `${server.resolvedUrls?.local[0] ?? ''}tests/browser/charts/index.html`,
    async close() {
      await server.close();
      rmSync(cacheDir, { recursive: true, force: true });
    },
  };
}
