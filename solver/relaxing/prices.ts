import type { AreaId, Problem, SiteId, TeamId } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import { evaluate } from '../evaluate.ts';
import { buildModel, type BuiltModel } from '../model/build.ts';
import { hardRules, RULES } from '../rules/index.ts';
import { roundFor, standingOf, type PlacementIds } from '../rules/standing.ts';
import { priced, type RelaxingHooks } from './screen.ts';

/** What one unit more of something scarce is worth to a level, read off the level's linear relaxation. */
export interface Price {
  readonly kind: 'estimate';
  readonly ruleId: string;
  /** The limit or team that has too little: a site (with a circle, its centre), an area or a team. */
  readonly subject: { readonly siteId: SiteId } | { readonly areaId: AreaId } | { readonly teamId: TeamId };
  /** What one more is of: people on a limit, or minutes a week of a team. */
  readonly unit: 'people' | 'minutesAWeek' | 'eveningMinutesAWeek';
  readonly level: number;
  /** By how much the level's penalty would fall for one unit more, the earlier levels held; above 0. */
  readonly price: number;
}

/** A dual that is smaller than this is the rounding of doubles. */
const NOTHING = 1e-6;

/** A row of the model that a price can be read off. */
interface PricedRow extends Pick<Price, 'ruleId' | 'subject' | 'unit'> {
  readonly row: number;
}

/**
 * Prices of the next unit of each hard limit and of each team's time, on each level with the earlier ones held at the proposal's penalties; those of 0 are left out. By level, then
 * the dearest first. A row that is scarce together with another may have its price on that one. Where there are several optima of the relaxation, one of them is told.
 */
export function prices(problem: Problem, placements: readonly PlacementIds[], engine: Engine, hooks: RelaxingHooks): readonly Price[] {
  const built = buildModel(roundFor(problem), RULES);
  const rows = [...limitRows(problem, built), ...teamRows(problem, built)];
  const { levels } = evaluate(problem, placements);
  const held = levels.map(({ penalty }) => penalty);
  return levels.flatMap(({ level }, l) => {
    if (hooks.shouldStop()) return [];
    const pricing = priced(built.model, l, held, engine, hooks);
    hooks.onProgress(l + 1, levels.length);
    if (pricing === null) return [];
    return rows.map(({ row, ruleId, subject, unit }): Price => ({ kind: 'estimate', ruleId, subject, unit, level, price: -(pricing.duals[row] as number) }))
      .filter(({ price }) => price > NOTHING).sort((a, b) => b.price - a.price);
  });
}

/** The rows of hard limits on counted households, by the limits that their rules set. */
function limitRows(problem: Problem, { model }: BuiltModel): readonly PricedRow[] {
  const round = roundFor(problem);
  return hardRules(problem.policy).flatMap(({ rule, parameters }) => (rule.check.limits?.(round, parameters) ?? []).flatMap(({ subject }): readonly PricedRow[] => {
    const id: string = 'siteId' in subject ? subject.siteId : subject.areaId;
    const row = model.rowTags.findIndex((tag, i) => tag.ruleId === rule.id && tag.subject === id && model.rowRoles[i] === 'strict');
    return row < 0 ? [] : [{ row, ruleId: rule.id, subject, unit: 'people' }];
  }));
}

/** The rows that share out a team's minutes. One whose coefficients are what placements take of the whole week is the week's, else the evenings'. */
function teamRows(problem: Problem, { model, candidates }: BuiltModel): readonly PricedRow[] {
  const round = roundFor(problem);
  const { loadFrom } = standingOf(round, []);
  const { starts, indices, values } = model.rows;
  const known = new Set<string>();
  return model.rowTags.flatMap(({ ruleId, subject }, row): readonly PricedRow[] => {
    const team = round.teams.get(subject);
    if (model.rowRoles[row] !== 'shared' || !team) return [];
    const [from, to] = [starts[row] as number, starts[row + 1] as number];
    const isWeek = !known.has(subject) && [...indices.subarray(from, to)].every((column, k) => {
      const candidate = candidates[column];
      return candidate !== undefined && loadFrom(candidate.household, candidate.site, team).minutes === values[from + k];
    });
    known.add(subject);
    return [{ row, ruleId, subject: { teamId: team.id }, unit: isWeek ? 'minutesAWeek' : 'eveningMinutesAWeek' }];
  });
}
