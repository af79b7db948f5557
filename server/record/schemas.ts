/** What happened, in the order of what is done: a stable word for each kind of change. */
export type EventKind = 'municipality.takenIn' | 'round.frozen' | 'proposal.stored' | 'database.restored' | 'payload.erased';

/** A change as it is told to the record (loggen). */
export interface Change {
  /** When it happened, as an ISO instant. */
  readonly at: string;
  /** Who did it: a user, or `spredt` for what the program does by itself. */
  readonly actor: string;
  readonly kind: EventKind;
  /** What it happened to, such as `round 2026-49`; it lies in the payload, since an id can point at a person. */
  readonly subject: string;
  /** Why, in the actor's own words; null where nobody is asked. */
  readonly reason: string | null;
  /** What changed, as JSON. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The last day (YYYY-MM-DD) that the payload may be kept; null for what says nothing about people. */
  readonly keepUntil: string | null;
}

/** A place in the chain: the number of an event and the hash that stands for it and all before it. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** What a look at the whole record found. */
export interface RecordReport {
  readonly events: number;
  /** Payloads that were erased on purpose, each with an event that says so. */
  readonly erased: number;
  /** Null while nothing has happened. */
  readonly head: Head | null;
  /** What does not hold, a sentence each; empty when the chain is whole. */
  readonly faults: readonly string[];
}
