import type { VNode } from 'preact';
import type { FollowUpView } from '../../../server/follow-up/schemas.ts';
import { text } from '../../state/language.ts';
import { isOverloaded, overloadWords } from './overload.ts';
import { listId, reminderLists, type ReminderList } from './reminder-order.ts';

const NAMED_FIRST = 4;

interface Thing {
  readonly target: string;
  readonly words: string;
  readonly more: readonly string[];
}

/** A list in a line: how many, and how many of them are overdue. */
function lineOf({ kind, reminders, overdue }: ReminderList): Thing {
  const t = text.value.followUpPage;
  const words = t.lists.kinds[kind].heading(reminders.length);
  return { target: listId(kind), words: overdue > 0 ? t.first.overdue(words, overdue, reminders.length) : words, more: [] };
}

/** What cannot wait: lists with anything overdue, staff with too little time or without hours, visits told twice. */
function urgentThings({ staff, reminders, contested }: FollowUpView): readonly Thing[] {
  const t = text.value.followUpPage.first;
  const over = staff.filter(isOverloaded);
  const noHours = staff.filter(({ hasHours }) => !hasHours);
  return [
    ...reminderLists(reminders).filter(({ overdue }) => overdue > 0).map(lineOf),
    ...(over.length === 0 ? [] : [{ target: 'load', words: t.over(over.length), more: over.flatMap((member) => overloadWords(member) ?? []) }]),
    ...(noHours.length === 0 ? [] : [{ target: 'load', words: t.noHours(noHours.length), more: noHours.map(({ name }) => name) }]),
    ...(contested.length === 0 ? [] : [{ target: 'contested', words: t.contested(contested.length), more: [] }]),
  ];
}

function More({ thing: { more, words } }: { thing: Thing }): VNode | null {
  if (more.length === 0) return null;
  const rest = more.slice(NAMED_FIRST);
  const items = (some: readonly string[]): VNode => <ul class="task-items">{some.map((one) => <li key={one}>{one}</li>)}</ul>;
  return <>{items(more.slice(0, NAMED_FIRST))}{rest.length > 0 && <details class="reminder-rest"><summary>{text.value.followUpPage.lists.more(rest.length)}<span class="seen-by-readers">: {words}</span></summary>{items(rest)}</details>}</>;
}

function Things({ things, isUrgent }: { things: readonly Thing[]; isUrgent: boolean }): VNode {
  return (
    <ul class="tasks">
      {things.map((thing) => <li key={thing.words} class="task" data-urgent={isUrgent}><p><a class="ds-link" href={`#${thing.target}`}>{thing.words}</a></p><More thing={thing} /></li>)}
    </ul>
  );
}

/** What to do first, and what is coming; each leads to where it stands on the page. */
export function FirstThings({ view }: { view: FollowUpView }): VNode {
  const t = text.value.followUpPage.first;
  const [urgent, soon] = [urgentThings(view), reminderLists(view.reminders).filter(({ overdue }) => overdue === 0).map(lineOf)];
  return (
    <section class="card first-things" aria-live="polite" aria-labelledby="first-things">
      <h2 class="ds-heading" data-size="xs" id="first-things">{t.heading}</h2>
      {urgent.length === 0 ? <p>{t.nothing}</p> : <Things things={urgent} isUrgent />}
      {soon.length > 0 && <><h3 class="ds-heading" data-size="2xs">{t.ahead}</h3><Things things={soon} isUrgent={false} /></>}
    </section>
  );
}
