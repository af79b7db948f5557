import type { VNode } from 'preact';
import type { OfferView } from '../../../server/offers/schemas.ts';
import type { Terms } from '../../../server/terms/schemas.ts';
import { undoOffer } from '../../api/offers.ts';
import { daysBetween, formatDate } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { letterPath } from '../../round-address.ts';
import { language, text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';
import { requestText } from '../request-text.ts';
import { AnswerForm } from './answer-form.tsx';
import { followedText } from './consequence.ts';
import { letterLacks } from './letter-state.ts';
import { MoveInForm } from './move-in-form.tsx';
import { news, openForm, useCommand, type FormKind } from './open-form.ts';
import { SendForm } from './send-form.tsx';

interface OfferProps {
  readonly offer: OfferView;
  readonly terms: Terms;
  readonly today: string;
  readonly fetchAgain: () => void;
}

/** What was answered, in a few words; null while nothing has been. */
function answered({ answer, answeredOn, movedInOn }: OfferView): string | null {
  const t = text.value.offers.row;
  if (movedInOn !== null) return t.movedIn(formatDate(movedInOn));
  return answer === null ? null : t[answer](formatDate(answeredOn ?? ''));
}

/** The day that the offer waits for, and how far away it is. */
function dayAwaited({ next, deadline, moveIn, overdue, sentOn }: OfferView, today: string): string | null {
  const t = text.value.offers.row;
  if (next === 'answer' && deadline !== null) {
    const left = overdue ? t.late(daysBetween(deadline, today)) : t.left(daysBetween(today, deadline));
    return `${t.sent(formatDate(sentOn ?? ''))} · ${t.deadline(formatDate(deadline))}, ${left}`;
  }
  return next === 'send' ? t.earliest(formatDate(moveIn)) : next === 'moveIn' ? t.waitsMove(formatDate(moveIn)) : null;
}

function Facts({ offer, terms, today }: Omit<OfferProps, 'fetchAgain'>): VNode {
  const t = text.value.offers.row;
  const { team, livesIn, code, reason, followed, erased, next } = offer;
  const why = [code === null ? null : terms.refusalReasons.find((one) => one.code === code)?.text[language.value] ?? code, reason].filter((words) => words !== null);
  return (
    <ul class="offer-facts">
      {[dayAwaited(offer, today), answered(offer)].filter((words) => words !== null).map((words) => <li key={words}>{words}</li>)}
      {why.length > 0 && <li>{why.join(': ')}</li>}
      {followed !== null && <li>{followedText(followed)}</li>}
      {livesIn !== null && next !== null && <li>{t.lives(livesIn.dwelling)}</li>}
      {team !== null && next !== null && <li class="quiet">{t.team(team.name)}</li>}
      {!erased && offer.answer !== 'withdrawn' && may(MAY.propose) && <li><a class="ds-link" href={letterPath(offer.round.id, offer.householdId)}>{t.letter}<span class="seen-by-readers">{text.value.offers.action.for(offer.householdId)}</span></a></li>}
      {erased && <li class="quiet">{t.erased}</li>}
    </ul>
  );
}

/** Takes back what was recorded last of an offer. */
export function UndoButton({ offer, fetchAgain }: Pick<OfferProps, 'offer' | 'fetchAgain'>): VNode {
  const t = text.value.offers;
  const { isSending, refused, send } = useCommand(fetchAgain);
  const undo = async (): Promise<void> => {
    const undone = await send(() => undoOffer(offer));
    if (undone === null) return;
    [news.value, openForm.value] = [{ kind: 'saved', words: t.done.undone(offer.householdId), offer: null }, null];
    fetchAgain();
  };
  return (
    <>
      <button type="button" class="ds-button" data-variant="tertiary" disabled={isSending} onClick={() => { void undo(); }}>{offer.answer === null ? t.action.undoSent : t.action.undoAnswer}<span class="seen-by-readers">{t.action.for(offer.householdId)}</span></button>
      {refused !== null && <p class="ds-validation-message" role="alert">{requestText(refused)}</p>}
    </>
  );
}

interface OpenProps {
  readonly kind: FormKind;
  readonly offer: OfferView;
  readonly words: string;
  readonly variant: 'primary' | 'tertiary';
  /** The id of the text that says more of it. */
  readonly describedBy?: string | undefined;
}

function OpenButton({ kind, offer, words, variant, describedBy }: OpenProps): VNode {
  return (
    <button type="button" class="ds-button" data-variant={variant} aria-describedby={describedBy} aria-expanded={openForm.value?.offerId === offer.id && openForm.value.kind === kind} onClick={() => { openForm.value = { kind, offerId: offer.id }; }}>
      {words}<span class="seen-by-readers">{text.value.offers.action.for(offer.householdId)}</span>
    </button>
  );
}

function Actions({ offer, fetchAgain }: Pick<OfferProps, 'offer' | 'fetchAgain'>): VNode {
  const t = text.value.offers.action;
  const { next, canUndo } = offer;
  const lacks = next === 'send' ? letterLacks(offer) : null;
  const warning = lacks === null ? undefined : `letter-${offer.id}`;
  return (
    <div class="offer-actions">
      {lacks !== null && <p class="offer-warning" id={warning}>{text.value.offers.letter.notReady(lacks)}</p>}
      {next !== null && <OpenButton kind={next} offer={offer} words={t[next]} variant="primary" describedBy={warning} />}
      {next === 'send' && <OpenButton kind="answer" offer={offer} words={t.withdraw} variant="tertiary" />}
      {next === 'moveIn' && <OpenButton kind="answer" offer={offer} words={t.changedMind} variant="tertiary" />}
      {canUndo && <UndoButton offer={offer} fetchAgain={fetchAgain} />}
    </div>
  );
}

function Form(props: OfferProps): VNode | null {
  const open = openForm.value;
  if (open === null || open.offerId !== props.offer.id) return null;
  switch (open.kind) {
    case 'send': return <SendForm offers={[props.offer]} terms={props.terms} today={props.today} fetchAgain={props.fetchAgain} />;
    case 'answer': return <AnswerForm {...props} />;
    case 'moveIn': return <MoveInForm {...props} />;
    case 'sendAll': return null;
  }
}

/** The household by its number, and the way to it: in the queue, or where it has moved in; whose case is closed is nowhere. */
function Household({ offer: { householdId, movedInOn, followed } }: { offer: OfferView }): VNode {
  const words = text.value.offers.row.household(householdId);
  if (followed?.consequence.kind === 'caseClosed') return <>{words}</>;
  return <a class="ds-link" href={rowPath(movedInOn === null ? 'households' : 'tenancies', householdId)}>{words}</a>;
}

/** An offer with what it waits for, and what can be done next. */
export function OfferRow(props: OfferProps): VNode {
  const t = text.value.offers.row;
  const { offer } = props;
  return (
    <li class="offer" data-late={offer.overdue}>
      <div class="offer-line">
        <div>
          <h3><Household offer={offer} /> <span class="quiet">{t.round(offer.round.name)}</span></h3>
          <p><a class="ds-link" href={rowPath('dwellings', offer.dwellingId)}>{offer.dwelling}</a></p>
        </div>
        <Facts {...props} />
        {may(MAY.propose) && <Actions offer={offer} fetchAgain={props.fetchAgain} />}
      </div>
      <Form {...props} />
    </li>
  );
}
