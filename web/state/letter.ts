import { signal, type Signal } from '@preact/signals';
import type { LetterLanguage, LetterView } from '../../server/letters/schemas.ts';
import { readLetter, writeLetter, type WhichLetter } from '../api/letters.ts';
import type { RequestError } from '../api/request.ts';
import { asRequestError } from './loadable.ts';

/** How the last try to save a letter ended, or that it goes on; `meanwhile` is what somebody else has saved. */
export type LetterSaving =
  | { readonly state: 'idle' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly error: RequestError }
  | { readonly state: 'meanwhile'; readonly theirs: LetterView };

/** A letter on its page: as it is kept, and what is written and chosen on top of that. */
export interface OpenLetter {
  readonly which: WhichLetter;
  readonly kept: Signal<LetterView>;
  /** The letter in the language that is chosen; what is written is shown as it is kept. */
  readonly shown: Signal<LetterView>;
  readonly assessment: Signal<string>;
  readonly language: Signal<LetterLanguage>;
  readonly saving: Signal<LetterSaving>;
}

/** A letter as it was read. */
export function openLetter(view: LetterView): OpenLetter {
  const { roundId, householdId, assessment, language } = view;
  return { which: { roundId, householdId }, kept: signal(view), shown: signal(view), assessment: signal(assessment), language: signal(language), saving: signal({ state: 'idle' }) };
}

/** Whether something is written or chosen that is not kept. */
export function isLetterUnsaved({ kept, assessment, language }: OpenLetter): boolean {
  const isFirstChoice = kept.value.version === 0 && kept.value.assessment === '' && assessment.value === '';
  return assessment.value !== kept.value.assessment || (language.value !== kept.value.language && !isFirstChoice);
}

function take({ kept, shown, assessment, language }: OpenLetter, view: LetterView): void {
  [kept.value, shown.value, assessment.value, language.value] = [view, view, view.assessment, view.language];
}

/** Shows the letter in another language. It is kept in that once it is saved. */
export async function chooseLetterLanguage(letter: OpenLetter, chosen: LetterLanguage): Promise<void> {
  letter.language.value = chosen;
  try {
    const view = await readLetter(letter.which, chosen);
    if (letter.language.value === chosen) letter.shown.value = view;
  } catch (error) {
    letter.saving.value = { state: 'failed', error: asRequestError(error) };
  }
}

/** Keeps what is written; what somebody else has written meanwhile is shown beside it, and neither is lost. */
export async function saveLetter(letter: OpenLetter): Promise<void> {
  const { which, kept, assessment, language, saving } = letter;
  saving.value = { state: 'saving' };
  try {
    take(letter, await writeLetter(which, { ifVersion: kept.value.version, language: language.value, assessment: assessment.value }));
    saving.value = { state: 'saved' };
  } catch (failed) {
    const error = asRequestError(failed);
    const theirs = error.code === 'changedMeanwhile' ? error.details?.['current'] as LetterView | undefined : undefined;
    saving.value = theirs === undefined ? { state: 'failed', error } : { state: 'meanwhile', theirs };
  }
}

/** Takes what somebody else has saved in the place of what is written here. */
export function takeTheirs(letter: OpenLetter, theirs: LetterView): void {
  take(letter, theirs);
  letter.saving.value = { state: 'idle' };
}

/** Saves what is written here on top of what somebody else has saved, which the reader has seen. */
export async function keepMine(letter: OpenLetter, theirs: LetterView): Promise<void> {
  letter.kept.value = theirs;
  await saveLetter(letter);
}
