import { EventKind, type RecordEntry } from '../server/record/schemas.ts';
import { RegisterId } from '../server/registers/schemas.ts';
import { roundNameOf } from './round-address.ts';
import { formatDate } from './format.ts';
import type { Dictionary } from './text/nb.ts';

/** What an event was about, in words: `households 1042` is husstand 1042; a register alone is the list of it, and an offer is told by the household that its facts name. */
export function subjectText(subject: string | null, facts: RecordEntry['facts'], t: Dictionary): string {
  const { rows, things } = t.log;
  if (subject === null) return things.erased;
  const space = subject.indexOf(' ');
  const [name, id] = space < 0 ? [subject, ''] : [subject.slice(0, space), subject.slice(space + 1)];
  const register = RegisterId.safeParse(name);
  if (register.success) return id === '' ? t.frame.pageNames[register.data].toLowerCase() : rows[register.data](id);
  if (name === 'offer') return typeof facts?.householdId === 'string' ? things.offer(facts.householdId) : things.someOffer;
  return thingText(subject, name, id, things);
}

/** What there is one of, or what is told of as a whole. */
const WHOLES = ['files', 'database', 'record', 'addresses', 'overview', 'offers', 'concentration', 'forecast', 'caseload'] as const;
const isWhole = (name: string): name is (typeof WHOLES)[number] => WHOLES.some((whole) => whole === name);

/** What an event was about where it was no row of a register. */
function thingText(subject: string, name: string, id: string, things: Dictionary['log']['things']): string {
  if (name === 'users') return id === '(first administrator)' ? things.firstAdministrator : things.user(id);
  if (name === 'round') return things.round(roundNameOf(id));
  if (name === 'event' || name === 'municipality') return things[name](id);
  if (name === 'file') return things.file(id);
  if (name === 'problem') return things.problem;
  if (name === 'policy') return things.policy(id);
  if (name === 'study') return things.study;
  if (name === 'week') return things.week(formatDate(id));
  const [, number, round] = /^proposal (\d+) of round (.+)$/.exec(subject) ?? [];
  if (number !== undefined && round !== undefined) return things.proposal(number, roundNameOf(round));
  return isWhole(name) ? things[name] : things.other(subject);
}

/** An event as a sentence: who did what. A kind that the page does not know is told by its own name. */
export function eventSentence({ actor, kind, subject, facts }: Pick<RecordEntry, 'actor' | 'kind' | 'subject' | 'facts'>, t: Dictionary): string {
  const what = subjectText(subject, facts, t);
  const known = EventKind.safeParse(kind);
  const who = actor === 'spredt' ? t.log.program : actor;
  const own = subject === `users ${actor}` && known.success ? t.log.ownEvents[known.data] : undefined;
  if (own !== undefined) return t.log.sentence(who, own);
  return t.log.sentence(who, known.success ? t.log.events[known.data](what) : `${kind}: ${what}`);
}

/** Why something was done: in the words of whoever did it, or for what the program does by itself in the reader's. */
export function reasonText({ actor, reason }: Pick<RecordEntry, 'actor' | 'reason'>, t: Dictionary): string {
  const own: Readonly<Record<string, string>> = t.log.stored.reasons;
  const words = reason ?? '';
  return actor === 'spredt' ? own[words] ?? words : words;
}
