import '../style/log.css';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RecordView } from '../../server/record/schemas.ts';
import { readRecord } from '../api/record.ts';
import { BackupHelp, ChainCheck } from '../components/chain-check.tsx';
import { LogEntry } from '../components/log-entry.tsx';
import { filterAsked, LogFilters, pageAddress } from '../components/log-filters.tsx';
import { LogAndAccess } from '../components/log-tabs.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { formatWhole } from '../format.ts';
import { address } from '../state/address.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { roles } from '../state/session.ts';

const record = signal<Loadable<RecordView>>({ state: 'loading' });

function Pages({ view }: { view: RecordView }): VNode | null {
  const t = text.value.log;
  const last = Math.max(1, Math.ceil(view.total / view.size));
  if (last === 1) return null;
  return (
    <nav class="pages" aria-label={t.pages}>
      {view.page > 1 && <a class="ds-link" rel="prev" href={pageAddress(view.page - 1)}>{t.newer}</a>}
      <span>{t.page(view.page, last)}</span>
      {view.page < last && <a class="ds-link" rel="next" href={pageAddress(view.page + 1)}>{t.older}</a>}
    </nav>
  );
}

function Entries({ view }: { view: RecordView }): VNode {
  const t = text.value.log;
  return (
    <>
      <p role="status">{view.total === 1 ? t.one : view.total > 0 ? t.count(formatWhole(view.total)) : address.value.query.size > 0 ? t.none : t.empty}</p>
      <ol class="log">{view.entries.map((entry) => <LogEntry key={entry.number} entry={entry} />)}</ol>
      <Pages view={view} />
    </>
  );
}

/** The log: who saw and did what, the newest first, with filters; whether it is whole; how a copy is made. */
export function LogPage(): VNode {
  const t = text.value.log;
  const state = record.value;
  const open = (): void => { void load(record, readRecord(filterAsked())); };
  useEffect(open, [address.value]);
  const isAdministratorAlone = !roles.value.includes('auditor');
  return (
    <LogAndAccess tab="log">
      <p>{isAdministratorAlone ? t.introAdministrator : t.intro}</p>
      <LogFilters kinds={state.state === 'ready' ? state.value.kinds : []} />
      {state.state === 'loading' && <Loading />}
      {state.state === 'failed' && <NotFetched error={state.error} again={open} />}
      {state.state === 'ready' && <Entries view={state.value} />}
      <div class="log-aside"><ChainCheck /><BackupHelp /></div>
    </LogAndAccess>
  );
}
