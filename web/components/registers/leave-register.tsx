import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ErasedView, RegisterId, Related, RowView } from '../../../server/registers/schemas.ts';
import { eraseRow, removeRow } from '../../api/registers.ts';
import { formatDate } from '../../format.ts';
import { keptFault } from '../../registers/judge.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import type { RequestError } from '../../api/request.ts';
import { requestText } from '../request-text.ts';
import { Modal } from '../modal.tsx';
import { TextField } from '../text-field.tsx';
import { RowLink } from './field-value.tsx';
import { faultText } from './field-words.ts';

/** Taking a row out of its register, or erasing all that is told about it. */
export type Leaving = 'remove' | 'erase';

function Uses({ error }: { error: RequestError }): VNode {
  const uses = (error.details?.['uses'] ?? []) as readonly Related[];
  return (
    <div class="ds-alert" data-color="danger" role="alert">
      {error.code === 'inUse' && uses.length > 0
        ? <><p>{text.value.registers.leave.inUse}</p><ul class="bullets">{uses.map((use) => <li key={`${use.register} ${use.id}`}>{text.value.registers.row[use.register]} <RowLink register={use.register} id={use.id} name={use.name} /></li>)}</ul></>
        : <p>{requestText(error)}</p>}
    </div>
  );
}

function reasonFault(reason: string): string | null {
  if (reason.trim() === '') return text.value.registers.fault.missing();
  const fault = keptFault(reason);
  return fault === null ? null : faultText(fault);
}

interface LeaveProps {
  readonly register: RegisterId;
  readonly row: RowView;
  readonly name: string;
  readonly how: Leaving;
  readonly onCancel: () => void;
  readonly onDone: (erased: ErasedView | null) => void;
}

/** Asks why a row shall go, and says what that takes away and what stays. */
export function LeaveRegister({ register, row, name, how, onCancel, onDone }: LeaveProps): VNode {
  const t = text.value.registers.leave;
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [error, setError] = useState<RequestError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = String(row.record.id);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const found = reasonFault(reason);
    setFault(found);
    if (found !== null || isBusy) return;
    setBusy(true);
    setError(null);
    try {
      const body = { version: row.version, reason: reason.trim() };
      onDone(how === 'erase' ? await eraseRow(register, id, body) : (await removeRow(register, id, body), null));
    } catch (failure) {
      setError(asRequestError(failure));
      setBusy(false);
    }
  };
  return (
    <Modal labelledBy="leave-heading" onEscape={onCancel}>
      <form class="modal-content" noValidate onSubmit={(event) => { void submit(event); }}>
        <h2 class="ds-heading" data-size="xs" id="leave-heading">{how === 'erase' ? t.eraseHeading(name) : t.removeHeading(name)}</h2>
        <p>{how === 'erase' ? t.eraseHelp : t.removeHelp}</p>
        {how === 'erase' && t.eraseAlso[register] !== undefined && <p>{t.eraseAlso[register]}</p>}
        {error !== null && <Uses error={error} />}
        <TextField id="leave-reason" label={how === 'erase' ? t.eraseReason : t.removeReason} {...(how === 'erase' && { help: t.eraseReasonHelp })} fault={fault} value={reason} onInput={(value) => { setReason(value); setFault(null); }} />
        <div class="buttons">
          <button type="submit" class="ds-button" data-color="danger">{how === 'erase' ? t.eraseButton : t.removeButton}</button>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={onCancel}>{t.cancel}</button>
        </div>
      </form>
    </Modal>
  );
}

/** What stands when a row has been erased: which rounds still hold what they were decided on, and until when. */
export function ErasedNote({ erased }: { erased: ErasedView }): VNode | null {
  const t = text.value.registers.leave;
  if (erased.rounds.length === 0) return null;
  return (
    <>
      <p>{t.rounds}</p>
      <ul class="bullets">{erased.rounds.map(({ id, name, keepUntil }) => <li key={id}>{keepUntil === null ? t.roundKeptOpen(name) : t.roundKept(name, formatDate(keepUntil))}</li>)}</ul>
    </>
  );
}
