import type { VNode } from 'preact';
import type { HouseholdView } from '../../../server/meeting/schemas.ts';
import { text } from '../../state/language.ts';

interface MarkTagsProps {
  readonly household: HouseholdView;
}

/** What people have said of a household, and what must not be overlooked, each in a word: accepted, locked, left open, declined, overridden, passed over. */
export function MarkTags({ household: { mark, placement, passedOver } }: MarkTagsProps): VNode | null {
  const t = text.value.meeting.mark;
  const isOverridden = placement !== null && placement.override !== null;
  if (mark === null && !isOverridden && passedOver.length === 0) return null;
  return (
    <span class="marks">
      {mark !== null && <span class="ds-tag mark" data-mark={mark.kind} data-color={mark.kind === 'accepted' ? 'success' : mark.kind === 'locked' ? 'info' : 'neutral'}>{t[mark.kind]}</span>}
      {isOverridden && <span class="ds-tag mark" data-mark="overridden" data-color="danger">{t.overridden}</span>}
      {passedOver.length > 0 && <span class="ds-tag mark" data-mark="passedOver" data-color="warning">{t.passedOver}</span>}
    </span>
  );
}
