import { signal } from '@preact/signals';
import type { VNode } from 'preact';

/** What has just been told or taken back, in words; empty where nothing has. */
export const justTold = signal('');

/** Reads aloud what has just been told: the page shows it in its place. */
export function JustTold(): VNode {
  return <p class="ds-sr-only" role="status">{justTold.value}</p>;
}
