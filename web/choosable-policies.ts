import type { RoundView } from '../server/meeting/schemas.ts';
import type { ListedPolicy } from '../server/policies/schemas.ts';

/** The policies that a round can be frozen again under: what a round can be made under, and its own where that has been replaced. One from a file has its own already, so it is not asked for it again. */
export function choosablePolicies<T extends Pick<ListedPolicy, 'id' | 'state'>>({ isFromRegisters, policy: own }: Pick<RoundView, 'isFromRegisters' | 'policy'>, every: readonly T[]): readonly T[] {
  return every.filter(({ id, state }) => (id === own.id ? isFromRegisters && state !== 'withdrawn' : state !== 'withdrawn' && state !== 'replaced'));
}
