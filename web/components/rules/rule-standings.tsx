import type { VNode } from 'preact';
import type { RuleStanding, ListedPolicy } from '../../../server/policies/schemas.ts';
import { formatDate } from '../../format.ts';
import { language, text } from '../../state/language.ts';
import { parameterSentences } from './parameter-sentences.ts';

/** How a rule stands in one policy: a condition, a priority with its level and weight, or off. */
export function standingWords({ enforce, level, weight }: Pick<RuleStanding, 'enforce' | 'level' | 'weight'>): string {
  const t = text.value.rulePages;
  if (enforce === 'hard') return t.hard;
  return enforce === 'off' ? t.off : t.soft(level ?? 0, weight ?? 0);
}

/** A standing with the policies where the rule stands so. */
interface Shared {
  readonly standing: RuleStanding;
  readonly policies: readonly ListedPolicy[];
}

/** How a rule stands, each standing once, in the order of the policies. */
function standingsOf(ruleId: string, policies: readonly ListedPolicy[]): readonly Shared[] {
  const rows = policies.flatMap((policy) => policy.rules.filter((row) => row.ruleId === ruleId).map((standing) => ({ policy, standing })));
  return [...Map.groupBy(rows, ({ standing }) => JSON.stringify(standing)).values()]
    .flatMap((alike) => alike.slice(0, 1).map(({ standing }) => ({ standing, policies: alike.map(({ policy }) => policy) })));
}

function StandingRow({ standing, policies }: Shared): VNode {
  const t = text.value.rulePages;
  const sentences = parameterSentences(standing);
  return (
    <tr data-enforce={standing.enforce}>
      <th scope="row"><ul>{policies.map(({ id, name }) => <li key={id}>{name[language.value]}</li>)}</ul></th>
      <td>{standingWords(standing)}</td>
      <td>
        {sentences.length > 0 && <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
        {sentences.length === 0 && standing.enforce !== 'off' && <span class="quiet">{t.noAmounts}</span>}
      </td>
    </tr>
  );
}

/** How a rule stands in every policy that ships, with its parameters in words and units; policies where it stands alike share a row. */
export function RuleStandings({ ruleId, policies }: { ruleId: string; policies: readonly ListedPolicy[] }): VNode {
  const t = text.value.rulePages;
  return (
    <table class="ds-table rule-table">
      <thead><tr><th scope="col">{t.policy}</th><th scope="col">{t.standing}</th><th scope="col">{t.amounts}</th></tr></thead>
      <tbody>{standingsOf(ruleId, policies).map(({ standing, policies: those }) => <StandingRow key={those[0]?.id} standing={standing} policies={those} />)}</tbody>
    </table>
  );
}

/** On whose authority each policy that uses a rule stands, from when, and what in it is assumed. What the policy file says in Norwegian alone is shown as it is. */
export function PolicySources({ ruleId, policies }: { ruleId: string; policies: readonly ListedPolicy[] }): VNode {
  const t = text.value.rulePages;
  const used = policies.filter(({ rules }) => rules.some((row) => row.ruleId === ruleId && row.enforce !== 'off'));
  return (
    <div class="rule-sources">
      {used.map(({ id, name, authority, assumed, validFrom, reviewBy }) => (
        <details key={id}>
          <summary>{t.policySource(name[language.value])}</summary>
          <p lang="nb">{authority}</p>
          <p>{assumed[language.value]}</p>
          <p class="quiet">{t.from(formatDate(validFrom))} {t.review(formatDate(reviewBy))}</p>
        </details>
      ))}
    </div>
  );
}
