import type { OffersView, OfferView } from '../../../server/offers/schemas.ts';

/** The parts of the page of offers, in its order: what is to be done first first. */
export const GROUPS = ['lateAnswers', 'send', 'moveInsDue', 'answer', 'moveIns', 'ended'] as const;
/** One part of the page. */
export type GroupId = (typeof GROUPS)[number];

/** The part of the page that an offer stands in on a day. */
export function groupOf({ next, overdue, moveIn }: Pick<OfferView, 'next' | 'overdue' | 'moveIn'>, asOf: string): GroupId {
  switch (next) {
    case 'send': return 'send';
    case 'answer': return overdue ? 'lateAnswers' : 'answer';
    case 'moveIn': return moveIn <= asOf ? 'moveInsDue' : 'moveIns';
    case null: return 'ended';
  }
}

/** The offers part by part; a part without any is left out. */
export function grouped({ offers, asOf }: Pick<OffersView, 'offers' | 'asOf'>): readonly { readonly id: GroupId; readonly offers: readonly OfferView[] }[] {
  const groups = Map.groupBy(offers, (offer) => groupOf(offer, asOf));
  return GROUPS.flatMap((id) => {
    const some = groups.get(id);
    return some === undefined ? [] : [{ id, offers: some }];
  });
}
