import { policyDifference, type PolicyRules } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { daysAfter } from '../parameters/service.ts';
import { addToRecord } from '../record/service.ts';
import type { Change, EventKind } from '../record/schemas.ts';
import { contentFaults, readPolicyFile } from './judge.ts';
import type { ContentFault, NewPolicy, PolicyContent, WriteDraft } from './schemas.ts';
import { deleteDraft, insertVersion, selectVersionsOf, updateVersion } from './store.ts';
import { rowOf, versionOf, type Version } from './versions.ts';

/** Who writes in the policies (a login), and when (an ISO instant). */
export interface Writing {
  readonly actor: string;
  readonly at: string;
}

/** Why nothing was written. */
export type PolicyRefusal =
  | { readonly code: 'policyNotFound' | 'policyShipped' | 'draftExists' | 'noDraft' | 'notAdopted' }
  | { readonly code: 'changedMeanwhile'; readonly version: Version }
  | { readonly code: 'faultyPolicy'; readonly faults: readonly ContentFault[] }
  | { readonly code: 'limitNeedsReason'; readonly hardLimits: readonly string[] };

/** What came of writing: the policy that was written in, or why nothing was. */
export type Written = { readonly code: 'done'; readonly policyId: string } | PolicyRefusal;

/** The event that tells of a change of a policy. */
export function told(kind: EventKind, policyId: string, { actor, at }: Writing, facts: Change['facts'], reason: string | null = null): Change {
  return { at, actor, kind, subject: `policy ${policyId}`, reason, facts, keepUntil: null };
}

/** The versions of a policy of the municipality's own, the newest first. */
export const versionsOf = async (db: Database, policyId: string): Promise<readonly Version[]> => (await selectVersionsOf(db, policyId)).map(versionOf);

/** Words that stand for something else in the addresses of the API and the pages. */
const TAKEN: ReadonlySet<string> = new Set(['rules', 'difference', 'file', 'sammenlign-policyer', 'avveining', 'simulering']);
const LONGEST_ID = 40;

function slugOf(name: string): string {
  const plain = name.toLowerCase().replaceAll('ø', 'o').replaceAll('å', 'a').replaceAll('æ', 'ae').normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, LONGEST_ID).replaceAll(/-+$/g, '') || 'policy';
}

/** An id for a new policy, made of its name, that nothing else has. */
async function freeId(db: Database, name: string, shippedIds: ReadonlySet<string>): Promise<string> {
  const slug = slugOf(name);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!TAKEN.has(id) && !shippedIds.has(id) && (await selectVersionsOf(db, id)).length === 0) return id;
  }
}

const DAY_MILLISECONDS = 86_400_000;

/**
 * What is copied: all that a version says, to hold from today and to be looked at again after as long as before. One that ships says of itself that nobody has adopted it; what is
 * copied from it says where it comes from instead.
 */
function copied({ stored, content }: Version, today: string): PolicyContent {
  const days = Math.round((Date.parse(content.reviewBy) - Date.parse(content.validFrom)) / DAY_MILLISECONDS);
  const authority = stored === 'shipped' ? `Bygger på «${content.name.nb}», som følger med Spredt.` : content.authority;
  return { ...content, authority, validFrom: today, reviewBy: daysAfter(today, days) };
}

const draft = (policyId: string, number: number, content: PolicyContent, { actor, at }: Writing): Version & { readonly stored: 'draft' } => (
  { policyId, number, stored: 'draft', edit: 1, content, decision: null, withdrawal: null, changedAt: at, changedBy: actor });

/** Copies a version into a new policy of the municipality's own, as a draft. */
export function copyPolicy(db: Database, from: Version, { name, copyOf }: NewPolicy, by: Writing, shippedIds: ReadonlySet<string>): Promise<Written> {
  const content = { ...copied(from, dayOfInstant(by.at)), name };
  const faults = contentFaults(content);
  if (faults.length > 0) return Promise.resolve({ code: 'faultyPolicy', faults });
  return db.transaction().execute(async (transaction) => {
    const policyId = await freeId(transaction, name.nb, shippedIds);
    await insertVersion(transaction, rowOf(draft(policyId, 1, content, by)));
    await addToRecord(transaction, told('policy.drafted', policyId, by, { number: 1, copyOf }));
    return { code: 'done', policyId };
  });
}

/** Begins the next version of a policy of the municipality's own as a draft, from the newest one that it has. */
export function beginVersion(db: Database, policyId: string, by: Writing): Promise<Written> {
  return db.transaction().execute(async (transaction) => {
    const [newest] = await versionsOf(transaction, policyId);
    if (newest === undefined) return { code: 'policyNotFound' };
    if (newest.stored === 'draft') return { code: 'draftExists' };
    await insertVersion(transaction, rowOf(draft(policyId, newest.number + 1, copied(newest, dayOfInstant(by.at)), by)));
    await addToRecord(transaction, told('policy.drafted', policyId, by, { number: newest.number + 1, copyOf: `${policyId}.v${newest.number}` }));
    return { code: 'done', policyId };
  });
}

/** Takes a policy file in as a new policy of the municipality's own, as a draft; one that says what no policy may say is refused with why. */
export async function takeInPolicy(db: Database, bytes: Uint8Array, by: Writing, shippedIds: ReadonlySet<string>): Promise<Written> {
  const read = readPolicyFile(bytes);
  if (!read.ok) return { code: 'faultyPolicy', faults: read.faults };
  return db.transaction().execute(async (transaction) => {
    const policyId = await freeId(transaction, read.content.name.nb, shippedIds);
    await insertVersion(transaction, rowOf(draft(policyId, 1, read.content, by)));
    await addToRecord(transaction, told('policy.takenIn', policyId, by, { number: 1, copyOf: read.id }));
    return { code: 'done', policyId };
  });
}

/** The draft of a policy as it was looked at; else why it cannot be written in. */
export async function draftLookedAt(db: Database, policyId: string, edit: number): Promise<Version & { readonly stored: 'draft' } | PolicyRefusal> {
  const [newest] = await versionsOf(db, policyId);
  if (newest === undefined) return { code: 'policyNotFound' };
  if (newest.stored !== 'draft') return { code: 'noDraft' };
  return newest.edit === edit ? { ...newest, stored: newest.stored } : { code: 'changedMeanwhile', version: newest };
}

function changedFields(before: PolicyContent, after: PolicyContent): readonly string[] {
  return (['name', 'aim', 'assumed', 'authority', 'validFrom', 'reviewBy', 'notes'] as const).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** Writes in a draft that nobody else has changed since it was looked at. */
export function saveDraft(db: Database, policyId: string, { edit, content }: WriteDraft, by: Writing): Promise<Written> {
  return db.transaction().execute(async (transaction) => {
    const before = await draftLookedAt(transaction, policyId, edit);
    if ('code' in before) return before;
    const faults = contentFaults(content);
    if (faults.length > 0) return { code: 'faultyPolicy', faults };
    const rules = [...new Set(policyDifference(before.content.rules as PolicyRules, content.rules as PolicyRules).map(({ ruleId }) => ruleId))];
    await updateVersion(transaction, rowOf({ ...before, content, edit: edit + 1, changedAt: by.at, changedBy: by.actor }));
    await addToRecord(transaction, told('policy.changed', policyId, by, { number: before.number, fields: changedFields(before.content, content), rules }));
    return { code: 'done', policyId };
  });
}

/** Takes a draft away that nobody else has changed since it was looked at; a policy that was never adopted is then gone. */
export function removeDraft(db: Database, policyId: string, edit: number, by: Writing): Promise<Written> {
  return db.transaction().execute(async (transaction) => {
    const before = await draftLookedAt(transaction, policyId, edit);
    if ('code' in before) return before;
    await deleteDraft(transaction, policyId, before.number);
    await addToRecord(transaction, told('policy.removed', policyId, by, { number: before.number }));
    return { code: 'done', policyId };
  });
}
