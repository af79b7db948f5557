import { dateOf, dayOf, validateProblem, type Policy, type ProblemRead, type ProblemShape } from '../../solver/index.ts';
import type * as z from 'zod';
import { READY_STATUS, UNAVAILABLE_STATUS } from './read-dwellings.ts';
import type { Assessment, MunicipalDwelling, MunicipalHousehold, Municipality, Tenancy } from './schemas.ts';

type ProblemDraft = z.input<typeof ProblemShape>;

/** What a round (tildelingsrunde) is frozen with, besides the municipality itself. */
export interface RoundFrame {
  readonly id: string;
  /** The day of the round, an ISO date. */
  readonly asOf: string;
  readonly horizonDays: number;
  readonly policy: Policy;
  readonly locks?: ProblemDraft['locks'];
  readonly baseline?: ProblemDraft['baseline'];
}

/** A round's problem, or the faults that keep it from being one, beside the names that people know its rows by. */
export interface RoundProblem {
  readonly read: ProblemRead;
  /** «Storgata 12 H0203» by dwelling id. */
  readonly dwellingLabels: ReadonlyMap<string, string>;
}

/** The name that people know a dwelling by: its address and bruksenhetsnummer. */
export function dwellingLabel({ street, number, letter, bruksenhetsnummer }: Pick<MunicipalDwelling, 'street' | 'number' | 'letter' | 'bruksenhetsnummer'>): string {
  return `${street} ${number}${letter === '' ? '' : ` ${letter}`}${bruksenhetsnummer === '' ? '' : ` ${bruksenhetsnummer}`}`;
}

const dayAfter = (date: string): string => dateOf(dayOf(date) + 1);
const latest = (dates: readonly (string | null)[]): string | null => dates.reduce((last, date) => (last === null || (date !== null && date > last) ? date : last), null);

/**
 * The first day that somebody can move in, or null when no such day is known: a ready dwelling from the day it became so, any other from the
 * day that is written for it, a let one at the earliest on the day after its tenant leaves; one that is kept out of allocation never.
 */
export function freeFrom(dwelling: MunicipalDwelling, tenancies: readonly Tenancy[], asOf: string): string | null {
  if (dwelling.status === UNAVAILABLE_STATUS || !dwelling.managedByDepartment) return null;
  if (tenancies.some((tenancy) => tenancy.movesOut === null)) return null;
  const left = latest(tenancies.map((tenancy) => (tenancy.movesOut === null ? null : dayAfter(tenancy.movesOut))));
  if (dwelling.status === READY_STATUS) return latest([dwelling.availableFrom ?? dwelling.statusDate ?? asOf, left]);
  if (dwelling.availableFrom !== null) return latest([dwelling.availableFrom, left]);
  return left !== null && left > asOf ? left : null;
}

function byDwelling(tenancies: readonly Tenancy[]): ReadonlyMap<string, readonly Tenancy[]> {
  const map = new Map<string, Tenancy[]>();
  for (const tenancy of tenancies) map.set(tenancy.dwellingId, [...(map.get(tenancy.dwellingId) ?? []), tenancy]);
  return map;
}

/** A dwelling of the registers as a problem has it, free from a day. */
export function draftDwelling(dwelling: MunicipalDwelling, availableFrom: string): ProblemDraft['dwellings'][number] {
  const { id, siteId, bedrooms, stepFree, wheelchair, monthlyRentNok, petsAllowed, staffing, tenure, earmark, features, maxMembers } = dwelling;
  return { id, siteId, bedrooms, stepFree, wheelchair, monthlyRent: monthlyRentNok, petsAllowed, staffing, tenure, availableFrom, earmark, features, maxMembers };
}

/** Whether an assessment counts on a day: after its last day it does not. */
export function isHeld(assessment: Assessment | null, on: string): boolean {
  return assessment !== null && assessment.until >= on;
}

/** A household of the registers as a problem has it. Whom it avoids counts only where they are part of the round: who has moved away is nowhere near. */
export function draftHousehold(household: MunicipalHousehold, currentSiteId: string | null, present: ReadonlySet<string>, asOf: string): ProblemDraft['households'][number] {
  const { maxMonthlyRentNok, assessments: { counted, shielded, unrest }, ...rest } = household;
  return {
    ...rest, counted: isHeld(counted, asOf), shielded: isHeld(shielded, asOf), unrest: isHeld(unrest, asOf),
    maxMonthlyRent: maxMonthlyRentNok, avoids: rest.avoids.filter((avoid) => present.has(avoid.id)), currentSiteId,
  };
}

/**
 * The problem of a round: the department's dwellings that are free or become so within the horizon, everyone who waits on the day, and
 * everyone who lives in a municipal dwelling and stays. A household that lives in one and seeks another is not a tenant.
 */
export function roundProblem(municipality: Municipality, frame: RoundFrame): RoundProblem {
  const { id, asOf, horizonDays, policy } = frame;
  const lastDay = dateOf(dayOf(asOf) + horizonDays);
  const siteOf = new Map(municipality.dwellings.map((dwelling) => [dwelling.id, dwelling.siteId]));
  const tenanciesOf = byDwelling(municipality.tenancies);
  const free = municipality.dwellings.flatMap((dwelling) => {
    const from = freeFrom(dwelling, tenanciesOf.get(dwelling.id) ?? [], asOf);
    return from === null || from > lastDay ? [] : [{ dwelling, from }];
  });
  const waiting = municipality.households.filter((household) => household.applicationDate <= asOf);
  const waitingIds = new Set(waiting.map((household) => household.id));
  const atHome = new Map(municipality.tenancies.filter(({ movesOut }) => movesOut === null || movesOut >= asOf).map((tenancy) => [tenancy.id, tenancy]));
  const stays = [...atHome.values()].filter(({ id: tenant, movesOut }) => !waitingIds.has(tenant) && (movesOut === null || movesOut > lastDay));
  const tenants = stays.map(({ id: tenant, dwellingId, assessments: { counted, shielded } }) => ({
    id: tenant, siteId: siteOf.get(dwellingId) ?? '', counted: isHeld(counted, asOf), shielded: isHeld(shielded, asOf),
  }));
  const present = new Set([...waitingIds, ...tenants.map((tenant) => tenant.id)]);
  const draft = {
    format: 'spredt-problem/1' as const, id, asOf, horizonDays, areas: municipality.areas.map((area) => ({ ...area })),
    sites: municipality.sites.map(({ address: _, ...site }) => site),
    places: municipality.places.map(({ id: place, kind, lat, lon }) => ({ id: place, kind, lat, lon })),
    dwellings: free.map(({ dwelling, from }) => draftDwelling(dwelling, from)), tenants,
    teams: municipality.teams.map(({ address: _, postPercents: __, ...team }) => team),
    households: waiting.map((household) => draftHousehold(household, siteOf.get(atHome.get(household.id)?.dwellingId ?? '') ?? null, present, asOf)),
    locks: frame.locks ?? [], baseline: frame.baseline ?? [], policy,
  };
  return { read: validateProblem(draft), dwellingLabels: new Map(free.map(({ dwelling }) => [dwelling.id, dwellingLabel(dwelling)])) };
}
