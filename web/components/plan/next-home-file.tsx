import { useSignal, type Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { FoundHomesReport } from '../../../server/files/found-homes-schemas.ts';
import { FOUND_HOMES_TEMPLATE, readFoundHomes } from '../../api/next-home.ts';
import type { RequestError } from '../../api/request.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { FilePicker } from '../file-picker.tsx';
import { IssueReport } from '../import/issue-report.tsx';
import { requestText } from '../request-text.ts';
import { homesFromFile, MOST_FOUND, type WrittenQuestion } from './next-home-written.ts';

const ACCEPT = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What came of the file that was read last. */
type Read = { readonly kind: 'none' | 'reading' } | { readonly kind: 'failed'; readonly error: RequestError } | { readonly kind: 'tooMany'; readonly homes: number } | { readonly kind: 'read'; readonly name: string; readonly report: FoundHomesReport };

function Outcome({ read }: { read: Read }): VNode {
  const t = text.value.nextHome.file;
  return (
    <div aria-live="polite">
      {read.kind === 'reading' && <p>{t.reading}</p>}
      {read.kind === 'failed' && <p class="ds-alert" data-color="danger">{t.failed} {requestText(read.error)}</p>}
      {read.kind === 'tooMany' && <p class="ds-alert" data-color="danger">{t.tooMany(read.homes, MOST_FOUND)}</p>}
      {read.kind === 'read' && <p>{read.report.faults > 0 ? t.faulty(read.name) : t.added(read.report.homes.length, read.name)}</p>}
    </div>
  );
}

/** Homes that somebody has found are taken in from a file, below those that are written already: all of them, or none where anything is wrong. */
export function FoundHomesFile({ written }: { written: Signal<WrittenQuestion> }): VNode {
  const t = text.value.nextHome.file;
  const read = useSignal<Read>({ kind: 'none' });
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    read.value = { kind: 'reading' };
    try {
      const report = await readFoundHomes(file);
      const { found } = written.value;
      const homes = found.length + report.homes.length;
      if (homes > MOST_FOUND) {
        read.value = { kind: 'tooMany', homes };
        return;
      }
      written.value = { ...written.value, found: [...found, ...homesFromFile(report.homes, found)] };
      read.value = { kind: 'read', name: file.name, report };
    } catch (error) {
      read.value = { kind: 'failed', error: asRequestError(error) };
    }
  };
  const now = read.value;
  return (
    // the list of faults has a field to search in, and its Enter is not meant for the question around it
    <div class="plan-file" onKeyDown={(event) => { if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault(); }}>
      <p class="quiet" id="found-file-help">{t.help} <a class="ds-link" download href={`${FOUND_HOMES_TEMPLATE}?format=xlsx`}>{t.templateExcel}</a> <a class="ds-link" download href={`${FOUND_HOMES_TEMPLATE}?format=csv`}>{t.templateCsv}</a></p>
      <FilePicker id="found-file" label={t.choose} accept={ACCEPT} disabled={now.kind === 'reading'} describedBy="found-file-help" onPick={(files) => { void take(files); }} />
      <Outcome read={now} />
      {now.kind === 'read' && <IssueReport report={now.report} />}
    </div>
  );
}
