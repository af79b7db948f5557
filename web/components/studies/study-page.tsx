import type { ComponentChildren, VNode } from 'preact';
import { go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';
import { PageHeading } from '../page-heading.tsx';
import { Loading, NotFetched } from '../page-messages.tsx';
import { ReportLink, type ReportedKind } from './report-link.tsx';
import { StudyProgress } from './study-progress.tsx';
import { useStudy } from './use-study.ts';

interface StudyHeadProps {
  /** What the page is called in the window's title, and what stands as its heading. */
  readonly title: string;
  readonly heading: string;
  /** Where the reader came from. */
  readonly back: { readonly path: string; readonly words: string };
}

/** The head of a page that shows what came of a study: its heading, the way back, and printing. */
export function StudyHead({ title, heading, back }: StudyHeadProps): VNode {
  return (
    <div class="page-head">
      <PageHeading title={title}>{heading}</PageHeading>
      <div class="page-actions">
        <a class="ds-link" href={back.path}>{back.words}</a>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{text.value.studies.print}</button>
      </div>
    </div>
  );
}

interface StudyPageProps<V> extends Omit<StudyHeadProps, 'heading'> {
  readonly kind: ReportedKind;
  readonly id: string;
  /** The heading once an answer is there; the title until then. */
  readonly headingOf: (answer: V) => string;
  readonly tabs: VNode;
  readonly children: (answer: V) => ComponentChildren;
}

/** One study of a kind that has a report, as far as it has come: live while its parts arrive, and kept when they do not. */
export function StudyPage<V>({ kind, id, title, headingOf, back, tabs, children }: StudyPageProps<V>): VNode {
  const { study, again } = useStudy<unknown, V>(kind, id);
  const now = study.value;
  const shown = now.state === 'ready' ? now.value : null;
  const answer = shown?.answer ?? null;
  return (
    <div class="content trade-off-page comparison-page">
      <StudyHead title={title} heading={answer === null ? title : headingOf(answer)} back={back} />
      {tabs}
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={again} />}
      {shown !== null && shown.done > 0 && <ReportLink kind={kind} id={shown.id} />}
      {shown !== null && <StudyProgress study={shown} mayChange={may(MAY.tryPolicies)} again={again} gone={() => go(back.path)} />}
      {answer !== null && children(answer)}
    </div>
  );
}
