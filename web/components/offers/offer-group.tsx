import type { VNode } from 'preact';
import type { LeaseView, OfferView } from '../../../server/offers/schemas.ts';
import type { Terms } from '../../../server/terms/schemas.ts';
import { daysBetween, formatDate } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';
import type { GroupId } from './groups.ts';
import { OfferRow } from './offer-row.tsx';
import { openForm } from './open-form.ts';
import { SendForm } from './send-form.tsx';

interface GroupProps {
  readonly id: GroupId;
  readonly offers: readonly OfferView[];
  readonly terms: Terms;
  readonly today: string;
  readonly fetchAgain: () => void;
}

/** Offers that wait for the same thing; those that are to be sent can be recorded all at once. */
export function OfferGroup({ id, offers, terms, today, fetchAgain }: GroupProps): VNode {
  const t = text.value.offers;
  const sendsMany = id === 'send' && offers.length > 1 && may(MAY.propose);
  const isOpen = openForm.value?.kind === 'sendAll';
  return (
    <section class="card offer-group" data-group={id} aria-labelledby={`group-${id}`}>
      <div class="page-head">
        <h2 class="ds-heading" data-size="xs" id={`group-${id}`}>{t.groups[id](offers.length)}</h2>
        {sendsMany && <button type="button" class="ds-button offer-all" data-variant="secondary" aria-expanded={isOpen} onClick={() => { openForm.value = { kind: 'sendAll', offerId: null }; }}>{t.action.sendAll(offers.length)}</button>}
      </div>
      {sendsMany && isOpen && <SendForm offers={offers} terms={terms} today={today} fetchAgain={fetchAgain} />}
      <ul class="offer-rows">{offers.map((offer) => <OfferRow key={offer.id} offer={offer} terms={terms} today={today} fetchAgain={fetchAgain} />)}</ul>
    </section>
  );
}

function ends({ endDate, isOver }: LeaseView, today: string): string {
  const t = text.value.offers.lease;
  if (isOver) return t.over(formatDate(endDate));
  return endDate === today ? t.today(formatDate(endDate)) : t.ends(formatDate(endDate), daysBetween(today, endDate));
}

interface LeasesProps {
  readonly leases: readonly LeaseView[];
  readonly terms: Terms;
  readonly today: string;
}

function LeaseRows({ leases, today }: Omit<LeasesProps, 'terms'>): VNode {
  return (
    <ul class="lease-rows">
      {leases.map((lease) => (
        <li key={lease.tenancyId} data-late={lease.isOver}>
          <a class="ds-link" href={rowPath('tenancies', lease.tenancyId)}>{text.value.offers.lease.tenancy(lease.tenancyId)}</a> <span>{lease.dwelling}</span> <span class="quiet">{ends(lease, today)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How many leases are seen at once; the rest is one click away. */
const SHOWN_FIRST = 6;

/** The leases that end: who lives there is to be asked what comes after. */
export function Leases({ leases, terms, today }: LeasesProps): VNode {
  const t = text.value.offers;
  const rest = leases.slice(SHOWN_FIRST);
  return (
    <section class="card offer-group" data-group="leases" aria-labelledby="group-leases">
      <h2 class="ds-heading" data-size="xs" id="group-leases">{t.groups.leases(leases.length)}</h2>
      <p class="quiet">{t.leasesHelp(Math.max(0, ...terms.tenancyReminderDays))}</p>
      <LeaseRows leases={leases.slice(0, SHOWN_FIRST)} today={today} />
      {rest.length > 0 && <details class="lease-rest"><summary>{text.value.overviewPage.more(rest.length)}</summary><LeaseRows leases={rest} today={today} /></details>}
    </section>
  );
}
