import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../server/intake/zip.ts';
import { PdfMaker } from '../../server/letters/pdf.ts';
import { Printer } from '../../server/letters/service.ts';
import type { Block, LetterDocument } from '../../server/letters/schemas.ts';
import { makeWord } from '../../server/letters/word.ts';
import { NOW } from './open-app.ts';
import { squeezed, structureOfPdf, withRole } from './pdf-structure.ts';

const document = (blocks: readonly Block[], changes: Partial<LetterDocument> = {}): LetterDocument => ({ language: 'nb', title: 'Et brev', isWide: false, footer: 'Utkast', blocks: [...blocks], ...changes });
const EVERYTHING: readonly Block[] = [
  { kind: 'note', title: 'Utkast', text: 'Ta bort denne ruten.' }, { kind: 'heading', level: 1, text: 'Svar' }, { kind: 'paragraph', text: 'Første linje\nandre linje' },
  { kind: 'heading', level: 2, text: 'Fakta' }, { kind: 'facts', rows: [{ name: 'Adresse', value: 'Storgata 12' }, { name: 'Husleie', value: '8 500 kroner' }] },
  { kind: 'heading', level: 2, text: 'Grunner' }, { kind: 'list', items: ['12 har for få soverom.', '3 passer, men ble tilbudt andre.'] },
  { kind: 'table', header: ['Bolig', 'Soverom'], rows: [['Bolig 1', '2'], ['Bolig 2', '3']], widths: [2, 1] }, { kind: 'field', label: 'Kontrolleres', text: 'Du kan klage.' },
  { kind: 'signature', lines: ['Hilsen', 'Mjøsby kommune'] },
];
const maker = new PdfMaker();

/** The text of a Word file's document, as XML has it. */
function wordXml(bytes: Uint8Array, part = 'word/document.xml'): string {
  const zip = openZip(bytes);
  if (typeof zip === 'string') throw new Error(zip);
  const read = zip.read(part);
  if (typeof read === 'string') throw new Error(`${part} ${read}`);
  return new TextDecoder().decode(read);
}
const unescaped = (xml: string): string => xml.replaceAll(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

describe('a letter as PDF', () => {
  it('is PDF/UA-1: marked, with its language, its title shown, and every part in the structure under its own name', async () => {
    for (const language of ['nb', 'nn'] as const) {
      const found = await structureOfPdf(maker.make(document(EVERYTHING, { language, title: 'Svar på søknaden' }), NOW));
      expect(found).toMatchObject({ marked: true, language: `${language}-NO`, title: 'Svar på søknaden', showsTitle: true, uaPart: '1', pages: 1, outline: ['Svar'] });
      const roles = ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD'].map((role) => [role, withRole(found.elements, role).length]);
      expect(Object.fromEntries(roles)).toMatchObject({ H1: 1, H2: 2, L: 2, LI: 4, Table: 1, TR: 3, TH: 2, TD: 4 });
      expect(withRole(found.elements, 'TH').map(({ text }) => text.trim())).toEqual(['Bolig', 'Soverom']);
      expect(withRole(found.elements, 'P').length).toBeGreaterThanOrEqual(6);
    }
  });

  it('is read in the order it is written, and nothing but the footer is left out', async () => {
    const { elements, shown } = await structureOfPdf(maker.make(document(EVERYTHING), NOW));
    const read = squeezed(elements.map(({ text }) => text).join(''));
    const parts = ['Utkast', 'Ta bort', 'Svar', 'Første linje', 'andre linje', 'Fakta', 'Adresse:', 'Storgata 12', 'Husleie:', '8 500 kroner', 'Grunner', '12 har', '3 passer', 'Soverom', 'Bolig 1', 'Bolig 2', 'Kontrolleres', 'Du kan klage.', 'Hilsen', 'Mjøsby'];
    let at = -1;
    for (const part of parts) {
      const next = read.indexOf(squeezed(part), at + 1);
      expect(next, part).toBeGreaterThan(at);
      at = next;
    }
    expect(squeezed(shown).replace(read, '')).toBe('Utkast1/1');
  });

  it('repeats the header of a table on each page, and reads it once', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => [`Bolig ${i}`, String(i)]);
    const found = await structureOfPdf(maker.make(document([{ kind: 'table', header: ['Bolig', 'Nummer'], rows, widths: [1, 1] }], { isWide: true }), NOW));
    expect(found.pages).toBeGreaterThan(3);
    expect(found.shown.match(/Nummer/g)?.length).toBe(found.pages);
    expect(withRole(found.elements, 'TH').filter(({ text }) => text.includes('Nummer'))).toHaveLength(1);
  });

  it('is the same bytes for the same document and instant', () => {
    expect(Buffer.compare(maker.make(document(EVERYTHING), NOW), new PdfMaker().make(document(EVERYTHING), NOW))).toBe(0);
  });
});

describe('a letter as a Word file', () => {
  it('has its language, title, heading styles, lists and table header', async () => {
    const bytes = await makeWord(document(EVERYTHING, { language: 'nn', title: 'Svar' }));
    const xml = wordXml(bytes);
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(2);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml.match(/<w:numPr>/g)).toHaveLength(2);
    expect(wordXml(bytes, 'word/styles.xml')).toContain('w:val="nn-NO"');
    expect(wordXml(bytes, 'docProps/core.xml')).toContain('<dc:title>Svar</dc:title>');
  });
});

// What could be code, markup or a path in one of the tools; what hides or turns text; what no font has.
const NASTY = [
  '#read("/etc/passwd")', '#import "@preview/x:1.0.0"', '$x^2$', '\\ \\n \\u{41}', '"; #eval("1")', "'", '`raw`', '*bold* _it_', '<label> @ref', '// comment', '/* comment */', '= Heading', '- list', '[content]', '{{{',
  '<w:p/> & &amp; ]]>', '<script>alert(1)</script>', '😀 👨‍👩‍👧 ❤️ 🇳🇴', 'Čáhput Ŋ ŧ ž', 'e\u0301 a\u0308', '漢字', 'שלום', 'مرحبا', '\u202Eadresse\u202C', '\u0000\u0007\u001b', '\ud800', '\ufffe', '\u00ad\u200b\ufeff', '%s ${x} {0}', 'A'.repeat(200),
];

describe('whatever somebody writes', () => {
  it.each(NASTY.map((nasty) => ({ name: JSON.stringify(nasty.slice(0, 24)), nasty })))('comes out as it was written, and is never code: $name', async ({ nasty }) => {
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 1, text: `Brev ${nasty}` }, { kind: 'paragraph', text: nasty }, { kind: 'list', items: [nasty] }, { kind: 'facts', rows: [{ name: nasty, value: nasty }] },
      { kind: 'table', header: [nasty], rows: [[nasty]], widths: [1] }, { kind: 'note', title: nasty, text: nasty }, { kind: 'field', label: nasty, text: nasty }, { kind: 'signature', lines: [nasty] },
    ];
    const nastyDocument = document(blocks, { title: `Brev ${nasty}`, footer: nasty });
    const { shown, title } = await structureOfPdf(maker.make(nastyDocument, NOW));
    expect(title).toContain('Brev');
    expect(shown).not.toMatch(/root:|daemon/);
    if (/^[\u0020-\u017f]+$/.test(nasty)) expect(squeezed(shown).split(squeezed(nasty)).length - 1, shown.slice(0, 2000)).toBeGreaterThanOrEqual(9);
    const xml = wordXml(await makeWord(nastyDocument));
    // eslint-disable-next-line no-control-regex -- a file of XML may hold no such sign, so it is looked for
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff](?![\udc00-\udfff])/u);
    if (!/\p{C}/u.test(nasty)) expect(unescaped(xml)).toContain(nasty);
  });

  it.each([['one word', 'A'.repeat(10_000)], ['words', 'ord og "tegn" # '.repeat(625)], ['lines', 'linje\n'.repeat(1600)]])('can be 10 000 characters: %s', async (_, long) => {
    const began = performance.now();
    const bytes = maker.make(document([{ kind: 'heading', level: 1, text: 'Brev' }, { kind: 'paragraph', text: long }]), NOW);
    expect(performance.now() - began).toBeLessThan(5000);
    const { elements } = await structureOfPdf(bytes);
    expect(squeezed(elements.map(({ text }) => text).join(''))).toBe(squeezed(`Brev${long}`));
    expect(unescaped(wordXml(await makeWord(document([{ kind: 'paragraph', text: long.replaceAll('\n', ' ') }]))))).toContain(long.replaceAll('\n', ' '));
  });

  it('spells a sign out that no font has, and keeps the rest', async () => {
    const { shown } = await structureOfPdf(maker.make(document([{ kind: 'paragraph', text: 'Fra 漢 til bolig' }]), NOW));
    expect(shown).toContain('Fra [U+6F22] til bolig');
  });

  it('is never turned around by signs that nobody sees', async () => {
    const { shown } = await structureOfPdf(maker.make(document([{ kind: 'paragraph', text: 'gate \u202E12 ataG\u202C slutt' }]), NOW));
    expect(shown).toContain('gate 12 ataG slutt');
  });

  it('makes a file, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), async (a, b) => {
      const random = document([{ kind: 'heading', level: 1, text: 'Brev' }, { kind: 'paragraph', text: a }, { kind: 'facts', rows: [{ name: b, value: a }] }]);
      expect(maker.make(random, NOW).subarray(0, 5)).toEqual(new TextEncoder().encode('%PDF-'));
      expect(openZip(await makeWord(random))).toBeTypeOf('object');
    }), { numRuns: 60, seed: 4 });
  });
});

describe('the printer', () => {
  it('makes files in a thread of its own, while others are answered', async () => {
    const printer = new Printer();
    const rows = Array.from({ length: 3000 }, (_, i) => [`Bolig ${i}`, 'for få soverom, for høy husleie']);
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now(); }, 5);
    const files = await Promise.all([printer.print(document([{ kind: 'table', header: ['A', 'B'], rows, widths: [1, 1] }]), 'pdf', NOW), printer.print(document(EVERYTHING), 'docx', NOW), printer.print(document(EVERYTHING), 'pdf', NOW)]);
    clearInterval(beat);
    expect(files.map((bytes) => String.fromCharCode(...bytes.subarray(0, 2)))).toEqual(['%P', 'PK', '%P']);
    expect(longest).toBeLessThan(500);
  });

  it('tells of a document that cannot be made, and goes on', async () => {
    const printer = new Printer();
    const broken = document([{ kind: 'table', header: ['A'], rows: [], widths: [] }], { language: 'ikke et språk' as 'nb' });
    await expect(printer.print(broken, 'pdf', NOW)).rejects.toThrow(/does not compile/);
    expect((await printer.print(document(EVERYTHING), 'pdf', NOW)).length).toBeGreaterThan(1000);
  });
});
