import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OffersView } from '../../server/offers/schemas.ts';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import type { Terms } from '../../server/terms/schemas.ts';
import { calendarPath, readOffers, readTerms } from '../api/offers.ts';
import { readRounds } from '../api/rounds.ts';
import { grouped } from '../components/offers/groups.ts';
import { Leases, OfferGroup } from '../components/offers/offer-group.tsx';
import { openLetterStates } from '../components/offers/letter-state.ts';
import { UndoButton } from '../components/offers/offer-row.tsx';
import { news, openForm } from '../components/offers/open-form.ts';
import { askedOffers, Selection } from '../components/offers/selection.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { language, text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/offers.css';

interface Fetched {
  readonly view: OffersView;
  readonly terms: Terms;
  /** The rounds that have been decided, and so have offers. */
  readonly rounds: readonly RoundSummary[];
}

async function readAll(): Promise<Fetched> {
  const [view, terms, rounds] = await Promise.all([readOffers(askedOffers()), readTerms(), readRounds()]);
  await openLetterStates(view.offers);
  return { view, terms, rounds: rounds.filter(({ state }) => state === 'decided' || state === 'closed') };
}

/** What has just been saved, with a way to take it back; or that somebody else was first. It takes the focus, since the form that had it is gone. */
function JustNow({ fetchAgain }: { fetchAgain: () => void }): VNode | null {
  const box = useRef<HTMLDivElement>(null);
  const now = news.value;
  useEffect(() => box.current?.focus(), [now]);
  if (now === null) return null;
  return (
    <div class="ds-alert offer-news" data-color={now.kind === 'saved' ? 'success' : 'warning'} role={now.kind === 'saved' ? 'status' : 'alert'} tabIndex={-1} ref={box}>
      <p>{now.words}</p>
      {now.offer?.canUndo === true && <UndoButton offer={now.offer} fetchAgain={fetchAgain} />}
    </div>
  );
}

function Offers({ view, terms, fetchAgain }: Omit<Fetched, 'rounds'> & { readonly fetchAgain: () => void }): VNode {
  const t = text.value.offers;
  const groups = grouped(view);
  const ended = groups.filter(({ id }) => id === 'ended');
  const group = ({ id, offers }: (typeof groups)[number]): VNode => <OfferGroup key={id} id={id} offers={offers} terms={terms} today={view.asOf} fetchAgain={fetchAgain} />;
  return (
    <>
      {groups.length === 0 && <p>{askedOffers().show === 'all' ? t.none : t.noneOpen}</p>}
      {groups.filter(({ id }) => id !== 'ended').map(group)}
      {askedOffers().round === undefined && view.leases.length > 0 && <Leases leases={view.leases} terms={terms} today={view.asOf} />}
      {ended.map(group)}
      <p class="quiet">{terms.assumed[language.value]}</p>
    </>
  );
}

/** The page Tilbud: offers from the decision to the home or the no, what is to be done first first, and the leases that end. */
export function OffersPage(): VNode {
  const t = text.value.offers;
  const all = useSignal<Loadable<Fetched>>({ state: 'loading' });
  const { round, show } = askedOffers();
  const fetchAgain = (): void => { void load(all, readAll()); };
  useEffect(() => fetchAgain(), [round, show]);
  useEffect(() => () => { [news.value, openForm.value] = [null, null]; }, []);
  const now = all.value;
  return (
    <div class="content offers-page">
      <div class="page-head">
        <PageHeading>{t.title}</PageHeading>
        <div class="page-actions">
          {may(MAY.propose) && <a class="ds-link" href={calendarPath(language.value)} download="spredt.ics" aria-describedby="calendar-help">{t.calendar}</a>}
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      <p class="offers-help">{t.help}{may(MAY.propose) && <> <span class="quiet" id="calendar-help">{t.calendarHelp}</span></>}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAgain} />}
      {now.state === 'ready' && <><Selection rounds={now.value.rounds} /><JustNow fetchAgain={fetchAgain} /><Offers view={now.value.view} terms={now.value.terms} fetchAgain={fetchAgain} /></>}
    </div>
  );
}
