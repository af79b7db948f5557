import type { TargetedFocusEvent, TargetedKeyboardEvent, VNode } from 'preact';
import type { LevelView, RoundView } from '../../server/meeting/schemas.ts';
import type { LevelProgress } from '../../server/solving/schemas.ts';
import { crowdedSites, gapPercent, plannedLevels, ruleSum, wishesMet, type PlannedLevel } from '../level-plan.ts';
import { text } from '../state/language.ts';
import { solvingOf } from '../state/solving.ts';
import { levelName } from './level-name.ts';
import { RuleLink } from './rule-link.tsx';
import { ruleText } from './rule-sentences.ts';

/** A number that a person understands, with what it counts. */
interface Headline {
  readonly value: string;
  readonly unit: string;
  readonly note?: string;
}

function headlineOf(view: RoundView, planned: PlannedLevel, level: LevelView): Headline {
  const t = text.value.level;
  const { placed, of } = view.proposal ?? { placed: 0, of: 0 };
  if (planned.themes[0] === 'roof') return { value: t.housed(placed, of), unit: t.housedUnit, note: t.pointsLeft(ruleSum(level, 'unplaced')) };
  if (planned.themes[0] === 'followUp') {
    const minutes = ruleSum(level, 'followUpCover');
    return minutes === 0 ? { value: t.allCovered, unit: t.allCoveredUnit } : { value: t.uncovered(minutes), unit: t.uncoveredUnit };
  }
  if (planned.themes[0] === 'spread') {
    const crowded = crowdedSites(view, planned.level);
    const missed = ruleSum(level, 'shielding');
    return { value: crowded === 0 ? t.noneCrowded : t.crowded(crowded), unit: t.crowdedUnit, ...(missed > 0 && { note: t.shieldedMissed(missed) }) };
  }
  return { value: t.wishesMet(wishesMet(view), placed), unit: t.wishesUnit };
}

function proofText(penalty: number, bound: number | null): string {
  const t = text.value.level;
  if (bound === null) return text.value.meeting.changedSince;
  if (bound >= penalty) return t.proved;
  return bound === 0 ? t.unproved : t.gap(gapPercent(penalty, bound));
}

function ruleSumText(view: RoundView, planned: PlannedLevel, ruleId: string, penalty: number): string {
  const t = text.value.level;
  if (ruleId === 'siteSpread') return t.crowdedSum(crowdedSites(view, planned.level, ruleId));
  if (ruleId === 'radiusLimit') return t.circlesSum(crowdedSites(view, planned.level, ruleId));
  return ruleText(ruleId)?.sum(penalty) ?? ruleId;
}

function closeOnEscape(event: TargetedKeyboardEvent<HTMLDetailsElement>): void {
  if (event.key === 'Escape') event.currentTarget.open = false;
}

function closeWhenLeft(event: TargetedFocusEvent<HTMLDetailsElement>): void {
  if (!event.currentTarget.contains(event.relatedTarget as Node | null)) event.currentTarget.open = false;
}

function FinishedLevel({ view, planned }: { view: RoundView; planned: PlannedLevel }): VNode {
  const t = text.value.level;
  const level = view.proposal?.levels.find((row) => row.level === planned.level);
  if (level === undefined) return <p class="level-unit">{t.notYet}</p>;
  const { value, unit, note } = headlineOf(view, planned, level);
  return (
    <>
      <p class="level-number"><strong>{value}</strong> <span>{unit}</span></p>
      <details class="level-details" name="level-details" onKeyDown={closeOnEscape} onFocusOut={closeWhenLeft}>
        <summary>{note !== undefined && `${note} · `}{proofText(level.penalty, level.bound)}</summary>
        <ul aria-label={t.details}>
          {planned.rules.map(({ ruleId }) => <li key={ruleId}><RuleLink ruleId={ruleId} />: {ruleSumText(view, planned, ruleId, ruleSum(level, ruleId))}</li>)}
        </ul>
      </details>
    </>
  );
}

/** A level's sum in a unit of its own, where its only rule has one; null for a level that weighs several rules together. */
function sumSoFar(planned: PlannedLevel, penalty: number): string | null {
  const t = text.value.level;
  const only = planned.rules.length === 1 ? planned.rules[0] : undefined;
  if (only === undefined) return null;
  const units = only.ruleId === 'followUpCover' ? t.minutes : only.ruleId === 'unplaced' ? t.points : ruleText(only.ruleId)?.sum;
  return units?.(Math.round(penalty / only.weight)) ?? null;
}

function RunningLevel({ planned, progress, here }: { planned: PlannedLevel; progress: LevelProgress | undefined; here: boolean }): VNode {
  const t = text.value.level;
  if (progress === undefined && !here) return <p class="level-unit">{t.waiting}</p>;
  if (progress === undefined || progress.penalty === null) return <p class="level-unit">{t.working}</p>;
  const sum = sumSoFar(planned, progress.penalty);
  const proof = proofText(progress.penalty, progress.bound);
  const share = progress.penalty === 0 ? 1 : Math.min(1, progress.bound / progress.penalty);
  return (
    <>
      <p class="level-best">{t.bestSoFar}: <strong>{sum ?? proof}</strong></p>
      <p class="level-unit">{[...(sum === null ? [] : [proof]), ...(here ? [t.working] : [])].join(' · ')}</p>
      <span class="level-bar" aria-hidden="true"><span style={{ width: `${share * 100}%` }} /></span>
    </>
  );
}

/** The levels of the policy in its own order: what the proposal gives on each, and while solving, how far each has come. */
export function LevelStrip({ view }: { view: RoundView }): VNode {
  const t = text.value;
  const state = solvingOf(view.id);
  const progress = state.state === 'running' ? state.progress : null;
  return (
    <div class="strip" aria-busy={state.state === 'running'}>
      <ol aria-label={t.level.strip}>
        {plannedLevels(view).map((planned) => (
          <li key={planned.level} data-here={progress?.level === planned.level}>
            <h2 class="level-name"><span class="level-order">{planned.level}</span> {levelName(planned)}</h2>
            {state.state === 'running'
              ? <RunningLevel planned={planned} progress={progress?.levels.find((row) => row.level === planned.level)} here={progress?.level === planned.level} />
              : <FinishedLevel view={view} planned={planned} />}
          </li>
        ))}
      </ol>
    </div>
  );
}
