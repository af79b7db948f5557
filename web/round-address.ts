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
