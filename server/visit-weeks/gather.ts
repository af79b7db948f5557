import type { Point, StaffPrice } from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { FollowUpAgreement, Municipality, StaffMember } from '../intake/schemas.ts';
import { dwellingLabel } from '../intake/service.ts';
import { visitsIn, type VisitHistory } from './agreement-visits.ts';
import type { MaterialAgreement, WeekMaterial } from './material.ts';
import type { WeekProblem } from './schemas.ts';
import { staffIn } from './staff-hours.ts';
import { daysAfter } from './week-days.ts';

/** The registers that a week is planned from. */
export type WeekRegisters = Pick<Municipality, 'staff' | 'agreements' | 'teams' | 'tenancies' | 'dwellings' | 'sites'>;

interface Home {
  readonly address: string;
  readonly point: Point | null;
}

/** Gives where an agreement's home is: the dwelling of its tenancy, else the address that it gives. */
function homesOf({ tenancies, dwellings, sites }: WeekRegisters): (agreement: FollowUpAgreement) => Home {
  const dwellingOf = new Map(dwellings.map((dwelling) => [dwelling.id, dwelling]));
  const siteOf = new Map(sites.map((site) => [site.id, site]));
  const tenancyOf = new Map(tenancies.map((tenancy) => [tenancy.id, tenancy]));
  return ({ tenancyId, address, lat, lon }) => {
    const dwelling = dwellingOf.get(tenancyOf.get(tenancyId ?? '')?.dwellingId ?? '');
    const site = siteOf.get(dwelling?.siteId ?? '');
    if (dwelling !== undefined && site !== undefined) return { address: dwellingLabel(dwelling), point: { lat: site.lat, lon: site.lon } };
    return { address, point: lat === null || lon === null ? null : { lat, lon } };
  };
}

/** What each staff member costs an agreement: main, backup, known (there within the days that the terms say), or another; less where they are wished for. Only those who differ from any other are named. */
function pricesOf(agreement: FollowUpAgreement, staffIds: readonly string[], { told, week }: VisitHistory, { staffPrice, knownDays }: FollowUpTerms['week']): readonly StaffPrice[] {
  const since = daysAfter(week, -knownDays);
  const known = new Set(told.filter(({ agreementId, outcome, date }) => agreementId === agreement.id && outcome === 'done' && date >= since).map(({ staffId }) => staffId));
  return staffIds.flatMap((staffId) => {
    const face = staffId === agreement.mainStaffId ? 'main' : staffId === agreement.backupStaffId ? 'backup' : known.has(staffId) ? 'known' : 'other';
    const price = Math.max(0, staffPrice[face] + (agreement.wishedStaffIds.includes(staffId) ? staffPrice.wished : 0));
    return price === staffPrice.other ? [] : [{ staffId, price }];
  });
}

/** Gives who may not make visits of an agreement: those whom it bars, and those of teams that are for another age. */
function barring(staff: readonly StaffMember[], { teams }: WeekRegisters): (agreement: FollowUpAgreement) => readonly string[] {
  const teamOf = new Map(teams.map((team) => [team.id, team]));
  return ({ age, barredStaffIds }) => staff.filter(({ id, teamId }) => {
    const team = teamOf.get(teamId);
    return barredStaffIds.includes(id) || (team !== undefined && (age < team.minAge || (team.maxAge !== null && age > team.maxAge)));
  }).map(({ id }) => id);
}

/** Works out what a week is planned from. What cannot be in the plan is among the problems; a home that is not on the map keeps its visits, which nobody can make. */
export function gatherWeek(registers: WeekRegisters, history: VisitHistory, terms: FollowUpTerms): WeekMaterial {
  const { week } = history;
  const { staff, problems } = staffIn(registers.staff, registers.teams, week, terms.week);
  const homeOf = homesOf(registers);
  const atWork = new Set(staff.map(({ id }) => id));
  const barredOf = barring(registers.staff.filter(({ id }) => atWork.has(id)), registers);
  const agreements = registers.agreements.flatMap((agreement): readonly MaterialAgreement[] => {
    const own = visitsIn(agreement, history, terms);
    if (own === null) return [];
    const { id, leastDaysApart, byTwo, competences, mainStaffId, backupStaffId } = agreement;
    return [{
      id, ...homeOf(agreement), ...own, leastDaysApart, byTwo, competences, mainStaffId, backupStaffId, barredStaffIds: barredOf(agreement), otherStaffPrice: terms.week.staffPrice.other,
      staffPrices: pricesOf(agreement, [...atWork], history, terms.week),
    }];
  });
  const all: readonly WeekProblem[] = [
    ...problems, ...agreements.filter(({ point }) => point === null).map(({ id }) => ({ kind: 'agreementWithoutPoint' as const, id })),
    ...(staff.length === 0 ? [{ kind: 'noStaff' as const, id: null }] : []), ...(agreements.length === 0 ? [{ kind: 'noVisits' as const, id: null }] : []),
  ];
  return { week, terms: { eveningFrom: terms.eveningFrom, travel: terms.travel, week: terms.week }, staff, agreements, problems: all };
}
