import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CaseView, ChoiceFault, Pair } from '../../../server/caseload/schemas.ts';
import { text } from '../../state/language.ts';
import { TextField } from '../text-field.tsx';
import { neverPhrase, staffName, type StaffById } from './caseload-sentences.ts';

type Never = ChoiceFault['because'];

/** Why staff members may never come to the person of a change, by their ids. */
const neverOf = ({ others }: CaseView): ReadonlyMap<string, Never> => new Map(others.flatMap((other) => (other.kind === 'never' ? [[other.staffId, other.because] as const] : [])));

interface PickProps {
  readonly label: string;
  readonly value: string | null;
  readonly change: CaseView;
  readonly staff: StaffById;
  readonly never: ReadonlyMap<string, Never>;
  readonly onPick: (id: string | null) => void;
}

/** One of the staff: those of the person's team first; whoever may not come is marked, and can be chosen all the same. */
function PickStaff({ label, value, change, staff, never, onPick }: PickProps): VNode {
  const id = useId();
  const isOwn = (teamId: string): number => (teamId === change.teamId ? 0 : 1);
  const all = [...staff.values()].toSorted((a, b) => isOwn(a.teamId) - isOwn(b.teamId));
  const marked = (staffId: string, name: string): string => { const because = never.get(staffId); return because === undefined ? name : `${name} (${because.map(neverPhrase).join(', ')})`; };
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{label}</label>
      <select class="ds-input" id={id} value={value ?? ''} onChange={(event) => onPick(event.currentTarget.value === '' ? null : event.currentTarget.value)}>
        <option value="">{text.value.caseload.chooser.nobody}</option>
        {all.map((member) => <option key={member.id} value={member.id}>{marked(member.id, member.name)}</option>)}
      </select>
    </div>
  );
}

interface CaseloadChooserProps {
  readonly change: CaseView;
  readonly staff: StaffById;
  readonly fault: ChoiceFault | undefined;
  readonly isBusy: boolean;
  readonly onSave: (pair: Pair, reason: string | null) => void;
  readonly onCancel: () => void;
}

/** Chooses another main and backup than were proposed. Whoever breaks a rule needs a reason. */
export function CaseloadChooser({ change, staff, fault, isBusy, onSave, onCancel }: CaseloadChooserProps): VNode {
  const t = text.value.caseload;
  const [pair, setPair] = useState<Pair>(change.decision === null ? change.proposed : change.now ?? change.before);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [id, never] = [useId(), neverOf(change)];
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const broken = [pair.mainId, pair.backupId].flatMap((staffId) => { const because = staffId === null ? undefined : never.get(staffId); return because === undefined ? [] : [{ staffId, because }]; });
  const needsReason = broken.length > 0 || fault?.code === 'needsReason';
  const own = pair.mainId !== null && pair.mainId === pair.backupId ? 'bothRoles' : pair.mainId === null && pair.backupId !== null ? 'backupAlone' : needsReason && reason.trim() === '' ? 'needsReason' : null;
  const code = isTried ? own : null;
  const save = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (own === null) onSave(pair, needsReason ? reason.trim() : null);
  };
  return (
    <form class="case-chooser" ref={form} onSubmit={save} aria-labelledby={id}>
      <p id={id}><strong>{t.chooser.legend(change.agreementId)}</strong></p>
      <div class="plan-fields">
        <PickStaff label={t.main} value={pair.mainId} change={change} staff={staff} never={never} onPick={(mainId) => setPair({ ...pair, mainId })} />
        <PickStaff label={t.backup} value={pair.backupId} change={change} staff={staff} never={never} onPick={(backupId) => setPair({ ...pair, backupId })} />
      </div>
      {broken.map(({ staffId, because }) => <p key={staffId}>{t.chooser.breaks(staffName(staff, staffId), because.map(neverPhrase).join(', '))}</p>)}
      {needsReason && <TextField id={`${id}-reason`} label={t.chooser.reason} help={t.chooser.reasonHelp} fault={code === 'needsReason' ? t.chooser.faults.needsReason : null} value={reason} autocomplete="off" onInput={setReason} />}
      <div role="alert">{code !== null && code !== 'needsReason' && <p class="ds-validation-message">{t.chooser.faults[code]}</p>}</div>
      <div class="buttons">
        <button type="submit" class="ds-button" disabled={isBusy}>{t.chooser.save}</button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onCancel}>{t.chooser.cancel}</button>
      </div>
    </form>
  );
}
