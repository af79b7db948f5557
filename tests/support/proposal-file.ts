import { conflictsOf } from '../../solver/conflicts.ts';
import { dateOf } from '../../solver/domain/date.ts';
import { compareIds } from '../../solver/domain/distance.ts';
import type { Problem } from '../../solver/domain/problem.ts';
import type { Proposal } from '../../solver/domain/proposal.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { unplacedReasons } from '../../solver/reasons.ts';
import { roundFor, type PlacementIds } from '../../solver/rules/standing.ts';
import { structureOf } from '../../solver/structure.ts';

const ENGINE = { name: 'by hand', version: '1', seed: 0, seconds: 0 };

/** The proposal file of placements, as somebody who makes no mistake would write it. */
export function proposalFile(problem: Problem, placements: readonly PlacementIds[], status: 'optimal' | 'feasible' = 'optimal'): Proposal {
  const round = roundFor(problem);
  const { levels, findings } = evaluate(problem, placements);
  const rows = structureOf(round, placements).placed.map(({ household, dwelling, team, moveInDay }) => (
    { householdId: household.id, dwellingId: dwelling.id, teamId: team?.id ?? null, moveIn: dateOf(moveInDay) as Proposal['placements'][number]['moveIn'] }));
  return {
    format: 'spredt-proposal/1', problemId: problem.id, status, engine: ENGINE,
    levels: levels.map(({ level, penalty }) => ({ level, penalty, bound: status === 'optimal' ? penalty : 0 })),
    placements: rows.sort((a, b) => compareIds(a.householdId, b.householdId)),
    unplaced: unplacedReasons(problem, placements).map((row) => ({ ...row, reasons: [...row.reasons] })), findings: [...findings], conflicts: [],
  };
}

/** The proposal file that refuses a problem whose require locks cannot be kept. */
export function refusalFile(problem: Problem): Proposal {
  const conflicts = conflictsOf(problem) ?? [];
  return {
    format: 'spredt-proposal/1', problemId: problem.id, status: 'refused', engine: ENGINE, levels: [], placements: [], unplaced: [], findings: [], conflicts: [...conflicts],
  };
}
