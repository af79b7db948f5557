import type { VNode } from 'preact';
import type { RoundView } from '../../server/rounds/schemas.ts';
import { formatClock, formatDate, formatDayOf } from '../format.ts';
import { ROUNDS_PATH } from '../round-address.ts';
import { language, text } from '../state/language.ts';
import { propose, solvingOf, stop, timeLimitSeconds, TIME_LIMITS } from '../state/solving.ts';
import { PageHeading } from './page-heading.tsx';

function RoundState({ view }: { view: RoundView }): VNode {
  const t = text.value.round;
  const steps = [{ name: t.draft, here: view.proposal === null }, { name: t.proposed, here: view.proposal !== null }];
  return (
    <ol class="round-state" aria-label={t.status}>
      {steps.map(({ name, here }) => <li key={name} aria-current={here ? 'step' : undefined}>{name}</li>)}
    </ol>
  );
}

function TimeLimit(): VNode {
  const t = text.value.round;
  return (
    <label class="time-limit">
      <span>{t.timeLimit}</span>
      <select
        class="ds-input" value={timeLimitSeconds.value}
        onChange={(event) => { timeLimitSeconds.value = Number(event.currentTarget.value); }}
      >
        {TIME_LIMITS.map((seconds) => <option key={seconds} value={seconds}>{t.seconds(seconds)}</option>)}
      </select>
    </label>
  );
}

function ProposeControls({ view }: { view: RoundView }): VNode {
  const t = text.value.round;
  const state = solvingOf(view.id);
  const running = state.state === 'running';
  const elapsed = state.state === 'running' ? state.progress?.seconds ?? 0 : 0;
  return (
    <div class="propose">
      {running
        ? <p class="elapsed" aria-hidden="true">{text.value.solving.elapsed(Math.floor(elapsed), timeLimitSeconds.value)}</p>
        : <TimeLimit />}
      {running
        ? <button type="button" class="ds-button" data-variant="secondary" data-color="danger" key="stop" onClick={() => stop(view.id)}>{t.stop}</button>
        : <button type="button" class="ds-button" key="propose" onClick={() => void propose(view)}>{view.proposal === null ? t.propose : t.proposeAgain}</button>}
    </div>
  );
}

/** The round's name, state, policy and the button that makes a proposal. */
export function RoundHeader({ view }: { view: RoundView }): VNode {
  const t = text.value.round;
  const { proposal, policy } = view;
  const status = { optimal: t.statusOptimal, feasible: t.statusFeasible, refused: t.statusRefused };
  return (
    <div class="round-header">
      <div class="round-title">
        <div class="round-name">
          <PageHeading size="xs" title={text.value.page.allocation}>{t.heading(view.name)}</PageHeading>
          <a class="ds-link" href={ROUNDS_PATH}>{t.others}</a>
        </div>
        <RoundState view={view} />
      </div>
      <div class="round-facts">
        <p>{t.policy(policy.name[language.value], formatDate(policy.validFrom))}</p>
        {proposal === null
          ? <p>{t.asOf(formatDate(view.asOf))}</p>
          : <p>{t.made(formatDayOf(proposal.solvedAt), formatClock(proposal.solvedAt))}, {status[proposal.status]}. <strong>{t.peopleDecide}</strong></p>}
      </div>
      <ProposeControls view={view} />
    </div>
  );
}
