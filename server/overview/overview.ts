import { compareIds, dateOf, dayOf, teamRoom } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import { freeFrom } from '../intake/service.ts';
import type { Assessment, MunicipalWord, Vocabulary } from '../intake/schemas.ts';
import { offersView } from '../offers/service.ts';
import type { Terms } from '../terms/schemas.ts';
import type { OverviewView, TeamOverview } from './schemas.ts';
import type { Today } from './standing.ts';

const DEADLINE_DAYS = 30;
const AHEAD_DAYS = 90;

const after = (date: string, days: number): string => dateOf(dayOf(date) + days);

/** How many times each key comes, in the order of the keys. */
export function countBy<T>(all: readonly T[], keyOf: (one: T) => string): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(all, keyOf)].map(([key, some]) => [key, some.length] as const).sort(([a], [b]) => compareIds(a, b)));
}

function byWord(codes: readonly string[], vocabulary: Vocabulary, words: readonly MunicipalWord[]): OverviewView['waiting']['byGroup'] {
  const names = new Map(words.filter((word) => word.vocabulary === vocabulary).map((word) => [word.code, word.name]));
  return Object.entries(countBy(codes, (code) => code)).map(([code, households]) => ({ code, name: names.get(code) ?? code, households }))
    .sort((a, b) => b.households - a.households || compareIds(a.code, b.code));
}

/** Who waits, and how long they can. */
export function waitingIn({ asOf, municipality }: Today): Pick<OverviewView, 'waiting' | 'deadlines'> {
  const waiting = municipality.households.filter((household) => household.applicationDate <= asOf);
  const soon = after(asOf, DEADLINE_DAYS);
  const deadlines = waiting.flatMap(({ id, neededBy }) => (neededBy !== null && neededBy <= soon ? [{ id, neededBy, isOverdue: neededBy < asOf }] : []));
  return {
    waiting: {
      households: waiting.length, byGroup: byWord(waiting.flatMap((household) => household.groups), 'group', municipality.words),
      bySituation: byWord(waiting.map((household) => household.situation), 'situation', municipality.words),
    },
    deadlines: deadlines.sort((a, b) => compareIds(a.neededBy, b.neededBy) || compareIds(a.id, b.id)),
  };
}

/** What is free now and soon. */
export function homesIn({ asOf, municipality }: Today): Pick<OverviewView, 'freeHomes'> {
  const ahead = after(asOf, AHEAD_DAYS);
  const tenancies = Map.groupBy(municipality.tenancies, (tenancy) => tenancy.dwellingId);
  const from = municipality.dwellings.map((dwelling) => ({ bedrooms: String(dwelling.bedrooms), day: freeFrom(dwelling, tenancies.get(dwelling.id) ?? [], asOf) }));
  const freeBy = (day: string): Readonly<Record<string, number>> => countBy(from.filter((dwelling) => dwelling.day !== null && dwelling.day <= day), (dwelling) => dwelling.bedrooms);
  return { freeHomes: { today: freeBy(asOf), within90Days: freeBy(ahead) } };
}

/** The offers that have not come to an end, and the leases that end within the days of the terms. */
export async function awaitedIn(db: Database, terms: Terms, today: string): Promise<Pick<OverviewView, 'offers' | 'leases' | 'leaseDays'>> {
  const { offers, leases } = await offersView(db, { show: 'open' }, terms, today);
  return {
    offers: offers.flatMap(({ householdId, dwelling, next, overdue, deadline, moveIn }) => (next === null ? [] : [{ id: householdId, dwelling, next, overdue, deadline, moveIn }])),
    leases: leases.map(({ tenancyId, dwellingId, dwelling, endDate, isOver }) => ({ id: tenancyId, dwellingId, dwelling, endDate, isOver })), leaseDays: Math.max(0, ...terms.tenancyReminderDays),
  };
}

/** The load of the teams, and the sites with more counted households than the policy's own number allows: as the core reckons them. */
export function loadIn({ municipality, counted, limits }: Today): Pick<OverviewView, 'teams' | 'sitesOverLimit' | 'limitPolicy'> {
  const room = new Map(counted?.problem.teams.map((team) => [team.id as string, teamRoom(counted.problem, team).minutes]) ?? []);
  const teams = municipality.teams.map(({ id, name, capacityMinutes, committedMinutes, eveningCapacityMinutes, eveningCommittedMinutes }): TeamOverview => (
    { id, name, capacityMinutes, committedMinutes, roomMinutes: room.get(id) ?? null, eveningCapacityMinutes, eveningCommittedMinutes }
  ));
  const sites = counted?.problem.sites.flatMap((site) => {
    const siteLimit = limits?.caps.get(site.id);
    const lives = counted.standing.countedBefore(site);
    return siteLimit !== undefined && lives > siteLimit ? [{ id: site.id as string, name: site.name, counted: lives, siteLimit, homes: site.homes }] : [];
  }) ?? [];
  return { teams, limitPolicy: limits?.policy ?? null, sitesOverLimit: sites.sort((a, b) => b.counted - b.siteLimit - (a.counted - a.siteLimit) || compareIds(a.id, b.id)) };
}

/** The assessments that have expired, or do so within some days. */
export function assessmentsIn({ asOf, municipality }: Today, warningDays: number): OverviewView['assessments'] {
  const last = after(asOf, warningDays);
  const rows = [
    ...municipality.households.map(({ id, assessments }) => ({ register: 'households' as const, id, assessments })),
    ...municipality.tenancies.map(({ id, assessments }) => ({ register: 'tenancies' as const, id, assessments })),
  ];
  const listed = rows.flatMap(({ register, id, assessments }) => Object.entries(assessments).flatMap(([flag, assessment]: [string, Assessment | null]) => (
    assessment === null || assessment.until > last ? [] : [{ register, id, flag: flag as 'counted' | 'shielded' | 'unrest', until: assessment.until, isExpired: assessment.until < asOf }]
  )));
  return listed.sort((a, b) => compareIds(a.until, b.until) || compareIds(a.id, b.id));
}
