import type { VNode } from 'preact';
import type { CaseLoadOf, CaseloadView, CaseMeasures, CaseStaffView } from '../../../server/caseload/schemas.ts';
import { formatWhole } from '../../format.ts';
import { followUpTerms } from '../../state/follow-up-terms.ts';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';

/** What the proposal comes to beside what is now and what a leader would do by hand; what is zero in all three is left out. */
export function CaseloadFigures({ view: { now, proposed, byHand } }: { view: CaseloadView }): VNode {
  const t = text.value.caseload.figures;
  const percents = followUpTerms.value?.caseload.evenFromPercents ?? [];
  const measures = (Object.keys(t.names) as (keyof CaseMeasures)[]).filter((measure) => now[measure] + proposed[measure] + byHand[measure] > 0);
  return (
    <section class="card" aria-labelledby="caseload-figures">
      <h2 class="ds-heading" data-size="xs" id="caseload-figures">{t.heading}</h2>
      <p>{t.caption}</p>
      {measures.length === 0 ? <p>{t.none}</p> : (
        <ScrollRegion label={t.caption}>
          <table class="ds-table plan-table" aria-labelledby="caseload-figures">
            <thead><tr><th scope="col">{t.what}</th><th scope="col" class="number">{t.now}</th><th scope="col" class="number">{t.proposed}</th><th scope="col" class="number">{t.byHand}</th></tr></thead>
            <tbody>
              {measures.map((measure) => (
                <tr key={measure}><th scope="row">{t.names[measure]}</th><td class="number">{formatWhole(now[measure])}</td><td class="number"><strong>{formatWhole(proposed[measure])}</strong></td><td class="number">{formatWhole(byHand[measure])}</td></tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {percents.length > 0 && <p class="quiet">{t.percents(percents.map(formatWhole).join(', '))}</p>}
    </section>
  );
}

function Minutes({ load, member }: { load: CaseLoadOf; member: CaseStaffView }): VNode {
  const t = text.value.caseload.load;
  const [over, overEvening] = [load.minutes - member.minutes, load.eveningMinutes - member.eveningMinutes];
  return (
    <td class="number">
      {formatWhole(load.minutes)}{over > 0 && <strong class="forecast-under">{t.over(over)}</strong>}
      {load.eveningMinutes + member.eveningMinutes > 0 && <span class="forecast-under">{t.evening(load.eveningMinutes, member.eveningMinutes)}{overEvening > 0 && <strong class="forecast-under">{t.over(overEvening)}</strong>}</span>}
    </td>
  );
}

/** What every staff member has now and would have, in minutes a week and in people. */
export function CaseloadLoad({ view, teams }: { view: CaseloadView; teams: ReadonlyMap<string, string> }): VNode {
  const t = text.value.caseload.load;
  const weeks = followUpTerms.value?.caseload.countedWeeks;
  return (
    <section class="card" aria-labelledby="caseload-load">
      <h2 class="ds-heading" data-size="xs" id="caseload-load">{t.heading}</h2>
      {weeks !== undefined && <p>{t.caption(weeks)}</p>}
      <ScrollRegion label={t.table}>
        <table class="ds-table plan-table case-load" aria-labelledby="caseload-load">
          <thead><tr><th scope="col">{t.staff}</th><th scope="col">{t.team}</th><th scope="col" class="number">{t.has}</th><th scope="col" class="number">{t.before}</th><th scope="col" class="number">{t.after}</th><th scope="col" class="number">{t.mains}</th><th scope="col" class="number">{t.backups}</th></tr></thead>
          <tbody>
            {view.staff.map((member) => (
              <tr key={member.id}>
                <th scope="row">{member.name}</th><td>{teams.get(member.teamId) ?? member.teamId}</td><td class="number">{formatWhole(member.minutes)}</td>
                <Minutes load={member.before} member={member} /><Minutes load={member.after} member={member} />
                <td class="number">{t.change(member.before.mains, member.after.mains)}</td><td class="number">{t.change(member.before.backups, member.after.backups)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
