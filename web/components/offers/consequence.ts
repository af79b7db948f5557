import type { OfferView } from '../../../server/offers/schemas.ts';
import type { Consequence } from '../../../server/terms/schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';

/** What will follow from a no, by the terms. */
export function consequenceText(consequence: Consequence): string {
  const t = text.value.offers.followed;
  return consequence.kind === 'losesWaiting' ? t.losesWaiting(consequence.months) : t[consequence.kind];
}

/** What has followed from a no. */
export function followedText({ consequence, applicationDate }: NonNullable<OfferView['followed']>): string {
  const t = text.value.offers.followed;
  if (consequence.kind === 'caseClosed') return t.closed;
  return applicationDate !== null && applicationDate.before !== applicationDate.after ? t.moved(formatDate(applicationDate.before), formatDate(applicationDate.after)) : t.kept;
}
