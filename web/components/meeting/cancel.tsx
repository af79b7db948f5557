import type { VNode } from 'preact';
import { text } from '../../state/language.ts';
import { drawer } from '../../state/meeting.ts';

/** Closes the form of the round without doing anything more. */
export function Cancel({ name = text.value.meeting.cancel }: { name?: string }): VNode {
  return <button type="button" class="ds-button" data-variant="tertiary" onClick={() => { drawer.value = null; }}>{name}</button>;
}
