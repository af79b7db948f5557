import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LeastAsked, LeastView } from '../../server/studies/least-concentration-schemas.ts';
import { readStudies, type ListedStudy } from '../api/studies.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { AvoidableAnswer } from '../components/plan/avoidable-answer.tsx';
import { AvoidableForm } from '../components/plan/avoidable-form.tsx';
import { PlanTabs } from '../components/plan/plan-tabs.tsx';
import { PrintedOn } from '../components/printed-on.tsx';
import { StudyProgress } from '../components/studies/study-progress.tsx';
import { useStudy } from '../components/studies/use-study.ts';
import { formatDayOf } from '../format.ts';
import { AVOIDABLE_PATH } from '../plan-address.ts';
import { address, go } from '../state/address.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import '../style/overview.css';
import '../style/plan.css';

const pathOf = (id: string): string => `${AVOIDABLE_PATH}?utregning=${encodeURIComponent(id)}`;

function StudyShown({ kind, id, mayAsk, gone }: { kind: string; id: string; mayAsk: boolean; gone: () => void }): VNode {
  const { study, again } = useStudy<LeastAsked, LeastView>(kind, id);
  const now = study.value;
  if (now.state === 'loading') return <Loading />;
  if (now.state === 'failed') return <NotFetched error={now.error} again={again} />;
  const { answer, question, ...summary } = now.value;
  return (
    <>
      <StudyProgress study={summary} mayChange={mayAsk} again={again} gone={gone} />
      {answer !== null && <AvoidableAnswer view={answer} asked={question} />}
    </>
  );
}

function Earlier({ studies, shownId }: { studies: readonly ListedStudy<LeastAsked>[]; shownId: string }): VNode | null {
  const t = text.value.plan.avoidable;
  if (studies.length < 2) return null;
  return (
    <details class="card plan-form">
      <summary>{t.earlier}</summary>
      <ul>{studies.map(({ id, createdAt, createdBy, question }) => (
        <li key={id}><a class="ds-link" href={pathOf(id)} aria-current={id === shownId ? 'true' : undefined}>{formatDayOf(createdAt)}: {question === null ? text.value.studies.erasedName : t.fits[question.fit]}</a> <span class="quiet">{createdBy}{id === shownId && ` · ${t.seen}`}</span></li>
      ))}</ul>
    </details>
  );
}

/** The page Plan, avoidable or not: what of the concentration another allocation could take away, and what the homes themselves make. */
export function PlanAvoidablePage(): VNode {
  const t = text.value.plan.avoidable;
  const isTold = !may(MAY.seeRounds);
  const kind = isTold ? 'least-concentration-told' : 'least-concentration';
  const mayAsk = isTold || may(MAY.tryPolicies);
  const studies = useSignal<Loadable<readonly ListedStudy<LeastAsked>[]>>({ state: 'loading' });
  const fetchAll = (): void => { void load(studies, readStudies<LeastAsked>(kind)); };
  useEffect(fetchAll, [kind]);
  const now = studies.value;
  const list = now.state === 'ready' ? now.value : [];
  const shownId = address.value.query.get('utregning') ?? list[0]?.id ?? null;
  return (
    <div class="content plan-page">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <PlanTabs />
      <p>{t.lead}</p>
      <p><strong>{t.caution}</strong></p>
      {mayAsk ? <AvoidableForm kind={kind} isTold={isTold} onBegun={(id) => { go(pathOf(id), { replace: true }); fetchAll(); }} /> : <p>{t.mayNot}</p>}
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && shownId === null && <p>{t.none}</p>}
      {shownId !== null && <StudyShown key={shownId} kind={kind} id={shownId} mayAsk={mayAsk} gone={() => { go(AVOIDABLE_PATH, { replace: true }); fetchAll(); }} />}
      {shownId !== null && <Earlier studies={list} shownId={shownId} />}
      <PrintedOn />
    </div>
  );
}
