import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { breakable, legible, spelledOut, withTexts } from './legible.ts';
import type { LetterDocument } from './schemas.ts';

const FONTS = ['@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf', '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf', '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'];
/** What is remembered between two documents is forgotten with the second: it is about people. */
const FORGET_ALL = 0;

/** Compiles documents with the fonts that ship, the one template, and no other file. */
export class PdfMaker {
  readonly #compiler: NodeCompiler;
  readonly #template = readFileSync(new URL('letter.typ', import.meta.url), 'utf8');

  constructor() {
    const { resolve } = createRequire(import.meta.url);
    this.#compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: FONTS.map((font) => readFileSync(resolve(font))) }] });
  }

  /** A document as PDF/UA-1 (ISO 14289-1), the same bytes for the same document and instant. A sign that no font has is spelled out by its number. */
  make(document: LetterDocument, at: string): Uint8Array {
    const seen = { ...withTexts(document, (text) => breakable(legible(text))), title: legible(document.title) };
    try {
      return this.#compile(seen, at);
    } catch (error) {
      if (!/PDF\/UA-1 error: the text/.test(String(error))) throw error;
      return this.#compile(withTexts(seen, spelledOut), at);
    } finally {
      this.#compiler.evictCache(FORGET_ALL);
    }
  }

  #compile(document: LetterDocument, at: string): Uint8Array {
    const compiled = this.#compiler.compile({ mainFileContent: this.#template, inputs: { document: JSON.stringify(document) } });
    if (compiled.result === null) throw new Error(`the letter does not compile: ${JSON.stringify(this.#compiler.fetchDiagnostics(compiled.takeError() as never))}`);
    return Uint8Array.from(this.#compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.parse(at) / 1000) }));
  }
}
