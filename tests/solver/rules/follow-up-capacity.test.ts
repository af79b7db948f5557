import { describe, expect, test } from 'vitest';
import { dwelling, followUp, hard, household, inTheWay, judge, metresNorth, problem, site, type FollowUpInput, type Pairing, type TeamInput, team } from '../../support/tiny.ts';

interface Story {
  readonly needs: FollowUpInput[];
  readonly teams: TeamInput[];
  readonly reservePercent?: number;
  readonly metresPerMinute?: number;
  readonly isCoverHard?: boolean;
}

/** Households h1, h2, … with these needs, dwellings d1, d2, … on the site where the teams sit, and one d-far 1000 metres off. */
const round = ({ needs, teams, reservePercent = 0, metresPerMinute = 400, isCoverHard = true }: Story) => problem({
  sites: [site('s'), site('far', metresNorth(1000))],
  households: needs.map((need, i) => household(`h${i + 1}`, { followUp: need })),
  dwellings: [...needs.map((_, i) => dwelling(`d${i + 1}`)), dwelling('d-far', { siteId: 'far' })], teams,
  rules: { followUpCapacity: hard({ metresPerMinute, reservePercent }), ...(isCoverHard && { followUpCover: hard() }) },
});
const minutes = (count: number, eveningMinutes = 0): FollowUpInput => followUp({ minutes: count, eveningMinutes });
const north = (fields: Partial<TeamInput>): TeamInput => team('north', { eveningCapacityMinutes: 0, ...fields });
const brokenWith = (story: Story, ...pairings: Pairing[]): readonly string[] => judge(round(story), ...pairings).broken;

describe('followUpCapacity', () => {
  test.for([[59, ['followUpCapacity']], [60, []], [61, []]] as const)('an hour of need and %i minutes of room', ([capacityMinutes, broken]) => {
    expect(brokenWith({ needs: [minutes(60)], teams: [north({ capacityMinutes })] }, ['h1', 'd1', 'north'])).toEqual(broken);
  });

  test('the needs of all who share a team are summed, and all are named', () => {
    const story = { needs: [minutes(30), minutes(31)], teams: [north({ capacityMinutes: 60 })] };
    expect(judge(round(story), ['h1', 'd1', 'north'], ['h2', 'd2', 'north']).brokenBy('followUpCapacity')).toEqual([['h1', 'h2']]);
    expect(brokenWith({ ...story, needs: [minutes(30), minutes(30)] }, ['h1', 'd1', 'north'], ['h2', 'd2', 'north'])).toEqual([]);
  });

  test.for([[39, []], [40, []], [41, ['followUpCapacity']]] as const)('of 100 minutes %i are committed, and an hour is needed', ([committedMinutes, broken]) => {
    expect(brokenWith({ needs: [minutes(60)], teams: [north({ capacityMinutes: 100, committedMinutes })] }, ['h1', 'd1', 'north'])).toEqual(broken);
  });

  test('the reserve is taken from the capacity before what is committed, and what is left is rounded down', () => {
    const story = (capacityMinutes: number) => ({ needs: [minutes(60)], teams: [north({ capacityMinutes, committedMinutes: 35 })], reservePercent: 5 });
    expect(brokenWith(story(100), ['h1', 'd1', 'north'])).toEqual([]);
    expect(brokenWith(story(99), ['h1', 'd1', 'north'])).toEqual(['followUpCapacity']);
  });

  test('a team that has committed more than it has, has nothing left but owes nothing either', () => {
    const story = (need: number) => ({ needs: [minutes(need)], teams: [north({ capacityMinutes: 100, committedMinutes: 200 })] });
    expect(judge(round(story(60))).broken).toEqual([]);
    expect(brokenWith(story(0), ['h1', 'd1', 'north'])).toEqual([]);
    expect(brokenWith(story(1), ['h1', 'd1', 'north'])).toEqual(['followUpCapacity']);
  });

  test('travel there and back is part of the load, rounded up', () => {
    const story = (capacityMinutes: number, metresPerMinute: number) => ({ needs: [followUp({ minutes: 60, visits: 3 })], teams: [north({ capacityMinutes })], metresPerMinute });
    expect(brokenWith(story(75, 400), ['h1', 'd-far', 'north'])).toEqual([]);
    expect(brokenWith(story(74, 400), ['h1', 'd-far', 'north'])).toEqual(['followUpCapacity']);
    expect(brokenWith(story(75, 399), ['h1', 'd-far', 'north'])).toEqual(['followUpCapacity']);
    expect(brokenWith(story(76, 399), ['h1', 'd-far', 'north'])).toEqual([]);
  });

  test.for([[29, ['followUpCapacity']], [30, []], [31, []]] as const)('half an hour in the evening and %i evening minutes of room', ([eveningCapacityMinutes, broken]) => {
    expect(brokenWith({ needs: [minutes(60, 30)], teams: [north({ capacityMinutes: 100, eveningCapacityMinutes })] }, ['h1', 'd1', 'north'])).toEqual(broken);
  });

  test('evenings have their own commitments and the same reserve', () => {
    const story = (eveningCommittedMinutes: number) => ({
      needs: [minutes(60, 30)], reservePercent: 50, teams: [north({ capacityMinutes: 400, committedMinutes: 40, eveningCapacityMinutes: 100, eveningCommittedMinutes })],
    });
    expect(brokenWith(story(20), ['h1', 'd1', 'north'])).toEqual([]);
    expect(brokenWith(story(21), ['h1', 'd1', 'north'])).toEqual(['followUpCapacity']);
  });

  test('day and evening are two breaches when both are too much', () => {
    expect(brokenWith({ needs: [minutes(60, 30)], teams: [north({ capacityMinutes: 20 })] }, ['h1', 'd1', 'north'])).toEqual(['followUpCapacity', 'followUpCapacity']);
  });
});

describe('followUpCapacity in the way of one more', () => {
  const full = { needs: [minutes(60), minutes(60), minutes(50)], teams: [north({ capacityMinutes: 119 }), team('south', { capacityMinutes: 59 })] };

  test('it is in the way where every team that may come is full', () => {
    expect(inTheWay(round(full), 'h2', 'd2', ['h1', 'd1', 'north'])).toEqual(['followUpCapacity']);
    expect(inTheWay(round(full), 'h3', 'd3', ['h1', 'd1', 'north'])).toEqual([]);
    expect(inTheWay(round({ ...full, teams: [north({ capacityMinutes: 120 })] }), 'h2', 'd2', ['h1', 'd1', 'north'])).toEqual([]);
  });

  test('the occupant\'s own load is taken off', () => {
    expect(inTheWay(round(full), 'h2', 'd1', ['h1', 'd1', 'north'])).toEqual([]);
    expect(inTheWay(round({ ...full, needs: [minutes(59), minutes(60)], teams: [north({ capacityMinutes: 59 })] }), 'h2', 'd1', ['h1', 'd1', 'north'])).toEqual(['followUpCapacity']);
  });

  test('evening minutes are asked for too, and taken off with the occupant', () => {
    const evenings = { needs: [minutes(30, 20), minutes(30, 20)], teams: [north({ capacityMinutes: 600, eveningCapacityMinutes: 39 })] };
    expect(inTheWay(round(evenings), 'h2', 'd2', ['h1', 'd1', 'north'])).toEqual(['followUpCapacity']);
    expect(inTheWay(round(evenings), 'h2', 'd1', ['h1', 'd1', 'north'])).toEqual([]);
    expect(inTheWay(round({ ...evenings, teams: [north({ capacityMinutes: 600, eveningCapacityMinutes: 40 })] }), 'h2', 'd2', ['h1', 'd1', 'north'])).toEqual([]);
  });

  test('where no team is demanded the household can do without, and nothing is in the way', () => {
    expect(inTheWay(round({ ...full, isCoverHard: false }), 'h2', 'd2', ['h1', 'd1', 'north'])).toEqual([]);
  });

  test('where no team may come at all it is the cover that is missing', () => {
    expect(inTheWay(round({ needs: [minutes(60)], teams: [north({ capacityMinutes: 10, minAge: 60 })] }), 'h1', 'd1')).toEqual(['followUpCover']);
  });

  test('a full team is not in the way of one without a need', () => {
    const none = problem({ households: [household('h')], dwellings: [dwelling('d')], teams: [north({ capacityMinutes: 0 })], rules: { followUpCover: hard(), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) } });
    expect(inTheWay(none, 'h', 'd')).toEqual([]);
  });
});
