import type { Confirmed, DwellingThatWouldDo, Help, Relaxation, Screened } from '../../solver/index.ts';
import type { ConfirmedView, HelpView, LevelGainView, RelaxationView, ScreenedView, StepSubjectView, WouldDoView } from './schemas.ts';
import type { AskedRound } from './asked-round.ts';

// What the core finds, as it is told: no edits, and nobody but the household asked about.

/** What views are made beside. */
export interface ViewedRound extends AskedRound {
  readonly householdId: string | null;
}

/** Ids of a step's subject as they are told; another household than the one asked about is not named. */
export function subjectView({ dwellingId, siteId, areaId, teamId }: Relaxation['subject'], householdId: string | null): StepSubjectView {
  return {
    ...(householdId !== null && { householdId }), ...(dwellingId !== undefined && { dwellingId }), ...(siteId !== undefined && { siteId }), ...(areaId !== undefined && { areaId }),
    ...(teamId !== undefined && { teamId }),
  };
}

const listOrOne = (value: Relaxation['from']): RelaxationView['from'] => (Array.isArray(value) ? [...value as readonly string[]] : value as Exclude<typeof value, readonly string[]>);

function relaxationView({ ruleId, what, from, to, unit, subject }: Relaxation, asked: string | null): RelaxationView {
  const isOfOthers = subject.avoidedId !== undefined || (subject.householdId !== undefined && subject.householdId !== asked);
  return {
    ruleId, what, unit, from: isOfOthers ? null : listOrOne(from), to: isOfOthers ? null : listOrOne(to),
    subject: subjectView(isOfOthers ? {} : subject, subject.householdId === undefined ? null : asked),
  };
}

const relaxationViews = (relaxations: readonly Relaxation[], { householdId }: ViewedRound): RelaxationView[] => relaxations.map((relaxation) => relaxationView(relaxation, householdId));

/** An estimate as it is told. */
export function screenedView(row: Screened, round: ViewedRound): ScreenedView {
  return {
    relaxations: relaxationViews(row.relaxations, round), openDwellings: row.openDwellings,
    levels: row.levels.map(({ level, before, bound, gain, likely }) => ({ level, before, bound, gain, likely })),
  };
}

/** How sure each gain is: what was solved with the steps can only be better than what was found, and the plan itself is proved or not. */
function gainViews(levels: Extract<Confirmed, { kind: 'confirmed' }>['levels'], { proposal }: ViewedRound): LevelGainView[] {
  return levels.map(({ level, before, after, gain, isProved }, i) => {
    const isPlanProved = proposal.levels.every((row) => row.level > level || row.penalty === row.bound);
    const isHeld = levels.slice(0, i).every((earlier) => earlier.isProved);
    return { level, before, after, gain, certainty: isProved ? 'proved' : isPlanProved && isHeld ? 'atLeast' : 'found' };
  });
}

/** What came of solving with steps made, as it is told. */
export function confirmedView(row: Confirmed, round: ViewedRound): ConfirmedView {
  const relaxations = relaxationViews(row.relaxations, round);
  if (row.kind === 'none') return { kind: 'none', relaxations, reason: row.reason };
  const others = (rows: readonly { readonly householdId: string }[]): Set<string> => new Set(rows.map(({ householdId }) => householdId).filter((id) => id !== round.householdId));
  const [before, after] = [others(round.proposal.placements), others(row.placements)];
  return {
    kind: 'confirmed', relaxations, levels: gainViews(row.levels, round), isProved: row.isProved, dwellingId: row.dwellingId,
    getHome: after.difference(before).size, loseHome: before.difference(after).size,
  };
}

function counted<K extends string>(ids: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The dwelling that would have done, by areas and rules: which rule stands on which site would say where somebody lives. */
function wouldDoView({ asks, sites }: DwellingThatWouldDo): WouldDoView {
  const { bedrooms, stepFree, wheelchair, monthlyRent, petsAllowed, staffing, tenure, features, maxMembers } = asks;
  const asked = { bedrooms, stepFree, wheelchair, monthlyRent, petsAllowed, staffing, tenure, features: features && [...features], maxMembers };
  return {
    asks: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)), sites: sites.length,
    areas: [...counted(sites.flatMap(({ areaId, ruleIds }) => (ruleIds.length === 0 ? [areaId] : [])))].map(([areaId, count]) => ({ areaId, sites: count })),
    stops: [...counted(sites.flatMap(({ ruleIds }) => ruleIds))].map(([ruleId, count]) => ({ ruleId, sites: count })).sort((a, b) => b.sites - a.sites),
  };
}

/** All that would help, as it is told. */
export function helpView({ confirmed, estimates, leastSteps, dwelling, isWhole }: Help, round: ViewedRound, seconds: number): HelpView {
  return {
    confirmed: confirmed.map((row) => confirmedView(row, round)), estimates: estimates.map((row) => screenedView(row, round)), leastSteps, dwelling: dwelling && wouldDoView(dwelling), isWhole,
    seconds: Math.round(seconds * 10) / 10,
  };
}
