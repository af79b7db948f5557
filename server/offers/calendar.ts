import type { Database } from '../db/open.ts';
import type { Terms } from '../terms/schemas.ts';
import type { DayEvent } from '../icalendar.ts';
import type { CalendarLanguage, LeaseView } from './schemas.ts';
import { nextStep } from './standing.ts';
import { selectLive, type StoredOffer } from './store.ts';
import { leasesDue } from './view.ts';

// A calendar lies in many places, and many see it. So an event names the case by its number, and nothing else: not the dwelling, which would tell where
// somebody lives, and no reason. Who may know more finds it here, and is told of in the record.

interface CalendarWords {
  readonly deadline: (id: string) => string;
  readonly moveIn: (id: string) => string;
  readonly leaseEnds: (id: string) => string;
  readonly more: string;
}

const WORDS: Readonly<Record<CalendarLanguage, CalendarWords>> = {
  nb: {
    deadline: (id) => `Svarfrist på tilbud, sak ${id}`, moveIn: (id) => `Innflytting, sak ${id}`, leaseEnds: (id) => `Leieavtalen går ut, leieforhold ${id}`,
    more: 'Resten står i Spredt, under Tilbud.',
  },
  nn: {
    deadline: (id) => `Svarfrist på tilbod, sak ${id}`, moveIn: (id) => `Innflytting, sak ${id}`, leaseEnds: (id) => `Leigeavtalen går ut, leigeforhold ${id}`,
    more: 'Resten står i Spredt, under Tilbod.',
  },
  en: {
    deadline: (id) => `Offer to be answered, case ${id}`, moveIn: (id) => `Moving in, case ${id}`, leaseEnds: (id) => `Lease ends, tenancy ${id}`,
    more: 'The rest is in Spredt, under Offers.',
  },
};

function eventOfOffer(offer: StoredOffer, words: CalendarWords): readonly DayEvent[] {
  const { id, householdId, deadline, moveIn, version } = offer;
  const event = { sequence: version, description: words.more, reminders: [] };
  switch (nextStep(offer)) {
    case 'answer': return deadline === null ? [] : [{ ...event, uid: `${id}-deadline@spredt`, day: deadline, summary: words.deadline(householdId) }];
    case 'moveIn': return [{ ...event, uid: `${id}-move-in@spredt`, day: moveIn, summary: words.moveIn(householdId) }];
    default: return [];
  }
}

function eventOfLease({ tenancyId, endDate }: LeaseView, words: CalendarWords, { tenancyReminderDays }: Terms): DayEvent {
  return { uid: `lease-${encodeURIComponent(tenancyId)}-${endDate}@spredt`, sequence: 0, day: endDate, summary: words.leaseEnds(tenancyId), description: words.more, reminders: tenancyReminderDays };
}

/** What is to be in the calendar on a day: deadlines of offers that wait for an answer, days of moving in, and the leases that end. */
export async function calendarEvents(db: Database, terms: Terms, today: string, language: CalendarLanguage): Promise<readonly DayEvent[]> {
  const words = WORDS[language];
  const offers = await selectLive(db);
  const leases = (await leasesDue(db, terms, today)).filter(({ isOver }) => !isOver);
  return [...offers.flatMap((offer) => eventOfOffer(offer, words)), ...leases.map((lease) => eventOfLease(lease, words, terms))];
}
