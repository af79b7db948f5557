import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CaseStaffView, CaseView, Pair } from '../../../server/caseload/schemas.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { CaseloadChooser } from './caseload-chooser.tsx';
import { CaseloadOthers } from './caseload-others.tsx';
import { reasonSentences, staffName, type StaffById } from './caseload-sentences.ts';
import { choiceFor, type CaseloadDesk } from './use-caseload.ts';

/** What a card of a change needs of all of the proposal. */
export interface ChangeSurroundings {
  readonly proposalId: string;
  readonly staff: StaffById;
  readonly teams: ReadonlyMap<string, string>;
  readonly loads: ReadonlyMap<string, CaseStaffView>;
  readonly desk: CaseloadDesk;
  readonly mayDecide: boolean;
}

function Role({ name, before, after, staff }: { name: string; before: string | null; after: string | null; staff: StaffById }): VNode {
  const t = text.value.caseload.changes;
  const words = before === after ? t.same(staffName(staff, after)) : t.from(staffName(staff, before), staffName(staff, after));
  return <div><dt>{name}</dt><dd>{before === after ? words : <strong>{words}</strong>}</dd></div>;
}

/** What has become of a change: decided here, or changed elsewhere. */
function Standing({ change: { decision, isStale, now }, staff }: { change: CaseView; staff: StaffById }): VNode | null {
  const t = text.value.caseload.changes;
  if (now === null) return <p class="case-standing">{t.gone}</p>;
  const names = [staffName(staff, now.mainId), staffName(staff, now.backupId)] as const;
  if (isStale) return <p class="case-standing">{t.stale(...names)}</p>;
  if (decision === null) return null;
  return <p class="case-standing">{decision === 'other' ? t.otherChosen(...names) : t[decision]}</p>;
}

interface ActionsProps {
  readonly change: CaseView;
  readonly isBusy: boolean;
  readonly isOpen: boolean;
  readonly onChoose: (pair: Pair) => void;
  readonly onOther: () => void;
  readonly onReopen: () => void;
}

function Actions({ change, isBusy, isOpen, onChoose, onOther, onReopen }: ActionsProps): VNode {
  const t = text.value.caseload.changes;
  const { agreementId: id, now, before, proposed, isStale } = change;
  if (!isOpen) return <button type="button" class="ds-button" data-variant="tertiary" aria-label={t.againName(id)} onClick={onReopen}>{t.again}</button>;
  return (
    <>
      <button type="button" class="ds-button" aria-label={t.acceptName(id)} disabled={isBusy} onClick={() => onChoose(proposed)}>{isStale ? t.acceptStill : t.accept}</button>
      <button type="button" class="ds-button" data-variant="secondary" aria-label={t.keepName(id)} disabled={isBusy} onClick={() => onChoose(isStale ? now ?? before : before)}>{t.keep}</button>
      <button type="button" class="ds-button" data-variant="tertiary" aria-label={t.otherName(id)} disabled={isBusy} onClick={onOther}>{t.other}</button>
    </>
  );
}

/** One agreement that would get another main or backup: who, why, and what the leader does with it. */
export function CaseloadChange({ change, around }: { change: CaseView; around: ChangeSurroundings }): VNode {
  const t = text.value.caseload;
  const { proposalId, staff, teams, loads, desk, mayDecide } = around;
  const [open, setOpen] = useState<'no' | 'again' | 'chooser'>('no');
  const card = useRef<HTMLLIElement>(null);
  const { agreementId, before, proposed, now, decision } = change;
  const fault = desk.faults.value.get(agreementId);
  const choose = async (pair: Pair, reason: string | null = null): Promise<void> => {
    if (!await desk.decide(proposalId, [choiceFor(change, pair, reason)])) return;
    setOpen('no');
    // the button that had the focus is gone: the card takes it
    card.current?.focus({ preventScroll: true });
  };
  return (
    <li class="card case-change" ref={card} tabIndex={-1} data-agreement={agreementId} data-decision={decision ?? 'open'}>
      <h4 class="ds-heading" data-size="2xs"><a class="ds-link" href={rowPath('agreements', agreementId)}>{t.changes.agreement(agreementId)}</a> <span class="quiet">{teams.get(change.teamId) ?? change.teamId} · {t.changes.need(change.minutes)}</span></h4>
      <dl class="case-roles">
        <Role name={t.main} before={before.mainId} after={proposed.mainId} staff={staff} />
        <Role name={t.backup} before={before.backupId} after={proposed.backupId} staff={staff} />
      </dl>
      <ul class="bullets">{reasonSentences(change, staff, loads).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      <CaseloadOthers proposalId={proposalId} change={change} staff={staff} />
      <Standing change={change} staff={staff} />
      {fault !== undefined && <p class="ds-validation-message">{t.chooser.faults[fault.code]}</p>}
      {mayDecide && now !== null && open !== 'chooser' && (
        <div class="buttons case-hidden-on-paper">
          <Actions change={change} isBusy={desk.isBusy.value} isOpen={decision === null || open === 'again' || change.isStale} onChoose={(pair) => void choose(pair)} onOther={() => setOpen('chooser')} onReopen={() => setOpen('again')} />
        </div>
      )}
      {mayDecide && open === 'chooser' && <CaseloadChooser change={change} staff={staff} fault={fault} isBusy={desk.isBusy.value} onSave={(pair, reason) => void choose(pair, reason)} onCancel={() => { setOpen('no'); card.current?.focus({ preventScroll: true }); }} />}
    </li>
  );
}
