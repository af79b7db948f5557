/** Clock times as people write them, one to another: 08:00-15:30, 8-15.30. A part of the patterns of the cells that hold hours, with two groups. */
export const CLOCK_SPAN = String.raw`(\d{1,2}(?:[:.]\d{2})?)\s*[-–—]\s*(\d{1,2}(?:[:.]\d{2})?)`;

/** A time of day as HH:MM; null where there is no such time. */
export function parseClock(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim());
  const [hours, minutes] = [Number(match?.[1] ?? 24), Number(match?.[2] ?? 0)];
  return hours > 23 || minutes > 59 ? null : `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** The parts of a cell that holds several things, each on its own side of `;` or a line break. */
export function partsOf(text: string): readonly string[] {
  return text.split(/[;\n]/).map((part) => part.trim().replace(/\s+/g, ' ')).filter((part) => part !== '');
}
