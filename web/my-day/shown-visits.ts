import type { MyDay, MyDayView, ToldVisit, VisitTelling } from '../../server/my-day/schemas.ts';
import type { Unsent } from './phone-store.ts';

/** What counts of a visit as the day shows it, and whether it has been sent. */
export interface ShownVisit {
  readonly visit: VisitTelling;
  readonly isSent: boolean;
}

/** What has been told of a day: the reader's own, sent or not, and what others have told of the reader's visits. */
export interface ToldOfDay {
  readonly own: readonly ShownVisit[];
  readonly others: readonly ToldVisit[];
}

const byWritten = (a: ShownVisit, b: ShownVisit): number => a.visit.writtenAt.localeCompare(b.visit.writtenAt) || a.visit.id.localeCompare(b.visit.id);

function withoutBy({ by: _, ...visit }: ToldVisit): VisitTelling {
  return visit;
}

/** Puts together what the server knows of a day and what is not sent yet: of each planned visit the last written counts, and what has been taken back is gone. What the server refused is not part of it. */
export function toldOfDay({ date, told }: Pick<MyDay, 'date' | 'told'>, unsent: readonly Unsent[]): ToldOfDay {
  const waiting = unsent.filter(({ refused }) => refused === null).map(({ visit }) => visit);
  const takenBack = new Set(waiting.filter(({ takenBackAt }) => takenBackAt !== null).map(({ id }) => id));
  const sent = told.filter(({ by }) => by === null).map((one): ShownVisit => ({ visit: withoutBy(one), isSent: true }));
  const known = new Set(sent.map(({ visit }) => visit.id));
  const added = waiting.filter((visit) => visit.date === date && !known.has(visit.id)).map((visit): ShownVisit => ({ visit, isSent: false }));
  const counting = [...sent, ...added].filter(({ visit }) => !takenBack.has(visit.id)).sort(byWritten);
  const last = new Map(counting.map((one) => [one.visit.planned ?? one.visit.id, one]));
  return { own: [...last.values()], others: told.filter(({ by }) => by !== null) };
}

/** A view as it is after the server has taken these in, until it is fetched anew. */
export function withSent(view: MyDayView, sent: readonly VisitTelling[]): MyDayView {
  const ids = new Set(sent.map(({ id }) => id));
  const after = (day: MyDay): MyDay => ({
    ...day,
    told: [...day.told.filter(({ id }) => !ids.has(id)), ...sent.filter(({ date, takenBackAt }) => date === day.date && takenBackAt === null).map((visit): ToldVisit => ({ ...visit, by: null }))],
  });
  return { ...view, days: [after(view.days[0]), after(view.days[1])] };
}

/** How many visits wait to be sent: one that was told twice, or told and taken back, is one visit. */
export function visitsIn(unsent: readonly Unsent[]): number {
  return new Set(unsent.map(({ visit }) => visit.planned ?? visit.id)).size;
}
