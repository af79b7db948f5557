import type { Household, Site, Team } from './domain/problem.ts';
import type { Round } from './domain/round.ts';
import type { Placed, PlacementIds } from './rules/standing.ts';

/** What a hard rule, or what every proposal must keep, is broken by: who is concerned, a sentence and the facts behind it. */
export interface Breach {
  /** The id of a rule, `structure`, `horizon` or `lock`. */
  readonly ruleId: string;
  readonly householdIds: readonly string[];
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Placements with what they name, and what is wrong with them before any rule is asked. */
export interface Structure {
  /** Without those that name something unknown, or a household or dwelling that has been placed already. */
  readonly placed: readonly Placed[];
  readonly breaches: readonly Breach[];
}

const breach = (householdIds: readonly string[], message: string, facts: Readonly<Record<string, unknown>>): Breach =>
  ({ ruleId: 'structure', householdIds, message, facts });

/** Why the team may not be responsible for the household on the site, one sentence part for each reason; empty when it may. */
function obstaclesOf(team: Team, household: Household, site: Site): readonly string[] {
  const missing = (household.followUp?.competences ?? []).filter((competence) => !team.competences.includes(competence));
  const { age } = household;
  const isTooOld = team.maxAge !== null && age > team.maxAge;
  return [
    ...(team.areaIds.includes(site.areaId) ? [] : [`it does not serve area ${site.areaId}`]),
    ...(missing.length > 0 ? [`it lacks ${missing.join(', ')}`] : []),
    ...(age < team.minAge || isTooOld ? [`it serves ages ${team.minAge} to ${team.maxAge ?? 'any'}, not ${age}`] : []),
  ];
}

function teamBreaches({ household, site, team }: Placed): readonly Breach[] {
  if (team === null) return [];
  const facts = { teamId: team.id, siteId: site.id };
  if (household.followUp === null) return [breach([household.id], `household ${household.id} has no follow-up need, and yet team ${team.id}`, facts)];
  return obstaclesOf(team, household, site).map((obstacle) => (
    breach([household.id], `team ${team.id} may not be responsible for household ${household.id} on site ${site.id}: ${obstacle}`, facts)));
}

/** Finds what the placements name, and tells what is wrong with their structure. An ineligible team stays, and its load counts. */
export function structureOf(round: Round, placements: readonly PlacementIds[]): Structure {
  const placed: Placed[] = [];
  const breaches: Breach[] = [];
  const seen = new Set<string>();
  const taken = new Map<string, string>();
  for (const { householdId, dwellingId, teamId } of placements) {
    const household = round.households.get(householdId);
    const dwelling = round.dwellings.get(dwellingId);
    const team = teamId === null ? null : round.teams.get(teamId);
    const facts = { householdId, dwellingId, teamId };
    const occupant = taken.get(dwellingId);
    if (!household) breaches.push(breach([], `there is no household ${householdId}`, facts));
    else if (!dwelling) breaches.push(breach([household.id], `there is no dwelling ${dwellingId}, which household ${household.id} is given`, facts));
    else if (team === undefined) breaches.push(breach([household.id], `there is no team ${String(teamId)}, which household ${household.id} is given`, facts));
    else if (seen.has(household.id)) breaches.push(breach([household.id], `household ${household.id} is placed a second time, in dwelling ${dwelling.id}`, facts));
    else if (occupant !== undefined) breaches.push(breach([household.id], `dwelling ${dwelling.id} is given to household ${household.id} and to ${occupant}`, facts));
    else {
      seen.add(household.id);
      taken.set(dwelling.id, household.id);
      placed.push({ household, dwelling, team, site: round.siteOf(dwelling), moveInDay: round.moveInDay(household, dwelling) });
    }
  }
  return { placed, breaches: [...breaches, ...placed.flatMap(teamBreaches)] };
}
