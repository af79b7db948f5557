import type { Actor } from '../access/schemas.ts';
import { addToRecord } from '../record/service.ts';
import { staffNames } from '../registers/service.ts';
import type { WeekSurroundings } from './prepare.ts';
import type { DecideWeek, WeekView } from './schemas.ts';
import { cutAt, hasBegun, isOver } from './settled.ts';
import { selectHolding, selectVersions, setDecided } from './store.ts';
import { viewOf } from './view.ts';

/** Why a plan was not decided: there is none with that number, somebody has made or decided another since, it is older than the plan that the week has begun by, or the week is over. */
export type DecideRefusal = 'weekPlanNotFound' | 'changedMeanwhile' | 'planOlder' | 'weekOver';

/** Decides which version of a week's plan holds: that is what My day shows from now. Deciding the one that holds already changes nothing. */
export function decideWeek({ db, now }: WeekSurroundings, week: string, { version, newest }: DecideWeek, actor: Actor): Promise<WeekView | DecideRefusal> {
  return db.transaction().execute(async (transaction) => {
    const at = now();
    const versions = await selectVersions(transaction, week);
    const row = versions.find((one) => one.version === version);
    if (row === undefined) return 'weekPlanNotFound';
    if (versions[0]?.version !== newest) return 'changedMeanwhile';
    const cut = cutAt(week, at);
    if (isOver(cut)) return 'weekOver';
    const names = await staffNames(transaction);
    const holding = await selectHolding(transaction, week);
    if (holding?.version === version) return viewOf(holding, names);
    // it knows nothing of what has happened by the plan that holds
    if (hasBegun(cut) && holding !== undefined && row.madeAt < (holding.decidedAt ?? '')) return 'planOlder';
    const decided = { decidedAt: at, decidedBy: actor.login };
    await setDecided(transaction, row, decided);
    await addToRecord(transaction, { at, actor: actor.login, kind: 'week.decided', subject: `week ${week}`, reason: null, facts: { version, before: holding?.version ?? null }, keepUntil: null });
    return viewOf({ ...row, state: 'decided', ...decided }, names);
  });
}
