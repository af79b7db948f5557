import type { VNode } from 'preact';
import { text } from '../../state/language.ts';
import { requestText } from '../request-text.ts';
import type { Answer } from './use-answer.ts';

/** What stands in the place of an answer while it is worked out, and where none came: why, and a way to try again. */
export function QuestionState<T>({ answer, waiting }: { answer: Answer<T>; waiting: string }): VNode | null {
  const { now, ask } = answer;
  if (now === null || now.state === 'ready') return null;
  if (now.state === 'loading') return <p class="quiet">{waiting}</p>;
  return <p>{requestText(now.error)} <button type="button" class="link" onClick={ask}>{text.value.error.again}</button></p>;
}
