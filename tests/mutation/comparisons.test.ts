import { describe, expect, test } from 'vitest';
import { instrument } from './comparisons.ts';
import { switchWith, type Mutant } from './mutant-switch.ts';

/** Runs a JavaScript expression over a, b and c with one of its operators flipped, or with none. */
function value(text: string, of: readonly [unknown, unknown, unknown?], mutant: Mutant | null = null): unknown {
  const { code } = instrument('solver/example.js', `(${text})`, 0);
  return new Function('spredtMutation', 'a', 'b', 'c', `return ${code}`)(switchWith(mutant), ...of);
}

describe('finding the operators of a source', () => {
  test('every comparison, conjunction and extreme is found, with its line and what it can become', () => {
    const { comparisons } = instrument('solver/example.ts', [
      'export const fits = (rooms: number, need: number): boolean => rooms >= need;',
      'const both = (a: boolean, b: boolean) => a && b;',
      'const more: ReadonlyMap<string, number> = new Map<string, number>();',
      'const missing = Math.max(0, more.size - 1);',
      'if (typeof missing === "number" || missing !== 2) throw new Error();',
    ].join('\n'), 0);
    expect(comparisons.map(({ line, operator, flips }) => [line, operator, ...flips])).toEqual([
      [1, '>=', '>', '<'],
      [2, '&&', '||'],
      [4, 'Math.max', 'Math.min'],
      [5, '||', '&&'],
      [5, '===', '!=='],
      [5, '!==', '==='],
    ]);
  });

  test('what is no comparison is left alone: types, arrows, shifts, sums and other calls', () => {
    const text = 'const f = <T,>(x: T): T => x; const y: Array<number> = [1 << 2, 3 + 4, Math.floor(2.5)];\n';
    expect(instrument('solver/example.ts', text, 0)).toEqual({ code: text, comparisons: [] });
  });

  test('numbers go on where the last source ended', () => {
    expect(instrument('solver/example.ts', 'a < b', 41).code).toBe('spredtMutation.compare(41, "<", a, b)');
  });

  test('an await is not put off into a function that cannot wait', () => {
    expect(instrument('solver/example.ts', 'const x = a && await b;', 0).code).toBe('const x = a && await b;');
  });

  test('a source that cannot be read is named', () => {
    expect(() => instrument('solver/broken.ts', 'const = ;', 0)).toThrow('solver/broken.ts');
  });
});

describe('a source with its switch', () => {
  test('means the same as before when no operator is flipped', () => {
    const texts = ['a < b', 'a <= b', 'a > b', 'a >= b', 'a === b', 'a !== b', 'a < b === c', '(a < b) && c', 'a || b < c', 'Math.max(a, b)', 'Math.min(...[a, b])', '({ a, b }).a < (b ? a : b)'];
    for (const text of texts) {
      for (const of of [[1, 2, 3], [2, 2, true], [3, 2, 0]] as const) {
        expect(value(text, of), `${text} of ${of.join(', ')}`).toBe(new Function('a', 'b', 'c', `return (${text})`)(...of));
      }
    }
  });

  test('means what the flipped operator means, at that one place alone', () => {
    expect(value('a < b', [2, 2], { comparison: 0, becomes: '<=' })).toBe(true);
    expect(value('a < b', [1, 2], { comparison: 0, becomes: '>=' })).toBe(false);
    expect(value('a < b && b < c', [1, 2, 2], { comparison: 2, becomes: '<=' })).toBe(true);
    expect(value('a < b && b < c', [2, 2, 3], { comparison: 2, becomes: '<=' })).toBe(false);
    expect(value('a || b', [0, 5], { comparison: 0, becomes: '&&' })).toBe(0);
    expect(value('Math.max(a, b)', [1, 2], { comparison: 0, becomes: 'Math.min' })).toBe(1);
    expect(value('a === b', [1, 1], { comparison: 0, becomes: '!==' })).toBe(false);
  });

  test('does not look at the right side when the left side decides', () => {
    expect(value('a && b.missing.field', [null, undefined])).toBe(null);
  });

  test('tells which operators were reached', () => {
    const mutantSwitch = switchWith(null);
    mutantSwitch.compare(3, '<', 1, 2);
    mutantSwitch.extreme(5, 'Math.max', 1, 2);
    expect([...mutantSwitch.reached]).toEqual([3, 5]);
  });
});
