import type { Household, Problem, Site, Team } from './domain/problem.ts';
import { activeRules } from './rules/index.ts';
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
