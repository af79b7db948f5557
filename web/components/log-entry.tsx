import type { VNode } from 'preact';
import type { RecordEntry } from '../../server/record/schemas.ts';
import { eventSentence } from '../event-sentence.ts';
import { formatClock, formatDate, formatDayOf, formatWhole } from '../format.ts';
import { text } from '../state/language.ts';

function Facts({ facts }: { facts: Readonly<Record<string, unknown>> }): VNode {
  const t = text.value.log;
  const entries = Object.entries(facts);
  if (entries.length === 0) return <p>{t.noFacts}</p>;
  return (
    <>
      <p>{t.facts}:</p>
      <dl class="pairs">
        {entries.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}-value`}>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>])}
      </dl>
    </>
  );
}

/** One event: who did what and when, why, and everything that was stored of it. */
export function LogEntry({ entry }: { entry: RecordEntry }): VNode {
  const t = text.value.log;
  return (
    <li class="log-entry">
      <p><time class="quiet" dateTime={entry.at}>{t.at(formatDayOf(entry.at), formatClock(entry.at))}</time> <span class="log-sentence">{eventSentence(entry, text.value)}</span></p>
      {entry.reason !== null && <p class="log-reason">{t.reason(entry.reason)}</p>}
      {entry.erased && <p class="quiet">{t.erased}</p>}
      <details>
        <summary>{t.details(formatWhole(entry.number))}</summary>
        <div class="stack">
          {entry.facts !== null && <Facts facts={entry.facts} />}
          {!entry.erased && <p>{entry.keepUntil === null ? t.keptAlways : t.keptUntil(formatDate(entry.keepUntil))}</p>}
          <p class="hash">{t.hash}: <code>{entry.hash}</code></p>
        </div>
      </details>
    </li>
  );
}
