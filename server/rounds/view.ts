import {
  evaluate, fullMonths, priorityPoints, roundFor, siteCaps, standingOf, structureOf, teamRoom, type Dwelling, type Evaluation, type Household,
  type Placement, type Problem, type Proposal, type Site, type Standing, type Team,
} from '../../solver/index.ts';
import type { LocalText } from '../intake/schemas.ts';
import type { RegisterNames } from '../municipality/service.ts';
import type { DwellingView, HouseholdView, LevelView, ProposalView, RoundView, SiteView, TeamView } from './schemas.ts';

/** What the page of a round is computed from. */
export interface RoundMaterial {
  readonly id: string;
  readonly name: string;
  readonly problem: Problem;
  readonly policyName: LocalText;
  readonly demonstration: boolean;
  readonly names: RegisterNames;
  readonly proposal: { readonly proposal: Proposal; readonly solvedAt: string } | null;
}

interface Shown {
  readonly hasProposal: boolean;
  readonly names: RegisterNames;
}

function siteView(standing: Standing, site: Site, siteLimit: number | null, { hasProposal, names }: Shown): SiteView {
  const { problem } = standing.round;
  const { id, name, areaId, lat, lon, homes, limitExempt } = site;
  const countedBefore = standing.countedBefore(site);
  const countedAfter = hasProposal ? standing.countedAfter(site) : null;
  return {
    id, name, areaId, lat, lon, homes, municipalHomes: names.municipalHomes.get(id) ?? 0, limitExempt,
    freeDwellingIds: problem.dwellings.filter((dwelling) => dwelling.siteId === id).map((dwelling) => dwelling.id),
    countedBefore, countedAfter, siteLimit,
    overLimitBefore: siteLimit !== null && countedBefore > siteLimit,
    overLimitAfter: countedAfter === null ? null : siteLimit !== null && countedAfter > siteLimit,
  };
}

function dwellingView(standing: Standing, dwelling: Dwelling, names: RegisterNames): DwellingView {
  const { id, siteId, bedrooms, stepFree, wheelchair, monthlyRent, availableFrom, tenure, staffing } = dwelling;
  return {
    id, label: names.dwellingLabels.get(id) ?? id, siteId, bedrooms, stepFree, wheelchair, monthlyRent, availableFrom, tenure, staffing,
    householdId: standing.occupantOf(dwelling)?.household.id ?? null,
  };
}

/** Everything that is known per household id before its row is made. */
interface ByHousehold {
  readonly points: ReadonlyMap<string, number>;
  readonly placements: ReadonlyMap<string, Placement>;
  readonly proposal: Proposal | null;
}

function householdView(asOf: string, household: Household, { points, placements, proposal }: ByHousehold): HouseholdView {
  const { id, members, bedroomsMin, groups, situation, applicationDate, neededBy, counted, shielded, unrest } = household;
  const placement = placements.get(id);
  return {
    id, label: id, members, bedroomsMin, groups, situation, applicationDate, waitingMonths: Math.max(0, fullMonths(applicationDate, asOf)), neededBy,
    points: points.get(id) ?? 0, counted, shielded, unrest, followUpMinutes: household.followUp?.minutes ?? null,
    placement: placement ? { dwellingId: placement.dwellingId, teamId: placement.teamId, moveIn: placement.moveIn } : null,
    findings: proposal?.findings.filter((finding) => finding.householdIds.includes(id)) ?? [],
    reasons: proposal?.unplaced.find((row) => row.householdId === id)?.reasons.map((reason) => ({ ...reason })) ?? null,
  };
}

function teamView(standing: Standing, team: Team, hasProposal: boolean): TeamView {
  const { id, name, lat, lon, capacityMinutes, committedMinutes, eveningCapacityMinutes, eveningCommittedMinutes } = team;
  const load = hasProposal ? standing.loadOf(team) : null;
  return {
    id, name, lat, lon, capacityMinutes, roomMinutes: teamRoom(standing.round.problem, team).minutes, committedMinutes,
    proposedMinutes: load?.minutes ?? null, eveningCapacityMinutes, eveningCommittedMinutes, eveningProposedMinutes: load?.eveningMinutes ?? null,
  };
}

function levelViews(proposal: Proposal, evaluation: Evaluation): LevelView[] {
  return proposal.levels.map((level) => {
    const sums = evaluation.levels.find((row) => row.level === level.level)?.byRule ?? {};
    return { ...level, rules: Object.entries(sums).map(([ruleId, { weight, penalty }]) => ({ ruleId, weight, penalty })) };
  });
}

function proposalView(problem: Problem, proposal: Proposal, solvedAt: string): ProposalView {
  const { status, engine, placements } = proposal;
  return { status, engine, levels: levelViews(proposal, evaluate(problem, placements)), solvedAt, placed: placements.length, of: problem.households.length };
}

/** A round as its page shows it, before and after the latest proposal; every number is the core's own. */
export function roundView(material: RoundMaterial): RoundView {
  const { id, name, problem, names, demonstration } = material;
  const proposal = material.proposal?.proposal ?? null;
  const round = roundFor(problem);
  const placements = new Map<string, Placement>(proposal?.placements.map((placement) => [placement.householdId, placement]) ?? []);
  const standing = standingOf(round, structureOf(round, [...placements.values()]).placed);
  const caps = siteCaps(problem);
  const byHousehold: ByHousehold = { points: priorityPoints(problem), placements, proposal };
  return {
    id, name, asOf: problem.asOf, horizonDays: problem.horizonDays,
    policy: { id: problem.policy.id, name: material.policyName, validFrom: problem.policy.validFrom, rules: { ...problem.policy.rules } },
    demonstration,
    areas: problem.areas.map((area) => ({ ...area })),
    sites: problem.sites.map((site) => siteView(standing, site, caps.get(site.id) ?? null, { hasProposal: proposal !== null, names })),
    places: problem.places.map((place) => ({ ...place, name: names.placeNames.get(place.id) ?? place.id })),
    dwellings: problem.dwellings.map((dwelling) => dwellingView(standing, dwelling, names)),
    households: problem.households.map((household) => householdView(problem.asOf, household, byHousehold)),
    teams: problem.teams.map((team) => teamView(standing, team, proposal !== null)),
    proposal: material.proposal === null ? null : proposalView(problem, material.proposal.proposal, material.proposal.solvedAt),
  };
}
