import type { Policy } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { PolicyHindrance } from './schemas.ts';
import { selectVersions } from './store.ts';
import { isDraftId, versionId, versionOf } from './versions.ts';

/**
 * Why nobody can decide a round under a policy on a day (ISO date); null when the policy is no hindrance. Asks the database, not what was read of it before: another process may have written there.
 * A policy that is known from a problem file alone is held against the day that the file says.
 */
export async function hindranceOf(db: Database, { id, validFrom }: Pick<Policy, 'id' | 'validFrom'>, today: string): Promise<PolicyHindrance | null> {
  if (isDraftId(id)) return { kind: 'policyIsDraft' };
  const own = (await selectVersions(db)).map(versionOf).find((version) => versionId(version) === id);
  if (own !== undefined && own.withdrawal !== null) return { kind: 'policyWithdrawn', withdrawnOn: dayOfInstant(own.withdrawal.at) };
  return validFrom > today ? { kind: 'policyNotYetValid', validFrom } : null;
}
