import { parseSync } from 'vite';

/** A node of a syntax tree (ESTree with TypeScript's own nodes); `start` and `end` count characters of the source. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Whether a value is a node of the tree. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The nodes right below a node, in no particular order. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));
}

/** Visits a node and all below it, each with its parent. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, parent: SyntaxNode | null) => void, parent: SyntaxNode | null = null): void {
  visit(node, parent);
  for (const child of childrenOf(node)) walk(child, visit, node);
}

/** The tree of a TypeScript or JavaScript source; throws where it cannot be read, naming the file. */
export function parseSource(path: string, text: string): SyntaxNode {
  const lang = path.endsWith('x') ? 'tsx' : path.endsWith('.mjs') || path.endsWith('.js') ? 'js' : 'ts';
  const { program, errors } = parseSync(path, text, { lang, sourceType: 'module' });
  const [first] = errors;
  if (first !== undefined) throw new Error(`${path} cannot be parsed: ${first.message}`);
  return program as unknown as SyntaxNode;
}

/** The line, from 1, that a character of the source stands on. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
