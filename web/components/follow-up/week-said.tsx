import type { VNode } from 'preact';
import type { WeekAnswer, WeekView } from '../../../server/visit-weeks/schemas.ts';
import { weekNumber } from '../../format.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { weekAddress } from '../../visit-week/week-address.ts';
import { momentName } from '../../visit-week/week-days.ts';
import { holdingOf } from '../../visit-week/week-versions.ts';
import { MAY } from '../../who-may.ts';

/** What a plan covers and what not, in a sentence or two. */
export function coverSentence({ figures: { visits, uncoveredVisits, uncoveredMinutes } }: Pick<WeekView, 'figures'>): string {
  const t = text.value.visitWeek.said;
  return uncoveredVisits === 0 ? t.all(visits) : t.some(visits, visits + uncoveredVisits, uncoveredVisits, uncoveredMinutes);
}

function Standing({ answer, view }: { answer: WeekAnswer; view: WeekView }): VNode {
  const t = text.value.visitWeek.said;
  const holding = holdingOf(answer);
  const [newest] = answer.versions;
  const isHolding = holding?.version === view.version;
  return (
    <>
      <p>{isHolding ? t.holds(view.version, momentName(holding.decidedAt ?? '')) : <>{t.draft(view.version)} {holding === null ? t.noneHolds : t.other(holding.version)}</>}</p>
      {!isHolding && holding !== null && !may(MAY.planWeeks) && <p><a class="ds-link" href={weekAddress({ week: view.week, version: holding.version })}>{t.showHolding}</a></p>}
      {newest !== undefined && newest.version > view.version && newest.version !== holding?.version && <p>{t.newer(newest.version)} <a class="ds-link" href={weekAddress({ week: view.week, version: newest.version })}>{t.showNewer}</a></p>}
      {!view.isWhole && <p>{t.stopped}</p>}
    </>
  );
}

/** At the top of the week: what the plan covers and what not, whether it holds, and whether there is another. */
export function WeekSaid({ answer }: { answer: WeekAnswer }): VNode {
  const t = text.value.visitWeek.said;
  const view = answer.shown;
  return (
    <section class="week-said" aria-labelledby="week-said">
      <h2 class="ds-sr-only" id="week-said">{t.heading}</h2>
      {view === null ? <p class="week-sentence">{t.none(weekNumber(answer.week))}{!may(MAY.planWeeks) && <> {t.ask}</>}</p> : <><p class="week-sentence">{coverSentence(view)}</p><Standing answer={answer} view={view} /></>}
    </section>
  );
}
