import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { RecordCheck } from '../../server/record/schemas.ts';
import { checkRecord } from '../api/record.ts';
import { RequestError } from '../api/request.ts';
import { formatDecimal, formatWhole } from '../format.ts';
import { text } from '../state/language.ts';
import { requestText } from './request-text.ts';

type Checking = { readonly state: 'idle' | 'running' } | { readonly state: 'done'; readonly report: RecordCheck } | { readonly state: 'failed'; readonly error: RequestError };

function Report({ report }: { report: RecordCheck }): VNode {
  const t = text.value.log.check;
  if (report.faults.length > 0) {
    return (
      <div class="ds-alert" data-color="danger" role="alert">
        <p>{t.faults}</p>
        <ul class="bullets" lang="en">{report.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
      </div>
    );
  }
  return (
    <div class="ds-alert" data-color="success" role="status">
      <p>{t.whole(formatWhole(report.events), formatDecimal(Math.ceil(report.milliseconds / 100) / 10))} {report.erased > 0 && t.erased(formatWhole(report.erased))}</p>
      {report.head !== null && <p class="hash">{t.head(formatWhole(report.head.number), report.head.hash)}</p>}
      <p>{t.headHelp}</p>
    </div>
  );
}

/** Lets the reader have the whole log gone through, and tells what was found. */
export function ChainCheck(): VNode {
  const [now, setNow] = useState<Checking>({ state: 'idle' });
  const t = text.value.log.check;
  const run = async (): Promise<void> => {
    setNow({ state: 'running' });
    try {
      setNow({ state: 'done', report: await checkRecord() });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setNow({ state: 'failed', error });
    }
  };
  return (
    <section class="card" aria-labelledby="check-heading">
      <h2 class="ds-heading" data-size="xs" id="check-heading">{t.heading}</h2>
      <p>{t.help}</p>
      <button type="button" class="ds-button" data-variant="secondary" aria-disabled={now.state === 'running'} onClick={() => { if (now.state !== 'running') void run(); }}>
        {now.state === 'running' ? t.running : t.run}
      </button>
      {now.state === 'done' && <Report report={now.report} />}
      {now.state === 'failed' && <p class="ds-alert" data-color="danger" role="alert">{requestText(now.error)}</p>}
    </section>
  );
}

/** How the one who runs Spredt makes and brings back a copy. */
export function BackupHelp(): VNode {
  const t = text.value.log.backup;
  return (
    <section class="card" aria-labelledby="backup-heading">
      <h2 class="ds-heading" data-size="xs" id="backup-heading">{t.heading}</h2>
      <p>{t.help}</p>
      <div><p>{t.make}</p><code class="command">spredt backup {t.file}</code></div>
      <div><p>{t.bring}</p><code class="command">spredt restore {t.file}</code><p class="quiet">{t.bringHelp}</p></div>
      <div><p>{t.verify}</p><code class="command">spredt audit verify</code></div>
    </section>
  );
}
