import type { VNode } from 'preact';
import type { RegisterChanges, RoundView } from '../../../server/meeting/schemas.ts';
import { showOfRound } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { freezeAgain, isOpen, mayStep, pulse, stepping } from '../../state/meeting.ts';
import { roundView } from '../../state/round.ts';
import { propose, solvingOf } from '../../state/solving.ts';
import { requestText } from '../request-text.ts';
import { TimeSince } from '../team-time.tsx';
import { TimeDifferences } from '../time-differences.tsx';
import { RoundRefused } from '../rounds/round-refused.tsx';
import { stepSentence, toDoText } from './step-sentence.ts';

const NAMED = 3;

/** The first few ids, and how many more there are. */
function some(ids: readonly string[]): string {
  const rest = ids.length - NAMED;
  return [...ids.slice(0, NAMED), ...(rest > 0 ? [text.value.meeting.registers.more(rest)] : [])].join(', ');
}

function changeWords({ households, dwellings, surroundings }: RegisterChanges): readonly string[] {
  const t = text.value.meeting.registers;
  const people = [[households.added, t.newHouseholds], [households.gone, t.goneHouseholds], [households.changed, t.changedHouseholds]] as const;
  const homes = [[dwellings.added, t.newDwellings], [dwellings.gone, t.goneDwellings], [dwellings.changed, t.changedDwellings]] as const;
  return [
    ...people.flatMap(([ids, words]) => (ids.length > 0 ? [words(ids.length, some(ids))] : [])), ...homes.flatMap(([ids, words]) => (ids.length > 0 ? [words(ids.length)] : [])),
    ...(surroundings ? [t.surroundings] : []),
  ];
}

async function fetchAndSolve(view: RoundView): Promise<void> {
  const { asOf, horizonDays, policy } = view;
  const isDone = await freezeAgain(view, { asOf, horizonDays, policyId: policy.id });
  const now = roundView.peek();
  if (isDone && now !== null) await propose(now);
}

function Registers({ view, changes }: { view: RoundView; changes: RegisterChanges }): VNode {
  const t = text.value.meeting.registers;
  return (
    <div class="news" role="status">
      <p><strong>{t.changed}</strong> {changeWords(changes).join(' · ')}.</p>
      {changes.teams.length > 0 && <TimeDifferences teams={changes.teams} />}
      {mayStep.value && <button type="button" class="ds-button" data-variant="secondary" onClick={() => { void fetchAndSolve(view); }}>{t.button}</button>}
    </div>
  );
}

function Overtaken({ view }: { view: RoundView }): VNode | null {
  const t = text.value.meeting.overtaken;
  const now = stepping.value;
  if (now.state !== 'overtaken') return null;
  const what = now.steps.length === 0 ? [view.isFromRegisters ? t.frame : t.framePolicy] : now.steps.map((step) => toDoText(view, step));
  const first = now.by.slice(0, NAMED).map((step) => stepSentence(view, step)).join(' ');
  const leave = (): void => { stepping.value = { state: 'idle' }; };
  return (
    <div class="ds-alert overtaken" data-color="warning" role="alert">
      <p><strong>{now.by.length === 0 ? t.byNobody : t.by(first)}</strong> {now.by.length > NAMED && <button type="button" class="link" onClick={() => showOfRound('history')}>{text.value.meeting.registers.more(now.by.length - NAMED)}</button>} {t.kept}</p>
      <p>{t.notDone} {what.join(' · ')}.</p>
      <p class="buttons">
        <button type="button" class="ds-button" onClick={now.again}>{t.again}</button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={leave}>{t.leave}</button>
      </p>
    </div>
  );
}

function Refused(): VNode | null {
  const t = text.value.meeting;
  const now = stepping.value;
  if (now.state !== 'refused') return null;
  const close = (): void => { stepping.value = { state: 'idle' }; };
  if (now.error.code === 'faultyProblem') return <div class="refused"><RoundRefused error={now.error} faultWords={t.frame.faults} /> <button type="button" class="link" onClick={close}>{t.close}</button></div>;
  return <div class="ds-alert" data-color="danger" role="alert"><p>{t.refused(requestText(now.error))} <button type="button" class="link" onClick={close}>{t.close}</button></p></div>;
}

/** What the reader should know before going on: that somebody came first, that something was refused, that the registers have changed, that somebody else solves. */
export function RoundNews({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting;
  const now = pulse.value;
  const isMine = solvingOf(view.id).state === 'running';
  return (
    <div class="round-news">
      <Overtaken view={view} />
      <Refused />
      {now?.solving === true && !isMine && <p class="news" role="status">{t.elsewhere}</p>}
      {view.state === 'decided' && <p class="news" role="status"><strong>{t.decided.heading}.</strong> {t.decided.help}</p>}
      {view.state === 'closed' && <p class="news">{t.decided.closed}</p>}
      {isOpen(view) && view.capacity !== null && view.capacity.since !== null && <div class="news" role="status"><TimeSince view={view} /></div>}
      {now !== null && now.registers !== null && isOpen(view) && !isMine && <Registers view={view} changes={now.registers} />}
    </div>
  );
}
