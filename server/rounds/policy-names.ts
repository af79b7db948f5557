import * as z from 'zod';
import { Policy } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { LocalText } from '../intake/schemas.ts';
import type { PolicyService } from '../policies/service.ts';
import { problemText, type ListedRound } from './store.ts';

const WithPolicy = z.looseObject({ policy: Policy });

/** The policies of stored problems, by the SHA-256 of the problem: what is stored under one never changes. */
const known = new Map<string, Policy>();
const MOST_KNOWN = 200;

/** The policy that a stored problem holds; null where the problem has been erased. */
async function policyIn(db: Database, sha256: string): Promise<Policy | null> {
  const found = known.get(sha256);
  if (found !== undefined) return found;
  const text = await problemText(db, sha256);
  if (text === null) return null;
  const { policy } = WithPolicy.parse(JSON.parse(text));
  known.set(sha256, policy as Policy);
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value as string);
  return policy as Policy;
}

/**
 * What the policy of each round is called: by its version where that is known here, else by the name that the round's own problem holds; its id where that has been erased as well.
 */
export function policyNames(db: Database, policies: PolicyService, rounds: readonly Pick<ListedRound, 'policyId' | 'problemSha256'>[]): Promise<readonly LocalText[]> {
  return Promise.all(rounds.map(async ({ policyId, problemSha256 }) => {
    const stored = policies.version(policyId) === undefined ? await policyIn(db, problemSha256) : null;
    return policies.nameOf(stored ?? { id: policyId, name: policyId });
  }));
}
