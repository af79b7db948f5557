import {
  dateOf, dayOf, mondayOf, NO_PACE, postMinutes, roundCapacity, teamPace, teamWeeks, weeksBetween, type Agreement, type Policy, type Post, type RoundCapacity, type TeamPace, type TeamWeek,
} from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { FollowUpAgreement, Municipality, MunicipalTeam, StaffMember } from '../intake/schemas.ts';
import type { PostTime, TeamsTime, TeamTime } from './schemas.ts';

/** The registers that a team's time is reckoned from. */
export type StaffedRegisters = Pick<Municipality, 'teams' | 'staff' | 'agreements' | 'tenancies' | 'dwellings' | 'sites'>;

/** How teams' time is reckoned: from a day (ISO date) and so many days on, by a policy's speed and reserve (null: by none), and by the terms of follow-up. */
export interface Reckoning {
  readonly asOf: string;
  readonly horizonDays: number;
  readonly policy: Policy | null;
  readonly terms: FollowUpTerms;
}

/** Minutes a week that are bound for those who have moved in and have no agreement yet, by team. */
export type MovedIn = ReadonlyMap<string, { readonly minutes: number; readonly eveningMinutes: number }>;

/** A municipality whose teams have the time that staff and agreements give them, with what it follows from. */
export interface Reckoned<M> {
  readonly municipality: M;
  readonly time: TeamsTime;
}

/** A staff member's post as the core counts it. */
export const postOf = ({ id, teamId, postPercent, isProjectPost, from, to, hours, absences }: StaffMember): Post => ({ id, teamId, postPercent, isProjectPost, from, to, hours, absences });

/** Gives an agreement as the core counts it, with where its home is: the site of the tenancy's dwelling, or the address that was found; where neither is known, the team's own base, from which there is no way to travel. */
export function agreementPlaces({ tenancies, dwellings, sites, teams }: Omit<StaffedRegisters, 'staff' | 'agreements'>): (agreement: FollowUpAgreement) => Agreement {
  const siteOf = new Map(dwellings.map(({ id, siteId }) => [id, siteId]));
  const points = new Map(sites.map((site) => [site.id, site]));
  const homes = new Map(tenancies.map(({ id, dwellingId }) => [id, points.get(siteOf.get(dwellingId) ?? '')]));
  const bases = new Map(teams.map((team) => [team.id, team]));
  return ({ id, tenancyId, lat, lon, teamId, startDate, endDate, answer, phases, byTwo }) => {
    const own = lat === null || lon === null ? undefined : { lat, lon };
    const { lat: north, lon: east } = (tenancyId === null ? undefined : homes.get(tenancyId)) ?? own ?? bases.get(teamId) ?? { lat: 0, lon: 0 };
    return { id, teamId, startDate, endDate, answer, phases, byTwo, lat: north, lon: east };
  };
}

/** The speed and reserve that a reckoning goes by. */
export const paceOf = ({ policy }: Pick<Reckoning, 'policy'>): TeamPace => (policy === null ? NO_PACE : teamPace(policy));

/** What a post is worth in a week in which it is in force and nobody is away. */
function postTime(member: StaffMember, asOf: string, terms: FollowUpTerms): PostTime {
  const { minutes } = postMinutes({ ...postOf(member), from: '0001-01-01', to: null, absences: [] }, mondayOf(dayOf(asOf)), terms);
  return { id: member.id, minutes, isProjectPost: member.isProjectPost, from: member.from, to: member.to };
}

const weekTime = ({ week, minutes, committedMinutes, eveningMinutes, eveningCommittedMinutes }: TeamWeek): TeamTime['weeks'][number] => ({ week, minutes, committedMinutes, eveningMinutes, eveningCommittedMinutes });

function teamTime(capacity: RoundCapacity, weeks: readonly TeamWeek[], posts: readonly PostTime[], movedIn: { readonly minutes: number; readonly eveningMinutes: number }): TeamTime {
  const { changes, committedMinutes, eveningCommittedMinutes, ...figures } = capacity;
  return {
    ...figures, source: { ...(weeks[0] as TeamWeek).source }, committedMinutes: committedMinutes + movedIn.minutes, eveningCommittedMinutes: eveningCommittedMinutes + movedIn.eveningMinutes,
    movedInMinutes: movedIn.minutes, movedInEveningMinutes: movedIn.eveningMinutes, weeks: weeks.map(weekTime), changes: changes.map((change) => ({ ...change })), posts: [...posts],
  };
}

const NONE = { minutes: 0, eveningMinutes: 0 } as const;

/** Reckons every team's time from the registers: the figures of the week with the least room, from the day of the reckoning on. */
export function reckonTeams(registers: StaffedRegisters, reckoning: Reckoning, movedIn: MovedIn): TeamsTime {
  const { asOf, horizonDays, terms } = reckoning;
  const pace = paceOf(reckoning);
  const all = teamWeeks({
    teams: registers.teams, posts: registers.staff.map(postOf), agreements: registers.agreements.map(agreementPlaces(registers)), terms, travel: pace, weeks: weeksBetween(asOf, dateOf(dayOf(asOf) + horizonDays)),
  });
  const byTeam = Map.groupBy(all, ({ teamId }) => teamId);
  const teams = roundCapacity(all, pace.reservePercent).map((capacity) => {
    const weeks = byTeam.get(capacity.teamId) ?? [];
    const posts = registers.staff.filter(({ teamId }) => teamId === capacity.teamId).map((member) => postTime(member, asOf, terms));
    // where it was typed, moving in has raised what was typed
    return teamTime(capacity, weeks, posts, weeks[0]?.source.committed === 'agreements' ? movedIn.get(capacity.teamId) ?? NONE : NONE);
  });
  return { ...pace, teams };
}

function withTime(team: MunicipalTeam, time: TeamTime | undefined): MunicipalTeam {
  if (time === undefined) return team;
  const { capacityMinutes, committedMinutes, eveningCapacityMinutes, eveningCommittedMinutes } = time;
  return { ...team, capacityMinutes, committedMinutes, eveningCapacityMinutes, eveningCommittedMinutes };
}

/** The registers with every team's time as staff and agreements give it. */
export function withTeamTime<M extends StaffedRegisters>(municipality: M, reckoning: Reckoning, movedIn: MovedIn = new Map()): Reckoned<M> {
  const time = reckonTeams(municipality, reckoning, movedIn);
  const times = new Map(time.teams.map((one) => [one.teamId, one]));
  return { municipality: { ...municipality, teams: municipality.teams.map((team) => withTime(team, times.get(team.id))) }, time };
}
