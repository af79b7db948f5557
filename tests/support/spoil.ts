import type { Chance } from './random-problem.ts';

type Key = string | number;
type Branch = Record<Key, unknown>;

const WRONG: readonly unknown[] = [null, '', 'x', -1, 0, 1, 1.5, 10, true, [], {}, '2026-02-31', 9_007_199_254_740_992, 1_000_001, ['x'], { x: 1 }, 'optimal', 'feasible', 'refused'];

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;
const keysOf = (value: Branch): readonly Key[] => (Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value));

function everySpot(value: unknown, found: { parent: Branch; key: Key }[] = []): { parent: Branch; key: Key }[] {
  if (!isBranch(value)) return found;
  for (const key of keysOf(value)) {
    found.push({ parent: value, key });
    everySpot(value[key], found);
  }
  return found;
}

function spoilList(chance: Chance, list: unknown[], otherWords: readonly string[]): void {
  const at = chance.upTo(list.length);
  const row: unknown = list[at];
  const act = chance.upTo(3);
  if (act === 0) list.splice(at, 1);
  else if (act === 1 && row !== undefined) list.splice(at, 0, structuredClone(row));
  else if (act === 2) list.reverse();
  else list.splice(at, 0, chance.pick(otherWords));
}

/** A copy of a JSON value with one thing spoilt somewhere: a field lost, added, of the wrong type or just off, rows lost, doubled or out of order, ids exchanged. */
export function spoilt(value: unknown, chance: Chance, ids: readonly string[]): unknown {
  const copy = structuredClone(value);
  const spots = everySpot(copy);
  const { parent, key } = chance.pick(spots);
  const old = parent[key];
  const act = chance.upTo(6);
  if (act === 0 && !Array.isArray(parent)) delete parent[key];
  else if (act === 1) parent[key] = chance.pick(WRONG);
  else if (act === 2 && isBranch(old) && !Array.isArray(old)) old[chance.pick(['x', 'dwellingId', 'siteId', 'areaId', 'tenantId', 'teamId', 'små'])] = chance.pick(ids);
  else if (Array.isArray(old)) spoilList(chance, old, ids);
  else if (typeof old === 'number') parent[key] = old + chance.pick([-1, 1, 1, 2]);
  else if (typeof old === 'string') parent[key] = chance.pick(ids);
  else parent[key] = chance.pick([null, chance.pick(ids)]);
  return copy;
}
