import type { VNode } from 'preact';
import type { JudgedView } from '../../../server/replay/schemas.ts';
import { formatWhole } from '../../format.ts';
import { themesOf } from '../../level-plan.ts';
import { text } from '../../state/language.ts';
import { levelName } from '../level-name.ts';
import { RuleLink } from '../rule-link.tsx';
import { ruleText } from '../rule-sentences.ts';

type Found = JudgedView['foundPenalties'][number];

interface LevelTableProps {
  /** The levels as they were stored. */
  readonly stored: readonly { readonly level: number; readonly penalty: number }[];
  /** The levels as they are found now, with what their rules add where that is known. */
  readonly found: readonly (Pick<Found, 'level' | 'penalty'> & { readonly rules?: Found['rules'] })[];
}

/** What a level is called: after what its rules are about; a single wish by its own name. */
function nameOf(rules: Found['rules']): string {
  const [first] = rules;
  const themes = themesOf(rules.map(({ ruleId }) => ruleId));
  return rules.length === 1 && first !== undefined && themes[0] === 'wishes' ? ruleText(first.ruleId)?.name ?? first.ruleId : levelName({ themes });
}

function Name({ level, rules }: { level: number; rules: Found['rules'] | undefined }): VNode {
  const t = text.value.proposals.levels;
  if (rules === undefined) return <>{t.numbered(level)}</>;
  return (
    <>
      {t.parted(level, nameOf(rules))}
      <span class="level-sums quiet">{rules.map(({ ruleId, penalty }, index) => <span key={ruleId}>{index > 0 && ' · '}<RuleLink ruleId={ruleId}>{ruleText(ruleId)?.sum(penalty) ?? `${ruleId}: ${formatWhole(penalty)}`}</RuleLink></span>)}</span>
    </>
  );
}

/** The levels of a proposal as they were stored beside what they are found to be now. */
export function LevelTable({ stored, found }: LevelTableProps): VNode {
  const t = text.value.proposals.levels;
  const levels = [...new Set([...stored, ...found].map(({ level }) => level))].sort((a, b) => a - b);
  const at = (rows: LevelTableProps['stored'], level: number): string => {
    const penalty = rows.find((row) => row.level === level)?.penalty;
    return penalty === undefined ? t.missing : formatWhole(penalty);
  };
  return (
    <table class="ds-table level-table">
      <caption>{t.caption}</caption>
      <thead><tr><th scope="col">{t.level}</th><th scope="col" class="number">{t.stored}</th><th scope="col" class="number">{t.found}</th></tr></thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level} data-same={at(stored, level) === at(found, level)}>
            <th scope="row"><Name level={level} rules={found.find((row) => row.level === level)?.rules} /></th>
            <td class="number">{at(stored, level)}</td><td class="number">{at(found, level)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
