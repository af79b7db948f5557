import type { DayNumber } from '../domain/date.ts';
import type { Household, Problem, Site, Team, TeamId } from '../domain/problem.ts';
import type { Round } from '../domain/round.ts';
import { teamRoom } from '../figures.ts';
import type { Phase, Supposed } from './assumptions.ts';
import { MONTH_DAYS, YEAR_DAYS } from './season.ts';

/** Follow-up of one household in one home: what it needs in full, which team gives it (null: nobody), and the percent of it that it needs now. */
export interface Care {
  readonly household: Household;
  readonly site: Site;
  /** Since when it goes without a team, or has had one: the order in which teams take people on. */
  readonly since: DayNumber;
  teamId: TeamId | null;
  /** Minutes a week of travel in full, once a team gives it. */
  travel: number;
  percent: number;
}

/** Percent of the full need so many days after it began. */
export function phasePercent(phases: readonly Phase[], days: number): number {
  let end = 0;
  for (const { months, percent } of phases) {
    end += (months ?? Infinity) * MONTH_DAYS;
    if (days < end) return percent;
  }
  return 0;
}

/** The days after the beginning on which the need changes. */
export function phaseDays(phases: readonly Phase[]): readonly number[] {
  let end = 0;
  return phases.flatMap(({ months }) => (months === null ? [] : [Math.ceil(end += months * MONTH_DAYS)]));
}

interface TeamNow {
  readonly team: Team;
  posts: number;
  minutes: number;
  evening: number;
}

/** The teams through the years: what they have, what they have taken on, and who needs somebody and has nobody. Minutes a week. */
export class Staff {
  readonly #supposed: Supposed;
  readonly #start: DayNumber;
  readonly #hasTenants: boolean;
  readonly #teams: ReadonlyMap<TeamId, TeamNow>;
  readonly #uncovered = new Set<Care>();

  /** Where nobody lives in the town's homes on the first day, the teams have taken on no more than what can never be freed: the rest is of tenants. */
  constructor(teams: readonly Team[], supposed: Supposed, start: DayNumber, hasTenants: boolean) {
    this.#supposed = supposed;
    this.#start = start;
    this.#hasTenants = hasTenants;
    this.#teams = new Map(teams.map((team) => [team.id, { team, posts: 0, minutes: 0, evening: 0 }]));
  }

  /** Posts come or go. `team` is an id, `mostCommitted` or `largest`; a team that is not there gets none. */
  change(posts: number, team: string): void {
    const teams = [...this.#teams.values()];
    const by = (worth: (team: Team) => number): TeamNow | undefined => teams.toSorted((a, b) => worth(b.team) - worth(a.team))[0];
    const named = teams.find((one) => one.team.id === team);
    const chosen = named ?? (team === 'mostCommitted' ? by((one) => one.committedMinutes / Math.max(1, one.capacityMinutes)) : team === 'largest' ? by((one) => one.capacityMinutes) : undefined);
    if (chosen) chosen.posts += posts;
  }

  /** Takes on a follow-up, or notes that nobody gives it. */
  begin(care: Care): void {
    if (care.teamId === null) this.#uncovered.add(care);
    else this.#load(care, 1);
  }

  end(care: Care): void {
    if (!this.#uncovered.delete(care) && care.teamId !== null) this.#load(care, -1);
  }

  /** The household needs another share of its full need from now on. */
  setPercent(care: Care, percent: number): void {
    if (care.teamId !== null) this.#load(care, -1);
    care.percent = percent;
    if (care.teamId !== null) this.#load(care, 1);
  }

  /** The teams as a round meets them. */
  teamsOn(day: DayNumber): readonly Team[] {
    return [...this.#teams.values()].map((now) => this.#asTeam(now, day));
  }

  /** Lets teams with room for it take on those who have nobody, the longest without first. The room is the policy's; the round has the day's look-ups. */
  coverMore(problem: Problem, round: Round, day: DayNumber): void {
    for (const care of [...this.#uncovered].sort((a, b) => a.since - b.since)) {
      for (const now of this.#teams.values()) {
        if (!round.isEligible(now.team, care.household, care.site)) continue;
        const travel = round.travelMinutes(care.household, care.site, now.team);
        const room = teamRoom(problem, this.#asTeam(now, day));
        const more = loadOf({ ...care, travel });
        if (more.minutes > room.minutes || more.evening > room.eveningMinutes) continue;
        this.#uncovered.delete(care);
        Object.assign(care, { teamId: now.team.id, travel });
        this.#load(care, 1);
        break;
      }
    }
  }

  /** Minutes that tenants need and nobody gives: those without a team, and what teams have taken on beyond what they have. */
  uncoveredMinutes(day: DayNumber): number {
    const without = [...this.#uncovered].reduce((sum, care) => sum + loadOf({ ...care, travel: 0 }).minutes, 0);
    return [...this.#teams.values()].reduce((sum, now) => sum + Math.max(0, this.#taken(now, day).minutes - this.#capacity(now).minutes), without);
  }

  /** Each team's minutes, taken on and had, by its id. */
  loads(day: DayNumber): readonly { readonly id: TeamId; readonly load: number; readonly capacity: number }[] {
    return [...this.#teams.values()].map((now) => ({ id: now.team.id, load: this.#taken(now, day).minutes, capacity: this.#capacity(now).minutes }));
  }

  #load(care: Care, sign: 1 | -1): void {
    const now = care.teamId === null ? undefined : this.#teams.get(care.teamId);
    if (!now) throw new Error(`no team ${care.teamId} follows up ${care.household.id}`);
    const { minutes, evening } = loadOf(care);
    now.minutes += sign * minutes;
    now.evening += sign * evening;
  }

  #capacity({ team, posts }: TeamNow): { readonly minutes: number; readonly evening: number } {
    const minutes = Math.max(0, Math.round((team.capacityMinutes * this.#supposed.capacityPercent) / 100 + posts * this.#supposed.minutesPerPost));
    const evening = team.capacityMinutes === 0 ? 0 : Math.floor((team.eveningCapacityMinutes * minutes) / team.capacityMinutes);
    return { minutes, evening: Math.min(minutes, evening) };
  }

  #taken({ team, minutes, evening }: TeamNow, day: DayNumber): { readonly minutes: number; readonly evening: number } {
    const { committedRunOffPercent, committedFloorPercent } = this.#supposed;
    const stays = committedFloorPercent / 100;
    const left = this.#hasTenants ? (1 - committedRunOffPercent / 100) ** ((day - this.#start) / YEAR_DAYS) : 0;
    const share = stays + (1 - stays) * left;
    const all = Math.round(team.committedMinutes * share) + minutes;
    return { minutes: all, evening: Math.min(all, Math.round(team.eveningCommittedMinutes * share) + evening) };
  }

  #asTeam(now: TeamNow, day: DayNumber): Team {
    const [capacity, taken] = [this.#capacity(now), this.#taken(now, day)];
    return { ...now.team, capacityMinutes: capacity.minutes, committedMinutes: taken.minutes, eveningCapacityMinutes: capacity.evening, eveningCommittedMinutes: taken.evening };
  }
}

/** What a follow-up takes of a team's week as it is now, travel included. */
function loadOf({ household: { followUp }, travel, percent }: Pick<Care, 'household' | 'travel' | 'percent'>): { readonly minutes: number; readonly evening: number } {
  const share = (minutes: number): number => Math.ceil((minutes * percent) / 100);
  return followUp === null ? { minutes: 0, evening: 0 } : { minutes: share(followUp.minutes) + share(travel), evening: share(followUp.eveningMinutes) };
}
