import { formatDecimal } from '../../format.ts';
import { text } from '../../state/language.ts';
import { wordName } from '../../state/words.ts';

/** What a word of the municipality's lists is called: a group, else a situation, else the word itself. */
function municipalName(word: string): string {
  const group = wordName('group', word);
  return group === word ? wordName('situation', word) : group;
}

/** What a part of a value is called: by the texts, else as one of the municipality's words. */
export const partName = (name: string): string => text.value.simulation.parts[name] ?? municipalName(name);

/** A value of an assumption in words, however it is made up; numbers of the twelve months stand in their order. */
export function valueText(value: unknown): string {
  const t = text.value.simulation;
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return formatDecimal(value);
  if (typeof value === 'boolean' || typeof value === 'string') return t.choices[String(value)] ?? municipalName(String(value));
  if (Array.isArray(value)) return value.length === 0 ? t.supposed.empty : value.map(valueText).join(typeof value[0] === 'object' ? '; ' : ', ');
  return Object.entries(value as object).map(([name, part]) => `${partName(name)}: ${valueText(part)}`).join(', ');
}
