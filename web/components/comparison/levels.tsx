import type { VNode } from 'preact';
import type { JudgedPairView, LevelPairView } from '../../../server/comparison/schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { RuleLink } from '../rule-link.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { levelNameOf } from './level-name-of.ts';
import { Change, Part, SideHeads, type Compared } from './side-by-side.tsx';

type RulePair = LevelPairView['rules'][number];

/** A rule that adds something to a level in either, as its weight times its sum; null where it adds nothing. */
function RuleRow({ rule: { ruleId, cost } }: { rule: RulePair }): VNode | null {
  const t = text.value.comparison.levels;
  const worth = (side: RulePair['cost']['a']): number => (side === null ? 0 : side.weight * side.penalty);
  if (worth(cost.a) === 0 && worth(cost.b) === 0) return null;
  const shown = (side: RulePair['cost']['a']): string => (side === null ? t.without : t.weighed(side.weight, side.penalty));
  return (
    <tr class="comparison-rule">
      <th scope="row"><RuleLink ruleId={ruleId} /></th><td class="number">{shown(cost.a)}</td><td class="number">{shown(cost.b)}</td><td class="number"><Change a={worth(cost.a)} b={worth(cost.b)} /></td>
    </tr>
  );
}

function LevelTable({ view, levels, heading }: Compared & { levels: readonly LevelPairView[]; heading: string | null }): VNode {
  const t = text.value.comparison.levels;
  const caption = heading === null ? t.caption : `${heading}. ${t.caption}`;
  return (
    <ScrollRegion label={caption}>
      <table class="ds-table comparison-table">
        <caption>{heading === null ? t.caption : <><strong>{heading}</strong><br />{t.caption}</>}</caption>
        <thead><tr><th scope="col">{t.level}</th><SideHeads view={view} /><th scope="col" class="number">{t.difference}</th></tr></thead>
        {levels.map((level) => (
          <tbody key={level.level}>
            <tr data-same={level.penalty.a === level.penalty.b}>
              <th scope="row">{text.value.proposals.levels.parted(level.level, levelNameOf(level))}</th><td class="number">{formatWhole(level.penalty.a)}</td><td class="number">{formatWhole(level.penalty.b)}</td>
              <td class="number"><Change {...level.penalty} /></td>
            </tr>
            {level.rules.map((rule) => <RuleRow key={rule.ruleId} rule={rule} />)}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

/** Hard rules that a proposal would have broken under the other's policy, with how often. */
function Broken({ number, rows }: { number: number; rows: JudgedPairView['broken']['a'] }): VNode | null {
  const t = text.value.comparison.levels;
  if (rows.length === 0) return null;
  return <p class="ds-alert" data-color="warning">{t.broken(number)} {rows.map(({ ruleId, times }, i) => <span key={ruleId}>{i > 0 && ', '}<RuleLink ruleId={ruleId} /> ({t.times(times)})</span>)}.</p>;
}

/** The levels side by side: once where one judge has both, else each under its own policy and both under each of the two. */
export function Levels({ view }: Compared): VNode {
  const t = text.value.comparison.levels;
  const { judgements, proposals } = view;
  if (judgements === null) return <Part name="levels" heading={t.heading}><p>{text.value.comparison.summary.notJudged}</p></Part>;
  const { isJudgedAlike, own, under } = judgements;
  return (
    <Part name="levels" heading={t.heading}>
      <p class="comparison-help">{t.help}</p>
      {isJudgedAlike ? <LevelTable view={view} levels={under.a.levels} heading={null} /> : (
        <>
          {own === null ? <p>{t.noOwn}</p> : <LevelTable view={view} levels={own} heading={t.own} />}
          {(['a', 'b'] as const).map((side) => (
            <div class="comparison-judged" key={side}>
              <LevelTable view={view} levels={under[side].levels} heading={t.under(proposals[side].number)} />
              <Broken number={proposals.a.number} rows={under[side].broken.a} /><Broken number={proposals.b.number} rows={under[side].broken.b} />
            </div>
          ))}
        </>
      )}
    </Part>
  );
}
