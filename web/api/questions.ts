import type { ProblemDetails } from '../../server/problem-details.ts';
import type { ConfirmedView, CostsView, HelpView, LookProgress, Question, RankingView, ScreenedView, WhyNotView } from '../../server/questions/schemas.ts';
import { streamEvents } from './event-stream.ts';
import { ask, read, RequestError, write } from './request.ts';

const pathOf = (roundId: string): string => `/api/rounds/${encodeURIComponent(roundId)}`;

/** The best round that has what is asked for; takes some seconds. `signal` ends the work at the server too. */
export const askWhyNot = (roundId: string, question: Question, signal?: AbortSignal): Promise<WhyNotView> => write('POST', `${pathOf(roundId)}/why-not`, question, signal);
/** The dwellings in order for a household. */
export const rankDwellings = (roundId: string, householdId: string, signal?: AbortSignal): Promise<RankingView> => read(`${pathOf(roundId)}/ranking?${new URLSearchParams({ household: householdId }).toString()}`, signal);
/** The households in order for a dwelling. */
export const rankHouseholds = (roundId: string, dwellingId: string, signal?: AbortSignal): Promise<RankingView> => read(`${pathOf(roundId)}/ranking?${new URLSearchParams({ dwelling: dwellingId }).toString()}`, signal);

/** What is told on the way to a long answer: how far it has come, all estimates so far, and one that has been solved. */
export type ToldOnTheWay =
  | { readonly kind: 'progress'; readonly progress: LookProgress }
  | { readonly kind: 'screened'; readonly rows: readonly ScreenedView[] }
  | { readonly kind: 'confirmed'; readonly row: ConfirmedView };

function onTheWay(name: string, data: string): ToldOnTheWay | null {
  if (name === 'progress') return { kind: 'progress', progress: JSON.parse(data) as LookProgress };
  if (name === 'screened') return { kind: 'screened', rows: (JSON.parse(data) as { readonly rows: readonly ScreenedView[] }).rows };
  return name === 'confirmed' ? { kind: 'confirmed', row: JSON.parse(data) as ConfirmedView } : null;
}

/** Asks a long question; its answer comes in the event `last`. What cannot be answered, and a stream that ends too early, is a RequestError. */
async function askLong<T>(path: string, body: unknown, last: string, signal: AbortSignal, hear: (told: ToldOnTheWay) => void): Promise<T> {
  const response = await ask(path, { method: 'POST', signal, headers: { accept: 'text/event-stream', 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (response.body === null) throw new RequestError(null);
  for await (const { name, data } of streamEvents(response.body)) {
    if (name === last) return JSON.parse(data) as T;
    if (name === 'none') throw new RequestError(JSON.parse(data) as ProblemDetails);
    const told = onTheWay(name, data);
    if (told !== null) hear(told);
  }
  throw new RequestError(null);
}

/** What would help a household, or the round (null). Aborting the signal ends the look on the server and rejects with an AbortError. */
export const askHelp = (roundId: string, householdId: string | null, signal: AbortSignal, hear: (told: ToldOnTheWay) => void): Promise<HelpView> => askLong(`${pathOf(roundId)}/help`, { householdId }, 'help', signal, hear);
/** What the rules and limits of a round cost. Aborting the signal ends the look on the server and rejects with an AbortError. */
export const askCosts = (roundId: string, signal: AbortSignal, hear: (told: ToldOnTheWay) => void): Promise<CostsView> => askLong(`${pathOf(roundId)}/costs`, {}, 'costs', signal, hear);
