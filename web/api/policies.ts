import type { AdoptDraft, DifferenceView, ListedPolicy, NewPolicy, PolicyView, RuleOption, WithdrawVersion, WriteDraft } from '../../server/policies/schemas.ts';
import { ask, read, withQuery, write } from './request.ts';

const at = (policyId: string): string => `/api/policies/${encodeURIComponent(policyId)}`;

/** What a round can be made under, with how each rule stands in it. */
export const readPolicies = (): Promise<readonly ListedPolicy[]> => read('/api/policies');

/** The same, and what is replaced or withdrawn. */
export const readEveryPolicy = (): Promise<readonly ListedPolicy[]> => read(withQuery('/api/policies', { what: 'every' }));

/** A policy with all its versions, the newest first. */
export const readPolicy = (policyId: string): Promise<PolicyView> => read(at(policyId));

/** What a policy may say of each rule. */
export const readRuleOptions = (): Promise<readonly RuleOption[]> => read('/api/policies/rules');

/** In what two versions differ. */
export const readDifference = (a: string, b: string): Promise<DifferenceView> => read(withQuery('/api/policies/difference', { a, b }));

/** Copies a version into a new policy, as a draft. */
export const copyPolicy = (asked: NewPolicy): Promise<PolicyView> => write('POST', '/api/policies', asked);

/** Takes a policy file in as a draft. */
export async function takeInPolicy(file: File): Promise<PolicyView> {
  return (await ask('/api/policies/file', { method: 'POST', headers: { 'content-type': 'application/json' }, body: file })).json() as Promise<PolicyView>;
}

/** Begins the next version of a policy as a draft. */
export const beginVersion = (policyId: string): Promise<PolicyView> => write('POST', `${at(policyId)}/draft`, {});

/** Writes in a draft. */
export const saveDraft = (policyId: string, draft: WriteDraft): Promise<PolicyView> => write('PUT', `${at(policyId)}/draft`, draft);

/** Takes a draft away. */
export const removeDraft = (policyId: string, edit: number): Promise<unknown> => write('DELETE', `${at(policyId)}/draft`, { edit });

/** Adopts a draft. */
export const adoptDraft = (policyId: string, decision: AdoptDraft): Promise<PolicyView> => write('POST', `${at(policyId)}/adopt`, decision);

/** Withdraws an adopted version. */
export const withdrawVersion = (policyId: string, withdrawal: WithdrawVersion): Promise<PolicyView> => write('POST', `${at(policyId)}/withdraw`, withdrawal);

/** Where a version lies as a policy file. */
export const policyFileAddress = (policyId: string, number: number): string => `${at(policyId)}/versions/${number}/file`;
