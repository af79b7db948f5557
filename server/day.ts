const NORWEGIAN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The day in Norway of an ISO instant, as an ISO date: an hour after midnight there it is still yesterday in UTC. */
export function dayOfInstant(instant: string): string {
  return NORWEGIAN_DAY.format(new Date(instant));
}

const HOUR = 3_600_000;

/** When a day begins in Norway, in milliseconds since 1970: an hour before it does in UTC, in summer two. */
function beginning(utcMidnight: number): number {
  const inSummer = utcMidnight - 2 * HOUR;
  return dayOfInstant(new Date(inSummer).toISOString()) === dayOfInstant(new Date(utcMidnight).toISOString()) ? inSummer : utcMidnight - HOUR;
}

/** The first and the last instant (ISO) of a day in Norway (ISO date). */
export function instantsOfDay(day: string): { readonly first: string; readonly last: string } {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return { first: new Date(beginning(midnight)).toISOString(), last: new Date(beginning(midnight + 24 * HOUR) - 1).toISOString() };
}
