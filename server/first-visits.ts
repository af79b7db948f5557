import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { insertAll } from './db/insert-all.ts';
import type { Database } from './db/open.ts';
import { FollowUpAgreement, StaffMember, WrittenDate, type Municipality } from './intake/schemas.ts';
import type { Parameters } from './parameters/schemas.ts';
import { monthsAfter } from './parameters/service.ts';

/** What became of visits before the demonstration begins, as its file tells. */
const VisitsFile = z.array(z.strictObject({
  agreementId: FollowUpAgreement.shape.id, date: WrittenDate, staffId: StaffMember.shape.id, outcome: z.enum(['done', 'notAtHome', 'postponed', 'cancelled']), minutes: z.int().min(0).max(1440),
  postponedTo: WrittenDate.nullable(), note: z.string().max(200),
}));
type FileVisit = z.infer<typeof VisitsFile>[number];

/** Told in the afternoon of the day itself. */
const TOLD_AT = 'T14:45:00.000Z';

/** The same id for the same visit whenever the demonstration is made, in the form that phones give theirs. */
function idOf({ agreementId, date, staffId }: FileVisit): string {
  const hex = createHash('sha256').update(JSON.stringify([agreementId, date, staffId])).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Stores what became of visits before the demonstration begins. A file that is not what it should be is our mistake and is thrown. Runs inside the caller's transaction. */
export async function insertFirstVisits(transaction: Database, path: string, { staff }: Municipality, { visitKeepMonths }: Parameters): Promise<void> {
  const loginOf = new Map(staff.map(({ id, userLogin }) => [id, userLogin]));
  const visits = VisitsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  await insertAll(transaction, 'visits', visits.map((visit) => ({
    ...visit, id: idOf(visit), planned: null, writtenAt: `${visit.date}${TOLD_AT}`, receivedAt: `${visit.date}${TOLD_AT}`, writtenBy: loginOf.get(visit.staffId) ?? 'spredt', replacedBy: null, besides: null, takenBackAt: null,
    keepUntil: monthsAfter(visit.date, visitKeepMonths), erasedAt: null,
  })));
}
