import { computed, signal } from '@preact/signals';
import type { FollowUpTerms } from '../../server/follow-up-terms/schemas.ts';
import { readFollowUpTerms } from '../api/parameters.ts';
import { load, type Loadable } from './loadable.ts';

const fetched = signal<Loadable<FollowUpTerms>>({ state: 'loading' });

/** What follow-up is planned by; null until it is here. */
export const followUpTerms = computed<FollowUpTerms | null>(() => (fetched.value.state === 'ready' ? fetched.value.value : null));

/** Fetches the terms of follow-up, once. */
export function openFollowUpTerms(): void {
  if (fetched.peek().state !== 'ready') void load(fetched, readFollowUpTerms());
}
