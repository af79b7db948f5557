import type { Comparison, HouseholdChangeKind, HouseholdPair, HousingSums, JudgedPair, LevelPair, LimitPair, Pair, SitePair, TeamPair } from './compare.ts';
import type { Envy, WeighedPenalty } from './envy.ts';

// The comparison in English for the command line: what A has stands before what B has.

/** The comparison as plain prose, a line for each thing that is said, with a line feed at the end; the names say what A and B are. */
export function compareText(comparison: Comparison, names: Pair<string>): string {
  const { householdCount, households, groups, counted, others, sites, teams, uncoveredMinutes, envy } = comparison;
  const housed = { a: counted.housed.a + others.housed.a, b: counted.housed.b + others.housed.b };
  const lines = [
    `A is ${names.a}: ${housed.a} of ${plural(householdCount, 'household')} housed.`,
    `B is ${names.b}: ${housed.b} of ${plural(householdCount, 'household')} housed.`,
    ...levelLines(comparison),
    ...section('Households', householdLines(households)),
    ...section('Housed by group (a household counts in each of its groups)', groups.map((row) => `${row.group === '' ? 'without a group' : row.group}: ${sumsInWords(row)}`)),
    ...section('Counted households against others', [`counted: ${sumsInWords(counted)}`, `others: ${sumsInWords(others)}`]),
    ...section('Counted households by site', sites.length === 0 ? ['alike on every site'] : sites.map(siteLine)),
    ...limitLines(comparison),
    ...section('Teams', [...teams.map(teamLine), `minutes of need without a team: ${both(uncoveredMinutes)}`]),
    ...section('Passed over for a household with fewer points in A', envyLines(envy.a)),
    ...section('Passed over for a household with fewer points in B', envyLines(envy.b)),
  ];
  return `${lines.join('\n')}\n`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const section = (heading: string, lines: readonly string[]): readonly string[] => ['', heading, ...lines.map((line) => `  ${line}`)];

const signed = (change: number): string => (change > 0 ? `+${change}` : `${change}`);

/** One number where both are alike, else both and the change. */
const both = ({ a, b }: Pair<number>): string => (a === b ? `${a} in both` : `A ${a}, B ${b} (${signed(b - a)})`);

function levelLines({ isJudgedAlike, own, under }: Comparison): readonly string[] {
  if (isJudgedAlike) return section('Levels', under.a.levels.flatMap(levelLine));
  return [
    ...section('Levels, each under its own policy', own === null ? ['the two policies have not the same levels'] : own.flatMap(levelLine)),
    ...section('Both under the policy of A', judgedLines(under.a)),
    ...section('Both under the policy of B', judgedLines(under.b)),
  ];
}

function levelLine({ level, penalty, byRule }: LevelPair): readonly string[] {
  const rules = byRule.filter(({ cost: { a, b } }) => costText(a) !== costText(b));
  return [`level ${level}: ${both(penalty)}`, ...rules.map(({ ruleId, cost }) => `  ${ruleId}: A ${costText(cost.a)}, B ${costText(cost.b)}`)];
}

const costText = (cost: WeighedPenalty | null): string => (cost === null ? 'not on this level' : `${cost.weight} x ${cost.penalty}`);

function judgedLines({ levels, broken }: JudgedPair): readonly string[] {
  const breaks = (name: string, rows: JudgedPair['broken']['a']): readonly string[] => (
    rows.length === 0 ? [] : [`${name} breaks ${rows.map(({ ruleId, times }) => `${ruleId} (${times === 1 ? 'once' : `${times} times`})`).join(', ')}`]);
  return [...levels.flatMap(levelLine), ...breaks('A', broken.a), ...breaks('B', broken.b)];
}

const KINDS: readonly (readonly [Exclude<HouseholdChangeKind, 'unchanged'>, string])[] = [
  ['gains', 'a home in B alone'], ['loses', 'a home in A alone'], ['moves', 'another home'], ['otherTeam', 'another team in the same home'],
];

function householdLines(households: readonly HouseholdPair[]): readonly string[] {
  const lines = KINDS.flatMap(([kind, words]) => {
    const rows = households.filter((row) => row.kind === kind);
    return rows.length === 0 ? [] : [`${words}: ${rows.length}`, ...rows.map((row) => `  ${householdLine(row)}`)];
  });
  return lines.length === 0 ? ['nobody gains a home, loses one, moves or gets another team'] : lines;
}

function householdLine({ householdId, kind, dwellingId, teamId, points }: HouseholdPair): string {
  const has = points.a === points.b ? plural(points.a, 'point') : `${points.a} points in A, ${points.b} in B`;
  const where = {
    gains: String(dwellingId.b), loses: String(dwellingId.a), moves: `${String(dwellingId.a)} in A, ${String(dwellingId.b)} in B`,
    otherTeam: `${String(dwellingId.a)}, ${teamId.a ?? 'no team'} in A, ${teamId.b ?? 'no team'} in B`, unchanged: '',
  };
  return `${householdId} (${has}): ${where[kind]}`;
}

function sumsInWords({ households, housed, gained, lost, moved, waitingPoints }: HousingSums): string {
  return `of ${households}, ${both(housed)}; in B ${gained} gain, ${lost} lose, ${moved} move; points left waiting: ${both(waitingPoints)}`;
}

function siteLine({ siteId, homes, limitExempt, before, after }: SitePair): string {
  return `${siteId}: ${before} before; ${both(after)}; ${plural(homes, 'home')}${limitExempt ? ', exempt from the limits' : ''}`;
}

function limitLines({ isJudgedAlike, under }: Comparison): readonly string[] {
  const linesOf = ({ limits }: JudgedPair): readonly string[] => (limits.length === 0 ? ['no limit that the two fill differently'] : limits.map(limitLine));
  if (isJudgedAlike) return section('Limits on counted households', linesOf(under.a));
  return [...section('Limits on counted households, policy of A', linesOf(under.a)), ...section('Limits on counted households, policy of B', linesOf(under.b))];
}

function limitLine({ ruleId, subject, siteIds, cap, before, after, isOver }: LimitPair): string {
  const what = 'areaId' in subject ? `area ${subject.areaId}` : siteIds.length > 1 ? `circle around ${subject.siteId} (${siteIds.length} sites)` : `site ${subject.siteId}`;
  const over = isOver.a && isOver.b ? 'both are over' : isOver.a ? 'A is over' : isOver.b ? 'B is over' : 'neither is over';
  return `${ruleId}, ${what}: at most ${cap}; ${before} before; ${both(after)}; ${over}`;
}

function teamLine({ teamId, load, room, isOver }: TeamPair): string {
  const part = (unit: string, field: keyof TeamPair['load']['a']): string => (
    `${both({ a: load.a[field], b: load.b[field] })} of ${room.a[field] === room.b[field] ? room.a[field] : `${room.a[field]} in A, ${room.b[field]} in B`} ${unit}`);
  const short = isOver.a && isOver.b ? '; too few minutes in both' : isOver.a ? '; too few minutes in A' : isOver.b ? '; too few minutes in B' : '';
  return `${teamId}: ${part('minutes a week', 'minutes')}; ${part('evening minutes', 'eveningMinutes')}${short}`;
}

function envyLines(rows: readonly Envy[]): readonly string[] {
  if (rows.length === 0) return ['nobody'];
  return rows.map(({ householdId, points, dwellingId, byHouseholdId, byPoints, level, rules }) => {
    const why = level === null ? 'none' : `level ${level}, ${rules.map(({ ruleId, weight, penalty }) => `${ruleId} ${signed(weight * penalty)}`).join(', ')}`;
    return `${householdId} (${points}) has no home; ${byHouseholdId} (${byPoints}) has ${dwellingId}, which suits it; explained by: ${why}`;
  });
}
