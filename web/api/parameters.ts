import type { Parameters } from '../../server/parameters/schemas.ts';
import { read } from './request.ts';

/** The numbers that a council could change. */
export const readParameters = (): Promise<Parameters> => read('/api/parameters');
