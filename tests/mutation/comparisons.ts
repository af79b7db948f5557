import { childrenOf, isNode, lineOf, parseSource, walk, type SyntaxNode } from '../support/syntax.ts';

/** What each operator is flipped to: a comparison to its neighbour at the boundary and to its opposite, the others to their sister. */
const FLIPS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  'Math.max': ['Math.min'],
  'Math.min': ['Math.max'],
};

/** One operator of a source that can be flipped. */
export interface Comparison {
  readonly path: string;
  readonly line: number;
  /** The whole expression, as it stands. */
  readonly text: string;
  readonly operator: string;
  readonly flips: readonly string[];
}

/** A source in which each operator asks, by its number from `first` on, what it shall be this time. */
export interface Instrumented {
  readonly code: string;
  readonly comparisons: readonly Comparison[];
}

function operatorOf(node: SyntaxNode): string | null {
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') return String(node['operator']);
  const callee = node['callee'];
  if (node.type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression' || callee['computed'] === true) return null;
  return `${String((callee['object'] as SyntaxNode)['name'])}.${String((callee['property'] as SyntaxNode)['name'])}`;
}

/** The right side of && and || is put into a function, which must not hold what belongs to the function around it. */
function canBePutOff(node: SyntaxNode): boolean {
  let can = true;
  walk(node, ({ type }) => {
    if (type === 'AwaitExpression' || type === 'YieldExpression') can = false;
  });
  return can;
}

/** Finds every operator that can be flipped and makes it ask the switch of `mutant-switch.ts`; `first` is the number of the first one. */
export function instrument(path: string, text: string, first: number): Instrumented {
  const comparisons: Comparison[] = [];

  const note = (node: SyntaxNode, operator: string): string => {
    comparisons.push({ path, line: lineOf(text, node.start), text: text.slice(node.start, node.end), operator, flips: FLIPS[operator] ?? [] });
    return `${first + comparisons.length - 1}, ${JSON.stringify(operator)}`;
  };

  const printed = (node: SyntaxNode): string => {
    const operator = operatorOf(node);
    if (operator === null || FLIPS[operator] === undefined) return copied(node);
    if (node.type === 'CallExpression') {
      const called = note(node, operator);
      return `spredtMutation.extreme(${[called, ...(node['arguments'] as readonly SyntaxNode[]).map(printed)].join(', ')})`;
    }
    const [left, right] = [node['left'] as SyntaxNode, node['right'] as SyntaxNode];
    if (node.type === 'BinaryExpression') return `spredtMutation.compare(${note(node, operator)}, ${printed(left)}, ${printed(right)})`;
    return canBePutOff(right) ? `spredtMutation.join(${note(node, operator)}, ${printed(left)}, () => (${printed(right)}))` : copied(node);
  };

  const copied = (node: SyntaxNode): string => {
    let code = '';
    let at = node.start;
    for (const child of childrenOf(node).toSorted((a, b) => a.start - b.start)) {
      // The key and the value of `{ site }` are one and the same place.
      if (child.start < at) continue;
      code += text.slice(at, child.start) + printed(child);
      at = child.end;
    }
    return code + text.slice(at, node.end);
  };

  const tree = parseSource(path, text);
  return { code: text.slice(0, tree.start) + copied(tree) + text.slice(tree.end), comparisons };
}
