import { dateOf, dayOf, type DayNumber } from '../domain/date.ts';
import { Household, type HouseholdId } from '../domain/problem.ts';
import type { Town } from '../town/town.ts';
import type { Supposed } from './assumptions.ts';
import type { Chance } from './chance.ts';

/** The group of those who have none of the words. */
export const OTHER = 'other';

/** The group that a household is told under: the first whose word it has. */
export function groupOf(groups: readonly string[], { groups: words }: Pick<Household, 'groups'>): string {
  return groups.find((group) => words.includes(group)) ?? OTHER;
}

/** A household that comes to wait: what is known of it on the day it is told of, when it is ready to move, and whether it came without warning. */
export interface Newcomer {
  readonly household: Household;
  readonly readyDay: DayNumber;
  readonly isSurprise: boolean;
}

/** What is supposed where nobody is known who could be resembled: one person who needs one bedroom and nothing else. */
const PLAIN = Household.parse({
  id: 'plain', groups: [], situation: '', applicationDate: '2000-01-01', readyFrom: '2000-01-01', neededBy: null, age: 40, members: 1, bedroomsMin: 1, needsStepFree: false,
  needsWheelchair: false, maxMonthlyRent: null, hasPet: false, needsStaffing: 'none', tenures: ['permanent'], counted: false, shielded: false, unrest: false,
  excludedAreaIds: [], excludedSiteIds: [], avoids: [], areaWishes: [], pointWishes: [], followUp: null,
});

/** Makes those who come: each resembles a household that is known on the first day, such as those who wait in the town, of the same group where there is one. */
export class Newcomers {
  readonly #households: readonly Household[];
  readonly #supposed: Supposed;
  readonly #chance: Chance;
  readonly #asOf: DayNumber;

  constructor({ asOf, households }: Pick<Town, 'asOf' | 'households'>, supposed: Supposed, chance: Chance) {
    this.#households = households;
    this.#supposed = supposed;
    this.#chance = chance;
    this.#asOf = dayOf(asOf);
  }

  /** Number `n` of a group, told of on the day. */
  arriving(group: string, n: number, day: DayNumber): Newcomer {
    const { dischargePercent, prisonPercent, surprisePercent, noticeDaysMost, situationWords: words } = this.#supposed;
    const throwFor = (what: string): number => 100 * this.#chance.fraction(what, group, n);
    const isDischarged = throwFor('discharge') < (dischargePercent[group] ?? 0);
    const like = this.#resembled(group, isDischarged, this.#chance.fraction('like', group, n));
    const isSurprise = isDischarged && throwFor('surprise') < surprisePercent;
    const notice = isDischarged && !isSurprise ? 1 + Math.floor(this.#chance.fraction('notice', group, n) * noticeDaysMost) : 0;
    const discharged = throwFor('prison') < prisonPercent ? words.prison : words.institution;
    const elsewhere = this.#isDischarge(like) ? words.returned : like.situation;
    const deadline = like.neededBy === null ? null : day + Math.max(0, dayOf(like.neededBy) - this.#asOf);
    const needed = isDischarged ? day + notice : deadline;
    const household: Household = {
      ...this.#fresh(like, `sim/${group}/${n}`, day), groups: groupOf(this.#supposed.groups, like) === group ? like.groups : group === OTHER ? [] : [group],
      situation: isDischarged ? discharged : elsewhere, readyFrom: dateOf(day + notice), neededBy: needed === null ? null : dateOf(needed),
    };
    return { household, readyDay: day + notice, isSurprise };
  }

  /** Somebody who has lived in a municipal home and waits again; `known` is what was known of the household, null where only that it lived there. */
  returning(name: string, n: number, day: DayNumber, wasEvicted: boolean, known: Household | null, { counted, shielded }: Pick<Household, 'counted' | 'shielded'>): Newcomer {
    const { evicted, returned } = this.#supposed.situationWords;
    const alike = this.#households.filter((household) => household.counted === counted);
    const like = known ?? pick(alike, this.#chance.fraction('like', name, n)) ?? PLAIN;
    const household: Household = { ...this.#fresh(like, `sim/${name}/again/${n}`, day), counted, shielded, situation: wasEvicted ? evicted : returned, readyFrom: dateOf(day), neededBy: null };
    return { household, readyDay: day, isSurprise: wasEvicted };
  }

  #fresh(like: Household, id: string, day: DayNumber): Household {
    return {
      ...like, id: id as HouseholdId, applicationDate: dateOf(day), avoids: [], currentSiteId: null,
      followUp: like.followUp === null ? null : { ...like.followUp, currentTeamId: null },
    };
  }

  #isDischarge({ situation }: Household): boolean {
    const { prison, institution } = this.#supposed.situationWords;
    return situation === prison || situation === institution;
  }

  #resembled(group: string, isDischarged: boolean, fraction: number): Household {
    const own = this.#households.filter((household) => groupOf(this.#supposed.groups, household) === group);
    return pick(own.filter((household) => this.#isDischarge(household) === isDischarged), fraction) ?? pick(own, fraction) ?? pick(this.#households, fraction) ?? PLAIN;
  }
}

function pick<T>(rows: readonly T[], fraction: number): T | undefined {
  return rows[Math.floor(fraction * rows.length)];
}
