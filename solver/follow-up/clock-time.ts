/** Minutes after midnight of a clock time HH:MM that a schema has accepted. Throws on another text: our mistake, not the user's. */
export function minutesOf(time: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  if (!match) throw new Error(`${time} is not a clock time; a schema should have refused it`);
  return 60 * Number(match[1]) + Number(match[2]);
}
