// Flips every comparison in the checks and rows of the rules, one at a time, and says which flips no test notices.
//
//   npm run mutate [-- words]      only sources whose path contains one of the words; the table in README.md is written by a whole run alone

import { writeTable, survivorText, type Judged } from './report.ts';
import { sourcesOf } from './sources.ts';
import { TestRuns, type TestFile } from './test-runs.ts';

const only = process.argv.slice(2);
const began = Date.now();
const sources = sourcesOf(only);
const comparisons = [...sources.values()].flatMap((source) => source.comparisons);
const mutants = comparisons.flatMap(({ flips }, comparison) => flips.map((becomes) => ({ comparison, becomes })));
const say = (text: string) => process.stdout.write(`${text}\n`);
say(`${mutants.length} mutants of ${comparisons.length} operators in ${sources.size} sources.`);

/** The files that reach an operator, those named after its rule first and then the fastest. */
function filesFor(files: readonly TestFile[], comparison: number): readonly TestFile[] {
  const rule = /^solver\/rules\/([^/]+)\/[^/]+\.ts$/.exec(comparisons[comparison]!.path)?.[1];
  const isOwn = (file: TestFile) => rule !== undefined && file.path.includes(`/rules/${rule}`);
  return files.filter(({ reached }) => reached.has(comparison))
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.milliseconds - b.milliseconds);
}

const runs = await TestRuns.start(sources);
const judged: Judged[] = [];
try {
  const files = await runs.baseline();
  say(`All ${files.length} test files pass with nothing flipped, after ${Math.round((Date.now() - began) / 1000)} s.`);
  for (const mutant of mutants) {
    const result: Judged = { comparison: comparisons[mutant.comparison]!, becomes: mutant.becomes, verdict: await runs.judge(mutant, filesFor(files, mutant.comparison)) };
    judged.push(result);
    if (result.verdict.kind !== 'killed') say(survivorText(result));
  }
} finally {
  await runs.close();
}
const left = judged.filter(({ verdict }) => verdict.kind !== 'killed');
const seconds = Math.round((Date.now() - began) / 1000);
say(`${judged.length - left.length} of ${judged.length} mutants noticed, ${left.length} not, in ${seconds} s.`);
if (only.length === 0) writeTable(judged, seconds);
process.exitCode = left.length === 0 ? 0 : 1;
