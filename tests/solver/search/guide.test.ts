import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../solver/engine.ts';
import { loadHighs } from '../../../solver/engines/highs.ts';
import { buildModel } from '../../../solver/model/build.ts';
import { RULES } from '../../../solver/rules/index.ts';
import { roundFor } from '../../../solver/rules/standing.ts';
import { guideOf } from '../../../solver/search/guide.ts';
import { openNarrowing } from '../../../solver/search/restrict.ts';
import { dwelling, followUp, hard, household, metresNorth, problem, site, soft, team } from '../../support/tiny.ts';

let engine: Engine;
beforeAll(async () => { engine = await loadHighs(); });

/** Two households that need an hour each; one dwelling lies beside the team, one ten minutes away. Level 1 is a home, level 2 follow-up. */
function guided(capacityMinutes: number): { readonly near: number; readonly far: number; readonly alone: number } | null {
  const { model } = buildModel(roundFor(problem({
    sites: [site('near'), site('far', metresNorth(2000))],
    dwellings: [dwelling('d-near', { siteId: 'near' }), dwelling('e-far', { siteId: 'far', bedrooms: 2 })],
    households: ['a', 'b'].map((id) => household(id, { followUp: followUp({ minutes: 60, visits: 1 }) })),
    teams: [team('t', { capacityMinutes })],
    rules: { followUpCover: soft({ level: 2 }), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) },
  })), RULES);
  const at = (householdIndex: number, classIndex: number, teamIndex: number) => (
    model.placements.findIndex((one) => one.householdIndex === householdIndex && one.classIndex === classIndex && one.teamIndex === teamIndex));
  const chosen = [at(0, 0, 0), at(1, 1, -1)];
  const guide = guideOf(model, openNarrowing(model), chosen, Float64Array.of(1000, 1), 0.5, (program) => engine.relax!(program, { seconds: null, shouldStop: () => false }));
  return guide && { near: guide[at(0, 0, 0)]!, far: guide[at(0, 1, 0)]!, alone: guide[at(0, 0, -1)]! };
}

describe('the guide of a search', () => {
  test('charges a placement for the minutes of a team that is short of them, ways included', () => {
    const { near, far, alone } = guided(100)!;
    expect(alone).toBe(0);
    expect(near).toBeGreaterThan(0);
    expect(far / near).toBeCloseTo(70 / 60);
  });

  test('charges nothing where the team has time for everybody', () => {
    expect(guided(200)).toEqual({ near: 0, far: 0, alone: 0 });
  });
});
