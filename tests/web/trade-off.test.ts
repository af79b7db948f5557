import { describe, expect, it } from 'vitest';
import { CURVE_FIGURES as OF_THE_CORE, TURNABLES } from '../../solver/index.ts';
import { SITE_FIGURES } from '../../solver/trade-off/measure.ts';
import { BENCH } from '../../server/policy-trial/measure.ts';
import { MeasureView } from '../../server/policy-trial/schemas.ts';
import { CURVE_FIGURES, planeOf } from '../../web/components/trade-off/curve-figures.ts';
import { MEASURE_NUMBERS, MEASURE_RANGES, effortIn, usualEffort, wholeIn } from '../../web/components/trade-off/effort.ts';
import { minutesOf, usualAxis, valuesIn } from '../../web/components/trade-off/sweep.ts';
import { RANGED_FIGURES } from '../../web/components/trade-off/trial-ranges.ts';
import { nbTradeOff } from '../../web/text/nb-trade-off.ts';

describe('the form of a trade-off curve', () => {
  const limit = { id: 'siteLimit', least: 5, most: 40, step: 5, unit: 'percent' };

  it('reads whole numbers as people write them, and nothing else', () => {
    expect([wholeIn('1 000', 0, 5000), wholeIn('−5', -20, 20), wholeIn('-5', -20, 20), wholeIn('2,5', 0, 9), wholeIn('', 0, 9), wholeIn('41', 5, 40)]).toEqual([1000, -5, -5, null, null, null]);
  });

  it('gives every step from the first to the last, and never one beyond it', () => {
    expect(valuesIn(usualAxis(limit), limit)).toEqual([5, 10, 15, 20, 25, 30, 35, 40]);
    expect(valuesIn({ id: 'siteLimit', from: '5', to: '17', step: '5' }, limit)).toEqual([5, 10, 15]);
    expect(valuesIn({ id: 'siteLimit', from: '20', to: '10', step: '5' }, limit)).toBeNull();
    expect(valuesIn({ id: 'siteLimit', from: '5', to: '10', step: '0' }, limit)).toBeNull();
  });

  it('begins with the yardstick that ships, which the server takes', () => {
    const effort = effortIn(usualEffort(BENCH));
    expect(MeasureView.safeParse(effort?.measure).success).toBe(true);
    expect(effortIn({ ...usualEffort(BENCH), seconds: '0' })).toBeNull();
  });

  it('takes the same numbers of the yardstick as the server does', () => {
    for (const name of MEASURE_NUMBERS) {
      const [least, most] = MEASURE_RANGES[name];
      const schema = MeasureView.shape[name];
      expect([least - 1, least, most, most + 1].map((value) => schema.safeParse(value).success), name).toEqual([false, true, true, false]);
    }
  });

  it('says how many minutes it takes at most: two points at a time, the round as it is among them', () => {
    const effort = effortIn({ ...usualEffort(BENCH), seconds: '30' });
    if (effort === null) throw new Error('thirty seconds can be asked for');
    expect([1, 3, 8, 60].map((points) => minutesOf(points, effort))).toEqual([1, 1, 3, 16]);
  });
});

describe('the curve', () => {
  it('knows the figures that the core draws, and has words for each and for all that can be turned', () => {
    expect(CURVE_FIGURES).toEqual(OF_THE_CORE);
    expect(Object.keys(nbTradeOff.figures).toSorted()).toEqual([...OF_THE_CORE].toSorted());
    expect(TURNABLES.every(({ id }) => nbTradeOff.names[id] !== undefined && nbTradeOff.nameHelp[id] !== undefined)).toBe(true);
  });

  it('has a range for the figures that the core looks for ranges of', () => {
    expect(RANGED_FIGURES).toEqual(SITE_FIGURES);
  });

  it('finds two figures whichever of them stands upwards', () => {
    const planes = [{ x: 'travelMinutes' as const, y: 'waitingPoints' as const, dominated: [2], knee: [1] }];
    expect(planeOf(planes, 'waitingPoints', 'travelMinutes')).toMatchObject({ dominated: [2], knee: [1] });
    expect(planeOf(planes, 'waitingPoints', 'overShare')).toEqual({ dominated: [], knee: [] });
  });
});
