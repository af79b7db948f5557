import type { Pair } from './compare.ts';
import type { TieRange } from './tie-ranges.ts';
import { section } from './words-text.ts';

// Ranges over equally good proposals, in English for the command line: what A has stands before what B has.

/** How many are housed in each of two proposals and in all that cost no more than it on any level: a line for each figure, after an empty line and with a line feed at the end. */
export function rangesText({ a, b }: Pair<readonly TieRange[]>): string {
  const ids = [...new Set([...a, ...b].map(({ figureId }) => figureId))];
  const rangeIn = (rows: readonly TieRange[], id: string): string => rows.filter(({ figureId }) => figureId === id).map(rangeInWords).join('') || 'nobody waits';
  return `${section('Housed, and over all proposals that cost no more on any level', ids.map((id) => `${nameOf(id)}: A ${rangeIn(a, id)}; B ${rangeIn(b, id)}`)).join('\n')}\n`;
}

function nameOf(figureId: string): string {
  if (!figureId.startsWith('group/')) return figureId;
  return figureId === 'group/' ? 'without a group' : figureId.slice('group/'.length);
}

function rangeInWords({ value, least, most, floor, ceiling }: TieRange): string {
  if (floor === ceiling) return `${value} always`;
  const found = least === most ? `${least}` : `${least} to ${most}`;
  if (least === floor && most === ceiling) return `${value} (${found})`;
  return `${value} (${found} found, ${floor} to ${ceiling} not ruled out)`;
}
