import type { FollowUpRegisters } from '../../server/follow-up/load.ts';
import type { AgreementPhase, FollowUpAgreement, MunicipalTeam, StaffMember } from '../../server/intake/schemas.ts';

// Registers of follow-up small enough to reckon by hand: a team, posts of 100 percent without known hours, agreements with two visits of an hour a week.

/** The base of the team, and of whoever has no other. */
export const BASE = { lat: 60, lon: 11 };

/** A phase from long ago that is evaluated and has two visits of an hour a week. */
export const phase = (more: Partial<AgreementPhase> = {}): AgreementPhase => ({ kind: 'effort', from: '2026-01-01', evaluateBy: '2026-06-01', evaluatedOn: '2026-06-01', visitsPerWeek: 2, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0, ...more });

/** An accepted agreement at the team's own base, with neither main nor backup. */
export const agreement = (id: string, more: Partial<FollowUpAgreement> = {}): FollowUpAgreement => ({
  id, tenancyId: null, address: 'Storgata 2', ...BASE, age: 40, teamId: 'T', decidedOn: '2026-01-01', startDate: '2026-01-01', endDate: '2028-12-31', purpose: '', wish: '', answer: 'accepted', answeredOn: '2026-01-02', phases: [phase()],
  leastDaysApart: 0, byTwo: false, competences: [], times: [], mainStaffId: null, mainSince: null, backupStaffId: null, wishedStaffIds: [], barredStaffIds: [], ...more,
});

/** A staff member of the team in a full post that does not end, who drives. */
export const member = (id: string, more: Partial<StaffMember> = {}): StaffMember => ({
  id, name: `Navn ${id}`, userLogin: null, teamId: 'T', postPercent: 100, isProjectPost: false, from: '2020-01-01', to: null, competences: [], address: '', lat: null, lon: null, travelMode: 'car', hours: [], absences: [], ...more,
});

/** The team. */
export const team = (more: Partial<MunicipalTeam> = {}): MunicipalTeam => ({
  id: 'T', name: 'Boteamet', address: 'Torggata 1', ...BASE, areaIds: [], competences: [], minAge: 0, maxAge: null, postPercents: [], capacityMinutes: 0, committedMinutes: 0, eveningCapacityMinutes: 0, eveningCommittedMinutes: 0, ...more,
});

/** Registers with the team and nothing else but what is given. */
export const registers = (more: Partial<FollowUpRegisters> = {}): FollowUpRegisters => ({ teams: [team()], staff: [], agreements: [], tenancies: [], dwellings: [], sites: [], ...more });
