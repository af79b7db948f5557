import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { Question, RankedPairView, WhyNotView } from '../../../server/questions/schemas.ts';
import { askWhyNot } from '../../api/questions.ts';
import { text } from '../../state/language.ts';
import { isOpen } from '../../state/meeting.ts';
import { QuestionState } from '../questions/question-state.tsx';
import { useAnswer } from '../questions/use-answer.ts';
import { areaName, siteName, teamName } from '../questions/relaxation-sentence.ts';
import { limitText } from '../limit-text.ts';
import { RuleLink } from '../rule-link.tsx';
import { ruleText } from '../rule-sentences.ts';
import { MovedRows } from './moved-list.tsx';
import { homeName } from './step-sentence.ts';
import { LevelChanges } from './verdict-report.tsx';

/** What is asked about: a pair, a household that has no dwelling, or a dwelling that nobody has. */
type Kind = 'pair' | 'household' | 'dwelling';

const kindOf = ({ householdId, dwellingId }: Question): Kind => (dwellingId === undefined ? 'household' : householdId === undefined ? 'dwelling' : 'pair');

interface OfAnswer<Part extends WhyNotView['kind']> {
  readonly view: RoundView;
  readonly kind: Kind;
  readonly answer: Extract<WhyNotView, { kind: Part }>;
}

const SHOWN = 5;

/** Which limits more are over, and what becomes of the teams' minutes. */
function Places({ view, answer: { limits, teams } }: Pick<OfAnswer<'answer'>, 'view' | 'answer'>): VNode {
  const t = text.value.whyNot;
  const placeOf = ({ ruleId, siteId, areaId }: (typeof limits)[number]): string => {
    if (areaId !== null) return areaName(view, areaId);
    return view.policy.rules[ruleId]?.metres === undefined ? siteName(view, siteId ?? '') : t.circle(siteName(view, siteId ?? ''));
  };
  return (
    <>
      {limits.length > 0 && (
        <>
          <p>{t.limits}</p>
          <ul class="bullets">
            {limits.slice(0, SHOWN).map((limit) => <li key={`${limit.ruleId} ${limit.siteId ?? limit.areaId}`}>{t.limit(placeOf(limit), limit.before, limit.after)} <span class="quiet">{limitText(view, limit.ruleId, limit.cap)}</span></li>)}
            {limits.length > SHOWN && <li>{t.moreLimits(limits.length - SHOWN)}</li>}
          </ul>
        </>
      )}
      {teams.length > 0 && (
        <>
          <p>{t.teamMinutes}</p>
          <ul class="bullets">{teams.map(({ teamId, before, after, room }) => <li key={teamId}>{t.minutes(teamName(view, teamId), before, after, room)}{after > room && ` ${t.tooFew(after - room)}`}</li>)}</ul>
        </>
      )}
    </>
  );
}

function Found({ view, kind, answer }: OfAnswer<'answer'>): VNode {
  const t = text.value.whyNot;
  const levels = answer.levels.map(({ level, before, after }) => ({ level, penalty: after - before }));
  return (
    <>
      {answer.moved.length === 0 ? <p>{t.alone}</p> : <><p>{t.moved}</p><MovedRows view={view} moved={answer.moved} told={t.change} /></>}
      {answer.teamChanges > 0 && <p>{t.teams(answer.teamChanges)}</p>}
      {levels.some(({ penalty }) => penalty !== 0) ? <><p>{t.levels}</p><LevelChanges view={view} levels={levels} /></> : <p>{t.same}</p>}
      <Places view={view} answer={answer} />
      <p class="quiet">{t.of[kind].aside}</p>
      <p class="quiet">{answer.isProved ? t.proved(t.of[kind].when) : answer.areChangesProved ? t.fewest(t.of[kind].when) : t.unproved(t.of[kind].when)}</p>
    </>
  );
}

/** Why no round has what is asked for: by rule, and for a household or a dwelling by how many of the others each rule keeps from it. */
function Impossible({ kind, answer: { ruleIds, pairs } }: OfAnswer<'impossible'>): VNode {
  const t = text.value.whyNot;
  const words = t.of[kind];
  const obstacle = (ruleId: string): VNode => <RuleLink ruleId={ruleId}>{ruleText(ruleId)?.obstacle ?? ruleId}</RuleLink>;
  if (pairs.length > 0 && kind !== 'pair') {
    return (
      <>
        <p>{words.impossible} {t.of[kind].kept}</p>
        <ul class="bullets">{pairs.map(({ ruleId, pairs: count }) => <li key={ruleId}>{obstacle(ruleId)}: {t.of[kind].counted(count)}</li>)}</ul>
      </>
    );
  }
  if (ruleIds.length === 0) return <p>{words.impossible}</p>;
  return (
    <>
      <p>{words.impossible} {t.inTheWay}</p>
      <ul class="bullets">{ruleIds.map((ruleId) => <li key={ruleId}>{obstacle(ruleId)}</li>)}</ul>
    </>
  );
}

/** Whether an answer that the clock ended is worse than what a look at the occupant's other homes has found already: first the first level, then how many of those with a home move, then the others. */
function isBehind(view: RoundView, answer: Extract<WhyNotView, { kind: 'answer' }>, known: RankedPairView): boolean {
  const hasHome = view.households.find(({ id }) => id === known.householdId)?.placement !== null;
  const [first = 0, ...rest] = answer.levels.map(({ level, before, after }) => after - before - (known.levels.find((row) => row.level === level)?.penalty ?? 0));
  const moves = answer.moved.filter(({ from }) => from !== null).length - Number(hasHome) - Number(known.occupantId !== null);
  return !answer.isProved && ([first, moves, ...rest].find((difference) => difference !== 0) ?? 0) > 0;
}

interface WhyNotProps {
  readonly view: RoundView;
  readonly question: Question;
  /** What the reader has been told of the pair already. */
  readonly known?: RankedPairView | undefined;
}

interface ReportProps extends Pick<WhyNotProps, 'view' | 'known'> {
  readonly kind: Kind;
  readonly answer: WhyNotView;
  readonly again: () => void;
}

function Report({ view, kind, answer, known, again }: ReportProps): VNode {
  const t = text.value.whyNot;
  if (answer.kind === 'impossible') return <Impossible view={view} kind={kind} answer={answer} />;
  const isWorse = answer.kind === 'answer' && known !== undefined && isBehind(view, answer, known);
  if (answer.kind === 'answer' && !isWorse) return <Found view={view} kind={kind} answer={answer} />;
  return <p>{isWorse ? t.behind : t.none} <button type="button" class="link" onClick={again}>{text.value.error.again}</button></p>;
}

/** Why not that one: a button that has the best round with what is asked for worked out, and what came of it; nothing worse than what is told already. Nothing is changed by it. */
export function WhyNot({ view, question, known }: WhyNotProps): VNode | null {
  const t = text.value.whyNot;
  const kind = kindOf(question);
  const answer = useAnswer(JSON.stringify([view.id, view.version, question]), (signal) => askWhyNot(view.id, question, signal));
  const whole = useRef<HTMLDivElement>(null);
  if (!isOpen(view)) return null;
  const { now } = answer;
  // the button goes when it is pressed: the focus stays where the answer comes
  const ask = (): void => {
    answer.ask();
    whole.current?.focus();
  };
  const look = kind === 'pair' ? { class: 'link', 'aria-label': t.askOf(homeName(view, question.dwellingId ?? null)) } : { class: 'ds-button', 'data-variant': 'secondary' };
  return (
    <div class="why-not" ref={whole} tabIndex={-1} aria-live="polite" aria-busy={now?.state === 'loading'}>
      {now === null && <button type="button" {...look} onClick={ask}>{t.of[kind].ask}</button>}
      {now !== null && <QuestionState answer={answer} waiting={`${t.solving} ${t.of[kind].help}`} />}
      {now?.state === 'ready' && <><h4>{t.heading}</h4><Report view={view} kind={kind} answer={now.value} known={known} again={ask} /></>}
    </div>
  );
}
