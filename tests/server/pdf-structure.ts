import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure with what it says, in the order it is read. */
export interface Element {
  readonly role: string;
  readonly text: string;
  readonly children: readonly Element[];
}

/** A PDF as a screen reader finds it. */
export interface PdfStructure {
  readonly pages: number;
  readonly marked: boolean;
  readonly language: unknown;
  readonly title: unknown;
  readonly showsTitle: boolean;
  /** `pdfuaid:part` of its metadata. */
  readonly uaPart: string | null;
  readonly outline: readonly string[];
  /** The elements below the root of each page. */
  readonly elements: readonly Element[];
  /** Everything on the pages, whether it is in the structure or not. */
  readonly shown: string;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

function elementOf(node: Node, texts: ReadonlyMap<string, string>): Element {
  const inside = node.children ?? [];
  const children = inside.filter((child) => child.role !== undefined).map((child) => elementOf(child, texts));
  const text = inside.map((child) => (child.role === undefined ? texts.get(child.id ?? '') ?? '' : elementOf(child, texts).text)).join('');
  return { role: node.role ?? '', text, children };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** What each marked piece of a page says. */
async function textsOf(page: Page): Promise<{ readonly byId: ReadonlyMap<string, string>; readonly all: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byId = new Map<string, string>();
  const open: (string | null)[] = [];
  let all = '';
  for (const item of items) {
    if ('str' in item) {
      const words = item.str + (item.hasEOL ? '\n' : '');
      all += words;
      const id = open.findLast((one) => one !== null) ?? null;
      if (id !== null) byId.set(id, (byId.get(id) ?? '') + words);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' ? item.id : null);
  }
  return { byId, all };
}

/** Reads the structure of a PDF. */
export async function structureOfPdf(bytes: Uint8Array): Promise<PdfStructure> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info, metadata } = await document.getMetadata();
  const facts = info as Readonly<Record<string, unknown>>;
  const elements: Element[] = [];
  let shown = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { byId, all } = await textsOf(page);
    const tree = await page.getStructTree() as Node | null;
    if (tree !== null) elements.push(...elementOf(tree, byId).children);
    shown += all;
  }
  const raw = String((metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '');
  const preferences = await document.getViewerPreferences() as Readonly<Record<string, unknown>> | null;
  const found: PdfStructure = {
    pages: document.numPages, marked: (await document.getMarkInfo())?.Marked === true, language: facts['Language'], title: facts['Title'], showsTitle: preferences?.['DisplayDocTitle'] === true,
    uaPart: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(raw)?.[1] ?? null, outline: (await document.getOutline())?.map(({ title }) => title) ?? [], elements, shown,
  };
  await document.loadingTask.destroy();
  return found;
}

/** The elements of some roles, outermost first, in the order they are read. */
export function withRole(elements: readonly Element[], ...roles: readonly string[]): readonly Element[] {
  return elements.flatMap((element) => [...(roles.includes(element.role) ? [element] : []), ...withRole(element.children, ...roles)]);
}

/** A text without spaces, line breaks and the places where a long word may be broken. */
export const squeezed = (text: string): string => text.replaceAll(/[\s\u200b]+/g, '');
