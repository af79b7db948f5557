import { KeptText } from './registers/schemas.ts';

/** So many places are named at most, and no name has more letters. */
const MOST_PLACES = 20;
const MOST_LETTERS = 200;

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
    // a name that may not be kept is not told: its place is what it stands in
    if (entries.some(([key]) => key.length > MOST_LETTERS || !KeptText.safeParse(key).success)) places.push(path);
    else for (const [key, inner] of entries.reverse()) left.push({ path: [...path, key], value: inner });
  }
  return places;
}
