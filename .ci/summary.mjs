// Says in one line how a run went: node .ci/summary.mjs report.json <exit status of the tests> <exit status of the checks>
import { readFileSync } from 'node:fs';

const [file, tests, checks] = process.argv.slice(2);

function readReport() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    process.stdout.write(`The tests left no report that can be read: ${error.message}\n`);
    return { testResults: [] };
  }
}

/** How many tests of one file ended so. A file that failed before its tests could run is one failure. */
function countsOf({ status, assertionResults }) {
  const of = (...names) => assertionResults.filter((test) => names.includes(test.status)).length;
  const failed = of('failed');
  return { passed: of('passed'), failed: failed === 0 && status === 'failed' ? 1 : failed, skipped: of('pending', 'skipped', 'todo', 'disabled') };
}

const total = { passed: 0, failed: 0, skipped: 0 };
const again = [];
for (const result of readReport().testResults) {
  again.push(...result.assertionResults.filter((test) => test.status === 'passed' && test.failureMessages.length > 0));
  for (const [name, count] of Object.entries(countsOf(result))) total[name] += count;
}
if (total.passed + total.failed === 0) {
  process.stdout.write('No test ran.\n');
  total.failed += 1;
} else if (tests !== '0' && total.failed === 0) {
  process.stdout.write(`The tests ended with exit status ${tests} though none of them failed; see above.\n`);
  total.failed += 1;
}
if (checks !== '0') {
  process.stdout.write(`npm run check ended with exit status ${checks}; it is counted as one failure.\n`);
  total.failed += 1;
}
for (const { fullName, failureMessages } of again) process.stdout.write(`Passed only at the second try: ${fullName} (${failureMessages[0].split('\n')[0]})\n`);
if (total.skipped > 0) process.stdout.write(`${total.skipped} tests wait for the yardstick and did not run.\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
