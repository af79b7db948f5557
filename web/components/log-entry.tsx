import type { VNode } from 'preact';
import type { RecordEntry } from '../../server/record/schemas.ts';
import { eventSentence, reasonText } from '../event-sentence.ts';
import { formatClock, formatDate, formatDayOf, formatWhole } from '../format.ts';
import { proposalsPath, roundNameOf } from '../round-address.ts';
import { text } from '../state/language.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import { LogFacts } from './log-facts.tsx';

const ROUND = /^round (.+)$/;

/** The way to the proposals of the round that an event is about, for those who may judge them again. */
function RoundLink({ subject }: { subject: string | null }): VNode | null {
  const id = ROUND.exec(subject ?? '')?.[1];
  return id === undefined || !may(MAY.replay) ? null : <p><a class="ds-link" href={proposalsPath(id)}>{text.value.proposals.fromLog(roundNameOf(id))}</a></p>;
}

/** One event: who did what and when, why, and everything that was stored of it. */
export function LogEntry({ entry }: { entry: RecordEntry }): VNode {
  const t = text.value.log;
  const when = t.at(formatDayOf(entry.at), formatClock(entry.at));
  return (
    <li class="log-entry">
      <p><time class="quiet" dateTime={entry.at}>{when}</time> <span class="log-sentence">{eventSentence(entry, text.value)}</span></p>
      {entry.reason !== null && <p class="log-reason">{(entry.kind === 'round.startMeeting' ? t.present : t.reason)(reasonText(entry, text.value))}</p>}
      {entry.erased && <p class="quiet">{t.erased}</p>}
      <details>
        <summary>{t.details(formatWhole(entry.number))}</summary>
        <div class="stack">
          {entry.facts !== null && <LogFacts facts={entry.facts} subject={entry.subject} when={when} />}
          <RoundLink subject={entry.subject} />
          {!entry.erased && <p>{entry.keepUntil === null ? t.keptAlways : t.keptUntil(formatDate(entry.keepUntil))}</p>}
          <p class="hash">{t.hash}: <code>{entry.hash}</code></p>
        </div>
      </details>
    </li>
  );
}
