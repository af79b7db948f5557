import type { Comparison, HouseholdPair, LevelPair, LimitPair, Pair, TeamPair } from './compare.ts';
import { ruleNamed } from './rules/index.ts';
import type { LevelDifference, WhyNotAnswer, WhyNotEffort, WhyNotQuestion } from './why-not.ts';
import { byRule, plural, section, signed } from './words-text.ts';

// What a question “why not that one” came to, in English for the command line.

/** A question with its answer, and what the proposal (a) and the answer (b) have different; null where there is no answer to compare. */
export interface WhyNotTold {
  readonly question: WhyNotQuestion;
  readonly changes: WhyNotEffort['changes'];
  readonly answer: Exclude<WhyNotAnswer, { kind: 'none' }>;
  readonly comparison: Comparison | null;
}

/** The answer as plain prose, a line for each thing that is said, with a line feed at the end. */
export function whyNotText({ question, changes, answer, comparison }: WhyNotTold): string {
  const lines = answer.kind === 'impossible' ? impossibleLines(question, answer) : answerLines(question, changes, answer, comparison);
  return `${lines.join('\n')}\n`;
}

const ORDERS: Readonly<Record<WhyNotEffort['changes'], string>> = {
  fewest: 'the first level, then as few changes as can be, then the other levels', any: 'every level, then as few changes as can be',
};

/** What is asked for, as a clause. */
function wish(question: WhyNotQuestion): string {
  switch (question.kind) {
    case 'pair': return `household ${question.householdId} has dwelling ${question.dwellingId}`;
    case 'household': return `household ${question.householdId} has a dwelling`;
    case 'dwelling': return `somebody has dwelling ${question.dwellingId}`;
  }
}

type Impossible = Extract<WhyNotAnswer, { kind: 'impossible' }>;

function impossibleLines(question: WhyNotQuestion, { conflicts, pairs }: Impossible): readonly string[] {
  const what = question.kind === 'dwelling' ? 'household' : 'dwelling';
  return [
    `There is no proposal in which ${wish(question)}.`,
    ...(conflicts.length > 0 ? [`${conflicts.length === 1 ? 'It cannot' : 'Not all of these can'} be kept whatever else is proposed. In the way:`] : []),
    ...conflicts.flatMap(({ lock, ruleIds }) => [`  of household ${lock.householdId} in dwelling ${lock.dwellingId}:`, ...ruleIds.map((ruleId) => `    ${ruleInWords(ruleId)}`)]),
    ...(pairs.length === 0 || question.kind === 'pair' ? [] : [`With nobody else placed, hard rules keep ${what}s from it: ${byRule(pairs.map(({ ruleId, pairs: count }) => ({ ruleId, count })))}. (A ${what} may count more than once.)`]),
  ];
}

function ruleInWords(ruleId: string): string {
  const sentence = ruleNamed(ruleId)?.sentence;
  return sentence === undefined ? ruleId : `${ruleId}: ${sentence}`;
}

type Answer = Extract<WhyNotAnswer, { kind: 'answer' }>;

function answerLines(question: WhyNotQuestion, changes: WhyNotEffort['changes'], answer: Answer, comparison: Comparison | null): readonly string[] {
  const rules = comparison?.under.a.levels ?? [];
  return [
    `The best proposal that was found in which ${wish(question)}. What counts, in this order: ${ORDERS[changes]}.`,
    ...section('Levels, in the proposal and then', answer.levels.flatMap((row) => levelLines(row, rules.find(({ level }) => level === row.level)))),
    ...section('Households', comparison === null ? [] : householdLines(answer, comparison.households)),
    ...(comparison === null ? [] : limitLines(comparison.under.a.limits)),
    ...(comparison === null ? [] : teamLines(comparison)),
    '',
    proofLine(changes, answer),
  ];
}

function levelLines({ level, before, after, bound }: LevelDifference, rules: LevelPair | undefined): readonly string[] {
  const changed = rules?.byRule.filter(({ cost: { a, b } }) => a?.penalty !== b?.penalty) ?? [];
  return [
    `level ${level}: ${before === after ? `${before}, the same` : `${before}, then ${after} (${signed(after - before)})`}; proved at least ${bound}`,
    ...changed.map(({ ruleId, cost }) => `  ${ruleId}: ${weighed(cost.a)}, then ${weighed(cost.b)}`),
  ];
}

const weighed = (cost: LevelPair['byRule'][number]['cost']['a']): string => (cost === null ? 'nothing' : `${cost.weight} x ${cost.penalty}`);

function householdLines({ changes, teamChanges }: Answer, households: readonly HouseholdPair[]): readonly string[] {
  const told = households.filter(({ kind }) => kind !== 'unchanged');
  if (told.length === 0) return ['everybody has what the proposal gives them'];
  return [
    `of those with a dwelling in the proposal ${changes} ${changes === 1 ? 'has' : 'have'} another or none, and ${teamChanges} another team in the same dwelling`,
    ...told.map(({ householdId, kind, dwellingId, teamId, points }) => {
      const what = {
        gains: `has none, then ${String(dwellingId.b)}`, loses: `has ${String(dwellingId.a)}, then none`, moves: `has ${String(dwellingId.a)}, then ${String(dwellingId.b)}`,
        otherTeam: `stays in ${String(dwellingId.a)}; team ${teamId.a ?? 'none'}, then ${teamId.b ?? 'none'}`, unchanged: '',
      };
      return `${householdId} (${plural(points.a, 'point')}): ${what[kind]}`;
    }),
  ];
}

function limitLines(limits: readonly LimitPair[]): readonly string[] {
  if (limits.length === 0) return [];
  return section('Limits on counted households', limits.map(({ ruleId, subject, siteIds, cap, before, after }) => {
    const what = 'areaId' in subject ? `area ${subject.areaId}` : siteIds.length > 1 ? `circle around ${subject.siteId} (${siteIds.length} sites)` : `site ${subject.siteId}`;
    return `${ruleId}, ${what}: at most ${cap}; ${before} before the round, ${after.a} in the proposal, then ${after.b}${after.b > cap ? `, ${after.b - cap} too many` : ''}`;
  }));
}

function teamLines({ teams, uncoveredMinutes }: Comparison): readonly string[] {
  const lines = [
    ...teams.flatMap((team) => [teamLine(team, 'minutes', 'minutes a week'), teamLine(team, 'eveningMinutes', 'evening minutes')].flatMap((line) => line ?? [])),
    ...(uncoveredMinutes.a === uncoveredMinutes.b ? [] : [`minutes of need without a team: ${uncoveredMinutes.a}, then ${uncoveredMinutes.b} (${signed(uncoveredMinutes.b - uncoveredMinutes.a)})`]),
  ];
  return lines.length === 0 ? [] : section('Teams', lines);
}

/** What a team takes on of what it has; null where that is as it was. */
function teamLine({ teamId, load, room }: TeamPair, field: keyof TeamPair['load']['a'], unit: string): string | null {
  const own: Pair<number> = { a: load.a[field], b: load.b[field] };
  const most = room.b[field];
  return own.a === own.b ? null : `${teamId}: ${own.a}, then ${own.b} of ${most} ${unit}${own.b > most ? `, ${own.b - most} too few` : ''}`;
}

function proofLine(changes: WhyNotEffort['changes'], { isProved, areChangesProved }: Answer): string {
  if (isProved) return 'Proved: none is better in this order.';
  if (areChangesProved && changes === 'fewest') return 'Proved: none is lower on the first level, and of those as low there none has fewer changes. On the other levels there may be a better one.';
  return 'Not proved: where a level is above what is proved there may be a better one, and there may be one with fewer changes.';
}
