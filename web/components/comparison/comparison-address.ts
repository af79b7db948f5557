/** The page that compares two stored proposals of a round. */
export function comparisonPath(roundId: string, a: number, b: number): string {
  return `/runder/${encodeURIComponent(roundId)}/sammenlign?a=${a}&b=${b}`;
}

/** The two proposals that an address asks for; null when it does not name two different ones. */
export function comparedIn(query: URLSearchParams): { readonly a: number; readonly b: number } | null {
  const [a, b] = ['a', 'b'].map((name) => (/^[1-9]\d{0,8}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : 0)) as [number, number];
  return a === 0 || b === 0 || a === b ? null : { a, b };
}
