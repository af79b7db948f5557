import type { VNode } from 'preact';
import type { DwellingView, HouseholdView, RoundView } from '../../../server/meeting/schemas.ts';
import type { RankedPairView, RankingView } from '../../../server/questions/schemas.ts';
import { daysBetween } from '../../format.ts';
import { plannedLevels } from '../../level-plan.ts';
import { choose } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { levelName } from '../level-name.ts';
import { brokenRules } from '../meeting/said-of.tsx';
import { homeName } from '../meeting/step-sentence.ts';
import { RuleLink } from '../rule-link.tsx';
import { changedBy, changedLevels } from './effect.tsx';
import { PolicyPoints, Sums } from './policy-points.tsx';
import { QuestionState } from './question-state.tsx';
import type { Answer } from './use-answer.ts';

interface OfHousehold {
  readonly view: RoundView;
  readonly household: HouseholdView;
}

/** The hard rules that a placement breaks: those that an override names, and those that nobody has answered for. */
function brokenBy({ view, household }: OfHousehold): readonly string[] {
  const unanswered = view.blockers.flatMap((blocker) => (blocker.kind === 'breach' && blocker.householdIds.includes(household.id) ? [blocker.ruleId] : []));
  return [...new Set([...household.placement?.override?.ruleIds ?? [], ...unanswered])];
}

function HardRules({ view }: { view: RoundView }): VNode | null {
  const hard = Object.entries(view.policy.rules).filter(([, { enforce }]) => enforce === 'hard').map(([ruleId]) => ruleId);
  if (hard.length === 0) return null;
  return (
    <details class="opens">
      <summary>{text.value.ranking.hardRules(hard.length)}</summary>
      <ul class="bullets">{hard.map((ruleId) => <li key={ruleId}><RuleLink ruleId={ruleId} /></li>)}</ul>
    </details>
  );
}

/** What makes the dwelling one for the household: its points, the hard rules, and what fits. */
function Fits({ view, household, dwelling }: OfHousehold & { dwelling: DwellingView }): VNode {
  const t = text.value.household;
  const early = household.neededBy === null || household.placement === null ? null : daysBetween(household.placement.moveIn, household.neededBy);
  const broken = brokenBy({ view, household });
  return (
    <>
      <ul class="sentences good">
        <li>{t.priority(household.points)}</li>
        {broken.length === 0 && <li>{t.allHard}</li>}
        {household.bedroomsMin > 0 && dwelling.bedrooms >= household.bedroomsMin && <li>{t.fitsBedrooms(dwelling.bedrooms, household.bedroomsMin)}</li>}
        {early !== null && early >= 0 && <li>{t.inTime(early)}</li>}
      </ul>
      {broken.length > 0 && <p>{text.value.meeting.mark.override(brokenRules(broken))}</p>}
      <HardRules view={view} />
    </>
  );
}

/** How the best of the other dwellings would be for everybody: where it first differs on a point of the policy. */
function nextBestText(view: RoundView, next: RankedPairView): string {
  const t = text.value.ranking.next;
  const [first] = changedLevels({ view, pair: next });
  if (first === undefined) return t.equal;
  const told = t.point(first.planned.level, levelName(first.planned));
  const before = plannedLevels(view).filter(({ level }) => level < first.planned.level).length;
  const sentence = (first.penalty > 0 ? t.worse : t.better)(told, changedBy(first), before);
  // whoever has been accepted or locked stays: then nothing better has been found for the plan
  const mark = view.households.find(({ id }) => id === next.occupantId)?.mark?.kind;
  const isFound = first.penalty < 0 && mark !== 'accepted' && mark !== 'locked';
  return first.penalty > 0 ? `${sentence} ${t.mayBeBetter}` : isFound ? `${sentence} ${t.isFound}` : sentence;
}

function Others({ view, ranking }: { view: RoundView; ranking: RankingView }): VNode {
  const t = text.value.ranking.next;
  const others = ranking.ranked.filter(({ isOwn }) => !isOwn);
  const [next] = others;
  if (next === undefined) return <p>{t.none}</p>;
  return (
    <p>
      {t.best(others.length)} <button type="button" class="link" onClick={() => choose('dwelling', next.dwellingId)}>{homeName(view, next.dwellingId)}</button>. {nextBestText(view, next)}
    </p>
  );
}

/** Why a household has the dwelling it has: what fits, every point of the policy in order with what the placement costs there, and why not rather the best of the other dwellings. */
export function WhyThis({ view, household, dwelling, answer }: OfHousehold & { dwelling: DwellingView; answer: Answer<RankingView> }): VNode {
  const t = text.value.ranking;
  return (
    <section class="why-this">
      <h3>{text.value.household.why}</h3>
      <Fits view={view} household={household} dwelling={dwelling} />
      <h4>{t.points}</h4>
      <PolicyPoints view={view} findings={household.findings} />
      <Sums view={view} findings={household.findings} />
      <h4>{t.next.heading}</h4>
      <div aria-live="polite" aria-busy={answer.now?.state === 'loading'}>
        <QuestionState answer={answer} waiting={t.waiting.household} />
        {answer.now?.state === 'ready' && <Others view={view} ranking={answer.now.value} />}
      </div>
    </section>
  );
}
