import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { LetterView } from '../../server/letters/schemas.ts';
import { readLetter } from '../api/letters.ts';
import { AnnexFile, LetterFiles } from '../components/letters/letter-files.tsx';
import { LetterForm } from '../components/letters/letter-form.tsx';
import { LetterPreview } from '../components/letters/letter-preview.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { formatClock, formatDayOf } from '../format.ts';
import type { PageProps } from '../page-table.ts';
import { roundPath } from '../round-address.ts';
import { text } from '../state/language.ts';
import { isLetterUnsaved, openLetter, type OpenLetter } from '../state/letter.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { unsaved } from '../state/unsaved.ts';
import { MAY } from '../who-may.ts';
import '../style/letters.css';

function useUnsaved(letter: OpenLetter): void {
  const holds = isLetterUnsaved(letter);
  const question = text.value.letters.unsavedQuestion;
  useLayoutEffect(() => {
    unsaved.value = holds ? question : null;
    return () => { unsaved.value = null; };
  }, [holds, question]);
}

function Letter({ view }: { view: LetterView }): VNode {
  const t = text.value.letters;
  const letter = useMemo(() => openLetter(view), [view]);
  useUnsaved(letter);
  const { outcome, writtenBy, writtenAt } = letter.kept.value;
  return (
    <>
      <p>{t.outcome[outcome]}. {writtenBy !== null && writtenAt !== null && <span class="quiet">{t.savedBy(writtenBy, formatDayOf(writtenAt), formatClock(writtenAt))}</span>}</p>
      <div class="letter-parts">
        <div class="stack">
          <LetterForm letter={letter} />
          <LetterFiles letter={letter} />
          {may(MAY.printAnnex) && <AnnexFile letter={letter} />}
        </div>
        <LetterPreview document={letter.shown.value.document} />
      </div>
    </>
  );
}

/** The page of a letter: what the caseworker writes in it, what it will look like, and the files of it. */
export function LetterPage({ params }: PageProps): VNode {
  const t = text.value.letters;
  const [roundId = '', householdId = ''] = [params['round'], params['household']];
  const view = useSignal<Loadable<LetterView>>({ state: 'loading' });
  const fetchLetter = (): void => { void load(view, readLetter({ roundId, householdId }, null)); };
  useEffect(fetchLetter, [roundId, householdId]);
  const now = view.value;
  return (
    <div class="content">
      <div class="page-head">
        <PageHeading title={t.title(householdId)}>{t.title(householdId)}</PageHeading>
        <a class="ds-link" href={roundPath(roundId)}>{t.back}</a>
      </div>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchLetter} />}
      {now.state === 'ready' && <Letter view={now.value} />}
    </div>
  );
}
