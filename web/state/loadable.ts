import type { Signal } from '@preact/signals';
import { RequestError } from '../api/request.ts';

/** Something that is fetched: on its way, here, or not to be had. */
export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: RequestError };

/** A failed request; anything else is our mistake and thrown on. */
export function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}

/** The last fetch that was begun for each signal. */
const latest = new WeakMap<object, Promise<unknown>>();

/** Fetches something into a signal. What is there already stays in sight until the new is here, unless it failed; a later fetch into the same signal wins. */
export async function load<T>(into: Signal<Loadable<T>>, fetching: Promise<T>): Promise<void> {
  latest.set(into, fetching);
  if (into.peek().state === 'failed') into.value = { state: 'loading' };
  let now: Loadable<T>;
  try {
    now = { state: 'ready', value: await fetching };
  } catch (error) {
    if (latest.get(into) !== fetching) return;
    now = { state: 'failed', error: asRequestError(error) };
  }
  if (latest.get(into) === fetching) into.value = now;
}
