import { setImmediate } from 'node:timers/promises';
import type { Database } from '../db/open.ts';
import type { EventRow, PayloadRow } from '../db/tables.ts';
import { AT_ONCE, commitmentOf, GENESIS, hashOf } from './chain.ts';
import type { Head, RecordReport } from './schemas.ts';
import { eventsAfter, stillTold } from './store.ts';

/** What a look at the chain carries from event to event. */
interface Walk {
  head: Head | null;
  readonly faults: string[];
  /** Events without a payload, and those that are said to be erased. */
  readonly without: Set<number>;
  readonly erased: Set<number>;
}

function look(walk: Walk, event: EventRow, payload: PayloadRow | null): void {
  const expected = (walk.head?.number ?? 0) + 1;
  if (event.number !== expected) walk.faults.push(`event ${event.number} stands where event ${expected} was expected: events are missing between`);
  if (event.previous !== (walk.head?.hash ?? GENESIS)) walk.faults.push(`event ${event.number} does not follow on what stands before it`);
  if (event.hash !== hashOf(event)) walk.faults.push(`event ${event.number} is not what it was when it was recorded`);
  if (payload === null) walk.without.add(event.number);
  else if (event.commitment !== commitmentOf(payload)) walk.faults.push(`what event ${event.number} tells is not what was recorded`);
  if (event.kind === 'payload.erased' && event.about !== null) walk.erased.add(event.about);
  walk.head = { number: event.number, hash: event.hash };
}

/**
 * Looks at the whole record: that the chain is whole from its first event, that what events tell is what was recorded, and that what is missing was
 * erased by an event that says so. A chain that was cut off at its end still looks whole: compare its head with one that was noted before. Others are
 * answered meanwhile, and what they add is looked at too.
 */
export async function verifyRecord(db: Database): Promise<RecordReport> {
  const walk: Walk = { head: null, faults: [], without: new Set(), erased: new Set() };
  let after = 0;
  let events = 0;
  const stray: number[] = [];
  for (let isEnd = false; !isEnd;) {
    const part = await eventsAfter(db, after, AT_ONCE);
    for (const { event, payload } of part.some) look(walk, event, payload);
    stray.push(...part.stray);
    after = part.some.at(-1)?.event.number ?? after;
    events += part.some.length;
    isEnd = part.some.length < AT_ONCE;
    await setImmediate();
  }
  for (const number of walk.without) if (!walk.erased.has(number)) walk.faults.push(`what event ${number} tells is gone, and no event says that it was erased`);
  const claimed = [...walk.erased].filter((number) => !walk.without.has(number));
  // one that was looked at before it was erased, while this look went on, is gone by now
  const told = new Set(await stillTold(db, claimed));
  for (const number of claimed) if (told.has(number)) walk.faults.push(`event ${number} is said to be erased, but what it tells is there`);
  for (const number of stray) walk.faults.push(`something is told of event ${number}, which there is none of`);
  return { events, erased: [...walk.erased].filter((number) => !told.has(number)).length, head: walk.head, faults: walk.faults };
}

/** Whether the record has this event with this hash: then nothing up to it has changed since the hash was noted. */
export async function hasHead(db: Database, { number, hash }: Head): Promise<boolean> {
  const [found] = (await eventsAfter(db, number - 1, 1)).some;
  return found?.event.number === number && found.event.hash === hash;
}
