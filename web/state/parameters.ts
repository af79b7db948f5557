import { computed, signal } from '@preact/signals';
import type { Parameters } from '../../server/parameters/schemas.ts';
import { readParameters } from '../api/parameters.ts';
import { load, type Loadable } from './loadable.ts';

const fetched = signal<Loadable<Parameters>>({ state: 'loading' });

/** The numbers that a council could change; null until they are here. */
export const parameters = computed<Parameters | null>(() => (fetched.value.state === 'ready' ? fetched.value.value : null));

/** Fetches the parameters, once. */
export function openParameters(): void {
  if (fetched.peek().state !== 'ready') void load(fetched, readParameters());
}
