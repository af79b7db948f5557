import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Reminder } from '../../../server/follow-up/schemas.ts';
import type { StoredRow } from '../../../server/registers/schemas.ts';
import type { RequestError } from '../../api/request.ts';
import { formatDate } from '../../format.ts';
import { writtenDate } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { OneOf } from '../one-of.tsx';
import { Loading } from '../page-messages.tsx';
import { requestText } from '../request-text.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { evaluatedOn, evaluatedPhase, phasesIn, type EvaluatedPhase } from './evaluated-phase.ts';
import { agreementOf, openEvaluation, recordEvaluation } from './evaluation.ts';
import { phaseName } from './phase-table.tsx';

interface FormProps {
  readonly reminder: Reminder;
  readonly today: string;
  readonly fetchAgain: () => void;
}

type Next = 'asPlanned' | 'today';

function close(): void {
  openEvaluation.value = null;
}

/** What happens to the next phase: it begins as planned or today, where it has not begun. */
function NextPhase({ id, evaluated: { next, phase }, today, value, onChoose }: { id: string; evaluated: EvaluatedPhase; today: string; value: Next; onChoose: (next: Next) => void }): VNode {
  const t = text.value.followUpPage.evaluate;
  if (next === null) return <p>{t.last}</p>;
  if (next.from <= today || phase.from >= today) return <p>{next.from <= today ? t.hasBegun(formatDate(next.from)) : t.asPlanned(formatDate(next.from))}</p>;
  return (
    <div class="ds-field">
      <p class="ds-label" id={`${id}-next`}>{t.next}</p>
      <OneOf<Next> name={`${id}-next`} label={t.next} look="chips" value={value} options={[{ value: 'asPlanned', text: t.asPlanned(formatDate(next.from)) }, { value: 'today', text: t.today }]} onChoose={onChoose} />
    </div>
  );
}

function Fields({ reminder, row, evaluated, today, fetchAgain }: FormProps & { row: Pick<StoredRow, 'record' | 'version'>; evaluated: EvaluatedPhase }): VNode {
  const t = text.value.followUpPage.evaluate;
  const form = useRef<HTMLFormElement>(null);
  const [written, next] = [useSignal(writtenDate(today)), useSignal<Next>('asPlanned')];
  const [isJudged, isSending, refused] = [useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  const { agreementId, phase: index } = reminder;
  const id = `evaluate-${agreementId}`;
  const on = evaluatedOn(written.value, evaluated.phase, today);
  useEffect(() => form.current?.querySelector<HTMLElement>('h4')?.focus(), []);
  const save = async (): Promise<void> => {
    [isJudged.value, refused.value] = [true, null];
    if (on === null || index === null) return focusFirstFault(form.current);
    isSending.value = true;
    try {
      await recordEvaluation(agreementId, row, index, { on, nextFrom: next.value === 'today' ? today : null });
      fetchAgain();
    } catch (error) {
      refused.value = asRequestError(error);
    } finally {
      isSending.value = false;
    }
  };
  return (
    <form
      class="evaluate-form" ref={form} noValidate aria-labelledby={`${id}-heading`} onKeyDown={(event) => { if (event.key === 'Escape') close(); }}
      onSubmit={(event) => { event.preventDefault(); void save(); }}
    >
      <h4 class="ds-heading" data-size="2xs" id={`${id}-heading`} tabIndex={-1}>{t.heading(agreementId)}</h4>
      <p>{t.phase(phaseName({ kind: evaluated.phase.kind, number: evaluated.number }).toLocaleLowerCase('nb'), formatDate(evaluated.phase.from))}</p>
      <TextField
        id={`${id}-on`} label={t.on} help={t.onHelp} autocomplete="off" value={written.value} fault={isJudged.value && on === null ? t.onFault(formatDate(evaluated.phase.from), formatDate(today)) : null}
        onInput={(value) => { written.value = value; }}
      />
      <NextPhase id={id} evaluated={evaluated} today={today} value={next.value} onChoose={(value) => { next.value = value; }} />
      {refused.value !== null && <div class="ds-alert" data-color="danger" role="alert"><p>{requestText(refused.value)}</p></div>}
      <div class="buttons">
        <button type="submit" class="ds-button" disabled={isSending.value}>{isSending.value ? t.saving : t.save}</button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={close}>{t.cancel}</button>
      </div>
    </form>
  );
}

/** Records an evaluation where it stands on its list. The agreement is fetched when the form opens, and what is shown is how it is now. */
export function EvaluationForm(props: FormProps): VNode | null {
  const { reminder: { agreementId, version, phase }, fetchAgain } = props;
  const [row, failed] = [useSignal<Pick<StoredRow, 'record' | 'version'> | null>(null), useSignal<RequestError | null>(null)];
  useEffect(() => {
    const fetchRow = async (): Promise<void> => {
      try {
        row.value = await agreementOf(agreementId, version);
        if (row.value === null) fetchAgain();
      } catch (error) {
        failed.value = asRequestError(error);
      }
    };
    void fetchRow();
  }, []);
  if (failed.value !== null) return <div class="ds-alert" data-color="danger" role="alert"><p>{requestText(failed.value)}</p></div>;
  if (row.value === null) return <Loading />;
  const evaluated = evaluatedPhase(phasesIn(row.value), phase ?? 0);
  return evaluated === null ? null : <Fields {...props} row={row.value} evaluated={evaluated} />;
}
