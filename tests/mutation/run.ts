// Flips every comparison in the checks and rows of the rules, one at a time, and says which flips no test notices. Two processes share the work.
//
//   npm run mutate [-- words]      only sources whose path contains one of the words; the table in README.md is written by a whole run alone

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeTable, survivorText, type Judged } from './report.ts';
import { sourcesOf } from './sources.ts';
import { TestRuns, type TestFile } from './test-runs.ts';

const SHARES = 2;

const { values: { share, out }, positionals: only } = parseArgs({ allowPositionals: true, options: { share: { type: 'string' }, out: { type: 'string' } } });
const began = Date.now();
const sources = sourcesOf(only);
const comparisons = [...sources.values()].flatMap((source) => source.comparisons);
const mutants = comparisons.flatMap(({ flips }, comparison) => flips.map((becomes) => ({ comparison, becomes })));
const say = (text: string) => process.stdout.write(`${text}\n`);

/** The files that reach an operator, those named after its rule first and then the fastest. */
function filesFor(files: readonly TestFile[], comparison: number): readonly TestFile[] {
  const rule = /^solver\/rules\/([^/]+)\/[^/]+\.ts$/.exec(comparisons[comparison]!.path)?.[1];
  const isOwn = (file: TestFile) => rule !== undefined && file.path.includes(`/rules/${rule}`);
  return files.filter(({ reached }) => reached.has(comparison))
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.milliseconds - b.milliseconds);
}

/** Judges every so-manieth mutant. */
async function judgeShare(own: number): Promise<readonly Judged[]> {
  const runs = await TestRuns.start(sources);
  const judged: Judged[] = [];
  try {
    const files = await runs.baseline();
    say(`All ${files.length} test files pass with nothing flipped, after ${Math.round((Date.now() - began) / 1000)} s.`);
    for (const mutant of mutants.filter((_, i) => i % SHARES === own)) {
      const result: Judged = { comparison: comparisons[mutant.comparison]!, becomes: mutant.becomes, verdict: await runs.judge(mutant, filesFor(files, mutant.comparison)) };
      judged.push(result);
      if (result.verdict.kind !== 'killed') say(survivorText(result));
    }
    await runs.stillPasses();
  } finally {
    await runs.close();
  }
  return judged;
}

/** Runs a share in a process of its own and reads what it judged. */
function startShare(own: number, folder: string): Promise<readonly Judged[]> {
  const file = join(folder, `${own}.json`);
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--share', String(own), '--out', file, ...only], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(readFileSync(file, 'utf8')) as Judged[]) : reject(new Error(`share ${own} ended with ${code}`))));
  });
}

async function judgeAll(): Promise<void> {
  say(`${mutants.length} mutants of ${comparisons.length} operators in ${sources.size} sources.`);
  const folder = mkdtempSync(join(tmpdir(), 'spredt-mutants-'));
  const shares = await Promise.all(Array.from({ length: SHARES }, (_, own) => startShare(own, folder))).finally(() => rmSync(folder, { recursive: true, force: true }));
  const judged = mutants.map((_, i) => shares[i % SHARES]![Math.floor(i / SHARES)]!);
  const left = judged.filter(({ verdict }) => verdict.kind !== 'killed');
  const seconds = Math.round((Date.now() - began) / 1000);
  say(`${judged.length - left.length} of ${judged.length} mutants noticed, ${left.length} not, in ${seconds} s.`);
  if (only.length === 0) writeTable(judged, seconds);
  process.exitCode = left.length === 0 ? 0 : 1;
}

if (share === undefined) await judgeAll();
else {
  writeFileSync(out!, JSON.stringify(await judgeShare(Number(share))));
  // The tests that failed as they should have left their mark here.
  process.exitCode = 0;
}
