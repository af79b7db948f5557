import type { VNode } from 'preact';
import type { RoundView } from '../../server/meeting/schemas.ts';
import type { RoundState } from '../../server/rounds/schemas.ts';
import { formatClock, formatDate, formatDayOf } from '../format.ts';
import { pricesPath, ROUNDS_PATH } from '../round-address.ts';
import { RULES_PATH } from '../rule-address.ts';
import { showOfRound } from '../state/choice.ts';
import { language, text } from '../state/language.ts';
import { drawer, isOpen, mayStep } from '../state/meeting.ts';
import { RoundActions } from './meeting/round-actions.tsx';
import { PageHeading } from './page-heading.tsx';

/** How far a round comes, in order. */
const STATES: readonly RoundState[] = ['draft', 'proposed', 'inMeeting', 'decided', 'closed'];

function States({ view }: { view: RoundView }): VNode {
  const here = STATES.indexOf(view.state);
  return (
    <ol class="round-state" aria-label={text.value.round.status}>
      {STATES.map((state, index) => <li key={state} data-past={index < here} aria-current={index === here ? 'step' : undefined}>{text.value.meeting.state[state]}</li>)}
    </ol>
  );
}

function Facts({ view }: { view: RoundView }): VNode {
  const t = text.value.round;
  const { proposal, policy } = view;
  const status = { optimal: t.statusOptimal, feasible: t.statusFeasible, refused: t.statusRefused };
  return (
    <div class="round-facts">
      <p><a href={RULES_PATH}>{t.policy(policy.name[language.value], formatDate(policy.validFrom))}</a> · {text.value.meeting.frame.now(formatDate(view.asOf), view.horizonDays)}</p>
      {proposal !== null && <p>{t.made(formatDayOf(proposal.solvedAt), formatClock(proposal.solvedAt))}, {status[proposal.status]}. <strong>{t.peopleDecide}</strong></p>}
    </div>
  );
}

/** The list of the meeting as files, in the language of the page; letters and lists are in bokmål or nynorsk. */
function ListFiles({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting.actions;
  const listAs = (format: 'pdf' | 'docx'): string => `/api/rounds/${encodeURIComponent(view.id)}/list?${new URLSearchParams({ format, language: language.value === 'nn' ? 'nn' : 'nb' }).toString()}`;
  return (
    <>
      <a class="ds-link" download href={listAs('pdf')}>PDF<span class="seen-by-readers">: {t.list}</span></a>
      <a class="ds-link" download href={listAs('docx')}>Word<span class="seen-by-readers">: {t.list}</span></a>
    </>
  );
}

/** The round's name, how far it has come, its policy and day, and what is to be done next. */
export function RoundHeader({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting.actions;
  return (
    <div class="round-header">
      <div class="round-title">
        <div class="round-name">
          <PageHeading size="xs" title={text.value.page.allocation}>{text.value.round.heading(view.name)}</PageHeading>
          <a class="ds-link" href={ROUNDS_PATH}>{text.value.round.others}</a>
          {mayStep.value && isOpen(view) && <button type="button" class="link" aria-expanded={drawer.value === 'frame'} onClick={() => { drawer.value = drawer.value === 'frame' ? null : 'frame'; }}>{t.frame}</button>}
          <button type="button" class="link" onClick={() => showOfRound('history')}>{t.history}</button>
          {view.proposal !== null && <a class="ds-link" href={pricesPath(view.id)}>{text.value.help.page.link}</a>}
          <button type="button" class="link" onClick={() => window.print()}>{t.print}</button>
          {mayStep.value && <ListFiles view={view} />}
        </div>
        <States view={view} />
      </div>
      <Facts view={view} />
      <RoundActions view={view} />
    </div>
  );
}
