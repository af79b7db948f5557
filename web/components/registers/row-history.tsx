import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { HistoryEntry, RegisterId } from '../../../server/registers/schemas.ts';
import { readHistory } from '../../api/registers.ts';
import { reasonText } from '../../event-sentence.ts';
import { formatClock, formatDayOf } from '../../format.ts';
import { text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';
import { Loading, NotFetched } from '../page-messages.tsx';
import { ChangeTable } from './change-table.tsx';

const SHOWN_FIRST = 5;
const ITSELF = 'spredt';

function Entry({ register, entry, names }: { register: RegisterId; entry: HistoryEntry; names: Readonly<Record<string, string>> }): VNode {
  const t = text.value.registers.history;
  const when = `${formatDayOf(entry.at)} ${formatClock(entry.at)}`;
  // A row that is new has nothing to be compared with: what it holds stands on the page already.
  const changes = entry.kind === 'row.created' ? [] : entry.changes ?? [];
  return (
    <li class="history-entry">
      <p><strong>{t.kind[entry.kind] ?? entry.kind}</strong> {when}, {entry.actor === ITSELF ? t.itself : t.by(entry.actor)}</p>
      {entry.reason !== null && <p>{t.reason(reasonText(entry, text.value))}</p>}
      {entry.changes === null && <p class="quiet">{t.erased}</p>}
      {changes.length > 0 && <ChangeTable register={register} changes={changes} names={names} when={when} />}
    </li>
  );
}

/** What has happened to a row, field by field, the newest first. */
export function RowHistory({ register, id, names }: { register: RegisterId; id: string; names: Readonly<Record<string, string>> }): VNode {
  const t = text.value.registers.history;
  const history = useSignal<Loadable<readonly HistoryEntry[]>>({ state: 'loading' });
  const [isWhole, setWhole] = useState(false);
  const fetchHistory = (): void => { void load(history, readHistory(register, id)); };
  useEffect(fetchHistory, []);
  const now = history.value;
  const entries = now.state === 'ready' ? now.value : [];
  return (
    <section class="card row-section" aria-labelledby="history">
      <h2 class="ds-heading" data-size="xs" id="history">{t.heading}</h2>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchHistory} />}
      {now.state === 'ready' && entries.length === 0 && <p>{t.none}</p>}
      <ol class="history">{entries.slice(0, isWhole ? entries.length : SHOWN_FIRST).map((entry) => <Entry key={entry.number} register={register} entry={entry} names={names} />)}</ol>
      {!isWhole && entries.length > SHOWN_FIRST && <button type="button" class="ds-button" data-variant="secondary" onClick={() => setWhole(true)}>{t.more}</button>}
    </section>
  );
}
