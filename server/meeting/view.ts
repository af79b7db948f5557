import { dateOf, fullMonths, priorityPoints, siteCaps, teamRoom, type Dwelling, type Household, type Problem, type Proposal, type Site, type Standing, type Team } from '../../solver/index.ts';
import type { LocalText } from '../intake/schemas.ts';
import type { RegisterNames } from '../municipality/service.ts';
import type { PolicyHindrance } from '../policies/schemas.ts';
import type { CapacityView } from '../team-time/schemas.ts';
import { blockersOf, type Judgement } from './judgement.ts';
import { markOf, placementOf } from './plan.ts';
import type { AmongEquals, CodeView, DwellingView, HouseholdView, LevelView, Plan, ProposalView, RoundView, SiteView, StepView, TeamView } from './schemas.ts';

/** What the page of a round is computed from. `proposal` is the one that the plan took in last. */
export interface RoundMaterial {
  readonly id: string;
  readonly name: string;
  readonly state: RoundView['state'];
  readonly isFromRegisters: boolean;
  readonly version: number;
  readonly canUndo: boolean;
  readonly lastSolve: StepView | null;
  /** The problem as it was frozen. */
  readonly frozen: Problem;
  readonly plan: Plan;
  readonly judgement: Judgement;
  readonly policyName: LocalText;
  /** Why nobody can decide under its policy today; null when it is no hindrance, or all is decided. */
  readonly hindrance: PolicyHindrance | null;
  readonly demonstration: boolean;
  readonly names: RegisterNames;
  readonly declineReasons: readonly CodeView[];
  /** What the teams' time follows from; null for a round from a problem file. */
  readonly capacity: CapacityView | null;
  /** What decided among equals, by household. */
  readonly amongEquals: ReadonlyMap<string, AmongEquals>;
  /** `isOfFrozen` is whether it was solved for the problem as it is frozen now, and no other. */
  readonly proposal: { readonly proposal: Proposal; readonly solvedAt: string; readonly isOfFrozen: boolean } | null;
}

interface Shown {
  /** Whether there is anything to show of an after. */
  readonly hasProposal: boolean;
  readonly names: RegisterNames;
}

function siteView(standing: Standing, frozen: Problem, site: Site, siteLimit: number | null, { hasProposal, names }: Shown): SiteView {
  const { id, name, areaId, lat, lon, homes, limitExempt } = site;
  const countedBefore = standing.countedBefore(site);
  const countedAfter = hasProposal ? standing.countedAfter(site) : null;
  return {
    id, name, areaId, lat, lon, homes, municipalHomes: names.municipalHomes.get(id) ?? 0, limitExempt,
    freeDwellingIds: frozen.dwellings.filter((dwelling) => dwelling.siteId === id).map((dwelling) => dwelling.id),
    countedBefore, countedAfter, siteLimit,
    overLimitBefore: siteLimit !== null && countedBefore > siteLimit,
    overLimitAfter: countedAfter === null ? null : siteLimit !== null && countedAfter > siteLimit,
  };
}

function dwellingView(plan: Plan, dwelling: Dwelling, names: RegisterNames): DwellingView {
  const { id, siteId, bedrooms, stepFree, wheelchair, monthlyRent, availableFrom, tenure, staffing } = dwelling;
  return {
    id, label: names.dwellingLabels.get(id) ?? id, siteId, bedrooms, stepFree, wheelchair, monthlyRent, availableFrom, tenure, staffing,
    householdId: plan.placements.find((row) => row.dwellingId === id)?.householdId ?? null, held: plan.held.find((row) => row.dwellingId === id)?.reason ?? null,
  };
}

function placementView({ plan, judgement }: RoundMaterial, householdId: string): HouseholdView['placement'] {
  const placement = placementOf(plan, householdId);
  if (placement === undefined) return null;
  const { dwellingId, teamId, by } = placement;
  const moveInDay = judgement.standing.placementOf(householdId)?.moveInDay;
  if (moveInDay === undefined) throw new Error(`the plan places ${householdId}, who is not in the round`);
  return { dwellingId, teamId, moveIn: dateOf(moveInDay), by, override: plan.overrides.find((row) => row.householdId === householdId) ?? null };
}

function householdView(material: RoundMaterial, household: Household, points: ReadonlyMap<string, number>): HouseholdView {
  const { frozen, plan, judgement, proposal } = material;
  const { id, members, bedroomsMin, groups, situation, applicationDate, neededBy, counted, shielded, unrest, currentSiteId } = household;
  const hasPlan = proposal !== null || plan.placements.length > 0;
  return {
    id, label: id, members, bedroomsMin, groups, situation, applicationDate, waitingMonths: Math.max(0, fullMonths(applicationDate, frozen.asOf)), neededBy,
    points: points.get(id) ?? 0, counted, shielded, unrest, followUpMinutes: household.followUp?.minutes ?? null, currentSiteId,
    placement: placementView(material, id), mark: markOf(plan, id) ?? null,
    findings: hasPlan ? judgement.evaluation.findings.filter((finding) => finding.householdIds.includes(id)) : [],
    reasons: hasPlan ? judgement.unplaced.find((row) => row.householdId === id)?.reasons.map((reason) => ({ ...reason })) ?? null : null,
    forbidden: plan.forbidden.filter((row) => row.householdId === id).map(({ dwellingId, reason }) => ({ dwellingId, reason })),
    passedOver: judgement.passedOver.filter((row) => row.householdId === id).map(({ dwellingId, byHouseholdId }) => ({ dwellingId, byHouseholdId, byPoints: points.get(byHouseholdId) ?? 0 })),
    decidedAmongEquals: material.amongEquals.get(id) ?? null,
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

/** Whether the plan is the proposal that it took in, so that what is proved of the one holds for the other. */
function isAsProposed({ plan, proposal: latest }: RoundMaterial, proposal: Proposal): boolean {
  if (latest?.isOfFrozen !== true) return false;
  if (plan.overrides.length > 0 || plan.placements.length !== proposal.placements.length) return false;
  if (plan.marks.some(({ kind }) => kind === 'leftOpen' || kind === 'declined') || plan.held.length > 0 || plan.forbidden.length > 0) return false;
  return proposal.placements.every(({ householdId, dwellingId, teamId }) => plan.placements.some((row) => row.householdId === householdId && row.dwellingId === dwellingId && row.teamId === teamId));
}

/** The levels of the plan; what was proved of the proposal stands beside them for as long as nobody has changed anything. */
function levelViews(material: RoundMaterial, proposal: Proposal | null): LevelView[] {
  const bounds = new Map(proposal !== null && isAsProposed(material, proposal) ? proposal.levels.map(({ level, bound }) => [level, bound]) : []);
  return material.judgement.evaluation.levels.map(({ level, penalty, byRule }) => ({
    level, penalty, bound: bounds.get(level) ?? null, rules: Object.entries(byRule).map(([ruleId, { weight, penalty: own }]) => ({ ruleId, weight, penalty: own })),
  }));
}

function proposalView(material: RoundMaterial): ProposalView | null {
  if (material.proposal === null) return null;
  const { proposal: { status, engine }, solvedAt } = material.proposal;
  return { status, engine, levels: levelViews(material, material.proposal.proposal), solvedAt, placed: material.plan.placements.length, of: material.judgement.problem.households.length };
}

/** A round as its page shows it, before the placements of its plan and after; every number is the core's own. */
export function roundView(material: RoundMaterial): RoundView {
  const { id, name, state, isFromRegisters, version, canUndo, lastSolve, frozen, plan, judgement, hindrance, names, demonstration, declineReasons } = material;
  const { standing, problem } = judgement;
  const hasProposal = material.proposal !== null || plan.placements.length > 0;
  const caps = siteCaps(problem);
  const points = priorityPoints(frozen);
  return {
    id, name, state, isFromRegisters, version, canUndo, lastSolve, asOf: frozen.asOf, horizonDays: frozen.horizonDays, blockers: hasProposal ? [...(hindrance === null ? [] : [hindrance]), ...blockersOf(judgement, plan)] : [], declineReasons: [...declineReasons],
    policy: { id: frozen.policy.id, name: material.policyName, validFrom: frozen.policy.validFrom, rules: { ...frozen.policy.rules } },
    demonstration,
    areas: problem.areas.map((area) => ({ ...area })),
    sites: problem.sites.map((site) => siteView(standing, frozen, site, caps.get(site.id) ?? null, { hasProposal, names })),
    places: problem.places.map((place) => ({ ...place, name: names.placeNames.get(place.id) ?? place.id })),
    dwellings: frozen.dwellings.map((dwelling) => dwellingView(plan, dwelling, names)),
    dwellingsLookedAt: judgement.lookedAt,
    households: frozen.households.map((household) => householdView(material, household, points)),
    teams: problem.teams.map((team) => teamView(standing, team, hasProposal)),
    proposal: proposalView(material), capacity: material.capacity,
  };
}
