import type { VNode } from 'preact';
import type { ListedStudy } from '../../api/studies.ts';
import { formatClock, formatDayOf } from '../../format.ts';
import { text } from '../../state/language.ts';

interface StudyListProps<Q> {
  readonly studies: readonly ListedStudy<Q>[];
  readonly path: string;
  readonly name: (question: Q) => string;
}

/** The studies that were begun before, the newest first, each a link to what has come of it. */
export function StudyList<Q>({ studies, path, name }: StudyListProps<Q>): VNode {
  const t = text.value.studies;
  return (
    <section class="card" aria-labelledby="earlier-studies">
      <h2 class="ds-heading" data-size="xs" id="earlier-studies">{t.earlier}</h2>
      {studies.length === 0 ? <p>{t.none}</p> : (
        <ul class="trade-off-studies">
          {studies.map(({ id, question, createdAt, createdBy, state, done, of, isErased }) => (
            <li key={id}>
              <a class="ds-link" href={`${path}/${encodeURIComponent(id)}`}>{question === null ? t.erasedName : name(question)}, {formatDayOf(createdAt)} {formatClock(createdAt)}</a>
              <span class="quiet">{t.asked(formatDayOf(createdAt), createdBy)} {isErased ? t.erased : t.state[state](done, of)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
