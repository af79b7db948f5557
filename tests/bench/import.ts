// Takes files as large as a whole city's in, the whole way: sent as a form, looked at, taken in as planned, and looked at again, on an empty database of its own.
//
//   node tests/bench/import.ts            20 000 rows of the registers, and 200 000 addresses
//   node tests/bench/import.ts --record   and keeps the figures in data/instances/import-history.csv
//
// Seconds are those of the one who sends. Memory is the most that the process has taken, the sender's copy of the files included.

import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { sendFiles } from '../server/files-client.ts';
import { openApp, type OpenApp } from '../server/open-app.ts';
import { machine } from './history.ts';
import { addressFile, registerFiles } from './large-files.ts';

const file = fileURLToPath(new URL('../../data/instances/import-history.csv', import.meta.url));
const COLUMNS = ['date', 'what', 'rows', 'megabytes', 'dryRunSeconds', 'importSeconds', 'againSeconds', 'longestWaitSeconds', 'peakMegabytes', 'machine'];

/** Asks something small again and again, and gives how long the longest answer took. */
async function waitsOf(open: OpenApp, work: Promise<unknown>): Promise<number> {
  let longest = 0;
  const pause = () => new Promise<'goes on'>((resolve) => { setTimeout(() => resolve('goes on'), 20); });
  while (await Promise.race([work.then(() => 'done'), pause()]) === 'goes on') {
    const began = performance.now();
    await open.askAs(['administrator'], '/api/session');
    longest = Math.max(longest, (performance.now() - began) / 1000);
  }
  return longest;
}

async function measure(what: string, rows: number, files: ReadonlyMap<string, Uint8Array>): Promise<readonly (string | number)[]> {
  const open = await openApp();
  try {
    const timed = async (way: 'dry-run' | 'import', plan: string | null) => {
      const began = performance.now();
      const sent = await sendFiles(open, way, files, plan);
      if (sent.report.faults > 0) throw new Error(sent.report.issues[0]?.message.en);
      if (sent.last !== (way === 'import' ? 'taken' : 'report')) throw new Error(`${way} ended with ${sent.last} ${sent.code}`);
      return { seconds: (performance.now() - began) / 1000, report: sent.report };
    };
    const looked = await timed('dry-run', null);
    const taking = timed('import', looked.report.plan);
    const longest = await waitsOf(open, taking);
    const taken = await taking;
    const again = await timed('dry-run', null);
    if (again.report.rowCount > 0) throw new Error('the same files again would change something');
    const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    return [
      new Date().toISOString().slice(0, 10), what, rows, Math.round(bytes / 1e6), looked.seconds.toFixed(1), taken.seconds.toFixed(1), again.seconds.toFixed(1), longest.toFixed(2),
      Math.round(process.resourceUsage().maxRSS / 1000), machine(),
    ];
  } finally {
    await open.close();
  }
}

const runs: readonly (readonly [string, number, () => ReadonlyMap<string, Uint8Array>])[] = [
  ['registers', 20_000, () => registerFiles(20_000)], ['addresses', 200_000, () => new Map([['adresser.csv', addressFile(200_000)]])],
];
for (const [what, rows, make] of runs) {
  const figures = await measure(what, rows, make());
  process.stdout.write(`${COLUMNS.map((column, index) => `${column} ${figures[index]}`).join(' · ')}\n`);
  if (!process.argv.includes('--record')) continue;
  if (!existsSync(file)) writeFileSync(file, `${COLUMNS.join(',')}\n`);
  appendFileSync(file, `${figures.map((figure) => (String(figure).includes(',') ? `"${figure}"` : figure)).join(',')}\n`);
}
