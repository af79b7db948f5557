import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../../server/meeting/schemas.ts';
import { formatDayOf } from '../../format.ts';
import { choose } from '../../state/choice.ts';
import { language, text } from '../../state/language.ts';
import { isOpen, mayStep, takeStep } from '../../state/meeting.ts';
import { ruleText } from '../rule-sentences.ts';
import { MarkTags } from './mark-tags.tsx';
import { actorName, homeName, householdName } from './step-sentence.ts';

interface OfHousehold {
  readonly view: RoundView;
  readonly household: HouseholdView;
}

/** The names of the rules that a placement breaks. */
export const brokenRules = (ruleIds: readonly string[]): string => ruleIds.map((ruleId) => ruleText(ruleId)?.name ?? ruleId).join(', ');

/** What people have said of a household, with the reason, and by whose word its placement breaks a rule. */
export function SaidOf({ view, household }: OfHousehold): VNode | null {
  const t = text.value.meeting.mark;
  const { mark, placement, passedOver } = household;
  const override = placement?.override ?? null;
  if (mark === null && override === null && passedOver.length === 0) return null;
  const code = mark?.kind === 'declined' ? view.declineReasons.find((row) => row.code === mark.code)?.text[language.value] ?? mark.code : null;
  return (
    <div class="said-of">
      <MarkTags household={household} />
      {mark?.kind === 'locked' && <p class="quiet">{t.lockedHelp}</p>}
      {(mark?.kind === 'leftOpen' || mark?.kind === 'declined') && <p>{t.takesNoPart}</p>}
      {code !== null && <p>{code}.</p>}
      {mark !== null && 'reason' in mark && <p>{t.reason(mark.reason)}</p>}
      {override !== null && <p class="overridden">{t.override(brokenRules(override.ruleIds))} {t.overrideBy(actorName(override.by), formatDayOf(override.at))} {t.reason(override.reason)}</p>}
    </div>
  );
}

/** The homes that suit a household and that households with fewer points have. */
export function PassedOver({ view, household }: OfHousehold): VNode | null {
  const t = text.value.meeting.passedOver;
  if (household.passedOver.length === 0) return null;
  return (
    <section class="passed-over">
      <h3>{t.heading}</h3>
      <p>{t.help}</p>
      <ul class="bullets">
        {household.passedOver.map(({ dwellingId, byHouseholdId, byPoints }) => (
          <li key={dwellingId}><button type="button" class="link" onClick={() => choose('household', byHouseholdId)}>{t.row(homeName(view, dwellingId), householdName(view, byHouseholdId), byPoints, household.points)}</button></li>
        ))}
      </ul>
    </section>
  );
}

/** The dwellings that are forbidden for a household, each with its reason and the way to lift it. */
export function ForbiddenDwellings({ view, household }: OfHousehold): VNode | null {
  const t = text.value.meeting;
  if (household.forbidden.length === 0) return null;
  return (
    <section>
      <h3>{t.household.forbidden}</h3>
      <ul class="dwellings">
        {household.forbidden.map(({ dwellingId, reason }) => (
          <li key={dwellingId}>
            <p class="answer-small">{homeName(view, dwellingId)}</p>
            <p>{t.mark.reason(reason)}</p>
            {mayStep.value && isOpen(view) && (
              <button type="button" class="link" aria-label={t.household.allowOf(homeName(view, dwellingId))} onClick={() => { void takeStep(view.id, { kind: 'allow', householdId: household.id, dwellingId }); }}>{t.household.allow}</button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
