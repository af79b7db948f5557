import type { Vocabulary } from '../../../server/intake/schemas.ts';
import type { RuleStanding } from '../../../server/policies/schemas.ts';
import { text } from '../../state/language.ts';
import { wordName as registeredName } from '../../state/words.ts';

/** The list of words that each kind of points is about. */
export const VOCABULARY_OF: Readonly<Record<string, Vocabulary>> = { groupPoints: 'group', situationPoints: 'situation' };

/** What a group or a situation is called on these pages; a word of the municipality's own by its name in the list of words, where that is here, else as it is. */
export function wordName(parameter: string, word: string): string {
  const t = text.value;
  const names: Readonly<Record<string, string>> = parameter === 'groupPoints' ? t.rulePages.groupNames : t.situation;
  const vocabulary = VOCABULARY_OF[parameter];
  if (Object.hasOwn(names, word)) return names[word] ?? word;
  return vocabulary === undefined ? word : registeredName(vocabulary, word);
}

function pointsOf(parameter: string, points: Readonly<Record<string, unknown>>): string {
  const t = text.value.rulePages;
  const known = Object.entries(points).flatMap(([word, amount]) => (typeof amount === 'number' ? [{ word, amount }] : [])).sort((a, b) => b.amount - a.amount);
  return known.map(({ word, amount }) => t.listed(wordName(parameter, word), amount)).join(', ');
}

function sentenceOf(name: string, value: unknown): string | undefined {
  const { numbers, lists, points } = text.value.rulePages.parameters;
  if (typeof value === 'number') return numbers[name]?.(value);
  if (Array.isArray(value)) return lists[name]?.(value.map((kind: unknown) => text.value.map.place[String(kind)] ?? String(kind)).join(', '));
  if (typeof value !== 'object' || value === null) return undefined;
  const words = pointsOf(name, value as Readonly<Record<string, unknown>>);
  return words === '' ? undefined : points[name]?.(words);
}

/** The parameters of a rule in a policy, each as a sentence with its unit; one that this page has no words for stands as the policy has it. */
export function parameterSentences({ parameters }: RuleStanding): readonly string[] {
  return Object.entries(parameters).filter(([, value]) => typeof value !== 'object' || value === null || Object.keys(value).length > 0)
    .map(([name, value]) => sentenceOf(name, value) ?? `${name}: ${JSON.stringify(value)}`);
}
