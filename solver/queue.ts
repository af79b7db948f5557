import { compareIds } from './domain/distance.ts';
import type { Dwelling, Household, Problem, Site, Team } from './domain/problem.ts';
import { priorityPoints } from './figures.ts';
import { rulesBroken } from './reasons.ts';
import { activeRules } from './rules/index.ts';
import { roundFor, standingOf, type Load, type Placed, type PlacementIds, type Standing } from './rules/standing.ts';

/** What came of the queue: the placements, or the sentence that says which require lock it cannot keep. */
export type QueueResult =
  | { readonly kind: 'placements'; readonly placements: readonly PlacementIds[] }
  | { readonly kind: 'none'; readonly message: string };

/**
 * The plain procedure of a municipality without the tool (køordning), which every comparison is measured against: households by priority
 * points, each taking the best-fitting dwelling that is still free. It looks neither ahead nor back and proves no bound.
 */
export function queue(problem: Problem): QueueResult {
  const round = roundFor(problem);
  const required = new Map(problem.locks.filter((lock) => lock.kind === 'require').map((lock) => [lock.householdId, lock.dwellingId]));
  const placed: Placed[] = [];
  let standing = standingOf(round, placed);
  for (const household of inQueueOrder(problem, required)) {
    const dwelling = firstDwelling(standing, household);
    const wanted = required.get(household.id);
    if (wanted !== undefined && dwelling?.id !== wanted) return { kind: 'none', message: unkeptLock(standing, household, round.dwellings.get(wanted)) };
    if (!dwelling) continue;
    const site = round.siteOf(dwelling);
    placed.push({ household, dwelling, site, team: teamInQueue(standing, household, site), moveInDay: round.moveInDay(household, dwelling) });
    standing = standingOf(round, placed);
  }
  const placements = placed.map(({ household, dwelling, team }) => ({ householdId: household.id, dwellingId: dwelling.id, teamId: team?.id ?? null }));
  return { kind: 'placements', placements: placements.sort((a, b) => compareIds(a.householdId, b.householdId)) };
}

/** Most points first, then the earliest application, then the first id; those that a lock gives a dwelling before all others. */
function inQueueOrder(problem: Problem, required: ReadonlyMap<string, string>): readonly Household[] {
  const points = priorityPoints(problem);
  return problem.households.toSorted((a, b) => Number(required.has(b.id)) - Number(required.has(a.id)) || (points.get(b.id) ?? 0) - (points.get(a.id) ?? 0)
    || compareIds(a.applicationDate, b.applicationDate) || compareIds(a.id, b.id));
}

/** Of the dwellings that are free and break no hard rule: fewest spare bedrooms, earliest move-in, lowest rent, first id. */
function firstDwelling(standing: Standing, household: Household): Dwelling | undefined {
  const { round } = standing;
  const spare = (dwelling: Dwelling): number => Math.max(0, dwelling.bedrooms - household.bedroomsMin);
  return round.problem.dwellings.filter((dwelling) => !standing.occupantOf(dwelling))
    .map((dwelling) => ({ dwelling, spare: spare(dwelling), moveInDay: round.moveInDay(household, dwelling) }))
    .sort((a, b) => a.spare - b.spare || a.moveInDay - b.moveInDay
      || a.dwelling.monthlyRent - b.dwelling.monthlyRent || compareIds(a.dwelling.id, b.dwelling.id))
    .find(({ dwelling }) => rulesBroken(standing, household, dwelling).length === 0)?.dwelling;
}

/**
 * The team that the queue makes responsible for a household on a site. Of the eligible ones with room: its current one, else the one with most
 * minutes left before it came, then the first id; null where none has room or there is no need. Where no rule limits teams all are equal.
 */
export function teamInQueue(standing: Standing, household: Household, site: Site): Team | null {
  const need = household.followUp;
  if (need === null) return null;
  const { round, loadOf, loadFrom } = standing;
  const rows = round.problem.teams.filter((team) => round.isEligible(team, household, site)).map((team) => {
    const room = roomOf(round.problem, team);
    if (!room) return { team, minutesLeft: 0, hasRoom: true };
    const load = loadOf(team);
    const more = loadFrom(household, site, team);
    const minutesLeft = room.minutes - load.minutes;
    return { team, minutesLeft, hasRoom: more.minutes <= minutesLeft && more.eveningMinutes <= room.eveningMinutes - load.eveningMinutes };
  }).filter((row) => row.hasRoom);
  const isOwn = (team: Team): number => Number(team.id === need.currentTeamId);
  rows.sort((a, b) => isOwn(b.team) - isOwn(a.team) || b.minutesLeft - a.minutesLeft || compareIds(a.team.id, b.team.id));
  return rows[0]?.team ?? null;
}

/** The minutes that a rule of the policy lets the team take on; undefined where none limits it. */
function roomOf(problem: Problem, team: Team): Load | undefined {
  return activeRules(problem.policy).map(({ rule, parameters }) => rule.check.room?.(team, parameters)).find((room) => room !== undefined);
}

function unkeptLock(standing: Standing, household: Household, dwelling: Dwelling | undefined): string {
  if (!dwelling) throw new Error(`a lock of ${household.id} names no dwelling; readProblem should have refused it`);
  const rules = rulesBroken(standing, household, dwelling);
  return `The queue cannot keep the lock of household ${household.id} on dwelling ${dwelling.id}: with those placed before it, it would break ${rules.join(', ')}. Solve with another engine, or take the lock away.`;
}
