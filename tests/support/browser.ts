import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const nodeModules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const packageFolder = join(nodeModules, '@sparticuz', 'chromium');

/** Where the unpacked browser is kept between test runs: one folder for each version of the package that carries it. */
async function cacheFolder(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return join(nodeModules, '.cache', `spredt-chromium-${version}`);
}

/** Tells fontconfig of the fonts in the folder and of no others: a page looks the same on every machine, and one without any font does not crash. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'fonts', 'cache')}</cachedir></fontconfig>
`;

/**
 * Unpacks the browser that the npm package carries, with the libraries and fonts that a bare machine lacks, and gives the folder.
 * It unpacks into a folder of its own that is renamed when whole, so test files that start at the same moment never see half a browser.
 */
async function unpackedBrowser(): Promise<string> {
  const folder = await cacheFolder();
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(`${folder}-`);
  const tmpdir = process.env.TMPDIR;
  process.env.TMPDIR = half;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    const files = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(files.map((file) => inflate(join(packageFolder, 'bin', file))));
    await writeFile(join(half, 'fonts', 'fonts.conf'), fontsOf(folder));
  } finally {
    if (tmpdir === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = tmpdir;
  }
  try {
    await rename(half, folder);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Starts a headless Chromium that needs no system package; close it when the tests are done. */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpackedBrowser();
  const own = process.env.LD_LIBRARY_PATH;
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--headless=shell', '--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [...(own ? [own] : []), join(folder, 'al2023', 'lib')].join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  });
}
