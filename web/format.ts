// Chromium has no nynorsk locale, and a date or a sum must look the same in every language of the page: nb-NO formats them all.
const whole = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 });
const clock = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
const day = new Intl.DateTimeFormat('nb-NO', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Oslo' });

const DAY_MS = 86_400_000;

/** A whole number with a space between thousands: 1 234. */
export function formatWhole(value: number): string {
  return whole.format(value);
}

/** A number with at most one decimal: 12,5. */
export function formatDecimal(value: number): string {
  return oneDecimal.format(value);
}

/** A share of a whole in percent, `6 %`; nothing of nothing is 0 %. */
export function formatShare(part: number, total: number): string {
  return `${whole.format(total === 0 ? 0 : (part / total) * 100)} %`;
}

/** An ISO date as dd.mm.yyyy. */
export function formatDate(isoDate: string): string {
  const [year, month, dayOfMonth] = isoDate.split('-');
  return `${dayOfMonth}.${month}.${year}`;
}

/** The number of the ISO week that an ISO date is in, 1 to 53. */
export function weekNumber(isoDate: string): number {
  const thursday = new Date(`${isoDate}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY_MS + 1) / 7);
}

/** The ISO date some days after another, or before it. */
export function daysAfter(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day, in Norway, of a moment in ISO form, as dd.mm.yyyy. */
export function formatDayOf(moment: string): string {
  return day.format(new Date(moment));
}

/** The clock, in Norway, of a moment in ISO form, as 14:05. */
export function formatClock(moment: string): string {
  return clock.format(new Date(moment));
}

/** Days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
