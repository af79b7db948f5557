import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, loadIn, type Policy } from '../../solver/index.ts';
import type { FollowUpAgreement, MunicipalTeam, StaffMember } from '../../server/intake/schemas.ts';
import { agreementPlaces, capacityView, timeDifferences, withTeamTime, type StaffedRegisters } from '../../server/team-time/service.ts';
import { FOLLOW_UP_TERMS } from './open-app.ts';

const AS_OF = '2026-11-23';
const TEAM: MunicipalTeam = {
  id: 'T', name: 'Boteamet', address: 'Torggata 1', lat: 60, lon: 11, areaIds: [], competences: [], minAge: 0, maxAge: null, postPercents: [], capacityMinutes: 5000, committedMinutes: 4000,
  eveningCapacityMinutes: 400, eveningCommittedMinutes: 300,
};
const member = (id: string, more: Partial<StaffMember> = {}): StaffMember => ({
  id, name: `Navn ${id}`, userLogin: null, teamId: 'T', postPercent: 100, isProjectPost: false, from: '2020-01-01', to: null, competences: [], address: '', lat: null, lon: null, travelMode: 'car', hours: [], absences: [], ...more,
});
const agreement = (id: string, more: Partial<FollowUpAgreement> = {}): FollowUpAgreement => ({
  id, tenancyId: null, address: 'Storgata 2', lat: 60.01, lon: 11, age: 40, teamId: 'T', decidedOn: '2026-01-01', startDate: '2026-01-01', endDate: '2027-12-31', purpose: '', wish: '', answer: 'accepted', answeredOn: '2026-01-02',
  phases: [{ kind: 'effort', from: '2026-01-01', evaluateBy: '2026-06-01', evaluatedOn: null, visitsPerWeek: 2, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 0 }], leastDaysApart: 0, byTwo: false, competences: [],
  times: [], mainStaffId: null, mainSince: null, backupStaffId: null, wishedStaffIds: [], barredStaffIds: [], ...more,
});
const registers = (more: Partial<StaffedRegisters>): StaffedRegisters => ({ teams: [TEAM], staff: [], agreements: [], tenancies: [], dwellings: [], sites: [], ...more });
const POLICY = { id: 'p', name: 'p', validFrom: '2026-01-01', rules: { followUpCapacity: { enforce: 'hard', metresPerMinute: 400, reservePercent: 10 } } } as unknown as Policy;
const reckoned = (more: Partial<StaffedRegisters>, horizonDays = 90, movedIn?: Parameters<typeof withTeamTime>[2]) => withTeamTime(registers(more), { asOf: AS_OF, horizonDays, policy: POLICY, terms: FOLLOW_UP_TERMS }, movedIn);
/** What a full post is worth in a week, by hand from the terms. */
const FULL = (FOLLOW_UP_TERMS.fullTimeWeekMinutes * FOLLOW_UP_TERMS.directSharePercent) / 100;

describe('the time of teams', () => {
  it('is what was typed where there are neither staff nor agreements', () => {
    const { municipality, time } = reckoned({});
    expect(municipality.teams).toEqual([TEAM]);
    expect(time.teams[0]).toMatchObject({ source: { capacity: 'typed', committed: 'typed' }, posts: [], changes: [] });
  });

  it('is that of the posts in the week with the least room: a project post that ends inside the horizon is counted on for no week of it', () => {
    const two = (to: string | null) => reckoned({ staff: [member('a'), member('b', { isProjectPost: true, to })] }).time.teams[0]!;
    expect(two(null).capacityMinutes).toBe(2 * FULL);
    expect(two('2027-06-30').capacityMinutes).toBe(2 * FULL);
    const ends = two('2027-01-24');
    expect(ends).toMatchObject({ capacityMinutes: FULL, bindingWeek: '2027-01-25' });
    expect(ends.changes).toEqual([{ kind: 'postEnds', id: 'b', date: '2027-01-25', minutes: -FULL }]);
    expect(ends.weeks.findLast(({ minutes }) => minutes === 2 * FULL)?.week).toBe('2027-01-18');
  });

  it('binds what agreements ask for with the way there, and for those who have moved in and have none yet', () => {
    const { time } = reckoned({ agreements: [agreement('1')] }, 90, new Map([['T', { minutes: 90, eveningMinutes: 15 }]]));
    const [placed] = [agreement('1')].map(agreementPlaces(registers({})));
    expect(time.teams[0]).toMatchObject({ committedMinutes: loadIn(placed!, '2026-11-23', TEAM, 400).minutes + 90, movedInMinutes: 90, eveningCommittedMinutes: 15 });
  });

  it('adds nothing for who moved in where the figures are typed: moving in has raised them', () => {
    expect(reckoned({ staff: [member('a')] }, 90, new Map([['T', { minutes: 90, eveningMinutes: 15 }]])).time.teams[0]).toMatchObject({ committedMinutes: 4000, movedInMinutes: 0 });
  });

  it('leaves in each week what the reserve and all that is bound leave, and nowhere less than in the binding one', () => {
    fc.assert(fc.property(fc.array(fc.record({ percent: fc.integer({ min: 1, max: 100 }), to: fc.option(fc.integer({ min: 0, max: 200 })) }), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 180 }), (posts, horizon) => {
      const staff = posts.map(({ percent, to }, i) => member(`s${i}`, { postPercent: percent, to: to === null ? null : dateOf(dayOf(AS_OF) + to) }));
      const { municipality, time } = reckoned({ staff, agreements: [agreement('1')] }, horizon);
      const [team] = capacityView(time, municipality.teams, { teams: new Map(), staff: new Map() }, null).teams;
      const rooms = team!.weeks.map(({ roomMinutes }) => roomMinutes);
      expect(team!.weeks.find(({ week }) => week === team!.bindingWeek)?.roomMinutes).toBe(Math.min(...rooms));
      expect(Math.floor(team!.capacityMinutes * 0.9) - team!.committedMinutes).toBe(Math.min(...rooms));
    }), { numRuns: 60 });
  });

  it('counts the home of a tenant as the site of the dwelling, before any address that was written', () => {
    const site = { id: 's', name: '', address: '', areaId: '', homes: 1, limitExempt: false, lat: 59.5, lon: 10.5 };
    const places = agreementPlaces(registers({ sites: [site], dwellings: [{ id: 'd', siteId: 's' } as StaffedRegisters['dwellings'][number]], tenancies: [{ id: '9', dwellingId: 'd' } as StaffedRegisters['tenancies'][number]] }));
    expect(places(agreement('1', { tenancyId: '9' }))).toMatchObject({ lat: 59.5, lon: 10.5 });
    expect(places(agreement('1', { tenancyId: 'gone' }))).toMatchObject({ lat: 60.01, lon: 11 });
    expect(places(agreement('1', { lat: null, lon: null }))).toMatchObject({ lat: TEAM.lat, lon: TEAM.lon });
  });
});

describe('why the time of a team is another', () => {
  const between = (before: Partial<StaffedRegisters>, after: Partial<StaffedRegisters>) => timeDifferences(reckoned(before).time, reckoned(after).time);
  const staff = [member('a'), member('b', { isProjectPost: true, to: '2027-06-30' })];

  it('is nothing where nothing that the round sees has changed', () => {
    expect(between({ staff }, { staff })).toEqual([]);
    expect(between({ staff }, { staff: [staff[0]!, member('b', { isProjectPost: true, to: '2027-09-30' })] })).toEqual([]);
  });

  it('is the post that ends sooner, with the day it was to end on', () => {
    expect(between({ staff }, { staff: [staff[0]!, member('b', { isProjectPost: true, to: '2027-01-24' })] })).toEqual([expect.objectContaining({
      teamId: 'T', capacityMinutes: { before: 2 * FULL, after: FULL }, reasons: [{ kind: 'postEnds', id: 'b', isProjectPost: true, date: '2027-01-24', wasDate: '2027-06-30', minutes: FULL }],
    })]);
  });

  it('is a post that is new, gone or has another share, or somebody who is long away', () => {
    const kinds = (after: readonly StaffMember[]) => between({ staff }, { staff: [...after] }).flatMap(({ reasons }) => reasons.map(({ kind, id, minutes }) => [kind, id, minutes]));
    expect(kinds([...staff, member('c', { postPercent: 50 })])).toEqual([['postNew', 'c', FULL / 2]]);
    expect(kinds(staff.slice(0, 1))).toEqual([['postGone', 'b', FULL]]);
    expect(kinds([member('a', { postPercent: 80 }), staff[1]!])).toEqual([['postMinutes', 'a', FULL * 0.8]]);
    const away = [{ from: '2026-12-01', to: '2027-02-01', fromTime: null, untilTime: null }];
    expect(kinds([member('a', { absences: away }), staff[1]!])).toEqual([['absenceNew', 'a', FULL]]);
  });

  it('is told of a team alone that both know', () => {
    const other = { ...TEAM, id: 'U' };
    expect(between({}, { teams: [TEAM, other] })).toEqual([]);
  });
});
