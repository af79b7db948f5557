import type { Actor } from '../access/schemas.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { VisitRow } from '../db/follow-up-tables.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord } from '../record/service.ts';
import { dayOf } from '../visit-weeks/service.ts';
import type { TellingRefusal, TellingResult, VisitTelling } from './schemas.ts';
import { isInForce, postsOf, type OwnPost } from './staff-of-user.ts';
import { insertVisit, selectAgreements, selectOfPlanned, selectVisit, updateVisit, type AgreementInDay } from './store.ts';

/** What telling of visits works with; `now` gives the time as an ISO instant. */
export interface MyDayParts {
  readonly db: Database;
  readonly now: () => string;
  readonly followUpTerms: FollowUpTerms;
  readonly parameters: Parameters;
}

/** A telling as it is taken in: inside a transaction, by somebody with posts, at a time. */
interface Taking {
  readonly transaction: Database;
  readonly actor: Actor;
  readonly posts: readonly OwnPost[];
  readonly terms: FollowUpTerms;
  readonly parameters: Parameters;
  readonly at: string;
}

const became = (id: string, what: TellingResult['became'], code: TellingRefusal | null = null): TellingResult => ({ id, became: what, code });

/** Whether somebody follows an agreement up on a day that they have a post on: as main or backup, in a team of theirs, or because the plan that holds sends them there. */
async function follows({ transaction, posts: all }: Taking, agreement: AgreementInDay, date: string): Promise<boolean> {
  const posts = all.filter((post) => isInForce(post, date));
  if (posts.some(({ id, teamId }) => id === agreement.mainStaffId || id === agreement.backupStaffId || teamId === agreement.teamId)) return true;
  const days = await Promise.all(posts.map(({ id }) => dayOf(transaction, { staffId: id, date })));
  return days.some((day) => day?.stops.some(({ agreementId }) => agreementId === agreement.id));
}

/** Why a telling cannot be kept; null when it can. Only what has not been carried out can be told of a day to come. */
async function refusalOf(taking: Taking, { agreementId, date, outcome, note }: VisitTelling): Promise<TellingRefusal | null> {
  const { transaction, terms, parameters, at } = taking;
  const today = dayOfInstant(at);
  if (note.length > terms.noteLength) return 'noteTooLong';
  if (date > today && (outcome === 'done' || outcome === 'notAtHome')) return 'notYet';
  if (monthsAfter(date, parameters.visitKeepMonths) < today) return 'tooOld';
  const agreement = (await selectAgreements(transaction, [agreementId])).get(agreementId);
  if (agreement === undefined) return 'agreementGone';
  return await follows(taking, agreement, date) ? null : 'notYours';
}

/** Of two that were received in the same millisecond, either may be first, but always the same. */
const firstReceived = (a: VisitRow, b: VisitRow): number => a.receivedAt.localeCompare(b.receivedAt) || a.id.localeCompare(b.id);

/**
 * Puts the tellings of a planned visit in their places: of each user the last written counts and replaces the others; where two users tell, the one who was first at the server counts and the other stands beside it.
 * What it comes to does not depend on the order in which they arrive, save who was first.
 */
async function settle(transaction: Database, planned: string): Promise<void> {
  const rows = await selectOfPlanned(transaction, planned);
  const first = rows.toSorted(firstReceived)[0]?.writtenBy;
  const lastOf = new Map(rows.map((row) => [row.writtenBy, row.id]));
  const counting = first === undefined ? undefined : lastOf.get(first);
  for (const { id, writtenBy, replacedBy, besides } of rows) {
    const last = lastOf.get(writtenBy);
    const places = { replacedBy: last === id || last === undefined ? null : last, besides: last === id && id !== counting ? counting ?? null : null };
    if (places.replacedBy !== replacedBy || places.besides !== besides) await updateVisit(transaction, id, places);
  }
}

async function tellRecord({ transaction, actor, parameters, at }: Taking, { agreementId, date, outcome }: VisitTelling, staffId: string, kind: 'visit.told' | 'visit.takenBack'): Promise<void> {
  await addToRecord(transaction, {
    at, actor: actor.login, kind, subject: `agreements ${agreementId}`, reason: null, facts: { date, outcome, staffId }, keepUntil: monthsAfter(date, parameters.visitKeepMonths),
  });
}

/** Takes a telling back that is there already: nobody's but one's own, and once. */
async function takeBack(taking: Taking, row: VisitRow, telling: VisitTelling): Promise<TellingResult> {
  if (row.takenBackAt !== null) return became(row.id, 'alreadyThere');
  await updateVisit(taking.transaction, row.id, { takenBackAt: telling.takenBackAt, replacedBy: null, besides: null });
  if (row.planned !== null) await settle(taking.transaction, row.planned);
  await tellRecord(taking, telling, row.staffId, 'visit.takenBack');
  return became(row.id, 'takenBack');
}

/** What a new telling has become among the others of its planned visit. */
async function placeOf({ transaction }: Taking, telling: VisitTelling): Promise<TellingResult['became']> {
  if (telling.takenBackAt !== null) return 'takenBack';
  if (telling.planned === null) return 'stored';
  await settle(transaction, telling.planned);
  const stored = await selectVisit(transaction, telling.id);
  if ((stored?.besides ?? null) !== null) return 'beside';
  if ((stored?.replacedBy ?? null) !== null) return 'older';
  return (await selectOfPlanned(transaction, telling.planned)).some(({ replacedBy }) => replacedBy === telling.id) ? 'replaced' : 'stored';
}

async function takeIn(taking: Taking, telling: VisitTelling): Promise<TellingResult> {
  const { transaction, actor, posts, parameters, at } = taking;
  const there = await selectVisit(transaction, telling.id);
  if (there !== undefined) {
    if (there.writtenBy !== actor.login) return became(telling.id, 'refused', 'idTaken');
    return telling.takenBackAt === null ? became(telling.id, 'alreadyThere') : takeBack(taking, there, telling);
  }
  const refused = await refusalOf(taking, telling);
  const post = posts.find((one) => isInForce(one, telling.date));
  if (refused !== null || post === undefined) return became(telling.id, 'refused', refused ?? 'notYours');
  const { date } = telling;
  await insertVisit(transaction, {
    ...telling, staffId: post.id, receivedAt: at, writtenBy: actor.login, replacedBy: null, besides: null, keepUntil: monthsAfter(date, parameters.visitKeepMonths), erasedAt: null,
  });
  await tellRecord(taking, telling, post.id, telling.takenBackAt === null ? 'visit.told' : 'visit.takenBack');
  return became(telling.id, await placeOf(taking, telling));
}

/** Takes in what a user tells of visits, in order and in one transaction. What has been taken in before changes nothing; what is refused says why, and keeps nothing else from being stored. */
export async function tellVisits({ db, now, followUpTerms, parameters }: MyDayParts, actor: Actor, visits: readonly VisitTelling[]): Promise<readonly TellingResult[]> {
  const at = now();
  return db.transaction().execute(async (transaction) => {
    const taking: Taking = { transaction, actor, posts: await postsOf(transaction, actor), terms: followUpTerms, parameters, at };
    const results: TellingResult[] = [];
    for (const telling of visits) results.push(await takeIn(taking, telling));
    return results;
  });
}
