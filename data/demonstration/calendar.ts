/** The day that the demonstration is frozen at: the Tuesday of round 49/2026. */
export const AS_OF = '2026-12-01';

const DAY_MS = 86_400_000;

/** The ISO date so many days after `AS_OF` (before it, when negative). */
export function daysFromRound(days: number): string {
  return new Date(Date.parse(AS_OF) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO date so many whole years after another; 29 February becomes 1 March. */
export function yearsAfter(date: string, years: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10);
}
