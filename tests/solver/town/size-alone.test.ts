import { describe, expect, it } from 'vitest';
import { togetherBySizeAlone } from '../../../solver/town/size-alone.ts';
import type { Known } from '../../../solver/town/town.ts';
import { home, tenant, townOf, townSite } from './tiny-town.ts';

/** A block `a` with three small homes and a large one; a house `b` with a small home and a large one. */
const HOMES = [...['a1', 'a2', 'a3'].map((id) => home(id, 'a')), home('a4', 'a', { bedrooms: 3 }), home('b1', 'b'), home('b2', 'b', { bedrooms: 3 })];
const town = (lives: Readonly<Record<string, Known>>) => townOf({
  sites: [townSite('a', 0, 'x', 20), townSite('b', 400, 'x', 20)], homes: HOMES, tenants: Object.entries(lives).map(([id, counted]) => tenant(`t${id}`, id, counted)),
});

describe('size alone', () => {
  it('gives each counted household the chance that homes of that size have, by hand: small ones 3/4, large ones 1/2', () => {
    expect(togetherBySizeAlone(town({ b1: 'yes' }), 4)).toEqual({ least: 3 / 4, most: 3 / 4 });
    expect(togetherBySizeAlone(town({ b1: 'yes', b2: 'yes', a1: 'no' }), 4)?.most).toBeCloseTo((3 / 4 + 1 / 2) / 2);
    expect(togetherBySizeAlone(town({ b1: 'yes' }), 5)).toEqual({ least: 0, most: 0 });
  });

  it('reaches from the least to the most that the unknown allow', () => {
    const share = togetherBySizeAlone(town({ b1: 'yes', b2: 'unknown', a1: 'unknown' }), 4);
    expect(share?.least).toBeCloseTo((3 / 4 + 1 / 2) / 2);
    expect(share?.most).toBeCloseTo(3 / 4);
    expect(togetherBySizeAlone(town({ b2: 'unknown', b1: 'unknown' }), 4)).toEqual({ least: 1 / 2, most: 3 / 4 });
  });

  it('has no value where nobody can count', () => {
    expect(togetherBySizeAlone(town({ b1: 'no' }), 4)).toBeNull();
  });
});
