import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../solver/index.ts';
import { comingMinutes, percentIn, phasePercents, type Coming } from '../../server/forecast/coming.ts';
import { forecast, type ForecastMaterial } from '../../server/forecast/forecast.ts';
import type { TeamTime } from '../../server/team-time/schemas.ts';
import { FOLLOW_UP_TERMS } from './open-app.ts';

const HOME = { lat: 60.01, lon: 11 };
const BASE = { lat: 60, lon: 11 };
const coming = (more: Partial<Coming> = {}): Coming => ({ householdId: '1', teamId: 'T', moveIn: '2027-01-04', need: { minutes: 180, eveningMinutes: 60, visits: 3 }, base: BASE, home: HOME, isOffered: false, ...more });
const PHASES = phasePercents([
  { kind: 'mapping', weeks: 8, visitsPerWeek: 3, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0 }, { kind: 'effort', weeks: 26, visitsPerWeek: 2, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0 },
  { kind: 'effort', weeks: 26, visitsPerWeek: 1, everyWeeks: 2, minutesPerVisit: 60, eveningVisitsPerWeek: 0 },
]);

describe('the need of a home that is coming', () => {
  it('falls by the usual phases: the share of the first, by minutes in an average week', () => {
    expect(PHASES.map(({ weeks, percent }) => [weeks, Math.round(percent)])).toEqual([[8, 100], [26, 67], [26, 17]]);
    expect(phasePercents([{ kind: 'mapping', weeks: 4, visitsPerWeek: 0, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0 }])).toEqual([{ weeks: 4, percent: 100 }]);
  });

  it('begins in the week in which the household has moved in by Thursday, and keeps to the last phase for good', () => {
    const at = (week: string, moveIn: string) => Math.round(percentIn(week, moveIn, PHASES));
    expect([at('2027-01-04', '2027-01-07'), at('2027-01-04', '2027-01-08'), at('2027-01-11', '2027-01-08')]).toEqual([100, 0, 100]);
    expect([at('2027-02-22', '2027-01-04'), at('2027-03-01', '2027-01-04'), at('2029-01-01', '2027-01-04')]).toEqual([100, 67, 17]);
  });

  it('counts the way there and back for each visit, as a round does, and never rises as time goes', () => {
    const metres = 1112; // a hundredth of a degree north
    const { minutes, eveningMinutes } = comingMinutes(coming(), 100, 400);
    expect([minutes, eveningMinutes]).toEqual([180 + Math.ceil((3 * 2 * metres) / 400), 60]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 100 }), (after, more) => {
      const week = (days: number): string => dateOf(dayOf('2027-01-04') + days * 7);
      const minutesIn = (days: number): number => comingMinutes(coming(), percentIn(week(days), '2027-01-04', PHASES), 400).minutes;
      expect(minutesIn(after + more)).toBeLessThanOrEqual(minutesIn(after));
    }));
  });
});

describe('a forecast', () => {
  const week = (monday: string, minutes: number, committedMinutes: number) => ({ week: monday, minutes, committedMinutes, eveningMinutes: 100, eveningCommittedMinutes: 80 });
  const time: TeamTime = {
    teamId: 'T', source: { capacity: 'staff', committed: 'agreements' }, capacityMinutes: 0, committedMinutes: 0, eveningCapacityMinutes: 0, eveningCommittedMinutes: 0, movedInMinutes: 30, movedInEveningMinutes: 10,
    bindingWeek: '2027-01-11', eveningBindingWeek: '2027-01-11', weeks: [week('2027-01-04', 2000, 1500), week('2027-01-11', 1600, 1500)], posts: [], changes: [],
  };
  const material = (more: Partial<ForecastMaterial>): ForecastMaterial => ({
    asOf: '2027-01-04', time: { metresPerMinute: 400, reservePercent: 10, teams: [time] }, teams: new Map([['T', 'Boteamet']]), staff: new Map(), coming: [], unteamed: [], round: null, terms: FOLLOW_UP_TERMS, ...more,
  });

  it('is what the team has against what is bound, what is above it, and whether the reserve is used', () => {
    const [team] = forecast(material({})).teams;
    expect(team?.weeks).toEqual([
      { week: '2027-01-04', day: { capacity: 2000, agreements: 1530, round: 0, uncovered: 0 }, evening: { capacity: 100, agreements: 90, round: 0, uncovered: 0 }, isIntoReserve: false },
      { week: '2027-01-11', day: { capacity: 1600, agreements: 1530, round: 0, uncovered: 0 }, evening: { capacity: 100, agreements: 90, round: 0, uncovered: 0 }, isIntoReserve: true },
    ]);
  });

  it('adds the homes that are coming to their own team, in the evening as well', () => {
    const [team] = forecast(material({ coming: [coming(), coming({ householdId: '2', teamId: 'U' })] })).teams;
    const { minutes } = comingMinutes(coming(), 100, 400);
    expect(team?.weeks.map(({ day, evening }) => [day.round, day.uncovered, evening.round, evening.uncovered])).toEqual([[minutes, 0, 60, 50], [minutes, 1530 + minutes - 1600, 60, 50]]);
    expect(team?.coming).toEqual([{ householdId: '1', moveIn: '2027-01-04', minutes, eveningMinutes: 60, isOffered: false }]);
  });

  it('tells of homes without a team, which are in no team’s weeks', () => {
    expect(forecast(material({ unteamed: [{ minutes: 120 }, { minutes: 30 }] })).unteamed).toEqual({ homes: 2, minutes: 150 });
  });
});
