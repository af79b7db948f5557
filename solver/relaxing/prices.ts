import type { AreaId, Problem, SiteId, TeamId } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import { evaluate } from '../evaluate.ts';
import { buildModel, type BuiltModel } from '../model/build.ts';
import type { LinearModel } from '../model/model.ts';
import { activeRules, RULES } from '../rules/index.ts';
import type { Limit } from '../rules/limit.ts';
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

/** The row of a hard limit, with the most that it lets stand there. */
export interface LimitRow {
  readonly row: number;
  readonly most: number;
}

/**
 * Prices of the next unit of each limit, hard or soft, and of each team's time, on each level with the earlier ones held at the proposal's penalties; those of 0 are left out. By level, then
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

/** The rows of limits on counted households, by what their rules say of them. Those of a soft limit hold by what they mean, and are priced all the same. */
function limitRows(problem: Problem, { model }: BuiltModel): readonly PricedRow[] {
  return limitsIn(problem).flatMap(({ ruleId, limit: { subject } }): readonly PricedRow[] => {
    const row = rowOf(model, ruleId, subject);
    return row < 0 ? [] : [{ row, ruleId, subject, unit: 'people' }];
  });
}

function limitsIn(problem: Problem): readonly { readonly ruleId: string; readonly limit: Limit }[] {
  const round = roundFor(problem);
  return activeRules(problem.policy).flatMap(({ rule, parameters }) => [...(rule.check.limits?.(round, parameters) ?? []), ...(rule.check.free?.(round, parameters) ?? [])]
    .map((limit) => ({ ruleId: rule.id, limit })));
}

function rowOf({ rowTags }: LinearModel, ruleId: string, subject: Price['subject']): number {
  const [id] = Object.values(subject);
  return rowTags.findIndex((tag) => tag.ruleId === ruleId && tag.subject === id);
}

/** The row of a hard limit; null where it is soft, or nothing can reach it. */
export function hardLimitRow(problem: Problem, model: LinearModel, { ruleId, subject }: Pick<Price, 'ruleId' | 'subject'>): LimitRow | null {
  const [id] = Object.values(subject);
  const limit = limitsIn(problem).find((one) => one.ruleId === ruleId && Object.values(one.limit.subject)[0] === id)?.limit;
  const row = rowOf(model, ruleId, subject);
  if (!limit || row < 0 || model.rowRoles[row] !== 'strict') return null;
  const { countedBefore } = standingOf(roundFor(problem), []);
  return { row, most: Math.max(limit.cap, limit.sites.reduce((sum, site) => sum + countedBefore(site), 0)) };
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
