import type { ShippedPolicy } from '../../server/policies/schemas.ts';
import { read } from './request.ts';

/** The policies that ship, with how each rule stands in them. */
export const readShippedPolicies = (): Promise<readonly ShippedPolicy[]> => read('/api/policies');
