import { posix } from 'node:path';
import { isNode, lineOf, parseSource, walk, type SyntaxNode } from '../support/syntax.ts';

/** A file of the project: its path from the top level with `/`, and its text (empty for one that is not source). */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** How one module reaches for another: `type` leaves no trace when the program runs, `lazy` loads it when asked, `worker` starts it in a thread. */
export type ImportKind = 'type' | 'value' | 'lazy' | 'worker';

/** One module that reaches for another. `to` is a path of the project, or the name of a package (`node:fs`, `zod`). */
export interface Import {
  readonly to: string;
  readonly isLocal: boolean;
  readonly kind: ImportKind;
  readonly line: number;
}

/** A source file with what it imports. */
export interface Module extends ProjectFile {
  readonly tree: SyntaxNode;
  readonly imports: readonly Import[];
}

/** Whether a file holds TypeScript or JavaScript. */
export function isSource(path: string): boolean {
  return /\.(ts|tsx|mjs|js)$/.test(path);
}

/** The name of the package that an import asks for: `hono` of `hono/client`, `@hono/node-server` as it stands. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : specifier.startsWith('node:') ? specifier : parts[0]!;
}

function literalText(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

/** The file of `new URL('./file.ts', import.meta.url)`, when it is a source that a worker runs. */
function workerFile(node: SyntaxNode): string | null {
  const callee = node['callee'];
  if (!isNode(callee) || callee['name'] !== 'URL') return null;
  const [first, second] = node['arguments'] as readonly SyntaxNode[];
  const file = literalText(first);
  const isHere = second?.type === 'MemberExpression' && (second['property'] as SyntaxNode)['name'] === 'url';
  return isHere && file !== null && isSource(file) ? file : null;
}

function requested(node: SyntaxNode): { specifier: string | null; kind: ImportKind } | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: literalText(node['source']), kind: node['importKind'] === 'type' ? 'type' : 'value' };
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return { specifier: literalText(node['source']), kind: node['exportKind'] === 'type' ? 'type' : 'value' };
    case 'ImportExpression':
      return { specifier: literalText(node['source']), kind: 'lazy' };
    case 'TSImportType':
      return { specifier: literalText(node['source']), kind: 'type' };
    case 'NewExpression':
      return { specifier: workerFile(node), kind: 'worker' };
    default:
      return null;
  }
}

/** Reads a source file into a module. */
export function readModule(file: ProjectFile): Module {
  const tree = parseSource(file.path, file.text);
  const imports: Import[] = [];
  walk(tree, (node) => {
    const found = requested(node);
    if (found === null || found.specifier === null) return;
    const { specifier, kind } = found;
    const isLocal = specifier.startsWith('.') || kind === 'worker';
    const to = isLocal ? posix.join(posix.dirname(file.path), specifier.replace(/\?.*$/, '')) : packageOf(specifier);
    imports.push({ to, isLocal, kind, line: lineOf(file.text, node.start) });
  });
  return { ...file, tree, imports };
}
