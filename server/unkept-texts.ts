import { KeptText } from './registers/schemas.ts';

/** So many places are named at most, each in so many letters. */
const MOST_PLACES = 20;
const MOST_LETTERS = 200;

const step = (path: readonly string[], key: string): readonly string[] => [...path, key];

/** Where a value as JSON holds it has texts or names that may not be kept, since they are not read back as they are written, as steps that lead there; what stands there is never repeated. */
export function unkeptPlaces(value: unknown): readonly (readonly string[])[] {
  const places: (readonly string[])[] = [];
  // a list to work through instead of recursion: how deep a value goes is up to the one who sends it
  const left: { readonly path: readonly string[]; readonly value: unknown }[] = [{ path: [], value }];
  for (let next = left.pop(); next !== undefined && places.length < MOST_PLACES; next = left.pop()) {
    const { path, value: here } = next;
    if (typeof here === 'string' && !KeptText.safeParse(here).success) places.push(path);
    if (typeof here !== 'object' || here === null) continue;
    const entries = Object.entries(here);
    if (entries.some(([key]) => key.length > MOST_LETTERS || !KeptText.safeParse(key).success)) places.push(path);
    else for (const [key, inner] of entries.reverse()) left.push({ path: step(path, key), value: inner });
  }
  return places;
}
