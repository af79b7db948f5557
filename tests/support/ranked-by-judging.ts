import type { Household, Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { teamInQueue } from '../../solver/queue.ts';
import { roundFor, standingOf, type PlacementIds } from '../../solver/rules/standing.ts';
import { structureOf } from '../../solver/structure.ts';
import { compareLevels } from './brute-force.ts';

/** What a pair would do to every level, and where its occupant (if any) would go. */
export interface JudgedPair {
  readonly occupantId: string | null;
  readonly occupantDwellingId: string | null;
  readonly teamId: string | null;
  readonly changes: readonly number[];
}

/** The placements with one more, its team chosen as the queue would. */
function withPair(problem: Problem, rows: readonly PlacementIds[], household: Household, dwellingId: string): readonly PlacementIds[] {
  const round = roundFor(problem);
  const dwelling = round.dwellings.get(dwellingId);
  if (!dwelling) throw new Error(`no dwelling ${dwellingId}`);
  const team = teamInQueue(standingOf(round, structureOf(round, rows).placed), household, round.siteOf(dwelling));
  return [...rows, { householdId: household.id, dwellingId: dwelling.id, teamId: team?.id ?? null }];
}

/**
 * Puts a pair into placements that keep the hard rules, tries every home for whoever had the dwelling, and judges all placements anew each time;
 * null where the pair itself breaks something.
 */
export function judgedPair(problem: Problem, placements: readonly PlacementIds[], householdId: string, dwellingId: string): JudgedPair | null {
  const round = roundFor(problem);
  const household = round.households.get(householdId);
  if (!household) throw new Error(`no household ${householdId}`);
  const before = evaluate(problem, placements).levels;
  const changes = (rows: readonly PlacementIds[]): readonly number[] => evaluate(problem, rows).levels.map(({ penalty }, l) => penalty - (before[l]?.penalty ?? 0));
  const occupant = placements.find((row) => row.dwellingId === dwellingId && row.householdId !== householdId);
  const rest = placements.filter((row) => row.householdId !== householdId && row !== occupant);
  const own = placements.find((row) => row.householdId === householdId && row.dwellingId === dwellingId);
  const rows = own ? [...rest, own] : withPair(problem, rest, household, dwellingId);
  if (evaluate(problem, rows).breaches.length > 0) return null;
  let best: JudgedPair = { occupantId: occupant?.householdId ?? null, occupantDwellingId: null, teamId: rows.at(-1)?.teamId ?? null, changes: changes(rows) };
  const leaving = occupant ? round.households.get(occupant.householdId) : undefined;
  for (const { id } of leaving ? problem.dwellings.filter((dwelling) => !rows.some((row) => row.dwellingId === dwelling.id)) : []) {
    const more = withPair(problem, rows, leaving as Household, id);
    if (evaluate(problem, more).breaches.length > 0) continue;
    const told = changes(more);
    if (compareLevels(told, best.changes) < 0) best = { occupantId: best.occupantId, teamId: best.teamId, occupantDwellingId: id, changes: told };
  }
  return best;
}
