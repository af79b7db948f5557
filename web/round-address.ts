/** The page that lists the rounds. */
export const ROUNDS_PATH = '/tildeling/runder';

/** The page of one round. */
export function roundPath(id: string): string {
  return `/tildeling?${new URLSearchParams({ runde: id }).toString()}`;
}

/** The round that an address asks for; null asks for the newest. */
export function roundIn(query: URLSearchParams): string | null {
  return query.get('runde');
}

/** The page of the offers. */
export const OFFERS_PATH = '/tilbud';

/** The page of the offers of a round. */
export function offersPath(id: string): string {
  return `${OFFERS_PATH}?${new URLSearchParams({ runde: id }).toString()}`;
}

/** The letter to a household about what was decided of it in a round. */
export function letterPath(id: string, householdId: string): string {
  return `/runder/${encodeURIComponent(id)}/brev/${encodeURIComponent(householdId)}`;
}

/** The page of the proposals that have been stored of a round, where they are judged and solved again. */
export function proposalsPath(id: string): string {
  return `/runder/${encodeURIComponent(id)}/forslag`;
}

/** The page of what would help a round as a whole, and of what its rules cost it. */
export function pricesPath(id: string): string {
  return `/runder/${encodeURIComponent(id)}/regler-og-pris`;
}

/** What people call a round, `49/2026`, by its id `2026-49`, as the server names it: the second round of a week is `49/2026 (2)`, and any other id its own name. */
export function roundNameOf(id: string): string {
  const [, year, week, number] = /^(\d{4})-(\d{2})(?:-(\d+))?$/.exec(id) ?? [];
  return year === undefined ? id : `${Number(week)}/${year}${number === undefined ? '' : ` (${number})`}`;
}
