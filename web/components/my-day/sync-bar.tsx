import type { VNode } from 'preact';
import type { SessionView } from '../../../server/accounts/schemas.ts';
import { formatClock, formatDate } from '../../format.ts';
import { visitsIn } from '../../my-day/shown-visits.ts';
import { text } from '../../state/language.ts';
import { giveUp, isBusy, isStoreBroken, kept, reached, refused, synchronise, unsent, unsentOfOthers } from '../../state/my-day.ts';
import { isFromPhone } from '../../state/phone.ts';
import { sessionView, signedInAgain, user } from '../../state/session.ts';
import { requestText } from '../request-text.ts';
import { SignInForm } from '../sign-in-form.tsx';
import { toldWords } from './told-words.ts';

/** Signing in again on the page itself: without network it is in nobody's way. */
function SignInHere(): VNode {
  const signedIn = (view: SessionView): void => {
    if (view.user?.login === user.value?.login) isFromPhone.value = false;
    signedInAgain(view);
    void synchronise();
  };
  return (
    <div class="ds-alert" data-color="warning">
      <p role="alert">{text.value.myDay.sync.mustSignIn}</p>
      <SignInForm login={user.value?.login ?? null} provider={sessionView.value?.oidc === true ? 'newWindow' : null} onSignedIn={signedIn} />
    </div>
  );
}

/** What keeps what waits from being sent, where it is more than that there is no network. */
function Hindrance(): VNode | null {
  const t = text.value.myDay.sync;
  const now = reached.value;
  if (now === 'mustSignIn') return <SignInHere />;
  const reload = <button type="button" class="ds-button" data-variant="secondary" onClick={() => location.reload()}>{t.reload}</button>;
  if (now === 'anotherUser') return <div class="ds-alert" data-color="warning" role="alert"><p>{t.anotherUser}</p>{reload}</div>;
  return typeof now === 'object' ? <div class="ds-alert" data-color="danger" role="alert"><p>{requestText(now.error)}</p>{reload}</div> : null;
}

/** What the server would not keep, one by one, with why; its writer takes it away. */
function Refused(): VNode | null {
  const t = text.value.myDay;
  const addressOf = (id: string): string => kept.value?.view.days.flatMap(({ stops }) => stops).find(({ agreementId }) => agreementId === id)?.address ?? t.stop.agreement(id);
  if (refused.value.length === 0) return null;
  return (
    <section class="ds-alert" data-color="danger" aria-labelledby="refused-heading">
      <h2 class="ds-heading" data-size="2xs" id="refused-heading">{t.refused.heading}</h2>
      <ul class="visit-refused">
        {refused.value.map((one) => (
          <li key={one.seq}>
            <p>{t.refused.what(addressOf(one.visit.agreementId), formatDate(one.visit.date), toldWords(one.visit))} {t.refused.why[one.refused ?? 'other'] ?? t.refused.why.other}</p>
            <button type="button" class="ds-button" data-variant="secondary" onClick={() => void giveUp(one)}>{t.refused.remove}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says plainly what has not been sent yet and how the server can be reached, and lets it be tried at once. */
export function SyncBar(): VNode {
  const t = text.value.myDay.sync;
  const [waiting, now, day] = [visitsIn(unsent.value), reached.value, kept.value];
  const ofOthers = visitsIn(unsentOfOthers.value);
  const state = [...(waiting > 0 ? [t.unsent(waiting)] : []), ...(isBusy.value ? [t.sending] : now === 'no' ? [t.noNetwork] : waiting === 0 && now === 'yes' ? [t.allSent] : [])];
  return (
    <div class="sync" data-state={waiting > 0 ? 'waits' : now === 'no' ? 'away' : 'sent'}>
      <div class="sync-line">
        <p role="status"><strong>{state.join(' · ')}</strong>{waiting > 0 && now === 'no' && <> <span>{t.waits}</span></>}</p>
        <button type="button" class="ds-button" data-variant="tertiary" aria-disabled={isBusy.value} onClick={() => void synchronise()}>{waiting > 0 ? t.sendNow : t.again}</button>
      </div>
      {day !== null && <p class="quiet">{t.fetched(formatClock(new Date(day.keptAt).toISOString()))}</p>}
      <Hindrance />
      <Refused />
      {ofOthers > 0 && <p class="ds-alert" data-color="info">{t.ofOthers(ofOthers)}</p>}
      {isStoreBroken.value && <p class="ds-alert" data-color="warning" role="alert">{t.broken}</p>}
    </div>
  );
}
