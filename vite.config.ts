import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

// `npm run dev` serves the pages with hot reload and asks the real server for everything under /api; PORT says where that server is.
// The server answers its own pages alone, so the proxy asks in its name.
const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

/** What of the pages Min dag needs without network, beside where all pages begin: the page itself, and every language. */
const ALONE = ['/web/index.html', '/web/pages/my-day-page.tsx', '/web/text/nb.ts', '/web/text/nn.ts', '/web/text/en.ts'];

/** The letters of the page; the other files of the font are for alphabets that its words do not have. */
const isNeededFile = (file: string): boolean => !file.endsWith('.woff2') || /inter-latin-(?!ext)/.test(file);

/** Writes into the worker of Min dag which of the built files it keeps. */
function shell(): Plugin {
  return {
    name: 'spredt-shell', apply: 'build', enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const files = new Set(['/min-dag', '/icon.svg']);
      const take = (name: string): void => {
        const chunk = chunks.find(({ fileName }) => fileName === name);
        if (chunk === undefined || files.has(`/${name}`)) return;
        for (const file of [name, ...chunk.viteMetadata?.importedCss ?? [], ...chunk.viteMetadata?.importedAssets ?? []]) if (isNeededFile(file)) files.add(`/${file}`);
        chunk.imports.forEach(take);
      };
      const roots = chunks.filter(({ facadeModuleId }) => ALONE.some((path) => facadeModuleId?.endsWith(path)));
      if (roots.length !== ALONE.length) throw new Error(`Min dag is made of ${ALONE.join(', ')}; the build has ${roots.map(({ facadeModuleId }) => facadeModuleId).join(', ')}`);
      for (const { fileName } of roots) take(fileName);
      const worker = chunks.find(({ name }) => name === 'service-worker');
      const list = [...files].sort();
      const page = bundle['index.html'];
      const version = createHash('sha256').update(list.join()).update(page?.type === 'asset' ? page.source : '').digest('hex').slice(0, 16);
      if (worker === undefined || !worker.code.includes('__SHELL__')) throw new Error('the worker of Min dag has no place for the list of its files');
      worker.code = worker.code.replace('__SHELL__', JSON.stringify({ version, files: list }));
    },
  };
}

export default defineConfig({
  root: 'web',
  build: {
    outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0,
    rollupOptions: {
      input: ['web/index.html', 'web/service-worker.ts'],
      // a worker lies where what it works for does
      output: { entryFileNames: ({ name }) => (name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js') },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [shell()],
  server: { host: '127.0.0.1', proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } } },
});
