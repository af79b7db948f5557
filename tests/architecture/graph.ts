import type { ImportKind, Module } from './source.ts';

/** Who reaches whom: for each module the modules of the project that it imports in one of the given ways. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The graph of the imports of these kinds. */
export function graphOf(modules: readonly Module[], kinds: readonly ImportKind[]): Graph {
  const known = new Set(modules.map(({ path }) => path));
  return new Map(modules.map(({ path, imports }) => [
    path, imports.filter(({ to, kind }) => known.has(to) && kinds.includes(kind)).map(({ to }) => to),
  ]));
}

/** Every module that is reached from one, in one step or many, each with the way there; the start itself only when it lies on a cycle. */
export function reachedFrom(graph: Graph, start: string): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>();
  const queue: (readonly string[])[] = [[start]];
  for (let way = queue.shift(); way !== undefined; way = queue.shift()) {
    for (const next of graph.get(way.at(-1)!) ?? []) {
      if (ways.has(next)) continue;
      ways.set(next, [...way, next]);
      queue.push([...way, next]);
    }
  }
  return ways;
}
