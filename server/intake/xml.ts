/** What is heard while a part of a workbook is read; names are without their prefix, attributes as they stand. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

/** What a workbook's parts never have, and attackers write: declarations of their own (DOCTYPE, entities), or something that is no XML. */
export class XmlError extends Error {}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** How much is decoded at a time, so that a large sheet never lies in memory as one text. */
const WINDOW = 1 << 20;

/** A text with its entities as letters: the five of XML and those by number. Others are refused: they could stand for anything of any size. */
export function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?)?([^;&\s]{1,10});?/gi, (whole, numbered: string | undefined, name: string) => {
    const code = numbered === undefined ? null : Number.parseInt(name, numbered.length > 1 ? 16 : 10);
    if (code !== null && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    const letter = numbered === undefined && Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (letter === undefined) throw new XmlError(`the entity ${whole} is not one of XML's own`);
    return letter;
  });
}

/** An attribute by its name, prefix aside; undefined when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match === null ? undefined : plainText(match[1] ?? match[2] ?? '');
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A tag; an attribute may hold `>`. */
const TAG = /<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/y;

/** Where what begins at `<` ends; -1 when its end is not in the window yet. */
function markupEnd(window: string, at: number): number {
  if (window.startsWith('<!--', at)) return closing(window, '-->', at + 4);
  if (window.startsWith('<![CDATA[', at)) return closing(window, ']]>', at + 9);
  if (window.startsWith('<?', at)) return closing(window, '?>', at + 2);
  TAG.lastIndex = at;
  return TAG.test(window) ? TAG.lastIndex : -1;
}

function closing(window: string, mark: string, from: number): number {
  const found = window.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function hearMarkup(markup: string, listener: XmlListener): void {
  if (markup.startsWith('<?') || markup.startsWith('<!--')) return;
  if (markup.startsWith('<![CDATA[')) return listener.text(markup.slice(9, -3));
  if (markup.startsWith('<!')) throw new XmlError('a workbook declares nothing of its own');
  if (markup.startsWith('</')) return listener.close(localName(markup.slice(2, -1).trim()));
  const isEmpty = markup.endsWith('/>');
  const inner = markup.slice(1, isEmpty ? -2 : -1);
  const space = inner.search(/\s/);
  const name = localName(space < 0 ? inner : inner.slice(0, space));
  listener.open(name, space < 0 ? '' : inner.slice(space));
  if (isEmpty) listener.close(name);
}

/** Hears what is in a window, and gives what could not be heard yet. */
function hear(window: string, listener: XmlListener, isLast: boolean): string {
  let at = 0;
  while (at < window.length) {
    const next = window.indexOf('<', at);
    if (next < 0) return isLast ? '' : window.slice(at);
    if (next > at) listener.text(plainText(window.slice(at, next)));
    // shorter than the longest beginning by which markup is told apart
    const end = window.length - next < 9 && !isLast ? -1 : markupEnd(window, next);
    if (end < 0) return window.slice(next);
    hearMarkup(window.slice(next, end), listener);
    at = end;
  }
  return '';
}

/** A listener that also sees to it that all that is opened is closed again. */
function counting(listener: XmlListener): XmlListener & { readonly depth: number } {
  let depth = 0;
  return {
    open: (name, attributes) => {
      depth += 1;
      listener.open(name, attributes);
    },
    text: (text) => listener.text(text),
    close: (name) => {
      depth -= 1;
      if (depth < 0) throw new XmlError(`${name} is closed and was never opened`);
      listener.close(name);
    },
    get depth() {
      return depth;
    },
  };
}

/** Reads XML a piece at a time and stops between pieces, so that what was heard can be taken away. Throws an `XmlError`. */
export function* readXml(bytes: Uint8Array, listener: XmlListener): Generator<number> {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(wide);
  const counted = counting(listener);
  let rest = '';
  for (let from = 0; from < bytes.length; from += WINDOW) {
    const isLast = from + WINDOW >= bytes.length;
    rest = hear(rest + decoder.decode(bytes.subarray(from, from + WINDOW), { stream: !isLast }), counted, isLast);
    if (rest.length > 8 * WINDOW) throw new XmlError('a piece of the workbook never ends');
    yield Math.min(1, (from + WINDOW) / bytes.length);
  }
  if (rest.trim() !== '' || counted.depth !== 0) throw new XmlError('the workbook ends in the middle');
}

/** Reads a small part of a workbook whole. */
export function readWholeXml(bytes: Uint8Array, listener: XmlListener): void {
  for (const _ of readXml(bytes, listener));
}
