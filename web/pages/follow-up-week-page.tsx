import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { WeekAnswer, WeekView } from '../../server/visit-weeks/schemas.ts';
import { readWeek, weekFilePath } from '../api/visit-weeks.ts';
import { FollowUpTabs } from '../components/follow-up/follow-up-tabs.tsx';
import { WeekActions } from '../components/follow-up/week-actions.tsx';
import { WeekBoard } from '../components/follow-up/week-board.tsx';
import { changeSentence, WeekChangesSection } from '../components/follow-up/week-changes.tsx';
import { WeekDayView } from '../components/follow-up/week-day.tsx';
import { Choice } from '../components/follow-up/week-fields.tsx';
import { WeekFiguresSection, WeekProblems } from '../components/follow-up/week-figures.tsx';
import { WeekPaper } from '../components/follow-up/week-paper.tsx';
import { WeekStatus } from '../components/follow-up/week-progress.tsx';
import { WeekSaid } from '../components/follow-up/week-said.tsx';
import { WeekUncovered } from '../components/follow-up/week-uncovered.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { PrintedOn } from '../components/printed-on.tsx';
import { daysAfter, formatDate, weekNumber } from '../format.ts';
import { today } from '../registers/days.ts';
import { address, go } from '../state/address.ts';
import { language, text } from '../state/language.ts';
import { asRequestError, load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { fetchWeek, shownWeek } from '../state/visit-week.ts';
import { mondayOf, readWeekAddress, weekAddress } from '../visit-week/week-address.ts';
import { momentName } from '../visit-week/week-days.ts';
import { changesBetween } from '../visit-week/week-visits.ts';
import { comparedWith, holdingOf } from '../visit-week/week-versions.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/plan.css';
import '../style/plan-next-home.css';
import '../style/follow-up-week.css';

const SUNDAY = 6;
const DAYS_A_WEEK = 7;

/** Chooses a week for one who has not: the present one where it is planned, else the next. */
async function chooseWeek(): Promise<void> {
  const week = mondayOf(today());
  try {
    const { shown } = await readWeek(week, null);
    go(weekAddress({ week: shown === null ? daysAfter(week, DAYS_A_WEEK) : week }), { replace: true });
  } catch (error) {
    shownWeek.value = { state: 'failed', error: asRequestError(error) };
  }
}

function WeekChooser({ week, answer }: { week: string; answer: WeekAnswer | null }): VNode {
  const t = text.value.visitWeek.choose;
  const [before, after] = [daysAfter(week, -DAYS_A_WEEK), daysAfter(week, DAYS_A_WEEK)];
  const versions = answer?.versions ?? [];
  const holding = answer === null ? null : holdingOf(answer);
  return (
    <div class="week-chooser">
      <nav aria-label={t.label}>
        <a class="ds-button week-before" data-variant="secondary" href={weekAddress({ week: before })}>{t.before(weekNumber(before))}<span class="seen-by-readers">, {t.beforeHelp}</span></a>
        <strong>{t.week(weekNumber(week), formatDate(week), formatDate(daysAfter(week, SUNDAY)))}</strong>
        <a class="ds-button week-after" data-variant="secondary" href={weekAddress({ week: after })}>{t.after(weekNumber(after))}<span class="seen-by-readers">, {t.afterHelp}</span></a>
      </nav>
      {versions.length > 1 && answer?.shown && (
        <Choice id="week-version" label={t.version} value={String(answer.shown.version)} options={versions.map(({ version, madeAt }) => [String(version), t.versionOf(version, momentName(madeAt), version === holding?.version)] as const)} onChoose={(value) => go(weekAddress({ week, version: Number(value) }))} />
      )}
    </div>
  );
}

/** The version that the one shown is compared with; null where there is none, or it is not here yet. */
function useEarlier(answer: WeekAnswer): WeekView | null {
  const earlier = useSignal<Loadable<WeekAnswer>>({ state: 'loading' });
  const version = answer.shown === null ? null : comparedWith(answer, answer.shown);
  useEffect(() => { if (version !== null) void load(earlier, readWeek(answer.week, version)); }, [answer.week, version]);
  const shown = earlier.value.state === 'ready' ? earlier.value.value.shown : null;
  return shown !== null && shown.week === answer.week && shown.version === version ? shown : null;
}

function Plan({ answer, view, earlier, mayPlan }: { answer: WeekAnswer; view: WeekView; earlier: WeekView | null; mayPlan: boolean }): VNode {
  const { staffId, date } = readWeekAddress(address.value.query);
  const mayMove = mayPlan && daysAfter(view.week, SUNDAY) >= today();
  if (staffId !== null && date !== null) return <WeekDayView answer={answer} view={view} staffId={staffId} date={date} mayMove={mayMove} />;
  return (
    <>
      <div class="plan-beside week-summary">
        <WeekUncovered answer={answer} view={view} mayMove={mayMove} />
        {earlier !== null && <WeekChangesSection earlier={earlier} view={view} />}
      </div>
      <WeekBoard view={view} />
      <WeekFiguresSection view={view} earlier={earlier} lastWeek={answer.lastWeek} />
    </>
  );
}

function Week({ answer }: { answer: WeekAnswer }): VNode {
  const view = answer.shown;
  const earlier = useEarlier(answer);
  const mayPlan = may(MAY.planWeeks);
  return (
    <>
      <WeekSaid answer={answer} />
      <WeekStatus week={answer.week} version={view?.version ?? null} changed={earlier === null || view === null ? null : changeSentence(changesBetween(earlier, view))} />
      {mayPlan && <WeekActions key={answer.week} answer={answer} />}
      <WeekProblems problems={answer.problems} />
      {view !== null && <><Plan answer={answer} view={view} earlier={earlier} mayPlan={mayPlan} /><WeekPaper view={view} /></>}
      <PrintedOn />
    </>
  );
}

/** The page Uka: who comes to whom and when, who gets nobody, and what can be done about it. */
export function FollowUpWeekPage(): VNode {
  const t = text.value.visitWeek;
  const { week, version } = readWeekAddress(address.value.query);
  const fetchIt = (): void => { void (week === null ? chooseWeek() : fetchWeek(week, version)); };
  useEffect(fetchIt, [week, version]);
  const now = shownWeek.value;
  const answer = now.state === 'ready' && now.value.week === week ? now.value : null;
  return (
    <div class="content plan-page week-page">
      <div class="page-head">
        <PageHeading title={t.title}>{t.title}</PageHeading>
        <div class="page-actions">
          {answer?.shown && <a class="ds-link" download href={weekFilePath(answer.week, answer.shown.version, language.value)}>{t.excel}</a>}
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      <FollowUpTabs />
      {week !== null && <WeekChooser week={week} answer={answer} />}
      {now.state === 'failed' ? <NotFetched error={now.error} again={fetchIt} /> : answer === null ? <Loading /> : <Week answer={answer} />}
    </div>
  );
}
