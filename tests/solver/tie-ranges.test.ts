import { describe, expect, it } from 'vitest';
import { exhaustive } from '../../solver/engines/exhaustive.ts';
import { evaluate, housedFigures, loadEngine, siteFigures, tieRanges, type Figure, type PlacementIds, type Problem, type TieRange, type TieRangeEffort } from '../../solver/index.ts';
import type { Engine } from '../../solver/engine.ts';
import { roundFor } from '../../solver/rules/standing.ts';
import { compareLevels, everyProposal } from '../support/brute-force.ts';
import { randomProblem } from '../support/random-problem.ts';
import { dwelling, household, placements, problem, site, soft, tenant } from '../support/tiny.ts';

const highs = await loadEngine('highs');
const EFFORT: TieRangeEffort = { seed: 1, timeLimitSeconds: null, seconds: () => 0, shouldStop: () => false };

/** A range of which both ends are proved. */
const exact = (figureId: string, value: number, least: number, most: number): TieRange => ({ figureId, value, least, most, floor: least, ceiling: most });

/** Rents above 5000, in whole kroner: a figure that depends on the home and may fall below 0. */
const rent: Figure = { id: 'rent', worth: (_, { monthlyRent }) => monthlyRent - 5000 };
/** Counted households with homes on sites that are not exempt. */
const onLimited: Figure = { id: 'onLimited', worth: ({ counted }, _, { limitExempt }) => Number(counted && !limitExempt) };
/** A figure that neither rises nor falls with the number on a site. */
const jagged: Figure = { id: 'jagged', worth: ({ shielded }) => Number(shielded), ofSite: ({ homes }, counted) => [2, -1, 4, 0, 3][counted % 5] ?? homes };
const SITE_FIGURES: readonly Figure[] = [...siteFigures({ crowdedFrom: 2, circleMetres: 0, sharePercent: 10, neverTooMany: 1, metresPerMinute: 1 }), jagged];

/** What a figure comes to in placements, worked out here. */
function valueOf(round: Problem, { worth, ofSite }: Figure, rows: readonly PlacementIds[]): number {
  const { households, dwellings, siteOf } = roundFor(round);
  const ofHomes = rows.reduce((sum, row) => {
    const [one, home] = [households.get(row.householdId), dwellings.get(row.dwellingId)];
    return one && home ? sum + worth(one, home, siteOf(home)) : sum;
  }, 0);
  const homeOf = new Map<string, string | undefined>(rows.map((row) => [row.householdId, dwellings.get(row.dwellingId)?.siteId]));
  const everybody = [...round.tenants.map(({ id, siteId, counted }) => ({ id, counted, siteId: siteId as string | null })), ...round.households.map(({ id, currentSiteId, counted }) => ({ id, counted, siteId: currentSiteId as string | null }))];
  const living = everybody.filter(({ counted }) => counted).map(({ id, siteId }) => (homeOf.has(id) ? homeOf.get(id) : siteId));
  return round.sites.reduce((sum, one) => sum + (ofSite?.(one, living.filter((siteId) => siteId === one.id).length) ?? 0), ofHomes);
}

interface Tried {
  readonly rows: readonly PlacementIds[];
  readonly penalties: readonly number[];
}

/** Every proposal that the judge finds nothing broken in. */
const tryAll = (round: Problem): readonly Tried[] => [...everyProposal(round)].flatMap((rows) => {
  const { breaches, levels } = evaluate(round, rows);
  return breaches.length === 0 ? [{ rows, penalties: levels.map(({ penalty }) => penalty) }] : [];
});

/** What is expected of each figure: its range over the proposals that are no worse than this one on any level. */
function triedRanges(round: Problem, figures: readonly Figure[], own: Tried, all: readonly Tried[]): readonly TieRange[] {
  const asGood = all.filter(({ penalties }) => penalties.every((penalty, l) => penalty <= (own.penalties[l] ?? 0)));
  return figures.map((figure) => {
    const values = asGood.map(({ rows }) => valueOf(round, figure, rows));
    return exact(figure.id, valueOf(round, figure, own.rows), Math.min(...values), Math.max(...values));
  });
}

describe('the range of a figure over ties', () => {
  // three households with the same points for two homes, of which one is on an exempt site
  const threeForTwo = {
    sites: [site('s'), site('s2', { limitExempt: true })], dwellings: [dwelling('d1'), dwelling('d2', { siteId: 's2', monthlyRent: 4000 })],
    households: [household('h1', { counted: true, groups: ['family'] }), household('h2', { counted: true }), household('h3', { groups: ['family', 'refugee'] })],
  };
  const tied = problem(threeForTwo);

  it('is what equally good proposals have at least and at most', () => {
    const ranges = tieRanges(tied, placements([['h1', 'd1'], ['h2', 'd2']]), [...housedFigures(tied), onLimited, rent], highs, EFFORT);
    expect(ranges).toEqual([
      exact('counted', 2, 1, 2), exact('others', 0, 0, 1), exact('group/', 1, 0, 1), exact('group/family', 1, 1, 2), exact('group/refugee', 0, 0, 1), exact('onLimited', 1, 0, 1), exact('rent', 0, 0, 0),
    ]);
  });

  it('is one number where a level decides the figure', () => {
    const decided = problem({ ...threeForTwo, rules: { siteSpread: soft({ free: 0 }) } });
    expect(tieRanges(decided, placements([['h2', 'd2'], ['h3', 'd1']]), [onLimited], highs, EFFORT)).toEqual([exact('onLimited', 0, 0, 0)]);
  });

  it('tells how many counted households live crowded, leaving and coming, where ties decide who lives where', () => {
    // s has four counted tenants and h1, who may leave for s2; h2 and h3 want the same two homes
    const town = problem({
      sites: [site('s'), site('s2')], tenants: ['t1', 't2', 't3', 't4'].map((id) => tenant(id, 's', { counted: true })), dwellings: [dwelling('d1'), dwelling('d2', { siteId: 's2' })],
      households: [household('h1', { counted: true, currentSiteId: 's' as never }), household('h2', { counted: true }), household('h3')],
    });
    const figures = siteFigures({ crowdedFrom: 5, circleMetres: 0, sharePercent: 4, neverTooMany: 2, metresPerMinute: 1 });
    // four on s when h1 goes to s2 and h3 to s; six when h2 comes and h1 stays
    expect(tieRanges(town, placements([['h1', 'd2'], ['h2', 'd1']]), figures, highs, EFFORT)).toEqual([
      exact('livingCrowded', 5, 0, 6), exact('crowdedSites', 1, 0, 1), exact('overShare', 1, 0, 2),
    ]);
  });

  it('is that of every proposal, tried one by one, that is as good as the best', () => {
    const seen = { wide: 0, narrow: 0 };
    const wideOfSites = new Set<string>();
    for (let seed = 1; seed <= 120; seed += 1) {
      const round = randomProblem(seed, { households: 3, dwellings: 3, teams: 2 });
      const all = tryAll(round);
      const best = all.toSorted((a, b) => compareLevels(a.penalties, b.penalties))[0];
      if (!best) continue;
      const figures = [...housedFigures(round), onLimited, rent, ...SITE_FIGURES];
      const expected = triedRanges(round, figures, best, all);
      const engine = seed % 2 === 0 ? highs : exhaustive;
      expect(tieRanges(round, best.rows, figures, engine, EFFORT), `seed ${seed}, ${engine.name}`).toEqual(expected);
      for (const { figureId, least, most } of expected) {
        seen[least < most ? 'wide' : 'narrow'] += 1;
        if (least < most && SITE_FIGURES.some(({ id }) => id === figureId)) wideOfSites.add(figureId);
      }
    }
    expect([...wideOfSites].sort()).toEqual(SITE_FIGURES.map(({ id }) => id).sort());
    expect(seen.wide).toBeGreaterThan(20);
    expect(seen.narrow).toBeGreaterThan(20);
  });

  it('is over all that cost no more on any level, where the proposal is not the best', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const round = randomProblem(seed, { households: 3, dwellings: 3, teams: 2 });
      const all = tryAll(round);
      const some = all[Math.floor(all.length / 2)];
      if (!some) continue;
      const figures = [...housedFigures(round), ...SITE_FIGURES];
      expect(tieRanges(round, some.rows, figures, highs, EFFORT), `seed ${seed}`).toEqual(triedRanges(round, figures, some, all));
    }
  });

  it('tells of some of the households alone where only those are asked about', () => {
    const some = housedFigures(tied, new Set(['h2', 'h3']));
    expect(tieRanges(tied, placements([['h1', 'd1'], ['h2', 'd2']]), some, highs, EFFORT)).toEqual([
      exact('counted', 1, 0, 1), exact('others', 0, 0, 1), exact('group/', 1, 0, 1), exact('group/family', 0, 0, 1), exact('group/refugee', 0, 0, 1),
    ]);
  });

  it('holds what was seen, between what cannot be, where there was no time, or a stop, or the engine gave up', () => {
    const rows = placements([['h1', 'd1'], ['h2', 'd2']]);
    const [counted] = housedFigures(tied) as [Figure];
    const unproved = [{ figureId: 'counted', value: 2, least: 2, most: 2, floor: 0, ceiling: 2 }];
    expect(tieRanges(tied, rows, [counted], highs, { ...EFFORT, timeLimitSeconds: 0 })).toEqual(unproved);
    expect(tieRanges(tied, rows, [counted], highs, { ...EFFORT, timeLimitSeconds: 5, seconds: () => 6 })).toEqual(unproved);
    expect(tieRanges(tied, rows, [counted], highs, { ...EFFORT, shouldStop: () => true })).toEqual(unproved);
    const tired: Engine = { ...exhaustive, minimise: () => ({ kind: 'stopped', values: null, penalty: null, bound: -Infinity }) };
    expect(tieRanges(tied, rows, [counted], tired, EFFORT)).toEqual(unproved);
    const halfway: Engine = { ...exhaustive, minimise: (program, limits) => {
      const outcome = exhaustive.minimise(program, limits);
      return outcome.kind === 'optimal' ? { ...outcome, kind: 'stopped', bound: -Infinity } : outcome;
    } };
    expect(tieRanges(tied, rows, [counted], halfway, EFFORT)).toEqual([{ figureId: 'counted', value: 2, least: 1, most: 2, floor: 0, ceiling: 2 }]);
  });

  it('lies between what relaxations prove and what was found, where nothing is branched on', () => {
    const seen = { exact: 0, open: 0 };
    const relaxing: Engine = { ...highs, minimise: () => ({ kind: 'stopped', values: null, penalty: null, bound: -Infinity }) };
    for (let seed = 1; seed <= 60; seed += 1) {
      const round = randomProblem(seed, { households: 3, dwellings: 3, teams: 2 });
      const all = tryAll(round);
      const best = all.toSorted((a, b) => compareLevels(a.penalties, b.penalties))[0];
      if (!best) continue;
      const figures = [...housedFigures(round), onLimited, rent, ...SITE_FIGURES];
      const expected = triedRanges(round, figures, best, all);
      tieRanges(round, best.rows, figures, relaxing, EFFORT).forEach(({ value, least, most, floor, ceiling }, i) => {
        expect([least, most], `seed ${seed}`).toEqual([value, value]);
        expect(floor, `seed ${seed}`).toBeLessThanOrEqual(expected[i]?.least ?? -Infinity);
        expect(ceiling, `seed ${seed}`).toBeGreaterThanOrEqual(expected[i]?.most ?? Infinity);
        seen[floor === ceiling ? 'exact' : 'open'] += 1;
      });
    }
    expect(seen.exact).toBeGreaterThan(20);
    expect(seen.open).toBeGreaterThan(5);
  });

  it('shares the seconds among the ends that are left to branch on', () => {
    const given: (number | null)[] = [];
    const watched: Engine = { ...exhaustive, minimise: (_, limits) => {
      given.push(limits.seconds);
      return { kind: 'stopped', values: null, penalty: null, bound: -Infinity };
    } };
    const dear: Figure = { id: 'dear', worth: () => 5 };
    tieRanges(tied, placements([]), [onLimited, dear, rent], watched, { ...EFFORT, timeLimitSeconds: 12 });
    expect(given).toEqual([3, 4, 6, 12]);
  });

  it('is refused for placements that break a rule, and where the engine errs', () => {
    const rows = placements([['h1', 'd1'], ['h2', 'd2']]);
    expect(() => tieRanges(tied, placements([['h1', 'd1'], ['h2', 'd1']]), [rent], highs, EFFORT)).toThrow('no proposal');
    expect(() => tieRanges(tied, rows, [onLimited], { ...exhaustive, minimise: () => ({ kind: 'infeasible' }) }, EFFORT)).toThrow('as good as');
    expect(() => tieRanges(tied, rows, [onLimited], { ...exhaustive, minimise: () => ({ kind: 'tooLarge', message: 'too much' }) }, EFFORT)).toThrow('too much');
    const nobody: Engine = { ...exhaustive, minimise: (program) => ({ kind: 'optimal', values: new Float64Array(program.columnCount), penalty: 0, bound: 0 }) };
    expect(() => tieRanges(tied, rows, [onLimited], nobody, EFFORT)).toThrow('worse');
  });
});
