import type { VNode } from 'preact';
import type { TrialSide, TrialView } from '../../../server/studies/policy-trial-schemas.ts';
import { formatDate } from '../../format.ts';
import { text } from '../../state/language.ts';
import { levelNameOf } from '../comparison/level-name-of.ts';
import { Part } from '../comparison/side-by-side.tsx';
import { foundSide, sideName, TRIAL_SIDES } from './trial-sides.ts';

/** How many a side gives a home, or why it has no proposal. */
function sideSentences(view: TrialView, side: TrialSide): readonly string[] {
  const t = text.value.tradeOff;
  const name = sideName(view, side);
  const now = view.sides[side];
  if (now.kind === 'missing') return [t.trial.missing(name)];
  if (now.kind === 'none') return [t.trial.none(name, t.points.reasons[now.reason] ?? now.reason)];
  const { households } = view.round;
  const housed = t.trial.housed(name, households - now.figures.householdsLeft, households);
  return side === 'a' || side === 'b' ? [now.isProved ? housed : `${housed} ${t.trial.unproved(name)}`] : [housed];
}

/** How a policy differs from the queue with the same conditions: whom it helps and whom not, and the first level on which the policy itself tells them apart. */
function queueSentence(view: TrialView, side: 'a' | 'b'): readonly string[] {
  const t = text.value.tradeOff.trial;
  const against = view.againstQueue[side];
  if (against === null) return [];
  const level = against.levels.find(({ penalty }) => penalty.a !== penalty.b);
  const judged = level === undefined ? t.alike : (level.penalty.b < level.penalty.a ? t.better : t.worse)(level.level, levelNameOf(level), level.penalty.b, level.penalty.a);
  return [`${t.againstQueue(sideName(view, side), against.gained, against.lost, against.moved)} ${judged}`];
}

/** What B changes beside A, in the three figures that are asked about first; nothing until both are there. */
function changeSentence(view: TrialView): readonly string[] {
  const [a, b] = [foundSide(view, 'a'), foundSide(view, 'b')];
  if (a === null || b === null) return [];
  const by = (figure: 'householdsLeft' | 'livingCrowded' | 'uncoveredMinutes'): number => b.figures[figure] - a.figures[figure];
  return [text.value.tradeOff.trial.change(by('householdsLeft'), by('livingCrowded'), by('uncoveredMinutes'))];
}

/** The trial in short: what B changes beside A, how many each side gives a home, and how each policy differs from the queue. */
export function TrialSummary({ view }: { view: TrialView }): VNode {
  const t = text.value.tradeOff.trial;
  const { name, asOf, households, dwellings } = view.round;
  const [hasNone, isAwaited] = (['none', 'missing'] as const).map((kind) => view.sides.a.kind === kind || view.sides.b.kind === kind);
  const lines = [...changeSentence(view), ...TRIAL_SIDES.flatMap((side) => sideSentences(view, side)), ...queueSentence(view, 'a'), ...queueSentence(view, 'b')];
  return (
    <Part name="trial-summary" heading={t.short}>
      <p class="comparison-help">{t.onRound(name, formatDate(asOf), households, dwellings)}</p>
      <ul class="bullets trade-off-notes">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {hasNone ? <p>{t.notCompared}</p> : isAwaited && <p>{t.waiting}</p>}
    </Part>
  );
}
