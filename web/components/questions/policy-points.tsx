import type { VNode } from 'preact';
import type { Finding } from '../../../solver/index.ts';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import { plannedLevels, type PlannedLevel } from '../../level-plan.ts';
import { text } from '../../state/language.ts';
import { levelName } from '../level-name.ts';
import { RuleLink } from '../rule-link.tsx';
import { findingSentences } from '../rule-sentences.ts';

interface OfFindings {
  readonly view: RoundView;
  readonly findings: readonly Finding[];
}

/** The facts of a finding that its number is made of, in the order in which they are told. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  unplaced: ['base', 'groups', 'situation', 'waiting', 'urgency'], travel: ['visits', 'metres'], siteSpread: ['staying', 'after', 'free'],
};

/** What the number of a finding is made of, in words; null where the sentence about it says it all. */
function madeOf({ ruleId, facts }: Finding): string | null {
  const told = (text.value.ranking.madeOf as Readonly<Record<string, (...numbers: readonly number[]) => string>>)[ruleId];
  const numbers = (MADE_OF[ruleId] ?? []).map((name) => facts[name]);
  return told === undefined || !numbers.every((value) => typeof value === 'number') ? null : told(...numbers);
}

function Sum({ findings, weight }: { findings: readonly Finding[]; weight: number }): VNode | null {
  const t = text.value.ranking;
  const [first] = findings;
  if (first === undefined) return null;
  const penalty = findings.reduce((sum, finding) => sum + finding.penalty, 0);
  const shared = new Set(findings.flatMap(({ householdIds }) => householdIds)).size;
  const parts = findings.length === 1 ? madeOf(first) : null;
  return <li><RuleLink ruleId={first.ruleId} />: {t.weighs(penalty, weight)}{shared > 1 && ` ${t.shared(shared)}`}{parts !== null && <span class="quiet"> · {parts}</span>}</li>;
}

/** How each number behind findings is made: what the rule counted, times its weight in the policy. */
export function Sums({ view, findings }: OfFindings): VNode | null {
  const t = text.value.ranking;
  if (findings.length === 0) return null;
  return (
    <details class="opens sums">
      <summary>{t.sums}</summary>
      <p class="quiet">{t.sumsHelp}</p>
      <ul class="bullets">
        {plannedLevels(view).flatMap(({ rules }) => rules).map(({ ruleId, weight }) => <Sum key={ruleId} findings={findings.filter((finding) => finding.ruleId === ruleId)} weight={weight} />)}
      </ul>
    </details>
  );
}

function Point({ view, findings, planned }: OfFindings & { planned: PlannedLevel }): VNode {
  const sentences = findingSentences(view, findings.filter(({ level }) => level === planned.level));
  return (
    <li>
      <p><span class="level-order" aria-hidden="true">{planned.level}</span> <strong>{levelName(planned)}</strong>{sentences.length === 0 && <>: {text.value.ranking.nothingHere}</>}</p>
      {sentences.length > 0 && <ul class="sentences bad">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
    </li>
  );
}

/** The points of the policy in its order, each with what findings say there. */
export function PolicyPoints({ view, findings }: OfFindings): VNode {
  return <ul class="policy-points">{plannedLevels(view).map((planned) => <Point key={planned.level} view={view} findings={findings} planned={planned} />)}</ul>;
}
