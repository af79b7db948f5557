import type { Problem } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { Municipality } from '../intake/schemas.ts';
import { openRound, type MeetingService } from '../meeting/service.ts';
import { liveOffers } from '../offers/service.ts';
import { readRegisters, staffNames } from '../registers/service.ts';
import type { RoundService } from '../rounds/service.ts';
import { staffed } from '../team-time/service.ts';
import type { Coming, FullNeed } from './coming.ts';
import { forecast } from './forecast.ts';
import type { ForecastView } from './schemas.ts';

/** What a forecast is made from; `now` gives the time as an ISO instant. */
export interface ForecastParts {
  readonly db: Database;
  readonly now: () => string;
  readonly followUpTerms: FollowUpTerms;
  readonly rounds: RoundService;
  readonly meetings: MeetingService;
}

/** A home that is coming, before it is known whether a team has it. */
interface Placed extends Omit<Coming, 'teamId' | 'base'> {
  readonly teamId: string | null;
}

/** The newest round that is being worked on and places somebody: its name, its problem, and who is to move in when. */
interface RoundAhead {
  readonly name: string;
  readonly problem: Problem;
  readonly placements: readonly { readonly householdId: string; readonly dwellingId: string; readonly teamId: string | null; readonly moveIn: string }[];
}

async function roundAhead({ db, rounds, meetings }: ForecastParts): Promise<RoundAhead | null> {
  for (const { id, name, state } of await rounds.list()) {
    if (state !== 'proposed' && state !== 'inMeeting') continue;
    const [open, view] = [await openRound(db, id), await meetings.view(id)];
    if (typeof open === 'string' || typeof view === 'string') continue;
    const placements = view.households.flatMap(({ id: householdId, placement }) => (placement === null ? [] : [{ householdId, dwellingId: placement.dwellingId, teamId: placement.teamId, moveIn: placement.moveIn }]));
    if (placements.length > 0) return { name, problem: open.problem, placements };
  }
  return null;
}

/** Homes of the round's plan with a need for follow-up. */
function placedIn({ problem, placements }: RoundAhead): readonly Placed[] {
  const households = new Map<string, FullNeed | null>(problem.households.map(({ id, followUp }) => [id, followUp]));
  const sites = new Map<string, Problem['sites'][number]>(problem.sites.map((site) => [site.id, site]));
  const homes = new Map<string, Problem['sites'][number] | undefined>(problem.dwellings.map(({ id, siteId }) => [id, sites.get(siteId)]));
  return placements.flatMap(({ householdId, dwellingId, teamId, moveIn }) => {
    const [need, home] = [households.get(householdId) ?? null, homes.get(dwellingId)];
    return need === null || home === undefined ? [] : [{ householdId, teamId, moveIn, need, home, isOffered: false }];
  });
}

/** Homes that are offered, to households with a need for follow-up. */
async function placedByOffers(db: Database, { households, dwellings, sites }: Municipality): Promise<readonly Placed[]> {
  const needs = new Map(households.map(({ id, followUp }) => [id, followUp]));
  const points = new Map(sites.map((site) => [site.id, site]));
  const homes = new Map(dwellings.map(({ id, siteId }) => [id, points.get(siteId)]));
  return (await liveOffers(db)).flatMap(({ householdId, dwellingId, teamId, moveIn }) => {
    const [need, home] = [needs.get(householdId) ?? null, homes.get(dwellingId)];
    return need === null || home === undefined ? [] : [{ householdId, teamId, moveIn, need, home, isOffered: true }];
  });
}

/** Need for follow-up against the teams' time so many weeks ahead, with the homes that are offered or that the newest round proposes. Who has an offer is not counted in the round as well. */
export async function readForecast(parts: ForecastParts, weeks: number): Promise<ForecastView> {
  const { db, now, followUpTerms: terms } = parts;
  const asOf = dayOfInstant(now());
  const ahead = await roundAhead(parts);
  const registers = await readRegisters(db);
  const { time } = await staffed(db, registers, { asOf, horizonDays: 7 * (weeks - 1), policy: ahead?.problem.policy ?? null, terms });
  const offered = await placedByOffers(db, registers);
  const known = new Set(offered.map(({ householdId }) => householdId));
  const all = [...offered, ...(ahead === null ? [] : placedIn(ahead).filter(({ householdId }) => !known.has(householdId)))];
  const bases = new Map(registers.teams.map((team) => [team.id, team]));
  const coming = all.flatMap(({ teamId, ...home }): Coming[] => {
    const base = bases.get(teamId ?? '');
    return base === undefined || teamId === null ? [] : [{ ...home, teamId, base }];
  });
  return forecast({
    asOf, time, teams: new Map(registers.teams.map(({ id, name }) => [id, name])), staff: await staffNames(db), coming, terms,
    unteamed: all.filter(({ teamId }) => !bases.has(teamId ?? '')).map(({ need }) => need), round: ahead === null ? null : { id: ahead.problem.id, name: ahead.name },
  });
}
