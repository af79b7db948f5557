import type { ComparisonView, RangesView } from '../../server/comparison/schemas.ts';
import { read, withQuery } from './request.ts';

const pathOf = (roundId: string): string => `/api/rounds/${encodeURIComponent(roundId)}/comparison`;

/** Two stored proposals of a round beside each other, by their numbers. */
export const readComparison = (roundId: string, a: number, b: number): Promise<ComparisonView> => read(withQuery(pathOf(roundId), { a, b }));
/** How much the numbers can vary between proposals as good as each of the two; takes up to some 20 seconds. Aborting the signal ends the search. */
export const readRanges = (roundId: string, a: number, b: number, signal: AbortSignal): Promise<RangesView> => read(withQuery(`${pathOf(roundId)}/ranges`, { a, b }), signal);
