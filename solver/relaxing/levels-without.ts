import type { Problem } from '../domain/problem.ts';
import type { LevelResult } from '../domain/proposal.ts';
import { evaluate, type LevelSum } from '../evaluate.ts';
import type { PlacementIds } from '../rules/standing.ts';
import type { Relaxation } from './relaxation.ts';

/** What a soft rule that is lifted adds up to in a proposal: on which level, before its weight, and with it. */
export interface OwnPart {
  readonly ruleId: string;
  readonly level: number;
  readonly penalty: number;
  readonly weighted: number;
}

/** The part of each soft rule that the relaxations switch off, in placements judged by the problem as it is; empty where none of them lifts a soft rule. */
export function ownParts(problem: Problem, placements: readonly PlacementIds[], relaxations: readonly Relaxation[]): readonly OwnPart[] {
  const lifted = new Set(relaxations.flatMap(({ ruleId, what, from }) => (what === 'enforce' && from === 'soft' ? [ruleId] : [])));
  return lifted.size === 0 ? [] : partsOf(evaluate(problem, placements).levels).filter(({ ruleId }) => lifted.has(ruleId));
}

function partsOf(levels: readonly LevelSum[]): readonly OwnPart[] {
  return levels.flatMap(({ level, byRule }) => Object.entries(byRule).map(([ruleId, { weight, penalty }]) => ({ ruleId, level, penalty, weighted: weight * penalty })));
}

/** What the parts come to on a level, weights included. */
export function weightedOn(parts: readonly OwnPart[], level: number): number {
  return parts.reduce((sum, part) => sum + (part.level === level ? part.weighted : 0), 0);
}

/**
 * The levels of a proposal as the other rules have them: each without the parts given. A level stays proved where it was, for what is proved is that no proposal trades the parts for less of the
 * others; how it is split between them is the proposal's own, and may differ between proposals that are equally good.
 */
export function levelsWithout(levels: readonly LevelResult[], parts: readonly OwnPart[]): readonly LevelResult[] {
  return levels.map(({ level, penalty, bound }) => {
    const own = weightedOn(parts, level);
    return { level, penalty: penalty - own, bound: bound - own };
  });
}
