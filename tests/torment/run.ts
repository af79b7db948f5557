// Treats the server as badly as it will ever be treated, and says what became of it. The exit status is 1 when anything was found.
//
//   npm run torment -- kill 300        SIGKILL at random moments during editing, a meeting, import and backup
//   npm run torment -- together 100    so many times that six people in one meeting send a step at once, and as many each by themselves
//   npm run torment -- fuzz 20000      requests that no page would make, from every role
//   npm run torment -- load 60         so many seconds of 20 people working while two solves run
//
// --seed N gives other dice; the seed is printed. npm test does a little of each.

import { parseArgs } from 'node:util';
import { createRandom } from '../../data/demonstration/random.ts';
import { openApp } from '../server/open-app.ts';
import { fuzz } from './fuzz.ts';
import { killMany } from './kill.ts';
import { loadFor } from './load.ts';
import { meetTogether } from './together.ts';

const { values: { seed }, positionals: [what = '', amount = ''] } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' } } });
const random = createRandom(Number(seed));
const dice = (): number => random.below(1_000_000_007) / 1_000_000_007;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const began = Date.now();
const tell = (faults: readonly string[]): void => {
  for (const fault of faults.slice(0, 50)) say(`fault  ${fault}`);
  say(`${faults.length} faults in ${Math.round((Date.now() - began) / 1000)} s, seed ${seed}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
};

if (what === 'kill') {
  const { kills, edits, imports, backups, meeting, faults } = await killMany(Number(amount), dice, say);
  say(`${kills} kills; ${edits} edits, ${imports} imports and ${backups} backups had been answered with yes`);
  say(`in the meeting ${meeting.steps} steps, ${meeting.solves} solves, ${meeting.decisions} decisions of the whole round and ${meeting.prints} printed files`);
  tell(faults);
} else if (what === 'together') {
  const { sent, taken, late, faults } = await meetTogether(Number(amount), 6, dice);
  say(`${sent} steps were sent, ${taken} taken, ${late} refused because somebody was first`);
  tell(faults);
} else if (what === 'fuzz') {
  const open = await openApp();
  await open.takeInDemonstration();
  const { requests, byStatus, faults } = await fuzz(open, Number(amount), dice);
  await open.close();
  say(`${requests} requests; ${[...byStatus].toSorted().map(([status, times]) => `${status}: ${times}`).join(', ')}`);
  tell(faults);
} else if (what === 'load') {
  const { requests, perSecond, median, p99, slowest, solves, errors } = await loadFor(Number(amount), 20, dice);
  const milliseconds = (time: number): string => `${time.toFixed(1)} ms`;
  say(`${requests} requests, ${perSecond.toFixed(1)} a second; median ${milliseconds(median)}, 99 % within ${milliseconds(p99)}, slowest ${milliseconds(slowest)}; ${solves} solves beside`);
  tell(errors);
} else {
  say('What shall be done? kill, together, fuzz or load, and how much, as in: npm run torment -- kill 300');
  process.exitCode = 2;
}
