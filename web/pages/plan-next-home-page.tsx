import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { NextHomeBasis } from '../../server/plan/schemas.ts';
import type { NextHomeQuestion, NextHomeView } from '../../server/studies/next-home-schemas.ts';
import type { NextHomeTold, NextHomeToldSummary } from '../../server/studies/next-home-told-schemas.ts';
import { NEXT_HOME, readNextHomeBasis, readToldNextHome, readToldNextHomes, type NextHomeStudy } from '../api/next-home.ts';
import { readStudies, type ListedStudy } from '../api/studies.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { NextHomeAnswer } from '../components/plan/next-home-answer.tsx';
import { NextHomeForm } from '../components/plan/next-home-form.tsx';
import { ToldAnswer, ToldList } from '../components/plan/next-home-told.tsx';
import { NextHomeYears } from '../components/plan/next-home-years.tsx';
import { PlanTabs } from '../components/plan/plan-tabs.tsx';
import { StudyProgress } from '../components/studies/study-progress.tsx';
import { useStudy } from '../components/studies/use-study.ts';
import { PrintedOn } from '../components/printed-on.tsx';
import { StudyList } from '../components/trade-off/study-list.tsx';
import { formatDayOf } from '../format.ts';
import { NEXT_HOME_PATH } from '../plan-address.ts';
import type { PageProps } from '../page-table.ts';
import { go } from '../state/address.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/plan-next-home.css';
import '../style/simulation.css';

interface Ground {
  readonly basis: NextHomeBasis;
  readonly studies: readonly ListedStudy<NextHomeQuestion>[];
}

async function readGround(): Promise<Ground> {
  const [basis, studies] = await Promise.all([readNextHomeBasis(), readStudies<NextHomeQuestion>(NEXT_HOME)]);
  return { basis, studies };
}

function ManagersQuestions(): VNode {
  const t = text.value.nextHome;
  const ground = useSignal<Loadable<Ground>>({ state: 'loading' });
  const fetchAll = (): void => { void load(ground, readGround()); };
  useEffect(fetchAll, []);
  const now = ground.value;
  const nameOf = ({ roundId }: NextHomeQuestion): string => (now.state === 'ready' ? now.value.basis.rounds.find(({ id }) => id === roundId)?.name : undefined) ?? roundId;
  return (
    <div class="content plan-page">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <PlanTabs />
      <p class="plan-lead">{t.lead} {t.moment}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && <><NextHomeForm basis={now.value.basis} /><StudyList studies={now.value.studies} path={NEXT_HOME_PATH} name={nameOf} /></>}
    </div>
  );
}

function ManagersStudy({ id }: { id: string }): VNode {
  const t = text.value.nextHome;
  const { study, again } = useStudy<NextHomeQuestion, NextHomeView>(NEXT_HOME, id);
  const now = study.value;
  const shown: NextHomeStudy | null = now.state === 'ready' ? now.value : null;
  const round = shown?.answer?.round.name ?? '';
  return (
    <div class="content plan-page">
      <div class="page-head">
        <PageHeading title={t.title}>{round === '' ? t.title : t.ofRound(round)}</PageHeading>
        <div class="page-actions">
          <a class="ds-link" href={NEXT_HOME_PATH}>{t.toAll}</a>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      <PlanTabs />
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={again} />}
      {shown !== null && <StudyProgress study={shown} mayChange again={again} gone={() => go(NEXT_HOME_PATH)} />}
      {shown !== null && shown.answer !== null && (
        <NextHomeAnswer question={shown.question} view={shown.answer} years={<NextHomeYears key={id} studyId={id} ranked={{ buy: shown.answer.buy.length, convert: shown.answer.convert.length, sell: shown.answer.sell.length }} isRanked={shown.state === 'done'} />} />
      )}
    </div>
  );
}

function ToldQuestions(): VNode {
  const t = text.value.nextHome;
  const told = useSignal<Loadable<readonly NextHomeToldSummary[]>>({ state: 'loading' });
  const fetchAll = (): void => { void load(told, readToldNextHomes()); };
  useEffect(fetchAll, []);
  const now = told.value;
  return (
    <div class="content plan-page">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <PlanTabs />
      <p class="plan-lead">{t.told.lead} {t.told.why}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && <ToldList told={now.value} />}
    </div>
  );
}

function ToldStudy({ id }: { id: string }): VNode {
  const t = text.value.nextHome;
  const told = useSignal<Loadable<NextHomeTold>>({ state: 'loading' });
  const fetchAll = (): void => { void load(told, readToldNextHome(id)); };
  useEffect(fetchAll, [id]);
  const now = told.value;
  return (
    <div class="content plan-page">
      <div class="page-head">
        <PageHeading title={t.title}>{now.state === 'ready' ? t.told.title(formatDayOf(now.value.askedAt)) : t.title}</PageHeading>
        <div class="page-actions">
          <a class="ds-link" href={NEXT_HOME_PATH}>{t.told.toAll}</a>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      <PlanTabs />
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && <ToldAnswer told={now.value} />}
      <PrintedOn />
    </div>
  );
}

/** The page Neste bolig: a question is begun, and those that were are found again; whoever may see sums alone finds those that are done. */
export function NextHomePage(): VNode {
  return may(MAY.planHomes) ? <ManagersQuestions /> : <ToldQuestions />;
}

/** One question about the next home as far as it has come: live while its parts arrive, and kept when they do not; whoever may see sums alone sees what can be told of it. */
export function NextHomeStudyPage({ params: { study: id = '' } }: PageProps): VNode {
  return may(MAY.planHomes) ? <ManagersStudy key={id} id={id} /> : <ToldStudy key={id} id={id} />;
}
