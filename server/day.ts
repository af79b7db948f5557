const NORWEGIAN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The day in Norway of an ISO instant, as an ISO date: an hour after midnight there it is still yesterday in UTC. */
export function dayOfInstant(instant: string): string {
  return NORWEGIAN_DAY.format(new Date(instant));
}
