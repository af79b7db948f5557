import type { Actor } from '../access/schemas.ts';
import { dateOf, dayOf } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Consequence } from '../terms/schemas.ts';
import { carryOut, changeOffer, faultIf, offerLookedAt, refuseFaults, refuseState, writtenBy, type Doing, type OfferOutcome, type OfferParts } from './commands.ts';
import { canTakeBack, letFollow, takeBack } from './consequence.ts';
import type { AnswerOffer, SendOffers, UndoOffer } from './schemas.ts';
import { followedFrom, nextStep } from './standing.ts';
import { selectLive, type StoredOffer } from './store.ts';
import { afterNo, takenBack } from './words.ts';

/** Records that offers have been sent: all of them, or none. */
export function sendOffers(parts: OfferParts, { offers, on, deadline }: SendOffers, actor: Actor): Promise<OfferOutcome> {
  return carryOut(parts, actor, async (doing) => {
    const last = deadline ?? dateOf(dayOf(on) + doing.terms.offerDays);
    for (const wanted of offers) {
      const offer = await offerLookedAt(doing, wanted);
      if (nextStep(offer) !== 'send' || offer.erasedAt !== null) await refuseState(doing, offer);
      const decidedOn = dayOfInstant(offer.decidedAt);
      refuseFaults([faultIf(on > doing.today, 'on', 'inFuture', { last: doing.today }), faultIf(on < decidedOn, 'on', 'tooEarly', { first: decidedOn }), faultIf(last < on, 'deadline', 'tooEarly', { first: on })]);
      await changeOffer(doing, offer, { sentOn: on, deadline: last }, { kind: 'offer.sent', reason: null });
    }
    return offers.map(({ id }) => id);
  });
}

/** Which answers an offer can be given as it stands: a yes once it is sent, a no also after a yes, and the municipality can take it back until somebody has moved in. */
function canBe(kind: AnswerOffer['answer']['kind'], offer: StoredOffer): boolean {
  const next = nextStep(offer);
  if (offer.erasedAt !== null || next === null) return false;
  if (kind === 'withdrawn') return true;
  return kind === 'refused' ? next !== 'send' : next === 'answer';
}

/** What follows from a no; null where the answer is none. An offer that the municipality takes back costs the household nothing. */
function consequenceOf({ terms }: Doing, answer: AnswerOffer['answer']): Consequence | null {
  switch (answer.kind) {
    case 'accepted': return null;
    case 'withdrawn': return { kind: 'staysInQueue' };
    case 'noAnswer': return terms.noAnswer;
    case 'refused': return terms.refusalReasons.find(({ code }) => code === answer.code)?.consequence ?? null;
  }
}

/** Records what was answered to an offer, with what follows from it by the terms. */
export function answerOffer(parts: OfferParts, id: string, { version, on, answer }: AnswerOffer, actor: Actor): Promise<OfferOutcome> {
  return carryOut(parts, actor, async (doing) => {
    const offer = await offerLookedAt(doing, { id, version });
    if (!canBe(answer.kind, offer)) await refuseState(doing, offer);
    const consequence = consequenceOf(doing, answer);
    const first = offer.sentOn ?? dayOfInstant(offer.decidedAt);
    const deadline = offer.deadline ?? '';
    refuseFaults([
      faultIf(on > doing.today, 'on', 'inFuture', { last: doing.today }), faultIf(on < first, 'on', 'tooEarly', { first }),
      faultIf(answer.kind === 'noAnswer' && on <= deadline, 'on', 'notOver', { deadline }),
      faultIf(answer.kind === 'refused' && consequence === null, 'code', 'unknownCode'),
    ]);
    const followed = consequence === null ? null : await letFollow(doing.transaction, offer.householdId, consequence, doing.today, writtenBy(doing, afterNo(offer)));
    const reason = 'reason' in answer ? answer.reason : null;
    await changeOffer(doing, offer, {
      answer: answer.kind, answeredOn: on, code: answer.kind === 'refused' ? answer.code : null, reason, consequence: followed === null ? null : JSON.stringify(followed),
    }, { kind: 'offer.answered', reason });
    return [id];
  });
}

const NO_ANSWER = { answer: null, answeredOn: null, code: null, reason: null, consequence: null } as const;

/** Takes back what was recorded last of an offer, the answer or that it was sent, while nothing has followed that others build on. */
export function undoOffer(parts: OfferParts, id: string, { version }: UndoOffer, actor: Actor): Promise<OfferOutcome> {
  return carryOut(parts, actor, async (doing) => {
    const offer = await offerLookedAt(doing, { id, version });
    if (!await canTakeBack(doing.transaction, offer, await selectLive(doing.transaction))) await refuseState(doing, offer);
    const followed = followedFrom(offer);
    if (followed !== null) await takeBack(doing.transaction, offer.householdId, followed, writtenBy(doing, takenBack(offer)));
    await changeOffer(doing, offer, offer.answer === null ? { sentOn: null, deadline: null } : NO_ANSWER, { kind: 'offer.undone', reason: null });
    return [id];
  });
}
