import type { Role } from '../../server/access/schemas.ts';
import { insertOffers, type NewOffer } from '../../server/offers/service.ts';
import { OffersView, type AnswerOffer, type OfferView } from '../../server/offers/schemas.ts';
import type { Problem } from '../../solver/index.ts';
import { openApp, type OpenApp } from './open-app.ts';

/** What a command was answered with. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The application with the demonstration's first round decided into some offers, and the ways to speak of them. */
export interface OpenOffers extends OpenApp {
  /** The offers as they are listed; `query` such as `show=open`. */
  offers(query?: string): Promise<OffersView>;
  /** The offer to a household. */
  offer(householdId: string): Promise<OfferView>;
  /** Carries a command out on the offer to a household as it is now, and gives the answer. */
  command(householdId: string, what: string, body: object, roles?: readonly Role[]): Promise<Answer>;
  send(householdId: string, on: string, deadline?: string | null): Promise<Answer>;
  answer(householdId: string, answer: AnswerOffer['answer'], on: string): Promise<Answer>;
  /** Freezes the registers into another round. */
  freeze(asOf: string): Promise<Problem>;
}

/** The round of the demonstration that the offers are made in. */
export const ROUND = '2026-49';

/** Opens the application with the demonstration, and decides on these offers: household, dwelling, team. */
export async function openOffers(pairs: readonly (readonly [string, string, string | null])[], options: Parameters<typeof openApp>[0] = {}): Promise<OpenOffers> {
  const open = await openApp(options);
  await open.takeInDemonstration();
  const made = pairs.map(([householdId, dwellingId, teamId]): NewOffer => ({ roundId: ROUND, householdId, dwellingId, teamId, moveIn: '2026-12-01', keepUntil: '2031-11-23' }));
  await open.db.transaction().execute((transaction) => insertOffers(transaction, made));
  const offers: OpenOffers['offers'] = async (query = '') => OffersView.parse(await (await open.ask(`/api/offers?${query}`)).json());
  const offer: OpenOffers['offer'] = async (householdId) => {
    const found = (await offers()).offers.find((one) => one.householdId === householdId);
    if (found === undefined) throw new Error(`no offer to ${householdId}`);
    return found;
  };
  const post = async (path: string, body: object, roles: readonly Role[] = ['caseworker']): Promise<Answer> => {
    const answer = await open.askAs(roles, `/api/offers${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() as Answer['body'] };
  };
  const command: OpenOffers['command'] = async (householdId, what, body, roles) => {
    const { id, version } = await offer(householdId);
    return post(`/${id}/${what}`, { version, ...body }, roles);
  };
  return {
    ...open, offers, offer, command,
    async send(householdId, on, deadline = null) {
      const { id, version } = await offer(householdId);
      return post('/send', { offers: [{ id, version }], on, deadline });
    },
    answer: (householdId, answer, on) => command(householdId, 'answer', { on, answer }),
    async freeze(asOf) {
      const frozen = await open.ask('/api/rounds', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ asOf, policyId: 'roof-first', horizonDays: 90 }) });
      const { id } = await frozen.json() as { id: string };
      return await (await open.ask(`/api/rounds/${id}/problem`)).json() as Problem;
    },
  };
}
