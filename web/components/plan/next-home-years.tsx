import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { NextHomeYearsQuestion, NextHomeYearsView, YearsGroup } from '../../../server/studies/next-home-years-schemas.ts';
import { NEXT_HOME_YEARS } from '../../api/next-home.ts';
import { readStudies, type ListedStudy } from '../../api/studies.ts';
import { formatDayOf } from '../../format.ts';
import { NEXT_HOME_PATH } from '../../plan-address.ts';
import { address, go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';
import { openWords } from '../../state/words.ts';
import { Loading, NotFetched } from '../page-messages.tsx';
import { StudyProgress } from '../studies/study-progress.tsx';
import { useStudy } from '../studies/use-study.ts';
import { NextHomeYearsAnswer } from './next-home-years-answer.tsx';
import { NextHomeYearsForm } from './next-home-years-form.tsx';

const SHOWN = 'simulering';
const pathOf = (studyId: string, id: string | null): string => `${NEXT_HOME_PATH}/${encodeURIComponent(studyId)}${id === null ? '' : `?${SHOWN}=${encodeURIComponent(id)}`}`;

function Shown({ id, gone }: { id: string; gone: () => void }): VNode {
  const { study, again } = useStudy<NextHomeYearsQuestion, NextHomeYearsView>(NEXT_HOME_YEARS, id);
  const now = study.value;
  if (now.state === 'loading') return <Loading />;
  if (now.state === 'failed') return <NotFetched error={now.error} again={again} />;
  const { answer, question: _, ...summary } = now.value;
  return (
    <>
      <StudyProgress study={summary} mayChange again={again} gone={gone} />
      {answer !== null && <NextHomeYearsAnswer view={answer} />}
    </>
  );
}

/** A study that was begun of a question, and has not been erased. */
interface Begun {
  readonly id: string;
  readonly createdAt: string;
  readonly question: NextHomeYearsQuestion;
}

function begunOf(studies: readonly ListedStudy<NextHomeYearsQuestion>[], studyId: string): readonly Begun[] {
  return studies.flatMap(({ id, createdAt, question }) => (question?.studyId === studyId ? [{ id, createdAt, question }] : []));
}

function Earlier({ studyId, studies, shownId }: { studyId: string; studies: readonly Begun[]; shownId: string }): VNode | null {
  const t = text.value.nextHome.years;
  if (studies.length < 2) return null;
  return (
    <details class="plan-more">
      <summary>{t.earlier}</summary>
      <ul class="plan-bought">{studies.map(({ id, createdAt, question }) => (
        <li key={id}><a class="ds-link" href={pathOf(studyId, id)} aria-current={id === shownId ? 'true' : undefined}>{t.listed(t.form.groups[question.group], question.homes, question.years, question.replications, formatDayOf(createdAt))}</a>{id === shownId && <span class="quiet"> {t.seen}</span>}</li>
      ))}</ul>
    </details>
  );
}

/** What the best changes of a question would do over years: it is asked here once the ranking is done, and shown as far as it is worked out. `ranked` says how many there are of each kind. */
export function NextHomeYears({ studyId, ranked, isRanked }: { studyId: string; ranked: Readonly<Record<YearsGroup, number>>; isRanked: boolean }): VNode {
  const t = text.value.nextHome.years;
  const studies = useSignal<Loadable<readonly ListedStudy<NextHomeYearsQuestion>[]>>({ state: 'loading' });
  const fetchAll = (): void => { void load(studies, readStudies<NextHomeYearsQuestion>(NEXT_HOME_YEARS)); };
  useEffect(() => {
    fetchAll();
    void openWords();
  }, [studyId]);
  const now = studies.value;
  const own = now.state === 'ready' ? begunOf(now.value, studyId) : [];
  const shownId = address.value.query.get(SHOWN) ?? own[0]?.id ?? null;
  const show = (id: string | null): void => {
    go(pathOf(studyId, id), { replace: true });
    fetchAll();
  };
  return (
    <section class="card plan-years" aria-labelledby="next-home-years">
      <h2 class="ds-heading" data-size="xs" id="next-home-years">{t.heading}</h2>
      <p class="plan-lead">{t.lead}</p>
      {isRanked ? <NextHomeYearsForm studyId={studyId} ranked={ranked} onBegun={show} /> : <p>{t.notYet}</p>}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {shownId !== null && <Shown key={shownId} id={shownId} gone={() => show(null)} />}
      {shownId !== null && <Earlier studyId={studyId} studies={own} shownId={shownId} />}
    </section>
  );
}
