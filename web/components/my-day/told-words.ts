import type { VisitTelling } from '../../../server/my-day/schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';

/** What was told of a visit, in a few words: `Utført, 55 min`. */
export function toldWords({ outcome, minutes, postponedTo }: Pick<VisitTelling, 'outcome' | 'minutes' | 'postponedTo'>): string {
  const t = text.value.myDay.told;
  switch (outcome) {
    case 'done': return t.done(minutes);
    case 'notAtHome': return t.notAtHome(minutes);
    case 'postponed': return t.postponed(formatDate(postponedTo ?? ''));
    case 'cancelled': return t.cancelled();
  }
}
