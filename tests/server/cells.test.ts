import { describe, expect, it } from 'vitest';
import { csvText, latinLetters } from '../../server/intake/service.ts';

const line = (text: string, letters?: (text: string) => string): string => csvText(['x'], [[text]], letters).split('\r\n')[1] ?? '';

describe('a cell that a spreadsheet could take for a formula', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '＝1', '＋1', '－1', '＠x', "'=1"])('is kept text: %j', (text) => {
    expect(line(text)).toBe(`'${text}`);
  });

  it.each([['≠1+1', "'=1+1"], ['–1', "'-1"], ['—1', "'-1"]])('is so also when it becomes one for want of letters: %j', (text, written) => {
    expect(line(text, latinLetters)).toBe(written);
  });

  it('is no other', () => {
    expect([line('Storgata 1'), line("d'Arc"), line('1-2')]).toEqual(['Storgata 1', "d'Arc", '1-2']);
  });
});
