import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../../server/meeting/schemas.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { dwellingOf, listedHouseholds } from '../../household-list.ts';
import { language, text } from '../../state/language.ts';
import { brokenRules } from './said-of.tsx';
import { actorName, homeName, householdName } from './step-sentence.ts';

/** Everything that was said of a household, and what must not be overlooked, each a sentence. */
function statusOf(view: RoundView, { mark, placement, passedOver, points }: HouseholdView): readonly string[] {
  const t = text.value.meeting;
  const override = placement?.override ?? null;
  const code = mark?.kind === 'declined' ? view.declineReasons.find((row) => row.code === mark.code)?.text[language.value] ?? mark.code : null;
  return [
    ...(mark === null && placement !== null ? [t.print.waiting] : []), ...(mark === null ? [] : [t.mark[mark.kind]]), ...(code === null ? [] : [code]), ...(mark !== null && 'reason' in mark ? [t.mark.reason(mark.reason)] : []),
    ...(override === null ? [] : [`${t.mark.overridden}. ${t.mark.override(brokenRules(override.ruleIds))} ${t.mark.overrideBy(actorName(override.by), formatDate(override.at.slice(0, 10)))} ${t.mark.reason(override.reason)}`]),
    ...passedOver.map(({ dwellingId, byHouseholdId, byPoints }) => `${t.mark.passedOver}. ${t.passedOver.row(homeName(view, dwellingId), householdName(view, byHouseholdId), byPoints, points)}`),
  ];
}

/** The list of the meeting on paper: every household with its home, its team and what was said, whatever the list on the screen shows. */
export function MeetingPrint({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting.print;
  return (
    <section class="meeting-print">
      <h2>{t.heading}</h2>
      <table>
        <thead><tr><th scope="col">{t.household}</th><th scope="col">{t.points}</th><th scope="col">{t.home}</th><th scope="col">{t.moveIn}</th><th scope="col">{t.team}</th><th scope="col">{t.status}</th></tr></thead>
        <tbody>
          {listedHouseholds(view, 'all', '', 'label').map((household) => (
            <tr key={household.id}>
              <th scope="row">{household.label}</th><td>{formatWhole(household.points)}</td><td>{dwellingOf(view, household)?.label ?? t.none}</td>
              <td>{household.placement === null ? '' : formatDate(household.placement.moveIn)}</td><td>{view.teams.find(({ id }) => id === household.placement?.teamId)?.name}</td>
              <td>{statusOf(view, household).map((line) => <p key={line}>{line}</p>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
