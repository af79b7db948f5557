import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildModel } from '../../../solver/model/build.ts';
import { columnsOf } from '../../../solver/model/decode.ts';
import { withTheseHomes } from '../../../solver/model/with-these-homes.ts';
import { queue } from '../../../solver/queue.ts';
import { readProblem } from '../../../solver/read-problem.ts';
import { RULES } from '../../../solver/rules/index.ts';
import { roundFor } from '../../../solver/rules/standing.ts';

it('who has a home keeps it with any team, nobody has another, and all that is no placement stays as it was', () => {
  const read = readProblem(readFileSync(new URL('../../../data/instances/hamar-60x20-strict.json', import.meta.url)));
  if (!read.ok) throw new Error('the instance can be read');
  const { problem } = read;
  const dealt = queue(problem);
  if (dealt.kind === 'none') throw new Error(dealt.message);
  const { model } = buildModel(roundFor(problem), RULES, []);
  const values = columnsOf(model, dealt.placements);
  if (values === null) throw new Error('what the queue deals out keeps the hard rules');
  const held = withTheseHomes(model, values);
  const pair = (j: number): string => `${model.placements[j]?.householdIndex} ${model.placements[j]?.classIndex}`;
  const kept = new Set(model.placements.flatMap((_, j) => (values[j] === 1 ? [pair(j)] : [])));
  expect(kept.size).toBe(dealt.placements.length);
  held.upper.forEach((most, j) => expect(most, `${j}`).toBe(j < model.placements.length && !kept.has(pair(j)) ? 0 : model.upper[j]));
  const [otherTeams, otherHomes] = [model.placements.filter((_, j) => values[j] !== 1 && kept.has(pair(j))), model.placements.filter((_, j) => !kept.has(pair(j)))];
  expect(Math.min(otherTeams.length, otherHomes.length)).toBeGreaterThan(0);
});
