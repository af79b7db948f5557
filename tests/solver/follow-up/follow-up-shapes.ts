import type { Agreement, CapacityTerms, Phase, Post, TeamBase } from '../../../solver/follow-up/shapes.ts';

export const terms: CapacityTerms = { fullTimeWeekMinutes: 2250, directSharePercent: 60, eveningFrom: '16:00', longAbsenceDays: 28 };

/** Five days of 450 minutes: 37.5 hours. */
export const daytime: Post['hours'] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', until: '15:30', weeks: 'every' }));

/** A full post without an end. */
export const post = (fields: Partial<Post> = {}): Post => ({ id: 'S-1', teamId: 'T', postPercent: 100, isProjectPost: false, from: '2020-01-01', to: null, hours: daytime, absences: [], ...fields });

/** A whole-day absence. */
export const away = (from: string, to: string): Post['absences'][number] => ({ from, to, fromTime: null, untilTime: null });

export const phase = (fields: Partial<Phase> = {}): Phase => ({ kind: 'effort', from: '2026-11-02', visitsPerWeek: 2, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0, ...fields });

/** An accepted agreement over all of the first half of 2027, at the base of the team. */
export const agreement = (fields: Partial<Agreement> = {}): Agreement => ({
  id: 'A-1', teamId: 'T', startDate: '2026-11-02', endDate: '2027-06-30', answer: 'accepted', phases: [phase()], lat: 60, lon: 11, byTwo: false, ...fields,
});

export const base = (fields: Partial<TeamBase> = {}): TeamBase => ({ id: 'T', lat: 60, lon: 11, capacityMinutes: 1000, committedMinutes: 400, eveningCapacityMinutes: 200, eveningCommittedMinutes: 100, ...fields });
