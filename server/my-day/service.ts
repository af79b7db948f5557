import type { Database } from '../db/open.ts';
import type { VisitRow } from '../db/follow-up-tables.ts';
import { selectBeside, selectCounting, selectLastDone, selectVisits } from './store.ts';

// What other capabilities use of what has been told of visits.
export { tellVisits, type MyDayParts } from './telling.ts';

/** A visit as it was told (besøk slik det er ført); only what counts: nothing that was taken back, replaced or stands beside somebody else's. Times are ISO dates and instants. */
export type CarriedVisit = Pick<VisitRow, 'id' | 'agreementId' | 'date' | 'staffId' | 'planned' | 'outcome' | 'minutes' | 'postponedTo' | 'note' | 'writtenAt' | 'writtenBy'>;

const carried = ({ id, agreementId, date, staffId, planned, outcome, minutes, postponedTo, note, writtenAt, writtenBy }: VisitRow): CarriedVisit => (
  { id, agreementId, date, staffId, planned, outcome, minutes, postponedTo, note, writtenAt, writtenBy });

/** The last visit that was carried out of each of some agreements; an agreement without one is not in the map. */
export async function lastVisits(db: Database, agreementIds: readonly string[]): Promise<ReadonlyMap<string, CarriedVisit>> {
  return new Map([...await selectLastDone(db, agreementIds)].map(([id, row]) => [id, carried(row)]));
}

/** What has been told of the days from one to another (ISO dates, the last too), by day. */
export async function visitsBetween(db: Database, from: string, to: string): Promise<readonly CarriedVisit[]> {
  return (await selectCounting(db, from, to)).map(carried);
}

/** Two tellings of one planned visit by two people: the first at the server counts, and a leader is to look at both. */
export interface ContestedVisit {
  readonly counts: CarriedVisit;
  readonly beside: CarriedVisit;
}

/** The planned visits of some days (ISO dates, the last too) that two people have told of. */
export async function contestedBetween(db: Database, from: string, to: string): Promise<readonly ContestedVisit[]> {
  const beside = await selectBeside(db, from, to);
  const counting = new Map((await selectVisits(db, beside.map((row) => row.besides ?? ''))).map((row) => [row.id, row]));
  return beside.flatMap((row) => {
    const first = counting.get(row.besides ?? '');
    return first === undefined ? [] : [{ counts: carried(first), beside: carried(row) }];
  });
}
