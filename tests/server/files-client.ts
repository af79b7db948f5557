import type { Role } from '../../server/access/schemas.ts';
import { FilesReport } from '../../server/files/schemas.ts';
import { eventsIn, type ServerEvent } from './events.ts';
import type { OpenApp } from './open-app.ts';

/** What came of sending files: the status, the events on the way, the name of the last, its problem's code where it is one, and the report where there is one. */
export interface Sent {
  readonly status: number;
  readonly events: readonly ServerEvent[];
  readonly last: string;
  readonly code: string | null;
  readonly report: FilesReport;
}

const NO_REPORT: FilesReport = { files: [], issues: [], faults: 0, notes: 0, registers: [], rows: [], rowCount: 0, plan: null };

/** The form that a browser would send. */
export function formOf(files: ReadonlyMap<string, Uint8Array>, plan: string | null = null): FormData {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('files', new File([new Uint8Array(bytes)], name));
  if (plan !== null) form.append('plan', plan);
  return form;
}

/** Sends files as a manager, who may write every register, or somebody with other roles. */
export async function sendFiles(
  open: OpenApp, way: 'dry-run' | 'import', files: ReadonlyMap<string, Uint8Array>, plan: string | null = null, roles: readonly Role[] = ['manager'],
): Promise<Sent> {
  const response = await open.askAs(roles, `/api/files/${way}`, { method: 'POST', body: formOf(files, plan) });
  const text = await response.text();
  const events = response.headers.get('content-type')?.startsWith('text/event-stream') === true ? eventsIn(text) : [];
  const last = events.at(-1);
  const data = (last === undefined ? JSON.parse(text) : last.data) as { readonly code?: string; readonly report?: unknown };
  const report = last?.event === 'report' || last?.event === 'taken' ? data : data.report;
  return { status: response.status, events, last: last?.event ?? 'refused', code: data.code ?? null, report: report === undefined ? NO_REPORT : FilesReport.parse(report) };
}

/** What a report would change, a line each: the register, the id, and the field where it is not the whole row. */
export function changedIn({ rows }: FilesReport): readonly string[] {
  return rows.flatMap(({ register, id, changes }) => (changes.length === 0 ? [`${register} ${id}`] : changes.map(({ field }) => `${register} ${id} ${field}`)));
}

/** Looks at files and takes them in as planned; throws where something is in the way. */
export async function takeIn(open: OpenApp, files: ReadonlyMap<string, Uint8Array>): Promise<FilesReport> {
  const { report } = await sendFiles(open, 'dry-run', files);
  if (report.faults > 0) throw new Error(report.issues.map((issue) => `${issue.file}: ${issue.message.en}`).join('\n'));
  const taken = await sendFiles(open, 'import', files, report.plan);
  if (taken.last !== 'taken') throw new Error(`the import ended with ${taken.last} ${taken.code}`);
  return report;
}
