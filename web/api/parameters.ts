import type { FollowUpTerms } from '../../server/follow-up-terms/schemas.ts';
import type { Parameters } from '../../server/parameters/schemas.ts';
import { read } from './request.ts';

/** The numbers that a council could change. */
export const readParameters = (): Promise<Parameters> => read('/api/parameters');

/** What follow-up is planned by. */
export const readFollowUpTerms = (): Promise<FollowUpTerms> => read('/api/follow-up/terms');
