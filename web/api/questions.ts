import type { Question, RankingView, WhyNotView } from '../../server/questions/schemas.ts';
import { read, write } from './request.ts';

const pathOf = (roundId: string): string => `/api/rounds/${encodeURIComponent(roundId)}`;

/** The best round that has what is asked for; takes some seconds. */
export const askWhyNot = (roundId: string, question: Question): Promise<WhyNotView> => write('POST', `${pathOf(roundId)}/why-not`, question);
/** The dwellings in order for a household. */
export const rankDwellings = (roundId: string, householdId: string): Promise<RankingView> => read(`${pathOf(roundId)}/ranking?${new URLSearchParams({ household: householdId }).toString()}`);
/** The households in order for a dwelling. */
export const rankHouseholds = (roundId: string, dwellingId: string): Promise<RankingView> => read(`${pathOf(roundId)}/ranking?${new URLSearchParams({ dwelling: dwellingId }).toString()}`);
