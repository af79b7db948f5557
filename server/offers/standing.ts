import * as z from 'zod';
import type { OfferRow } from '../db/tables.ts';
import { Followed, type NextStep } from './schemas.ts';

/** What has followed from a no as it is stored: beside what may be shown, who avoided a household whose case was closed, so that it can be opened again. */
export const StoredFollowed = Followed.extend({ avoiding: z.array(z.strictObject({ householdId: z.string(), metres: z.int() })) });
export type StoredFollowed = Readonly<z.infer<typeof StoredFollowed>>;

/** What has followed from the no to an offer; null where it had none, or it has been erased. */
export function followedFrom({ consequence }: Pick<OfferRow, 'consequence'>): StoredFollowed | null {
  return consequence === null ? null : StoredFollowed.parse(JSON.parse(consequence));
}

/** What an offer waits for; null when it has come to its end. */
export function nextStep({ sentOn, answer, movedInOn }: Pick<OfferRow, 'sentOn' | 'answer' | 'movedInOn'>): NextStep | null {
  if (answer === null) return sentOn === null ? 'send' : 'answer';
  return answer === 'accepted' && movedInOn === null ? 'moveIn' : null;
}

/** Whether the day of what an offer waits for is over: the deadline for an answer, or the day of moving in. */
export function isOverdue(offer: Pick<OfferRow, 'sentOn' | 'answer' | 'movedInOn' | 'deadline' | 'moveIn'>, today: string): boolean {
  const next = nextStep(offer);
  if (next === 'answer') return offer.deadline !== null && offer.deadline < today;
  return next === 'moveIn' && offer.moveIn < today;
}
