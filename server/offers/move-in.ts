import type { Actor } from '../access/schemas.ts';
import type { MunicipalDwelling, MunicipalHousehold, Tenancy } from '../intake/schemas.ts';
import { closeCase, recordIn, tenanciesOf, writeRows, type RowWrite } from '../registers/service.ts';
import { carryOut, changeOffer, faultIf, offerLookedAt, refuseFaults, refuseState, writtenBy, type Doing, type OfferOutcome, type OfferParts } from './commands.ts';
import type { MoveIn } from './schemas.ts';
import { nextStep } from './standing.ts';
import type { StoredOffer } from './store.ts';
import { boundTeam, formerId, lastDay, leftDwelling, letDwelling, newTenancy } from './tenancy.ts';
import { afterMoveIn } from './words.ts';

/** Who moves, into what, and where from: the tenancy that it has had until now, or null. */
interface Moving {
  readonly household: MunicipalHousehold;
  readonly dwelling: MunicipalDwelling;
  readonly before: Tenancy | null;
}

async function whoMoves({ transaction }: Doing, { householdId, dwellingId }: StoredOffer): Promise<Moving> {
  const [household, dwelling] = [await recordIn(transaction, 'households', householdId), await recordIn(transaction, 'dwellings', dwellingId)];
  refuseFaults([faultIf(household === null, 'on', 'householdGone', { id: householdId }), faultIf(dwelling === null, 'on', 'dwellingGone', { id: dwellingId })]);
  return { household: household as MunicipalHousehold, dwelling: dwelling as MunicipalDwelling, before: await recordIn(transaction, 'tenancies', householdId) };
}

/** The last day in the dwelling that somebody comes from; one who is known to move out already does so then, unless another day is given. */
const leavesOn = ({ movesOut }: Tenancy, { on, leftOn }: MoveIn): string => leftOn ?? movesOut ?? on;

/** The days must be in order, and nobody else may live there. */
async function refuseDays({ transaction, today }: Doing, offer: StoredOffer, move: MoveIn, { dwelling, before }: Moving): Promise<void> {
  const { on, end } = move;
  const first = offer.sentOn ?? '';
  const lives = (await tenanciesOf(transaction, dwelling.id)).filter(({ id, movesOut }) => id !== offer.householdId && (movesOut === null || movesOut >= on));
  refuseFaults([
    faultIf(on > today, 'on', 'inFuture', { last: today }), faultIf(on < first, 'on', 'tooEarly', { first }), faultIf(lives.length > 0, 'on', 'letToOther'),
    faultIf(end !== null && end < on, 'end', 'tooEarly', { first: on }),
    before === null ? null : faultIf(leavesOn(before, move) < before.startDate, 'leftOn', 'tooEarly', { first: before.startDate }),
  ]);
}

async function idOfFormer({ transaction }: Doing, id: string): Promise<string> {
  const taken = new Set<string>();
  for (let former = formerId(id, taken); await recordIn(transaction, 'tenancies', former) !== null; former = formerId(id, taken)) taken.add(former);
  return formerId(id, taken);
}

/** The rows of the dwelling that somebody leaves, and of the tenancy there, which ends under an id of its own. */
async function rowsLeft(doing: Doing, before: Tenancy, movesOut: string): Promise<readonly RowWrite[]> {
  const former: Tenancy = { ...before, id: await idOfFormer(doing, before.id), movesOut };
  const dwelling = await recordIn(doing.transaction, 'dwellings', before.dwellingId);
  const others = (await tenanciesOf(doing.transaction, before.dwellingId)).some((one) => one.id !== before.id && one.movesOut === null);
  return [
    { register: 'tenancies', kind: 'create', record: former, before: null },
    ...dwelling === null || others ? [] : [{ register: 'dwellings', kind: 'change', record: leftDwelling(dwelling, movesOut), before: dwelling } as const],
  ];
}

/** The row of the team that is to follow up, where its minutes become others. */
async function rowsOfTeam({ transaction }: Doing, { teamId }: StoredOffer, household: MunicipalHousehold): Promise<readonly RowWrite[]> {
  const team = teamId === null ? null : await recordIn(transaction, 'teams', teamId);
  const bound = team === null ? null : boundTeam(team, household);
  return team === null || bound === null || bound === team ? [] : [{ register: 'teams', kind: 'change', record: bound, before: team }];
}

/** What the team of an offer is bound by, for as long as there is no agreement that says it. */
const boundBy = ({ teamId }: StoredOffer, { followUp }: MunicipalHousehold): string | null => (
  teamId === null || followUp === null ? null : JSON.stringify({ minutes: followUp.minutes, eveningMinutes: followUp.eveningMinutes }));

/**
 * Records that a household has moved in: its tenancy begins, the dwelling is let, the team's minutes are bound and the case is closed. One who comes from
 * another municipal dwelling leaves that, and it is free from the day after.
 */
export function moveIn(parts: OfferParts, id: string, move: MoveIn, actor: Actor): Promise<OfferOutcome> {
  return carryOut(parts, actor, async (doing) => {
    const offer = await offerLookedAt(doing, { id, version: move.version });
    if (nextStep(offer) !== 'moveIn' || offer.erasedAt !== null) await refuseState(doing, offer);
    const moving = await whoMoves(doing, offer);
    await refuseDays(doing, offer, move, moving);
    const { household, dwelling, before } = moving;
    const by = writtenBy(doing, afterMoveIn(offer));
    const record = newTenancy(household, dwelling.id, move.on, move.end ?? lastDay(move.on, doing.terms.tenancyMonths));
    await writeRows(doing.transaction, [
      { register: 'dwellings', kind: 'change', record: letDwelling(dwelling, move.on), before: dwelling },
      { register: 'tenancies', kind: before === null ? 'create' : 'change', record, before },
      ...before === null || before.dwellingId === dwelling.id ? [] : await rowsLeft(doing, before, leavesOn(before, move)), ...await rowsOfTeam(doing, offer, household),
    ], by);
    await closeCase(doing.transaction, household, by);
    await changeOffer(doing, offer, { movedInOn: move.on, tenancyId: record.id, bound: boundBy(offer, household) }, { kind: 'offer.movedIn', reason: null });
    return [id];
  });
}
