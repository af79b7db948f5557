import { signal } from '@preact/signals';
import type { StoredRow } from '../../../server/registers/schemas.ts';
import { changeRow, readRow } from '../../api/registers.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { phasesIn, withEvaluation } from './evaluated-phase.ts';

/** An agreement as a row of its register. */
type AgreementRow = Pick<StoredRow, 'record' | 'version'>;

/** What can be taken back: an agreement as it was, and the version that it has been given since. */
export interface Undo {
  readonly agreementId: string;
  readonly before: StoredRow['record'];
  readonly version: number;
}

/** What has just happened on the page: an evaluation was recorded, with a way to take it back, or somebody else was first. */
export interface EvaluationNews {
  readonly kind: 'saved' | 'conflict';
  readonly words: string;
  readonly undo: Undo | null;
}

/** What has just happened; null before anything has. */
export const evaluationNews = signal<EvaluationNews | null>(null);

/** The evaluation whose form is open; null when none is. */
export const openEvaluation = signal<{ readonly agreementId: string; readonly phase: number } | null>(null);

const isChanged = (error: unknown): boolean => asRequestError(error).code === 'changedMeanwhile';

function tellChanged(agreementId: string): void {
  [evaluationNews.value, openEvaluation.value] = [{ kind: 'conflict', words: text.value.followUpPage.evaluate.changed(agreementId), undo: null }, null];
}

/** Fetches the agreement of a reminder; null, with news of it, where somebody has changed it since the reminder was made. */
export async function agreementOf(agreementId: string, version: number): Promise<AgreementRow | null> {
  const row = await readRow('agreements', agreementId);
  if (row.version === version) return row;
  tellChanged(agreementId);
  return null;
}

/** Writes an agreement anew; null, with news of it, where somebody has changed it meanwhile. Throws another refusal. */
async function writeAgreement(agreementId: string, version: number, record: StoredRow['record']): Promise<StoredRow | null> {
  try {
    return await changeRow('agreements', agreementId, { version, record, reason: null });
  } catch (error) {
    if (!isChanged(error)) throw error;
    tellChanged(agreementId);
    return null;
  }
}

/** Records an evaluation of a phase: on a day, and with the next phase beginning on another where one is given. Throws why it was refused. */
export async function recordEvaluation(agreementId: string, row: AgreementRow, index: number, { on, nextFrom }: { readonly on: string; readonly nextFrom: string | null }): Promise<void> {
  const t = text.value.followUpPage.evaluate;
  const stored = await writeAgreement(agreementId, row.version, { ...row.record, phases: withEvaluation(phasesIn(row), index, on, nextFrom) });
  if (stored === null) return;
  evaluationNews.value = { kind: 'saved', words: nextFrom === null ? t.done(agreementId) : t.doneToday(agreementId), undo: { agreementId, before: row.record, version: stored.version } };
  openEvaluation.value = null;
}

/** Takes an evaluation back: the agreement as it was. Throws why it was refused. */
export async function takeBackEvaluation({ agreementId, before, version }: Undo): Promise<void> {
  if (await writeAgreement(agreementId, version, before) !== null) evaluationNews.value = { kind: 'saved', words: text.value.followUpPage.evaluate.undone(agreementId), undo: null };
}
