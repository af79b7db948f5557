import { createHash } from 'node:crypto';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { EventKind } from './schemas.ts';
import { addToRecord } from './chain.ts';

/** One who looks at the same thing again within this time has looked at it once. */
const ONE_LOOK_MILLISECONDS = 10 * 60_000;
/** When so many looks are remembered, those that are over are forgotten. */
const MOST_REMEMBERED = 10_000;

/** Somebody looks at something (innsyn). Facts tell how much was seen, never what was looked for. */
export interface Look {
  readonly actor: string;
  readonly kind: EventKind;
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** What tells this look from others at the same subject, such as the question that a list answers and the rows that it shows; it is kept nowhere. */
  readonly which?: string;
}

/** Tells the record who has looked at what. */
export interface AccessLog {
  /** Tells of a look before it is answered; the same look again within ten minutes is told once. One that shows more, or something else, is another look. */
  tell(look: Look): Promise<void>;
}

/** What the log of looks needs; `now` gives the time as an ISO instant. */
export interface AccessLogParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
}

/** What tells looks from each other, as a digest: what was looked for is not to be remembered, and it can be long. */
function keyOf({ actor, kind, subject, facts, which = '' }: Look): string {
  return createHash('sha256').update(JSON.stringify([actor, kind, subject, facts, which])).digest('base64');
}

/** The log of who has looked at what, kept in the record until its own last day. What was told lately is remembered by the server alone: after a restart it is told again. */
export function createAccessLog({ db, now, parameters }: AccessLogParts): AccessLog {
  const lately = new Map<string, number>();
  const forget = (time: number): void => {
    for (const [key, told] of lately) if (time - told >= ONE_LOOK_MILLISECONDS) lately.delete(key);
  };
  return {
    async tell(look) {
      const { actor, kind, subject, facts } = look;
      const at = now();
      const time = Date.parse(at);
      const key = keyOf(look);
      const told = lately.get(key);
      if (told !== undefined && Math.abs(time - told) < ONE_LOOK_MILLISECONDS) return;
      if (lately.size >= MOST_REMEMBERED) forget(time);
      lately.set(key, time);
      try {
        await db.transaction().execute((transaction) => addToRecord(transaction, {
          at, actor, kind, subject, reason: null, facts, keepUntil: monthsAfter(dayOfInstant(at), parameters.accessKeepMonths),
        }));
      } catch (error) {
        lately.delete(key);
        throw error;
      }
    },
  };
}
