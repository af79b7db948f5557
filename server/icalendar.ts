// A calendar file as RFC 5545 wants it. Pure: what is in it, and when it was made, come in.

/** An event that lasts a whole day. `uid` is the same each time the event is given out, and `sequence` grows when it has become another. */
export interface DayEvent {
  readonly uid: string;
  readonly sequence: number;
  /** The day, YYYY-MM-DD. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** How many days before it the calendar is to remind of it. */
  readonly reminders: readonly number[];
}

/** The most bytes of a line, its end not counted (RFC 5545, 3.1). */
const LINE_BYTES = 75;

/** A text as the value of a property: what separates values, and ends of lines, are escaped (RFC 5545, 3.3.11). Other control characters must not be there. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n').replaceAll(/(?!\t)\p{Cc}/gu, '');
}

/** A line folded into lines of at most 75 bytes in UTF-8, none of which ends within a character; each but the first begins with a space. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (Buffer.byteLength(current) + Buffer.byteLength(character) > LINE_BYTES) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}

const dateText = (day: string): string => day.replaceAll('-', '');
const timeText = (instant: string): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function alarm(days: number, summary: string): readonly string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:-P${days}D`, `DESCRIPTION:${escaped(summary)}`, 'END:VALARM'];
}

/** Whole days without a time of the clock: they take no time of anybody's, and are nobody else's business. */
function eventLines({ uid, sequence, day, summary, description, reminders }: DayEvent, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`, `DTSTART;VALUE=DATE:${dateText(day)}`, `DTEND;VALUE=DATE:${dateText(dayAfter(day))}`,
    `SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(description)}`, 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT', ...reminders.flatMap((days) => alarm(days, summary)), 'END:VEVENT',
  ];
}

/** A calendar file of whole-day events, made at an instant. */
export function calendarText(events: readonly DayEvent[], madeAt: string): string {
  const stamp = timeText(madeAt);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Spredt//Tilbud//NO', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...events.flatMap((event) => eventLines(event, stamp)), 'END:VCALENDAR'];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
