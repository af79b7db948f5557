import type { Household, Policy, Problem, Site, Team } from './domain/problem.ts';
import { DEFAULT_METRES_PER_MINUTE } from './domain/round.ts';
import { activeRules } from './rules/index.ts';
import type { TeamPace } from './rules/rule.ts';
import { roundFor, standingOf, type Load } from './rules/standing.ts';

/** Priority points of each household (prioritering), by its id: what the rule that every policy must name takes for leaving it without a dwelling. */
export function priorityPoints(problem: Problem): ReadonlyMap<string, number> {
  const nobodyPlaced = standingOf(roundFor(problem), []);
  const found = activeRules(problem.policy).filter(({ rule }) => rule.required)
    .flatMap(({ rule, parameters }) => rule.check.judge(nobodyPlaced, parameters, 'soft'));
  return new Map<Household['id'], number>(found.flatMap(({ householdIds, penalty }) => householdIds.map((id) => [id, penalty] as const)));
}

/**
 * The most counted households that the policy wants on each site by itself, whatever lives there already, by its id; sites that no
 * rule limits, the exempt ones among them, have no row. A rule that looks at several sites together says nothing of one by itself.
 */
export function siteCaps(problem: Problem): ReadonlyMap<string, number> {
  const round = roundFor(problem);
  const caps = new Map<Site['id'], number>();
  for (const { rule, parameters } of activeRules(problem.policy)) {
    const limits = rule.check.about === 'site' ? rule.check.limits?.(round, parameters) ?? [] : [];
    if (limits.some(({ sites }) => sites.length > 1)) continue;
    for (const { subject, cap } of limits) {
      if ('siteId' in subject) caps.set(subject.siteId, Math.min(cap, caps.get(subject.siteId) ?? cap));
    }
  }
  return caps;
}

/** Minutes a week that the policy lets a team take on; without a rule on teams' time, all that is not committed. */
export function teamRoom(problem: Problem, team: Team): Load {
  for (const { rule, parameters } of activeRules(problem.policy)) {
    const room = rule.check.room?.(team, parameters);
    if (room !== undefined) return room;
  }
  const { capacityMinutes, committedMinutes, eveningCapacityMinutes, eveningCommittedMinutes } = team;
  return { minutes: capacityMinutes - committedMinutes, eveningMinutes: eveningCapacityMinutes - eveningCommittedMinutes };
}

/** How teams' time is reckoned where no policy says it: nothing is kept in reserve, and teams travel as the model has them. */
export const NO_PACE: TeamPace = { metresPerMinute: DEFAULT_METRES_PER_MINUTE, reservePercent: 0 };

/** How a policy reckons teams' time; the same as without a policy where it has no rule on it. */
export function teamPace(policy: Policy): TeamPace {
  for (const { rule, parameters } of activeRules(policy)) {
    const pace = rule.check.pace?.(parameters);
    if (pace !== undefined) return pace;
  }
  return NO_PACE;
}
