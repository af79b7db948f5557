import { defineConfig } from 'vite';

// `npm run dev` serves the pages with hot reload and asks the real server for everything under /api; PORT says where that server is.
// The server answers its own pages alone, so the proxy asks in its name.
const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

export default defineConfig({
  root: 'web',
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { host: '127.0.0.1', proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
});
