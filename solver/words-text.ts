import { compareIds } from './domain/distance.ts';

// Words that the English texts of the command line share.

/** A count and its noun, in the plural unless it is 1. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A change with its sign; 0 without one. */
export const signed = (change: number): string => (change > 0 ? `+${change}` : `${change}`);

/** A number with two decimals at most. */
export const tidy = (value: number): string => `${Number(value.toFixed(2))}`;

/** A heading after an empty line, with its lines set in. */
export const section = (heading: string, lines: readonly string[]): readonly string[] => ['', heading, ...lines.map((line) => `  ${line}`)];

/** How many of what each rule keeps away, as in `3 by tenure, 1 by bedrooms`. */
export const byRule = (rows: readonly { readonly ruleId: string; readonly count: number }[]): string => rows.map(({ ruleId, count }) => `${count} by ${ruleId}`).join(', ');

/** How often each rule is named, the most first. */
export function countsOf(ruleIds: readonly string[]): readonly { readonly ruleId: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const ruleId of ruleIds) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts].map(([ruleId, count]) => ({ ruleId, count })).sort((a, b) => b.count - a.count || compareIds(a.ruleId, b.ruleId));
}
