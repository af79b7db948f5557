import type { VNode } from 'preact';
import type { OffersQuery } from '../../../server/offers/schemas.ts';
import type { RoundSummary } from '../../../server/rounds/schemas.ts';
import { OFFERS_PATH } from '../../round-address.ts';
import { address, go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { OneOf } from '../one-of.tsx';

type Show = OffersQuery['show'];
/** What is shown, as it stands in the address. */
const IN_ADDRESS: Readonly<Record<Show, string>> = { open: 'apne', overdue: 'over', all: 'alle' };
const SHOWS: readonly Show[] = ['open', 'overdue', 'all'];

/** What is shown where the address does not say: of a round all, else those that have not come to an end. */
const usualShow = (round: string | null | undefined): Show => (round === null || round === undefined ? 'open' : 'all');

/** Which offers the address asks for. */
export function askedOffers(): OffersQuery {
  const { query } = address.value;
  const round = query.get('runde');
  return { ...round !== null && { round }, show: SHOWS.find((show) => IN_ADDRESS[show] === query.get('vis')) ?? usualShow(round) };
}

function choose({ round, show }: OffersQuery): void {
  const query = new URLSearchParams({ ...round !== undefined && { runde: round }, ...show !== usualShow(round) && { vis: IN_ADDRESS[show] } });
  go(query.size === 0 ? OFFERS_PATH : `${OFFERS_PATH}?${query.toString()}`, { replace: true });
}

/** Chooses the round, and whether all offers are shown or those that wait for something. */
export function Selection({ rounds }: { rounds: readonly RoundSummary[] }): VNode {
  const t = text.value.offers.filter;
  const asked = askedOffers();
  return (
    <div class="tools offer-tools" role="group" aria-label={t.heading}>
      <OneOf<Show> name="offers-show" label={t.show} look="toggle" value={asked.show} options={SHOWS.map((value) => ({ value, text: t[value] }))} onChoose={(show) => choose({ ...asked, show })} />
      <div class="ds-field tool-filter">
        <label class="ds-label" for="offers-round">{t.round}</label>
        <select class="ds-input" id="offers-round" value={asked.round ?? ''} onChange={(event) => choose({ show: asked.show, ...event.currentTarget.value !== '' && { round: event.currentTarget.value } })}>
          <option value="">{t.allRounds}</option>
          {rounds.map(({ id, name }) => <option key={id} value={id}>{t.roundName(name)}</option>)}
        </select>
      </div>
    </div>
  );
}
