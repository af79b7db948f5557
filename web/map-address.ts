/** The page of the map. */
export const MAP_PATH = '/kart';

/** The map of one round. */
export function mapPath(roundId: string): string {
  return `${MAP_PATH}?${new URLSearchParams({ runde: roundId }).toString()}`;
}
