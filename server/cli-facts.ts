/** Facts as canonical JSON on one line, with a line feed at the end: keys sorted by code unit all the way down, lists as they stand. */
export function factsText(facts: unknown): string {
  return `${textOf(facts)}\n`;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${textOf(field)}`).join(',')}}`;
}
