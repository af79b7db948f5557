import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMunicipality } from '../../server/intake/read-municipality.ts';
import { roundProblem } from '../../server/intake/round-problem.ts';
import { PolicyFile } from '../../server/intake/schemas.ts';
import type { Policy } from '../../solver/index.ts';
import { INTO_NOTHING, filesOf, TINY, withCell, type Tables } from './tiny-municipality.ts';

const file = PolicyFile.parse(JSON.parse(readFileSync(new URL('../../data/policies/roof-first.json', import.meta.url), 'utf8')));
const policy: Policy = { id: file.id, name: file.name.nb, validFrom: file.validFrom, rules: file.rules as Policy['rules'] };

/** What people write in the wrong place: values of other columns, numbers on an edge, dates, lists, nothing. */
const VALUES = [
  '', ' ', 'ja', 'nei', '0', '1', '-1', '9', '10', '120', '121', '1000000', '1000001', '1,5', '2,0', '01.12.2026', '02.12.2026', '01.02.2027', '31.02.2026',
  '2026-12-01', '31.12.9999', 'd1', 'd2', 's1', 's2', 'by', 'li', 'by, li', 'by, by', 'L1', 'L2', 'L1 300 m', 'L1 1 m, L1 2 m', '101 0', '102 0, L1 0', '102', 't1', 'p1',
  'nær p1 1', 'nær p1 1, nær p1 1', 'nær p1 1, unna p1 9', 'døgn', 'akutt', 'varig, varig', 'varig, akutt', 'UTLEID', 'KLAR_FOR_INNFLYTTING', 'rop, rop', 'rop, ROP',
  'Storgata', 'Storgata 1', '"', '__proto__', 'constructor', '100 %', '12345678901234567890', '\u00a0', 'é',
];
const cell = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...VALUES) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) });
const place = fc.constantFrom(...Object.entries(TINY).flatMap(([name, rows]) => rows.slice(1).flatMap((_, index) =>
  (rows[0] ?? []).map((column) => ({ name, row: index + 2, column })))));
const tables: fc.Arbitrary<Tables> = fc.array(fc.tuple(place, cell), { minLength: 1, maxLength: 3 })
  .map((changes) => changes.reduce((changed: Tables, [{ name, row, column }, value]) => withCell(changed, name, row, column, value), TINY));

describe('whatever stands in the files', () => {
  test('they are either taken in or refused with faults that name their place, and what is taken in makes a valid problem', () => {
    let taken = 0;
    fc.assert(fc.property(tables, (changed) => {
      const intake = readMunicipality(filesOf(changed), INTO_NOTHING);
      if (!intake.ok) {
        expect(intake.issues.filter((issue) => issue.kind === 'fault')).not.toEqual([]);
        for (const { message, expected } of intake.issues) expect([...Object.values(message), ...Object.values(expected)].every((text) => text.length > 0)).toBe(true);
        return;
      }
      taken += 1;
      const { read } = roundProblem(intake.municipality, { id: 'r', asOf: '2026-12-01', horizonDays: 62, policy });
      expect(read.ok ? [] : read.faults).toEqual([]);
    }), { numRuns: 800 });
    expect(taken).toBeGreaterThan(80);
  });

  test('bytes that are anything at all are answered, never thrown at', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.keys(TINY)), fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
      const intake = readMunicipality(new Map([...filesOf(TINY), [name, bytes]]), INTO_NOTHING);
      expect(intake.ok).toBe(false);
    }), { numRuns: 200 });
  });
});
