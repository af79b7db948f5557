import type { VNode } from 'preact';
import type { RoundView, VerdictView } from '../../../server/meeting/schemas.ts';
import { plannedLevels, type PlannedLevel } from '../../level-plan.ts';
import { choose } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { mayOverride, takeStep } from '../../state/meeting.ts';
import { levelName } from '../level-name.ts';
import { RuleLink } from '../rule-link.tsx';
import { findingSentences, ruleText } from '../rule-sentences.ts';
import { ReasonForm } from './reason-form.tsx';
import { homeName, householdName } from './step-sentence.ts';

/** Rules that no word makes good, as the server has it (server/meeting/steps.ts). */
const NEVER_OVERRIDDEN: ReadonlySet<string> = new Set(['structure', 'lock']);

/** A level's change in a unit of its own, where its only rule has one; null for a level that weighs several rules together. */
export function changeSum({ rules }: PlannedLevel, penalty: number): string | null {
  const t = text.value.meeting.replace;
  const only = rules.length === 1 ? rules[0] : undefined;
  const sum = only === undefined ? undefined : ruleText(only.ruleId)?.sum(Math.round(Math.abs(penalty) / only.weight));
  return sum === undefined ? null : (penalty > 0 ? t.more : t.less)(sum);
}

function LevelChange({ planned, penalty }: { planned: PlannedLevel; penalty: number }): VNode {
  const t = text.value.meeting.replace;
  const sum = penalty === 0 ? null : changeSum(planned, penalty);
  return (
    <li data-change={penalty < 0 ? 'better' : penalty > 0 ? 'worse' : 'same'}>
      <span class="level-order" aria-hidden="true">{planned.level}</span> {levelName(planned)}: <strong>{penalty < 0 ? t.better : penalty > 0 ? t.worse : t.same}</strong>
      {sum !== null && <span class="quiet"> · {sum}</span>}
    </li>
  );
}

/** How each level of the policy changes, the most important first. */
export function LevelChanges({ view, levels }: { view: RoundView; levels: VerdictView['levels'] }): VNode {
  return <ul class="verdict-levels">{plannedLevels(view).map((planned) => <LevelChange key={planned.level} planned={planned} penalty={levels.find(({ level }) => level === planned.level)?.penalty ?? 0} />)}</ul>;
}

/** What is not quite as wished for the household in that dwelling. */
function Costs({ view, verdict }: { view: RoundView; verdict: VerdictView }): VNode | null {
  const costs = [...Map.groupBy(verdict.findings, ({ ruleId }) => ruleId)].flatMap(([ruleId, findings]) => findingSentences(view, findings).map((sentence) => ({ ruleId, sentence })));
  if (costs.length === 0) return null;
  return (
    <div>
      <p>{text.value.meeting.replace.costs}</p>
      <ul class="sentences bad">{costs.map(({ ruleId, sentence }) => <li key={sentence}>{sentence} <RuleLink ruleId={ruleId} /></li>)}</ul>
    </div>
  );
}

function Breaks({ ruleIds }: { ruleIds: readonly string[] }): VNode {
  const t = text.value.meeting.replace;
  if (ruleIds.length === 0) return <p class="verdict-fine">{t.fine}</p>;
  return (
    <div class="verdict-breaks">
      <p><strong>{t.breaks}:</strong></p>
      <ul class="bullets">{ruleIds.map((ruleId) => <li key={ruleId}><RuleLink ruleId={ruleId}>{ruleText(ruleId)?.obstacle}</RuleLink></li>)}</ul>
    </div>
  );
}

/** What is left to do when the verdict is read: give the dwelling, override, or take something back first. */
function Answer({ view, verdict }: { view: RoundView; verdict: VerdictView }): VNode {
  const t = text.value.meeting.replace;
  const { householdId, dwellingId, displacedId, ruleIds } = verdict;
  const occupant = view.households.find(({ id }) => id === displacedId);
  const has = view.households.find(({ id }) => id === householdId)?.placement !== null;
  const give = (override: string | null): void => { void takeStep(view.id, { kind: 'place', householdId, dwellingId, override }); };
  if (occupant !== undefined && (occupant.mark !== null || occupant.placement?.override)) {
    return <p>{t.takeBackFirst(occupant.label)} <button type="button" class="link" onClick={() => choose('household', occupant.id)}>{text.value.household.heading(occupant.label)}</button></p>;
  }
  if (ruleIds.length === 0) return <button type="button" class="ds-button" onClick={() => give(null)}>{has ? t.button : t.buttonFirst}</button>;
  if (ruleIds.some((ruleId) => NEVER_OVERRIDDEN.has(ruleId))) return <p>{t.never}</p>;
  if (!mayOverride.value) return <p>{t.managerOnly}</p>;
  return (
    <ReasonForm roundId={view.id} kind="override" id={householdId} heading="" help={t.overrideHelp} label={t.overrideReason} button={t.override} takesFocus={false} danger onSend={give} />
  );
}

/** What would follow if a household got a dwelling: what it breaks, who loses the home, and how each level changes; and the button that does it. */
export function VerdictReport({ view, verdict }: { view: RoundView; verdict: VerdictView }): VNode {
  const t = text.value.meeting.replace;
  const team = view.teams.find(({ id }) => id === verdict.teamId);
  const needsTeam = view.households.find(({ id }) => id === verdict.householdId)?.followUpMinutes !== null;
  const isChanged = verdict.levels.some(({ penalty }) => penalty !== 0);
  return (
    <div class="verdict">
      <h4 class="ds-sr-only">{t.verdict}</h4>
      <Breaks ruleIds={verdict.ruleIds} />
      {verdict.displacedId !== null && <p class="verdict-loses">{t.loses(householdName(view, verdict.displacedId), homeName(view, verdict.dwellingId))}</p>}
      {needsTeam && !verdict.ruleIds.includes('lock') && <p>{team === undefined ? t.noTeam : t.team(team.name)}</p>}
      {isChanged ? <LevelChanges view={view} levels={verdict.levels} /> : <p class="quiet">{t.nothing}</p>}
      <Costs view={view} verdict={verdict} />
      <Answer view={view} verdict={verdict} />
    </div>
  );
}
