import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, LetterDocument, LetterView } from '../../server/letters/schemas.ts';
import { RULES } from '../../solver/index.ts';
import { nbRules } from '../../server/letters/rules-nb.ts';
import { nnRules } from '../../server/letters/rules-nn.ts';
import { nbLists } from '../../server/letters/list-texts-nb.ts';
import { nnLists } from '../../server/letters/list-texts-nn.ts';
import { bytesOf, decideDemonstration, letterTo, MEETING_NOTES, writeTo, type DecidedRound } from './decided-round.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { structureOfPdf, withRole, type PdfStructure } from './pdf-structure.ts';

let open: OpenApp;
let round: DecidedRound;
let letters: readonly LetterView[];
beforeAll(async () => {
  open = await openApp();
  round = await decideDemonstration(open);
  letters = (await Promise.all(round.round.households.map(({ id }) => Promise.all([letterTo(open, round.id, id, 'nb'), letterTo(open, round.id, id, 'nn')])))).flat();
});
afterAll(() => open.close());

const wordsOf = (block: Block): string => Object.entries(block).flatMap(([key, value]) => (key === 'kind' ? [] : [typeof value === 'string' ? value : JSON.stringify(value)])).join(' ');
const textOf = ({ blocks }: LetterDocument): string => blocks.map(wordsOf).join('\n');
const household = (id: string): DecidedRound['round']['households'][number] => {
  const found = round.round.households.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const listAfter = ({ blocks }: LetterDocument, heading: RegExp): readonly string[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && heading.test(block.text));
  const found = blocks.slice(from).find((block) => block.kind === 'list');
  return found?.kind === 'list' ? found.items : [];
};

describe('every letter of a round', () => {
  it('names no other household, no other home than the one that is offered, and nothing that the meeting wrote for itself', () => {
    for (const { householdId, document } of letters) {
      const text = textOf(document);
      const own = household(householdId).placement?.dwellingId;
      const numbers = new Set(text.match(/\b1\d{3}\b/g) ?? []);
      for (const { id } of round.round.households) if (id !== householdId) expect(numbers.has(id), `${householdId} about ${id}`).toBe(false);
      for (const { id, label } of round.round.dwellings) if (id !== own) expect(text).not.toContain(label);
      for (const note of [MEETING_NOTES.leftOpen, MEETING_NOTES.overridden]) expect(text).not.toContain(note);
    }
  });

  it('names where the policy comes from, and not the lines there', () => {
    for (const { document } of letters) {
      const text = textOf(document);
      expect(text).toContain('Oslo 2017 «Rett hjelp til rett tid», Møreforsking 55/14 og IRIS 2012/296.');
      expect(text).not.toMatch(/\blinje/i);
    }
  });

  it('says nothing of concentration, neighbours or shielding, and names no group and no diagnosis', () => {
    for (const { householdId, document } of letters) {
      // what a team is called is the municipality's own choice, and whoever gets a home must know who comes
      const text = round.round.teams.reduce((words, team) => words.replaceAll(team.name, ''), textOf(document));
      expect(text, householdId).not.toMatch(/konsentr|nabo|grannar|skjerm|uro\b|teller med|tel med|spred|spreid|tett|omkrets|omkrins|bumiljø|rus|psyki|\brop\b|diagnos|bostedsløs|bustadlaus|flyktning|fengsel|institusjon|utkast(?:else|ing)/i);
    }
  });

  it('has no hole, and is written to one reader', () => {
    for (const { document } of letters) {
      expect(textOf(document)).not.toMatch(/undefined|null|NaN|\[object|søker(?:en)?\b|klienten|bruker(?:en)?\b/);
      expect(document.blocks.filter((block) => block.kind === 'heading' && block.level === 1)).toHaveLength(1);
      expect(document.blocks[0]).toMatchObject({ kind: 'note', title: 'Utkast' });
    }
  });

  it('gives the same in both languages: as many parts, and the same numbers', () => {
    for (let i = 0; i < letters.length; i += 2) {
      const [nb, nn] = [letters[i]!.document, letters[i + 1]!.document];
      expect(nn.blocks.map(({ kind }) => kind)).toEqual(nb.blocks.map(({ kind }) => kind));
      expect(textOf(nn).match(/\d+/g)).toEqual(textOf(nb).match(/\d+/g));
    }
  });
});

describe('a letter to one who was not offered a home', () => {
  it('counts as the stored reasons do, and as many homes as were looked at', async () => {
    const rows = await open.db.selectFrom('decisions').select(['householdId', 'basis']).where('outcome', '=', 'notOffered').execute();
    expect(rows.length).toBeGreaterThan(20);
    for (const { householdId, basis } of rows) {
      const { reasons } = JSON.parse(basis) as { readonly reasons: readonly { readonly ruleId: string; readonly dwellings: number }[] };
      const document = letters.find((one) => one.householdId === householdId)!.document;
      const items = listAfter(document, /^Hvorfor du ikke/);
      for (const { ruleId, dwellings } of reasons) {
        const words = ruleId === 'competition' ? 'passer for deg, men ble tilbudt andre.' : nbRules[ruleId]?.fell(dwellings);
        if (ruleId !== 'levels' && words !== undefined) expect(items).toContain(`${dwellings} ${words}`);
      }
      const isHidden = reasons.some(({ ruleId }) => nbRules[ruleId] === undefined && ruleId !== 'competition' && ruleId !== 'levels');
      expect(items.includes('Andre vilkår i retningslinjene stengte også for noen av boligene.')).toBe(isHidden);
      expect(textOf(document)).toContain('Vi så på 19 av de 20 ledige boligene.');
    }
  });

  it('says that the application stays in the queue', () => {
    const [id = ''] = round.notOffered;
    expect(textOf(letters.find((one) => one.householdId === id)!.document)).toContain('Søknaden din står fortsatt i køen, med samme søknadsdato som før.');
  });
});

describe('a letter to one who was offered a home', () => {
  it('tells of the home as it is, who follows up, and until when to answer', async () => {
    const [id = ''] = round.offered;
    const { placement } = household(id);
    const dwelling = round.round.dwellings.find((one) => one.id === placement?.dwellingId)!;
    const before = textOf((await letterTo(open, round.id, id)).document);
    expect(before).toContain(dwelling.label);
    expect(before).toContain(new Intl.NumberFormat('nb-NO').format(dwelling.monthlyRent));
    expect(before).toContain('[Svarfrist]');
    await open.db.updateTable('offers').set({ sentOn: '2026-11-24', deadline: '2026-12-01' }).where('householdId', '=', id).execute();
    expect(textOf((await letterTo(open, round.id, id)).document)).toContain('Si ja eller nei innen 1. desember 2026.');
  });

  it('against a rule says that an exception was made, and what of its own needs the home does not meet', () => {
    const text = textOf(letters.find((one) => one.householdId === round.overridden)!.document);
    expect(text).toContain('Vi har gjort et unntak fra retningslinjene');
    expect(text).not.toContain('Boligen fyller vilkårene');
  });
});

describe('a letter to one who was declined', () => {
  it('gives the coded reason, the words that were written, and what follows by the terms', () => {
    const text = textOf(letters.find((one) => one.householdId === round.declined)!.document);
    expect(text).toContain('Fyller ikke vilkårene i kommunens retningslinjer');
    expect(text).toContain(MEETING_NOTES.declined);
    expect(text).toContain('Saken din blir avsluttet.');
    expect(text).not.toContain('Disse reglene hadde noe å si');
  });
});

describe('a letter to one who was left open', () => {
  it('says that nothing is decided, and not how to complain', () => {
    const text = textOf(letters.find((one) => one.householdId === round.leftOpen)!.document);
    expect(text).toContain('Vi har ikke avgjort søknaden din ennå.');
    expect(text).not.toMatch(/klage på|avgjørelsen/);
  });
});

describe('the words of the rules', () => {
  it('are there in both languages for the same rules, never for one about neighbours, and in the annex for all', () => {
    expect(Object.keys(nnRules)).toEqual(Object.keys(nbRules));
    const neighbours = ['siteLimit', 'siteSpread', 'radiusLimit', 'areaLimit', 'shielding', 'avoid', 'sensitivePlaces'];
    expect(neighbours.filter((ruleId) => ruleId in nbRules)).toEqual([]);
    const canBeHard = RULES.filter(({ allows }) => (allows as readonly string[]).includes('hard')).map(({ id }) => id);
    for (const lists of [nbLists, nnLists]) for (const ruleId of [...canBeHard, 'horizon', 'lock']) expect(lists.annex.rule[ruleId], ruleId).toBeTypeOf('string');
  });
});

describe('the annex', () => {
  let annex: PdfStructure;
  let id = '';
  beforeAll(async () => {
    [id = ''] = round.notOffered;
    await writeTo(open, round.id, id);
    annex = await structureOfPdf(await bytesOf(await open.askAs(['manager'], `/api/rounds/${round.id}/annex/${id}?reason=klage`)));
  });

  it('names nobody else, no address, and no day', () => {
    const text = annex.shown.replaceAll(/\s+/g, ' ');
    for (const other of round.round.households) if (other.id !== id) expect(text, other.id).not.toMatch(new RegExp(`\\b${other.id}\\b`));
    for (const { id: dwellingId, label } of round.round.dwellings) for (const word of [dwellingId, label.split(/ \d/)[0]!]) expect(text).not.toContain(word);
    for (const { id: siteId, name } of round.round.sites) for (const word of [siteId, name]) expect(text).not.toContain(word);
    expect(text).not.toMatch(/\d{1,2}\.\s?(januar|november|desember)|\d\d\.\d\d\.\d{4}|\d{4}-\d\d-\d\d/);
    expect(text).not.toMatch(/skjerm|uro\b|rus|psyki|\brop\b|bostedsløs|flyktning|fengsel|institusjon/i);
  });

  it('has every dwelling with what stood in the way, and every household that got one, in an order that says nothing', async () => {
    const rows = withRole(annex.elements, 'TR').map(({ children }) => children.map(({ text }) => text.trim()));
    const dwellings = rows.filter(([first]) => /^Bolig \d+$/.test(first ?? ''));
    const households = rows.filter(([first]) => /^Husstand [A-Z]+$/.test(first ?? ''));
    expect(dwellings).toHaveLength(round.round.dwellings.length);
    expect(dwellings.every((row) => row[4] !== '')).toBe(true);
    const housed = round.round.households.filter(({ placement }) => placement !== null);
    expect(households.map(([name]) => name)).toEqual(housed.map((_, i) => `Husstand ${String.fromCharCode(65 + i)}`));
    // who got which fits what the round says, and the order is neither that of the ids nor its reverse
    const bedrooms = round.round.dwellings.map((one) => String(one.bedrooms));
    expect(dwellings.map((row) => row[1]).sort()).toEqual([...bedrooms].sort());
    expect(dwellings.map((row) => row[1])).not.toEqual(bedrooms);
    const own = household(id).points;
    const compared = (which: (points: number) => boolean): number => housed.filter(({ points }) => which(points)).length;
    expect(households.filter((row) => row[3] === 'flere')).toHaveLength(compared((points) => points > own));
    expect(households.filter((row) => row[3] === 'færre')).toHaveLength(compared((points) => points < own));
  });

  it('counts what stood in the way as the stored reasons do', async () => {
    const { basis } = await open.db.selectFrom('decisions').select('basis').where('householdId', '=', id).executeTakeFirstOrThrow();
    const { reasons } = JSON.parse(basis) as { readonly reasons: readonly { readonly ruleId: string; readonly dwellings: number }[] };
    expect(reasons.length).toBeGreaterThan(1);
    const inTheWay = withRole(annex.elements, 'TR').map(({ children }) => children[4]?.text.replaceAll(/\s+/g, ' ').trim() ?? '');
    for (const { ruleId, dwellings } of reasons) {
      const words = nbLists.annex.rule[ruleId];
      if (words !== undefined && !['shielding', 'avoid', 'siteLimit', 'siteSpread'].includes(ruleId)) expect(inTheWay.filter((row) => row.split(', ').includes(words)), ruleId).toHaveLength(dwellings);
    }
  });

  it('is as if it had taken part for one who was declined', async () => {
    const found = await structureOfPdf(await bytesOf(await open.askAs(['manager'], `/api/rounds/${round.id}/annex/${round.declined}?reason=klage&language=nn`)));
    expect(found.shown.replaceAll(/\s+/g, ' ')).toContain('Hushaldet var ikkje med i fordelinga.');
  });
});
