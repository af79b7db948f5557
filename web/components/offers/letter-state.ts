import { signal } from '@preact/signals';
import type { LetterSummary } from '../../../server/letters/schemas.ts';
import type { OfferView } from '../../../server/offers/schemas.ts';
import { readLetters } from '../../api/letters.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';

const keyOf = (roundId: string, householdId: string): string => `${roundId} ${householdId}`;

/** How far the letters have come of the rounds that have offers to send; empty until they are here. */
const letters = signal<ReadonlyMap<string, LetterSummary>>(new Map());

async function lettersOf(roundId: string): Promise<readonly (readonly [string, LetterSummary])[]> {
  try {
    const summaries = await readLetters(roundId);
    return summaries.map((summary) => [keyOf(roundId, summary.householdId), summary] as const);
  } catch (error) {
    asRequestError(error);
    return [];
  }
}

/** Fetches how far the letters have come of the offers that are to be sent. Nothing is said of those that cannot be fetched. */
export async function openLetterStates(offers: readonly OfferView[]): Promise<void> {
  if (!may(MAY.writeLetters)) return;
  const rounds = [...new Set(offers.filter(({ next }) => next === 'send').map(({ round }) => round.id))];
  letters.value = new Map((await Promise.all(rounds.map(lettersOf))).flat());
}

/** What a letter lacks before it can be sent, in words; null where it is ready, or nothing is known of it. */
export function letterLacks({ round, householdId }: Pick<OfferView, 'round' | 'householdId'>): string | null {
  const t = text.value.offers.letter;
  const letter = letters.value.get(keyOf(round.id, householdId));
  if (letter === undefined) return null;
  if (letter.blockedBy !== null) return letter.blockedBy === 'assessmentMissing' ? t.noAssessment : t.olderAssessment;
  if (letter.printedVersion === 0) return t.neverMade;
  return letter.printedVersion < letter.version ? t.changedSince : null;
}
