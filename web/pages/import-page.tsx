import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FilesReport, FilesView } from '../../server/files/schemas.ts';
import { readFiles } from '../api/files.ts';
import { FileChooser } from '../components/import/file-chooser.tsx';
import { IssueReport } from '../components/import/issue-report.tsx';
import { PlanReport } from '../components/import/plan-report.tsx';
import { Templates } from '../components/import/templates.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { refusalText } from '../components/request-text.ts';
import { importing, stopWork, workOnFiles, type ImportState } from '../state/import.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { openWords } from '../state/words.ts';
import '../style/registers.css';
import '../style/import.css';

function Working({ now }: { now: Extract<ImportState, { state: 'working' }> }): VNode {
  const t = text.value.import;
  const words = now.progress === null ? t.sending : t.phase[now.progress.phase];
  const share = now.progress?.share ?? 0;
  return (
    <section class="card import-progress" aria-label={words}>
      <p role="status">{words}</p>
      <progress max={1} value={share} aria-label={words}>{t.percent(share * 100)}</progress>
      <button type="button" class="ds-button" data-variant="secondary" onClick={stopWork}>{t.stop}</button>
    </section>
  );
}

/** How it went when it did not go on: stopped, lost, refused, or with another plan than was agreed to. */
function Outcome({ now }: { now: ImportState }): VNode | null {
  const t = text.value.import;
  if (now.state === 'stopped') return <p class="ds-alert" data-color="info" role="status">{t.stopped[now.work]}</p>;
  if (now.state === 'lost') return <p class="ds-alert" data-color="danger" role="alert">{t.lost[now.work]}</p>;
  if (now.state === 'refused') return <p class="ds-alert" data-color="danger" role="alert">{refusalText(now.details)}</p>;
  if (now.state === 'taken') return <p class="ds-alert" data-color="success" role="status">{t.taken}</p>;
  return now.state === 'looked' && now.planChanged ? <p class="ds-alert" data-color="warning" role="alert">{t.planChanged}</p> : null;
}

function Take({ report, takesIn }: { report: FilesReport; takesIn: boolean }): VNode | null {
  const t = text.value.import;
  const isAnything = report.registers.some((one) => one.new > 0 || one.changed > 0);
  if (report.plan === null || !isAnything) return null;
  if (!takesIn) return <p class="ds-alert" data-color="info">{t.notHere}</p>;
  return (
    <section class="card take" aria-label={t.take}>
      <p>{t.takes(report.rowCount)} {t.takeHelp}</p>
      <button type="button" class="ds-button" onClick={() => { void workOnFiles('take'); }}>{t.take}</button>
    </section>
  );
}

function Found({ now, takesIn }: { now: ImportState; takesIn: boolean }): VNode | null {
  if (!('report' in now) || now.report === null) return null;
  const { report } = now;
  return (
    <>
      <IssueReport report={report} />
      {report.faults === 0 && <PlanReport report={report} isTaken={now.state === 'taken'} />}
      {now.state === 'looked' && report.faults === 0 && <Take report={report} takesIn={takesIn} />}
    </>
  );
}

function Opened({ view }: { view: FilesView }): VNode {
  const t = text.value.import;
  const now = importing.value;
  return (
    <>
      {!view.takesIn && <p class="ds-alert" data-color="info">{t.demonstration}</p>}
      <FileChooser mostBytes={view.mostBytes} />
      {now.state === 'working' && <Working now={now} />}
      <Outcome now={now} />
      <Found now={now} takesIn={view.takesIn} />
      <Templates view={view} />
    </>
  );
}

/** The page Import: files are looked at first, with every fault and what they would change, and then taken in, all or nothing. */
export function ImportPage(): VNode {
  const files = useSignal<Loadable<FilesView>>({ state: 'loading' });
  const fetchFiles = (): void => { void load(files, readFiles()); };
  useEffect(() => { fetchFiles(); void openWords(); }, []);
  const state = files.value;
  return (
    <div class="content import-page">
      <PageHeading>{text.value.frame.pageNames.import}</PageHeading>
      <p>{text.value.import.intro}</p>
      {state.state === 'loading' && <Loading />}
      {state.state === 'failed' && <NotFetched error={state.error} again={fetchFiles} />}
      {state.state === 'ready' && <Opened view={state.value} />}
    </div>
  );
}
