import type { DifferenceView } from '../../../server/policies/schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { parameterSentences, wordName } from '../rules/parameter-sentences.ts';
import { standingWords } from '../rules/rule-standings.tsx';

/** One thing in which two policies differ. */
export type PolicyChange = DifferenceView['changes'][number];

/** A standing as a part of a sentence, with its numbers after it. */
const inside = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** One value of a parameter as a sentence. */
function sentenceOf({ ruleId, parameter }: Extract<PolicyChange, { kind: 'parameter' }>, value: unknown): string {
  const standing = { ruleId, enforce: 'hard', level: null, weight: null, parameters: { [parameter]: value } } as const;
  return parameterSentences(standing)[0] ?? text.value.policy.difference.nothing;
}

function wordSentence({ parameter, word, from, to }: Extract<PolicyChange, { kind: 'word' }>): string {
  const t = text.value.policy.difference;
  const name = wordName(parameter, word);
  if (from === null) return t.given(name, formatWhole(to ?? 0));
  return to === null ? t.gone(name, formatWhole(from)) : t.points(name, formatWhole(from), formatWhole(to));
}

/** A difference in words: a sentence or more. */
export function changeSentences(change: PolicyChange): readonly string[] {
  const t = text.value.policy.difference;
  switch (change.kind) {
    case 'added': return [t.added(inside(standingWords(change.to))), ...parameterSentences(change.to)];
    case 'lifted': return [t.lifted(inside(standingWords(change.from)))];
    case 'strength': return [t.strength(inside(standingWords(change.from)), inside(standingWords(change.to)))];
    case 'level': return [t.level(change.from, change.to)];
    case 'weight': return [t.weight(formatWhole(change.from), formatWhole(change.to))];
    case 'parameter': return [t.sentence(sentenceOf(change, change.from), sentenceOf(change, change.to))];
    case 'word': return [wordSentence(change)];
  }
}
