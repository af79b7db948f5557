import type { VNode } from 'preact';
import type { HouseholdView, RoundView, Step } from '../../../server/meeting/schemas.ts';
import { text } from '../../state/language.ts';
import { isOpen, mayStep, openForm, takeStep, underWay, type OpenForm } from '../../state/meeting.ts';
import { KeptFocus } from './kept-focus.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ReplaceForm } from './replace-form.tsx';
import { homeName } from './step-sentence.ts';

interface OfHousehold {
  readonly view: RoundView;
  readonly household: HouseholdView;
}

function Form({ view, household, kind }: OfHousehold & { kind: OpenForm['kind'] }): VNode | null {
  const t = text.value.meeting.household;
  const householdId = household.id;
  const dwellingId = household.placement?.dwellingId;
  const cancel = (): void => { openForm.value = null; };
  const take = (step: Step): void => { void takeStep(view.id, step); };
  const shared = { roundId: view.id, id: householdId, label: t.reason, onCancel: cancel };
  if (kind === 'replace') return <ReplaceForm view={view} household={household} />;
  if (kind === 'leaveOpen') return <ReasonForm {...shared} kind={kind} heading={t.leaveOpenHeading} help={t.leaveOpenHelp} button={t.leaveOpen} onSend={(reason) => take({ kind, householdId, reason })} />;
  if (kind === 'decline') return <ReasonForm {...shared} kind={kind} heading={t.declineHeading} help={t.declineHelp} button={t.decline} codes={view.declineReasons} onSend={(reason, code) => take({ kind, householdId, code, reason })} />;
  if (kind !== 'forbid' || dwellingId === undefined) return null;
  return <ReasonForm {...shared} kind={kind} heading={t.forbidHeading(homeName(view, dwellingId))} help={t.forbidHelp} button={t.forbid} onSend={(reason) => take({ kind, householdId, dwellingId, reason })} />;
}

interface Action {
  readonly name: string;
  readonly act: () => void;
  readonly look: 'primary' | 'secondary';
}

function actionsOf({ view, household }: OfHousehold): readonly Action[] {
  const t = text.value.meeting.household;
  const { id: householdId, mark, placement } = household;
  const step = (name: string, kind: 'accept' | 'lock' | 'clear' | 'unplace', look: Action['look'] = 'secondary'): Action => ({ name, look, act: () => { void takeStep(view.id, { kind, householdId }); } });
  const form = (name: string, kind: OpenForm['kind'], look: Action['look'] = 'secondary'): Action => ({ name: `${name} …`, look, act: () => { openForm.value = { kind, id: householdId }; } });
  if (mark?.kind === 'leftOpen' || mark?.kind === 'declined') return [step(t.takeIn, 'clear', 'primary')];
  const away = [form(t.leaveOpen, 'leaveOpen'), form(t.decline, 'decline')];
  const choice = view.proposal === null ? [] : [form(placement === null ? t.choose : t.replace, 'replace', placement === null ? 'primary' : 'secondary')];
  if (placement === null) return [...choice, ...away];
  const accepting = mark?.kind === 'accepted' ? [step(t.takeBack, 'clear')] : [step(t.accept, 'accept', 'primary')];
  const locking = mark?.kind === 'accepted' ? [] : [mark?.kind === 'locked' ? step(t.unlock, 'clear') : step(t.lock, 'lock')];
  return [...accepting, ...choice, ...locking, ...away, form(t.forbid, 'forbid'), step(t.unplace, 'unplace')];
}

/** What can be done with a household in the round: buttons, and the form of the one that needs more to be said. */
export function HouseholdActions({ view, household }: OfHousehold): VNode | null {
  const t = text.value.meeting.household;
  if (!mayStep.value || !isOpen(view)) return null;
  const open = openForm.value?.id === household.id ? openForm.value.kind : null;
  const isBusy = underWay.value.some((step) => 'householdId' in step && step.householdId === household.id);
  return (
    <KeptFocus label={t.actions(household.label)}>
      {open !== null && <Form view={view} household={household} kind={open} />}
      {open === null && <div class="actions" aria-busy={isBusy}>{actionsOf({ view, household }).map(({ name, act, look }) => (
        <button key={name} type="button" class="ds-button" data-variant={look} aria-disabled={isBusy} onClick={() => { if (!isBusy) act(); }}>{name}</button>
      ))}</div>}
    </KeptFocus>
  );
}
