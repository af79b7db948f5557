import type { VNode } from 'preact';
import { language, text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';

/** The kinds of study that have a report. */
export type ReportedKind = 'simulation' | 'trade-off' | 'policy-trial';

/** A study on one page for those who decide, as PDF in the reader's language; for those who may take it out. */
export function ReportLink({ kind, id }: { kind: ReportedKind; id: string }): VNode | null {
  if (!may(MAY.tryPolicies)) return null;
  return <p><a class="ds-link" href={`/api/studies/${kind}/${encodeURIComponent(id)}/report?language=${language.value}`} download>{text.value.studies.report}</a></p>;
}
