import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FilesReport } from '../../../server/files/schemas.ts';
import type { Issue } from '../../../server/intake/schemas.ts';
import { giveFile } from '../../give-file.ts';
import { issuesByFile, type FileIssues } from '../../registers/issue-list.ts';
import { language, text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { csvOfNumbers } from '../charts/chart-csv.ts';

function linesOf(issues: readonly Issue[]): readonly (readonly string[])[] {
  const t = text.value.import.faults;
  return [
    [t.kind, t.file, t.row, t.column, t.value, t.what],
    ...issues.map((issue) => [issue.kind === 'fault' ? t.fault : t.note, issue.file, String(issue.row ?? t.whole), issue.column ?? '', issue.value ?? '', issue.message[language.value]]),
  ];
}

function Tools({ issues }: { issues: readonly Issue[] }): VNode {
  const t = text.value.import.faults;
  const [told, tell] = useState('');
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard.writeText(linesOf(issues).map((line) => line.join('\t')).join('\n')).then(() => true, () => false);
    tell(done ? t.copied : t.notCopied);
  };
  return (
    <div class="buttons issue-tools">
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => { void copy(); }}>{t.copy}</button>
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => giveFile(t.csvName, csvOfNumbers(linesOf(issues)))}>{t.csv}</button>
      <button type="button" class="ds-button" data-variant="secondary" onClick={() => window.print()}>{t.print}</button>
      <span role="status">{told}</span>
    </div>
  );
}

function FileTable({ file, issues }: FileIssues): VNode {
  const t = text.value.import.faults;
  return (
    <ScrollRegion label={t.inFile(file, issues.length)}>
      <table class="ds-table issue-table">
        <caption>{t.inFile(file, issues.length)}</caption>
        <thead><tr><th scope="col" class="number">{t.row}</th><th scope="col">{t.column}</th><th scope="col">{t.what}</th></tr></thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={`${issue.row} ${issue.column} ${issue.code} ${issue.message.nb}`} data-kind={issue.kind}>
              <th scope="row" class="number">{issue.row ?? t.whole}</th><td>{issue.column ?? ''}</td>
              <td>{issue.kind === 'note' && <span class="ds-tag" data-color="info">{t.note}</span>} {issue.message[language.value]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What is wrong in the files, by file, row and column, and what to do about it; notes come along. */
export function IssueReport({ report }: { report: Pick<FilesReport, 'issues' | 'faults' | 'notes'> }): VNode | null {
  const t = text.value.import.faults;
  const [searched, search] = useState('');
  const { issues, faults, notes } = report;
  if (issues.length === 0) return null;
  const groups = issuesByFile(issues, searched, language.value);
  return (
    <section class="card" aria-labelledby="issues">
      <h2 class="ds-heading" data-size="xs" id="issues">{t.heading(faults)}{notes > 0 && `, ${t.notes(notes)}`}</h2>
      <p>{faults > 0 ? t.help : t.noteHelp}</p>
      {issues.length < faults + notes && <p>{t.some(issues.length, faults + notes)}</p>}
      <Tools issues={issues} />
      <div class="ds-field issue-search">
        <label class="ds-label" for="issue-search">{t.filter}</label>
        <input id="issue-search" class="ds-input" type="search" value={searched} onInput={(event) => search(event.currentTarget.value)} />
      </div>
      {groups.length === 0 && <p role="status">{t.none}</p>}
      {groups.map((group) => <FileTable key={group.file} {...group} />)}
    </section>
  );
}
