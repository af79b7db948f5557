import * as fc from 'fast-check';

// Random damage to JSON: fields and rows left out, doubled, moved, renamed, retyped and put outside their ranges.

const KEYS = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'små', 'a b', '', '1', '0x', '"', '\u2028', 'id', 'ID', 'level', 'weight', 'enforce', 'metres'];
const VALUES: readonly unknown[] = [
  null, [], {}, '', 0, -1, 1, 0.5, 121, 1e9, 1e300, 2 ** 53 + 2, -0, true, false, 'x', '12', 'a-north', '__proto__', 'constructor', '2026-02-29',
  '2027-01-01', [1], [null], ['x', 'x'], [[]], { a: 1 }, 'hard', 'soft', 'off', 'require', 'forbid', 1_500_000.5,
];

/** One random change: what is done, to which of the objects and lists of the file, at which key, and with what. */
export interface Damage {
  readonly deed: 'remove' | 'double' | 'replace' | 'rename' | 'add' | 'copy' | 'nudge';
  readonly where: number;
  readonly key: number;
  readonly other: number;
  readonly word: string;
  readonly value: unknown;
}

/** Some random changes after each other. */
export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(fc.record({
  deed: fc.constantFrom('remove', 'double', 'replace', 'rename', 'add', 'copy', 'nudge'),
  where: fc.nat(), key: fc.nat(), other: fc.nat(), word: fc.oneof(fc.constantFrom(...KEYS), fc.string()), value: fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue()),
}), { minLength: 1, maxLength: 6 });

type Node = Record<string, unknown>;

function nodesOf(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

const put = (node: Node, key: string, value: unknown): void => {
  if (Array.isArray(node)) node.splice(Number(key) || 0, 0, value);
  else Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
};

/** A copy of the JSON value with the damage done to it. */
export function spoil(value: unknown, all: readonly Damage[]): unknown {
  const root = structuredClone(value);
  for (const damage of all) {
    const nodes = nodesOf(root);
    const node = nodes[damage.where % nodes.length];
    if (node) damageNode(node, nodes[damage.other % nodes.length] as Node, damage);
  }
  return JSON.parse(JSON.stringify(root)) as unknown;
}

function damageNode(node: Node, other: Node, { deed, key: position, word, value }: Damage): void {
  const keys = Object.keys(node);
  const key = keys[position % Math.max(1, keys.length)];
  if (deed === 'add' || key === undefined) return put(node, word, value);
  const present = node[key];
  switch (deed) {
    case 'remove':
      if (Array.isArray(node)) node.splice(Number(key), 1);
      else delete node[key];
      return;
    case 'double':
      return put(node, Array.isArray(node) ? key : word, structuredClone(present));
    case 'rename':
      delete node[key];
      return put(node, word, present);
    case 'copy': {
      const source = Object.values(other)[position % Math.max(1, Object.keys(other).length)];
      return void (node[key] = structuredClone(source ?? null));
    }
    case 'nudge':
      if (typeof present === 'number') node[key] = present + [1, -1, 0.5, 1e6][position % 4]!;
      else if (typeof present === 'string') node[key] = [`${present} `, present.toUpperCase(), present.slice(1)][position % 3];
      return;
    case 'replace':
      node[key] = structuredClone(value);
  }
}
