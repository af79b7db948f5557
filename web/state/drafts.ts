import { computed, signal } from '@preact/signals';

/** What is written in the meeting for a reason: why a household is left open or declined, why a pair is forbidden, why a rule is overridden, why a dwelling is held open. */
export type DraftKind = 'leaveOpen' | 'decline' | 'forbid' | 'override' | 'hold';

// Only in memory: a reason may tell of somebody's life, and what lies in a browser's own store outlives the session. A reload asks first.
const drafts = signal<ReadonlyMap<string, string>>(new Map());

const keyOf = (roundId: string, kind: DraftKind, id: string): string => JSON.stringify([roundId, kind, id]);

/** What is written and not sent yet, of a household or a dwelling in a round; it stays while others are looked at. */
export function draftOf(roundId: string, kind: DraftKind, id: string): string {
  return drafts.value.get(keyOf(roundId, kind, id)) ?? '';
}

/** Keeps what is written; nothing is nothing to keep. */
export function writeDraft(roundId: string, kind: DraftKind, id: string, written: string): void {
  const next = new Map(drafts.value);
  if (written === '') next.delete(keyOf(roundId, kind, id));
  else next.set(keyOf(roundId, kind, id), written);
  drafts.value = next;
}

/** Forgets everything that is written. */
export function forgetDrafts(): void {
  drafts.value = new Map();
}

/** Whether something is written that is not sent. */
export const hasDrafts = computed(() => drafts.value.size > 0);
