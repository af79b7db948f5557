import type { AnswerOffer, CalendarLanguage, MoveIn, OfferView, OffersQuery, OffersView, SendOffers } from '../../server/offers/schemas.ts';
import type { Terms } from '../../server/terms/schemas.ts';
import { read, withQuery, write } from './request.ts';

const offerPath = (id: string, what: string): string => `/api/offers/${encodeURIComponent(id)}/${what}`;

/** Offers, and the leases that end. */
export const readOffers = ({ round, show }: OffersQuery): Promise<OffersView> => read(withQuery('/api/offers', { round: round ?? null, show }));
/** The terms of offers and tenancies. */
export const readTerms = (): Promise<Terms> => read('/api/terms');
/** Records that offers have been sent. */
export const sendOffers = (sent: SendOffers): Promise<OfferView[]> => write('POST', '/api/offers/send', sent);
/** Records what was answered. */
export const answerOffer = (id: string, answer: AnswerOffer): Promise<OfferView> => write('POST', offerPath(id, 'answer'), answer);
/** Takes back what was recorded last. */
export const undoOffer = ({ id, version }: OfferView): Promise<OfferView> => write('POST', offerPath(id, 'undo'), { version });
/** Records that a household has moved in. */
export const moveIn = (id: string, move: MoveIn): Promise<OfferView> => write('POST', offerPath(id, 'move-in'), move);
/** Where the calendar lies, in a language. */
export const calendarPath = (language: CalendarLanguage): string => withQuery('/api/offers/calendar', { language });
