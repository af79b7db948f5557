import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { RankingView } from '../../../server/questions/schemas.ts';
import { text } from '../../state/language.ts';
import { RuleLink } from '../rule-link.tsx';
import { ruleText } from '../rule-sentences.ts';
import { PairQuestions } from './pair-questions.tsx';
import { PairName } from './pair-name.tsx';
import type { RankedCase } from './use-answer.ts';

type RuledOutPair = RankingView['ruledOut'][number];

interface RuledOutProps {
  readonly view: RoundView;
  readonly pairs: readonly RuledOutPair[];
  readonly of: RankedCase['kind'];
}

const obstacle = (ruleId: string): string => ruleText(ruleId)?.obstacle ?? ruleId;

function Row({ view, pair, ruleId, of }: Omit<RuledOutProps, 'pairs'> & { pair: RuledOutPair; ruleId: string }): VNode {
  const others = pair.ruleIds.filter((id) => id !== ruleId);
  return (
    <li data-verdict="ruledOut">
      <p><PairName view={view} pair={pair} of={of} />{others.length > 0 && <span class="quiet"> · {text.value.ranking.alsoRules(others.map(obstacle).join(', '))}</span>}</p>
      <PairQuestions view={view} householdId={pair.householdId} dwellingId={pair.dwellingId} />
    </li>
  );
}

/** Those that rules keep from the case, by rule, the one that keeps most first; each rule opens to who or what it is about. */
export function RuledOut({ view, pairs, of }: RuledOutProps): VNode | null {
  const t = text.value.ranking;
  if (pairs.length === 0) return null;
  const byRule = Map.groupBy(pairs.flatMap((pair) => pair.ruleIds.map((ruleId) => ({ pair, ruleId }))), ({ ruleId }) => ruleId);
  const groups = [...byRule].sort(([, a], [, b]) => b.length - a.length);
  const counted = t.counted[of];
  return (
    <div class="ruled-out">
      <h4>{t.ruledOut[of](pairs.length)}</h4>
      <p class="quiet">{t.severalRules[of]}</p>
      {groups.map(([ruleId, rows]) => (
        <details key={ruleId} class="opens" data-rule={ruleId}>
          <summary>{t.keptBy(obstacle(ruleId), counted(rows.length))}</summary>
          <p class="quiet">{t.rule} <RuleLink ruleId={ruleId} /></p>
          <ul class="dwellings">{rows.map(({ pair }) => <Row key={pair.householdId + pair.dwellingId} view={view} pair={pair} ruleId={ruleId} of={of} />)}</ul>
        </details>
      ))}
    </div>
  );
}
