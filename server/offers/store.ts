import { insertAll } from '../db/insert-all.ts';
import type { Database } from '../db/open.ts';
import type { OfferRow, RoundRow } from '../db/tables.ts';

/** An offer with the round that it was made in, and when it was decided there. */
export interface StoredOffer extends OfferRow {
  readonly roundName: string;
  readonly roundState: RoundRow['state'];
  /** An ISO instant; where no decision is kept, when the round was frozen. */
  readonly decidedAt: string;
}

function offers(db: Database) {
  return db.selectFrom('offers').innerJoin('rounds', 'rounds.id', 'offers.roundId')
    .leftJoin('decisions', (join) => join.onRef('decisions.roundId', '=', 'offers.roundId').onRef('decisions.householdId', '=', 'offers.householdId'))
    .selectAll('offers').select(['rounds.name as roundName', 'rounds.state as roundState'])
    .select((is) => is.fn.coalesce('decisions.decidedAt', 'rounds.createdAt').as('decidedAt'));
}

/** An offer, or undefined when there is none. */
export function selectOffer(db: Database, id: string): Promise<StoredOffer | undefined> {
  return offers(db).where('offers.id', '=', id).executeTakeFirst();
}

/** The offers of a round, or of all rounds; the newest round first, and never more than `most`. */
export function selectOffers(db: Database, roundId: string | undefined, most: number): Promise<readonly StoredOffer[]> {
  return offers(db).$if(roundId !== undefined, (query) => query.where('offers.roundId', '=', roundId ?? ''))
    .orderBy('rounds.asOf', 'desc').orderBy('rounds.createdAt', 'desc').orderBy('offers.householdId').limit(most).execute();
}

/** The offers that have not come to an end: nobody has answered, or the household has said yes and not moved in. */
export function selectLive(db: Database): Promise<readonly StoredOffer[]> {
  return offers(db).where((is) => is.or([is('offers.answer', 'is', null), is.and([is('offers.answer', '=', 'accepted'), is('offers.movedInOn', 'is', null)])]))
    .orderBy('offers.roundId').orderBy('offers.householdId').execute();
}

/** The offers whose households have moved in and bound a team. */
export function selectBinding(db: Database): Promise<readonly { readonly teamId: string | null; readonly tenancyId: string | null; readonly movedInOn: string | null; readonly bound: string | null }[]> {
  return db.selectFrom('offers').select(['teamId', 'tenancyId', 'movedInOn', 'bound']).where('bound', 'is not', null).orderBy('id').execute();
}

/** The offers that a household has had. */
export function selectOffersTo(db: Database, householdId: string): Promise<readonly StoredOffer[]> {
  return offers(db).where('offers.householdId', '=', householdId).orderBy('offers.id').execute();
}

/** Puts new offers in. Runs inside the caller's transaction. */
export function insertOfferRows(db: Database, rows: readonly OfferRow[]): Promise<void> {
  return insertAll(db, 'offers', rows);
}

/** Takes the offers of a round away that have not been sent, withdrawn ones too: nobody has heard of them. Runs inside the caller's transaction. */
export async function deleteUnsent(db: Database, roundId: string): Promise<void> {
  await db.deleteFrom('offers').where('roundId', '=', roundId).where('sentOn', 'is', null).execute();
}

/** Changes an offer and counts its version up. Runs inside the caller's transaction. */
export async function updateOffer(db: Database, { id, version }: Pick<OfferRow, 'id' | 'version'>, changes: Partial<OfferRow>): Promise<void> {
  await db.updateTable('offers').set({ ...changes, version: version + 1 }).where('id', '=', id).where('version', '=', version).execute();
}

/** The offers whose last day is over and that tell of somebody still. */
export function selectOverdueOffers(db: Database, today: string): Promise<readonly StoredOffer[]> {
  return offers(db).where('offers.keepUntil', '<', today).where('offers.erasedAt', 'is', null).orderBy('offers.id').execute();
}

/** The offers in whose consequence a household is named as one that avoided another. */
export function selectNaming(db: Database, householdId: string): Promise<readonly StoredOffer[]> {
  return offers(db).where('offers.consequence', 'like', `%${JSON.stringify(householdId).replaceAll(/[%_]/g, '_')}%`).execute();
}
