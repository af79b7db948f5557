import type { VNode } from 'preact';
import type { DwellingView, RoundView } from '../../../server/meeting/schemas.ts';
import { formatDate } from '../../format.ts';
import { choose, chosen } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { MarkTags } from './mark-tags.tsx';

/** One free dwelling in the list: who gets it, or that it is held open. */
export function DwellingRow({ view, dwelling }: { view: RoundView; dwelling: DwellingView }): VNode {
  const t = text.value;
  const isChosen = chosen.value?.kind === 'dwelling' && chosen.value.id === dwelling.id;
  const household = view.households.find(({ id }) => id === dwelling.householdId);
  return (
    <li>
      <button type="button" class="row" aria-current={isChosen ? 'true' : undefined} onClick={() => choose('dwelling', dwelling.id)}>
        <span class="row-top">
          <span class="row-name">{dwelling.label}</span>
          <span class="quiet">{t.household.bedrooms(dwelling.bedrooms)} · {t.site.available(formatDate(dwelling.availableFrom))}</span>
        </span>
        <span class="row-answer">
          {household !== undefined && <><strong>{t.meeting.dwelling.givenTo(household.label)}</strong> <MarkTags household={household} /></>}
          {dwelling.held !== null && <span class="ds-tag mark" data-mark="held" data-color="neutral">{t.meeting.mark.held}</span>}
          {household === undefined && dwelling.held === null && <span class="quiet">{t.site.staysFree}</span>}
        </span>
      </button>
    </li>
  );
}
