import type { VNode } from 'preact';
import type { FollowUpView, Reminder, ReminderKind } from '../../../server/follow-up/schemas.ts';
import { CASELOAD_PATH } from '../../follow-up-address.ts';
import { daysBetween, formatDate } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY_WRITE } from '../../who-may.ts';
import { openEvaluation } from './evaluation.ts';
import { EvaluationForm } from './evaluation-form.tsx';
import { EvaluationNewsBox } from './evaluation-news.tsx';
import { listId, reminderLists, type ReminderList } from './reminder-order.ts';

const SHOWN_FIRST = 5;

/** The lists that are done with by giving somebody a new main. */
const FOR_CASELOAD: ReadonlySet<ReminderKind> = new Set(['noMain', 'nobodyCan', 'mainLeaves', 'mainAway']);

interface ListProps {
  readonly view: FollowUpView;
  readonly fetchAgain: () => void;
}

/** What the day of a reminder is, and how far away; null where it is about no day. */
function dayWords({ kind, date, hasBeenVisited }: Reminder, today: string): string | null {
  const t = text.value.followUpPage.lists;
  if (date === null) return null;
  const days = daysBetween(date, today);
  return kind === 'lostContact' && !hasBeenVisited ? t.never(formatDate(date), days) : t.kinds[kind].day(formatDate(date), days);
}

function EvaluateButton({ reminder: { agreementId, phase } }: { reminder: Reminder }): VNode | null {
  const t = text.value.followUpPage.evaluate;
  if (phase === null || !may(MAY_WRITE.agreements)) return null;
  const isOpen = openEvaluation.value?.agreementId === agreementId && openEvaluation.value.phase === phase;
  return (
    <button type="button" class="ds-button" data-variant="secondary" data-size="sm" aria-expanded={isOpen} onClick={() => { openEvaluation.value = isOpen ? null : { agreementId, phase }; }}>
      {t.open}<span class="seen-by-readers">{t.for(agreementId)}</span>
    </button>
  );
}

function Row({ reminder, view, isMixed, fetchAgain }: ListProps & { reminder: Reminder; isMixed: boolean }): VNode {
  const t = text.value.followUpPage.lists;
  const { agreementId, teamId, mainStaffId, phase, kind, isOverdue, version } = reminder;
  const isOpen = kind === 'evaluation' && openEvaluation.value?.agreementId === agreementId && openEvaluation.value.phase === phase;
  const main = mainStaffId === null ? t.noMain : t.main(view.names[mainStaffId] ?? mainStaffId);
  return (
    <li class="reminder" data-overdue={isOverdue}>
      <div class="reminder-line">
        <a class="ds-link" href={rowPath('agreements', agreementId)}>{t.agreement(agreementId)}</a>
        <span>{dayWords(reminder, view.asOf)}{isOverdue && isMixed && <> <span class="ds-tag" data-color="danger">{t.overdue}</span></>}</span>
        <span class="quiet">{view.teams.find(({ id }) => id === teamId)?.name ?? teamId}{kind !== 'noMain' && `, ${main}`}</span>
        {kind === 'evaluation' && <EvaluateButton reminder={reminder} />}
      </div>
      {isOpen && <EvaluationForm key={version} reminder={reminder} today={view.asOf} fetchAgain={fetchAgain} />}
    </li>
  );
}

function Rows({ reminders, ...props }: ListProps & { reminders: readonly Reminder[]; isMixed: boolean }): VNode {
  return <ul class="reminders">{reminders.map((reminder) => <Row key={`${reminder.agreementId} ${reminder.phase}`} reminder={reminder} {...props} />)}</ul>;
}

function List({ list: { kind, reminders, overdue }, ...props }: ListProps & { list: ReminderList }): VNode {
  const t = text.value.followUpPage;
  const heading = t.lists.kinds[kind].heading(reminders.length);
  const [rest, isMixed] = [reminders.slice(SHOWN_FIRST), overdue < reminders.length];
  return (
    <section class="reminder-list" aria-labelledby={listId(kind)}>
      <h3 class="ds-heading" data-size="2xs" id={listId(kind)} tabIndex={-1}>{overdue > 0 ? t.first.overdue(heading, overdue, reminders.length) : heading}</h3>
      <p class="quiet">{t.lists.kinds[kind].help}{FOR_CASELOAD.has(kind) && <> <a class="ds-link" href={CASELOAD_PATH}>{t.lists.toCaseload}</a></>}</p>
      {kind === 'evaluation' && <EvaluationNewsBox fetchAgain={props.fetchAgain} />}
      <Rows reminders={reminders.slice(0, SHOWN_FIRST)} isMixed={isMixed} {...props} />
      {rest.length > 0 && <details class="reminder-rest"><summary>{t.lists.more(rest.length)}<span class="seen-by-readers">: {heading}</span></summary><Rows reminders={rest} isMixed={isMixed} {...props} /></details>}
    </section>
  );
}

/** Every list of reminders that has anything on it. */
export function ReminderLists(props: ListProps): VNode {
  const t = text.value.followUpPage.lists;
  const lists = reminderLists(props.view.reminders);
  return (
    <section class="card" aria-labelledby="reminders">
      <h2 class="ds-heading" data-size="xs" id="reminders">{t.heading}</h2>
      {lists.length === 0 && <p>{t.none}</p>}
      {lists.every(({ kind }) => kind !== 'evaluation') && <EvaluationNewsBox fetchAgain={props.fetchAgain} />}
      {lists.map((list) => <List key={list.kind} list={list} {...props} />)}
    </section>
  );
}
