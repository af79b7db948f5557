import type { RoundView, Step, StepView } from '../../../server/meeting/schemas.ts';
import { text } from '../../state/language.ts';
import { user } from '../../state/session.ts';

/** What a dwelling of the round is called; its id where it has gone. */
export function homeName(view: RoundView, dwellingId: string | null): string {
  return view.dwellings.find(({ id }) => id === dwellingId)?.label ?? dwellingId ?? '';
}

/** What a household of the round is called. */
export function householdName(view: RoundView, householdId: string | null): string {
  return view.households.find(({ id }) => id === householdId)?.label ?? householdId ?? '';
}

/** Who did something, as the reader knows them: oneself is «du», and what began by itself is the program. */
export function actorName(actor: string): string {
  const t = text.value.meeting;
  return actor === user.value?.login ? t.you : actor === 'spredt' ? t.program : actor;
}

/** A step that was taken, as a sentence: who did what. */
export function stepSentence(view: RoundView, { actor, kind, householdId, dwellingId }: StepView): string {
  const t = text.value.meeting;
  const did = t.did[kind === 'frame' && !view.isFromRegisters ? 'framePolicy' : kind]?.(householdName(view, householdId), homeName(view, dwellingId)) ?? kind;
  return t.sentence(actorName(actor), did);
}

/** A step that is not taken yet, in words. */
export function toDoText(view: RoundView, step: Step): string {
  const { householdId, dwellingId } = { householdId: null, dwellingId: null, ...step };
  return text.value.meeting.toDo[step.kind]?.(householdName(view, householdId), homeName(view, dwellingId)) ?? step.kind;
}
