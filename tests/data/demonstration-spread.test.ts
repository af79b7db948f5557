import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOTHING_HELD, readMunicipality } from '../../server/intake/read-municipality.ts';
import { roundProblem } from '../../server/intake/round-problem.ts';
import { PolicyFile } from '../../server/intake/schemas.ts';
import { CommonMeasure } from '../../server/policy-trial/schemas.ts';
import { problemPolicy } from '../../server/rounds/freeze.ts';
import { readWords } from '../../server/registers/service.ts';
import { loadEngine, siteFigures, tieRanges, trySide, type Measure, type Problem, type SideAnswer, type TieRange } from '../../solver/index.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const jsonIn = (file: string): unknown => JSON.parse(readFileSync(`${data}${file}`, 'utf8'));

function shippedMeasure(): Measure {
  const { crowdedFrom, circleMetres, sharePercent, neverTooMany, metresPerMinute } = CommonMeasure.parse(jsonIn('common-measure.json'));
  return { crowdedFrom: crowdedFrom.value, circleMetres: circleMetres.value, sharePercent: sharePercent.value, neverTooMany: neverTooMany.value, metresPerMinute: metresPerMinute.value };
}

/** Round 49/2026 as the registers of the demonstration give it, under a policy that ships. */
function roundUnder(policyId: string): Problem {
  const names = readdirSync(`${data}demonstration/`).filter((name) => name.endsWith('.csv'));
  const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(`${data}demonstration/${name}`))]));
  const intake = readMunicipality(files, { held: { ...NOTHING_HELD, words: [...readWords(`${data}words.json`)] }, assessed: { by: 'Spredt', on: '2026-12-01', months: 12 } });
  if (!intake.ok) throw new Error('the demonstration has faults');
  const policy = problemPolicy(PolicyFile.parse(jsonIn(`policies/${policyId}.json`)));
  const { read } = roundProblem(intake.municipality, { id: '2026-49', asOf: '2026-12-01', horizonDays: 90, policy });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.problem;
}

/** The round where the first level alone tells proposals apart, beside the rules that are hard. */
const firstLevelAlone = (problem: Problem): Problem => {
  const rules = Object.fromEntries(Object.entries(problem.policy.rules).filter(([, setting]) => setting?.enforce !== 'soft' || setting.level === 1));
  return { ...problem, policy: { ...problem.policy, rules } };
};

const LOOK = { seconds: () => 0, shouldStop: () => false };
const measure = shippedMeasure();
const [spread, unspread] = [roundUnder('roof-first'), roundUnder('no-spreading')];
type Found = Extract<SideAnswer, { readonly kind: 'proposal' }>;
let own: Found;
let other: Found;
let same: readonly TieRange[];

beforeAll(async () => {
  const engine = await loadEngine('highs');
  const found = async (side: 'a' | 'b'): Promise<Found> => {
    const answer = await trySide({ problems: { a: spread, b: unspread }, measure }, side, engine, { options: { seed: 1, timeLimitSeconds: null }, rangeSeconds: 600 }, { ...LOOK, onProgress: () => undefined });
    if (answer.kind === 'none') throw new Error(`there is no proposal under ${side}`);
    return answer;
  };
  [own, other] = [await found('a'), await found('b')];
  same = tieRanges(firstLevelAlone(unspread), other.proposal.placements, siteFigures(measure), engine, { seed: 1, timeLimitSeconds: null, ...LOOK });
}, 300_000);

const rangeIn = (ranges: readonly TieRange[] | null, id: string): TieRange => {
  const range = ranges?.find(({ figureId }) => figureId === id);
  if (range === undefined) throw new Error(`${id} has no range`);
  return range;
};

describe('spreading in round 49/2026 of the demonstration', () => {
  it('leaves no more priority points without a home than no spreading does, both proved best on every level', () => {
    for (const { proposal } of [own, other]) for (const { penalty, bound } of proposal.levels) expect(bound).toBe(penalty);
    expect(own.proposal.levels[0]?.penalty).toBe(other.proposal.levels[0]?.penalty);
    expect(own.pointsLeft).toEqual(other.pointsLeft);
  });

  it('has fewer live in concentrations than no spreading has, in every proposal as good', () => {
    expect(rangeIn(own.ranges, 'livingCrowded').ceiling).toBeLessThan(rangeIn(other.ranges, 'livingCrowded').floor);
  });

  it('has as few live in concentrations as any proposal has that leaves the same points, and none could do much better', () => {
    const { floor, least, most, ceiling } = rangeIn(same, 'livingCrowded');
    expect([least, most]).toEqual([floor, ceiling]);
    expect(own.figures.livingCrowded).toBe(floor);
    expect(other.figures.livingCrowded).toBeLessThanOrEqual(ceiling);
  });

  it('is told with the numbers that stand in data/README.md', () => {
    const readme = readFileSync(`${data}README.md`, 'utf8');
    for (const [name, { figures, pointsLeft, proposal }] of [['`roof-first`', own], ['`no-spreading`', other]] as const) {
      const cells = [proposal.placements.length, pointsLeft.a, figures.livingCrowded, figures.countedLiving, figures.crowdedSites, figures.overShare];
      expect(readme).toContain(`| ${name} | ${cells.join(' | ')} |`);
    }
    const { floor, ceiling } = rangeIn(same, 'livingCrowded');
    expect(readme).toContain(`between ${floor} and ${ceiling}`);
  });
});
