import type { VNode } from 'preact';
import type { Role } from '../../../server/access/schemas.ts';
import type { OverviewView } from '../../../server/overview/schemas.ts';
import { formatDate } from '../../format.ts';
import { REGISTER_PATHS, rowPath } from '../../register-addresses.ts';
import { OFFERS_PATH } from '../../round-address.ts';
import { language, text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { listPath, REMINDER_KINDS } from '../follow-up/reminder-order.ts';
import { groupOf, type GroupId } from '../offers/groups.ts';
import { fieldName } from '../registers/field-words.ts';
import { RegisterFaults } from '../registers/register-faults.tsx';

const SHOWN_FIRST = 4;
const LEADS_FOLLOW_UP: readonly Role[] = ['followUpLeader'];

interface Task {
  readonly id: string;
  readonly words: string;
  /** The list that shows what is counted. */
  readonly list: string;
  readonly urgent: boolean;
  readonly items: readonly { readonly key: string; readonly link: string; readonly name: string; readonly about: string }[];
}

/** The offers that wait for the same thing. */
function offersOf(view: OverviewView, group: GroupId): Task {
  const t = text.value.offers;
  const offers = view.offers.filter((offer) => groupOf(offer, view.asOf) === group);
  return {
    id: `offers-${group}`, words: t.groups[group](offers.length), list: OFFERS_PATH, urgent: group === 'lateAnswers',
    items: offers.map(({ id, dwelling, next, deadline, moveIn }) => ({
      key: id, link: OFFERS_PATH, name: t.row.household(id), about: `${dwelling}, ${(next === 'answer' && deadline !== null ? t.row.deadline(formatDate(deadline)) : t.row.waitsMove(formatDate(moveIn))).toLowerCase()}`,
    })),
  };
}

/** A line for each list of Oppfølging; the list itself names the agreements. */
function followUpOf({ followUp }: OverviewView): readonly Task[] {
  const t = text.value.followUpPage;
  return REMINDER_KINDS.flatMap((kind) => {
    const count = followUp.find((one) => one.kind === kind);
    if (count === undefined) return [];
    const words = t.lists.kinds[kind].heading(count.reminders);
    return [{ id: `followUp-${kind}`, words: count.overdue > 0 ? t.first.overdue(words, count.overdue, count.reminders) : words, list: listPath(kind), urgent: count.overdue > 0, items: [] }];
  });
}

function lists(view: OverviewView): readonly Task[] {
  const t = text.value.overviewPage;
  const row = text.value.registers.row;
  const household = ({ id, neededBy }: OverviewView['deadlines'][number]): Task['items'][number] => ({ key: id, link: rowPath('households', id), name: `${row.households} ${id}`, about: t.due(formatDate(neededBy)) });
  const assessment = ({ register, id, flag, until, isExpired }: OverviewView['assessments'][number]): Task['items'][number] => ({
    key: `${register} ${id} ${flag}`, link: rowPath(register, id), name: `${row[register]} ${id}`, about: `${fieldName(register, `assessments.${flag}`)}, ${isExpired ? t.until(formatDate(until)) : t.untilSoon(formatDate(until))}`,
  });
  const lease = ({ id, dwelling, endDate, isOver }: OverviewView['leases'][number]): Task['items'][number] => ({ key: id, link: rowPath('tenancies', id), name: dwelling, about: isOver ? t.until(formatDate(endDate)) : t.untilSoon(formatDate(endDate)) });
  const [late, soon] = [view.deadlines.filter((one) => one.isOverdue), view.deadlines.filter((one) => !one.isOverdue)];
  const [expired, expiring] = [view.assessments.filter((one) => one.isExpired), view.assessments.filter((one) => !one.isExpired)];
  const [over, ending] = [view.leases.filter((one) => one.isOver), view.leases.filter((one) => !one.isOver)];
  const byDeadline = `${REGISTER_PATHS.households}?sort=neededBy`;
  const byEnd = `${REGISTER_PATHS.tenancies}?sort=endDate`;
  const registerOf = (some: readonly { readonly register: OverviewView['overdue'][number]['register'] }[]): string => REGISTER_PATHS[some[0]?.register ?? 'households'];
  return [
    { id: 'late', words: t.late(late.length), list: byDeadline, urgent: true, items: late.map(household) },
    { id: 'soon', words: t.soon(soon.length), list: byDeadline, urgent: false, items: soon.map(household) },
    ...(['lateAnswers', 'send', 'moveInsDue'] as const).map((group) => offersOf(view, group)),
    { id: 'erase', words: t.erase(view.overdue.length), list: registerOf(view.overdue), urgent: true, items: view.overdue.map(({ register, id, keepUntil }) => ({ key: `${register} ${id}`, link: rowPath(register, id), name: `${row[register]} ${id}`, about: t.keep(formatDate(keepUntil)) })) },
    { id: 'expired', words: t.expired(expired.length), list: registerOf(expired), urgent: true, items: expired.map(assessment) },
    { id: 'leaseOver', words: t.leaseOver(over.length), list: byEnd, urgent: true, items: over.map(lease) },
    { id: 'overLimit', words: t.overLimit(view.sitesOverLimit.length, view.limitPolicy?.name[language.value] ?? ''), list: REGISTER_PATHS.sites, urgent: false, items: view.sitesOverLimit.map(({ id, name, counted, siteLimit }) => ({ key: id, link: rowPath('sites', id), name, about: t.counted(counted, siteLimit) })) },
    { id: 'expiring', words: t.expiring(expiring.length), list: registerOf(expiring), urgent: false, items: expiring.map(assessment) },
    offersOf(view, 'answer'),
    { id: 'leaseEnds', words: t.leaseEnds(ending.length, view.leaseDays), list: byEnd, urgent: false, items: ending.map(lease) },
  ];
}

function Items({ items }: { items: Task['items'] }): VNode {
  return <ul class="task-items">{items.map(({ key, link, name, about }) => <li key={key}><a class="ds-link" href={link}>{name}</a> <span class="quiet">{about}</span></li>)}</ul>;
}

function TaskPart({ task }: { task: Task }): VNode {
  const rest = task.items.slice(SHOWN_FIRST);
  return (
    <li class="task" data-urgent={task.urgent}>
      <h3><a class="ds-link" href={task.list}>{task.words}</a></h3>
      {task.items.length > 0 && <Items items={task.items.slice(0, SHOWN_FIRST)} />}
      {rest.length > 0 && <details><summary>{text.value.overviewPage.more(rest.length)}<span class="seen-by-readers">: {task.words}</span></summary><Items items={rest} /></details>}
    </li>
  );
}

/** What to do today, the most urgent first; what there is none of is left out. Follow-up comes first for those who lead it, and last for others. */
export function ToDo({ view }: { view: OverviewView }): VNode {
  const t = text.value.overviewPage;
  const [cases, followUp] = [lists(view).filter(({ items }) => items.length > 0), followUpOf(view)];
  const tasks = may(LEADS_FOLLOW_UP) ? [...followUp, ...cases] : [...cases, ...followUp];
  return (
    <section class="card to-do" aria-labelledby="to-do">
      <h2 class="ds-heading" data-size="xs" id="to-do">{t.today}</h2>
      {tasks.length === 0 ? <p>{t.nothing}</p> : <ul class="tasks">{tasks.map((task) => <TaskPart key={task.id} task={task} />)}</ul>}
      {view.faults.length > 0 && <RegisterFaults words={t.faults} faults={view.faults} />}
    </section>
  );
}
