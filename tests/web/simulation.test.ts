import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { simulationBasis } from '../../server/simulation/service.ts';
import { SimulationQuestion, type MeasureView } from '../../server/studies/simulation-schemas.ts';
import { draftOf, emptyRow, fieldFault, valueOf, type ValueSchema } from '../../web/components/simulation/assumption-draft.ts';
import { bySection } from '../../web/components/simulation/sections.ts';
import { firstDraft, isChanged, partsOf, questionIn, schemaOf } from '../../web/components/simulation/simulation-draft.ts';
import { enSimulation } from '../../web/text/en-simulation.ts';
import { nbSimulation } from '../../web/text/nb-simulation.ts';
import { nnSimulation } from '../../web/text/nn-simulation.ts';

vi.stubGlobal('localStorage', { getItem: () => 'nb', setItem: () => {} });
await (await import('../../web/state/language.ts')).openLanguage();
const { differenceSentence, measureNumber } = await import('../../web/components/simulation/measure-words.ts');
const { runNames } = await import('../../web/components/simulation/run-name.ts');

const { assumptions, presets } = simulationBasis();
const plain = (words: string): string => words.replaceAll('\u00A0', ' ');

describe('every assumption', () => {
  it('has a name, a unit and a place on the page in every language', () => {
    for (const words of [nbSimulation, nnSimulation, enSimulation]) {
      for (const { name, unit } of assumptions) {
        expect(words.assumptionNames, name).toHaveProperty(name);
        expect(words.assumptionUnits, unit).toHaveProperty(unit);
      }
      for (const { id } of presets) expect(words.presets, id).toHaveProperty(id);
    }
    const sections = bySection(assumptions);
    expect(sections.map(({ id }) => id)).not.toContain('other');
    expect(sections.flatMap(({ items }) => items)).toHaveLength(assumptions.length);
  });

  it('is written in fields and read again as the value that it is', () => {
    for (const one of assumptions) expect(valueOf(draftOf(one.value, schemaOf(one)), schemaOf(one)), one.name).toEqual(one.value);
  });

  it('is read again in every ready-made change too', () => {
    for (const { changes } of presets) {
      for (const [name, value] of Object.entries(changes)) {
        const schema = schemaOf(assumptions.find((one) => one.name === name)!);
        expect(valueOf(draftOf(value, schema), schema), name).toEqual(value);
      }
    }
  });
});

describe('a number in a field', () => {
  const percent: ValueSchema = { type: 'number', minimum: 0, maximum: 100 };

  it('is read as people write it', () => {
    expect(valueOf('12,5', percent)).toBe(12.5);
    expect(valueOf(' 1 350 ', { type: 'integer', minimum: 1, maximum: 10_080 })).toBe(1350);
    expect(valueOf('−2', { type: 'number', minimum: -100, maximum: 100 })).toBe(-2);
  });

  it('is at fault outside its range, when it is no number, and when it should be whole', () => {
    for (const written of ['', 'ti', '101', '-1', '1,2,3']) expect(fieldFault(written, percent), written).not.toBeNull();
    for (const written of ['0', '100']) expect(fieldFault(written, percent), written).toBeNull();
    expect(fieldFault('1,5', { type: 'integer', minimum: 0, maximum: 9 })?.isWhole).toBe(true);
    expect(valueOf('101', percent)).toBeUndefined();
  });

  it('may be empty where no value is one', () => {
    const schema: ValueSchema = { anyOf: [{ type: 'number', minimum: 0, maximum: 600 }, { type: 'null' }] };
    expect(valueOf('', schema)).toBeNull();
    expect(valueOf('3', schema)).toBe(3);
    expect(fieldFault('x', schema)).not.toBeNull();
  });

  it('comes back as it was, whatever it is', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 100, noNaN: true }).filter((value) => !String(value).includes('e')), (value) => {
      expect(valueOf(draftOf(value, percent), percent)).toBe(value);
    }));
  });
});

describe('a new simulation', () => {
  const draft = firstDraft(assumptions, 'roof-first', null);

  it('sends no more than what is changed, and the server takes it', () => {
    expect(questionIn(draft, assumptions)?.changes).toEqual({});
    const changed = { ...draft, values: { ...draft.values, refusalPercent: '12,5' } };
    const question = questionIn(changed, assumptions);
    expect(question?.changes).toEqual({ refusalPercent: 12.5 });
    expect(SimulationQuestion.safeParse(question).success).toBe(true);
    expect(assumptions.filter((one) => isChanged(one, changed)).map(({ name }) => name)).toEqual(['refusalPercent']);
  });

  it('is none while something in it is wrong', () => {
    expect(questionIn({ ...draft, years: '11' }, assumptions)).toBeNull();
    expect(questionIn({ ...draft, values: { ...draft.values, refusalPercent: '101' } }, assumptions)).toBeNull();
  });

  it('begins with what was asked before', () => {
    const question = questionIn({ ...draft, years: '3', values: { ...draft.values, bufferHomes: '4' } }, assumptions)!;
    expect(questionIn(firstDraft(assumptions, 'roof-first', question), assumptions)).toEqual(question);
  });

  it('has a part for each replication of each alternative', () => {
    expect(partsOf(draft)).toBe(40);
    expect(partsOf({ ...draft, replications: 'x' })).toBeNull();
  });

  it('adds rows of homes that the server takes once their words are written', () => {
    const schema = schemaOf(assumptions.find(({ name }) => name === 'newHomes')!);
    const written = { ...draft, values: { ...draft.values, newHomes: [emptyRow(schema.items!)] } };
    expect(SimulationQuestion.safeParse(questionIn(written, assumptions)).success).toBe(true);
  });
});

describe('the sentence on a difference', () => {
  const measure = (id: string, unit: string): MeasureView => ({ id, unit, runs: [], differences: [], whole: [], wholeDifferences: [] });

  it('says how many fewer or more where the interval does not hold zero', () => {
    expect(plain(differenceSentence(measure('homeless', 'households'), { mean: -3.24, low: -5, high: -1.5 }))).toBe('Husstander uten egen bolig: 3,2 husstander færre (−5 til −1,5).');
    expect(plain(differenceSentence(measure('load', 'percent'), { mean: 6.3, low: 4, high: 8 }))).toBe('Teamenes tid som er bundet: 6,3 prosentpoeng mer (4 til 8).');
  });

  it('says that it cannot be told from chance where the interval holds zero, also on its very end', () => {
    for (const [low, high] of [[-2, 1], [0, 3], [-3, 0]] as const) expect(differenceSentence(measure('homeless', 'households'), { mean: 0.5, low, high })).toContain('ingen forskjell som kan skilles fra tilfeldigheter');
  });

  it('says so where there was no difference at all, and where it cannot be said', () => {
    expect(differenceSentence(measure('homeless', 'households'), { mean: 0, low: 0, high: 0 })).toContain('akkurat likt');
    expect(differenceSentence(measure('homeless', 'households'), null)).toContain('kan ikke sies');
    expect(differenceSentence(measure('homeless', 'households'), { mean: 4, low: null, high: null })).toContain('kan ikke sies');
  });

  it('writes nothing without a sign', () => {
    expect(measureNumber(-0.01, 'places')).toBe('0');
    expect(measureNumber(-0.4, 'minutes')).toBe('0');
  });
});

describe('the names of alternatives', () => {
  const run = (name: string, presetIds: readonly string[] = [], isQueue = false) => ({ policyName: { nb: name, nn: name, en: name }, isQueue, presets: presetIds });

  it('are what tells them apart', () => {
    expect(runNames([run('Tak først'), run('Tak først', ['oneMorePost'])])).toEqual(['uten endring', 'én boveileder til']);
    expect(runNames([run('Tak først'), run('Strenge grenser'), run('Tak først', [], true)])).toEqual(['Tak først', 'Strenge grenser', 'køen under Tak først']);
  });

  it('are never the same twice', () => {
    expect(runNames([run('Tak først'), run('Tak først')])).toEqual(['uten endring', 'uten endring (2)']);
    expect(runNames([run('Tak først', ['buffer'])])).toEqual(['Tak først, tre boliger holdes tomme']);
  });
});
