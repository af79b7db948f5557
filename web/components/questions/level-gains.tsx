import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { LevelGainView, ScreenedView } from '../../../server/questions/schemas.ts';
import { plannedLevels, themesOf, type PlannedLevel } from '../../level-plan.ts';
import { text } from '../../state/language.ts';
import { levelName } from '../level-name.ts';
import { ruleText } from '../rule-sentences.ts';

/** The smallest whole number that is no less, rounding of doubles aside. */
export const wholeAtLeast = (value: number): number => Math.ceil(value - 1e-6);

/** A part of a level's sum in a unit of its own, where its only rule has one that is a number; null for a level that weighs several rules together. */
export function levelSum({ rules }: PlannedLevel, penalty: number): string | null {
  const only = rules.length === 1 ? rules[0] : undefined;
  const sum = only === undefined ? undefined : ruleText(only.ruleId)?.sum(wholeAtLeast(penalty / only.weight));
  return sum === undefined || !/\d/.test(sum) ? null : sum;
}

function certaintyText({ gain, certainty }: LevelGainView): string {
  const t = text.value.help.certainty;
  return certainty === 'atLeast' && gain < 0 ? t.atMost : t[certainty];
}

/** A level of the policy, and whether it is told without a rule that stands on it. */
interface ToldLevel extends PlannedLevel {
  readonly isOthers: boolean;
}

/** The levels of the policy as they are without one soft rule (null: as they are); one that it was alone on is left out. */
function levelsWithout(view: RoundView, ruleId: string | null): readonly ToldLevel[] {
  return plannedLevels(view).flatMap((planned): ToldLevel[] => {
    const rules = planned.rules.filter((rule) => rule.ruleId !== ruleId);
    return rules.length === 0 ? [] : [{ level: planned.level, rules, themes: themesOf(rules.map((rule) => rule.ruleId)), isOthers: rules.length < planned.rules.length }];
  });
}

/** What a level is called, and that only the others on it are meant where that is so. */
const toldName = (planned: ToldLevel): string => (planned.isOthers ? text.value.help.level.others(levelName(planned)) : levelName(planned));

function LevelGain({ planned, gained }: { planned: ToldLevel; gained: LevelGainView }): VNode {
  const t = text.value;
  const { gain, before, after } = gained;
  const sum = levelSum(planned, Math.abs(gain));
  const amount = sum === null ? t.help.level.weighed(before, after) : (gain > 0 ? t.meeting.replace.less : t.meeting.replace.more)(sum);
  return (
    <li data-change={gain > 0 ? 'better' : 'worse'}>
      <span class="level-order" aria-hidden="true">{planned.level}</span> {toldName(planned)}: <strong>{gain > 0 ? t.help.level.better : t.help.level.worse}</strong>
      <span class="quiet"> · {amount} · </span><span class="certainty" data-certainty={gained.certainty}>{certaintyText(gained)}</span>
    </li>
  );
}

/** The levels of the policy that change, the most important first, each with how sure that is; `without` is a soft rule that does not count (null or left out: all do). */
export function LevelGains({ view, levels, without = null }: { view: RoundView; levels: readonly LevelGainView[]; without?: string | null }): VNode {
  const t = text.value.help.level;
  const changed = levelsWithout(view, without).flatMap((planned) => levels.filter(({ level, gain }) => level === planned.level && gain !== 0).map((gained) => ({ planned, gained })));
  if (changed.length === 0) return <p class="quiet">{levels.every(({ certainty }) => certainty === 'proved') ? t.same : t.sameUnproved}</p>;
  return <ul class="level-gains">{changed.map(({ planned, gained }) => <LevelGain key={planned.level} planned={planned} gained={gained} />)}</ul>;
}

/** What an estimate says of the first level that looks like changing: the most it can gain; nothing where none does. `without` is a soft rule that does not count. */
export function estimateText(view: RoundView, { levels }: ScreenedView, without: string | null = null): string | null {
  const t = text.value.help;
  const first = levels.find(({ likely }) => likely > 0);
  const planned = levelsWithout(view, without).find(({ level }) => level === first?.level);
  if (first === undefined || planned === undefined) return null;
  const most = Math.max(first.gain, first.likely);
  const sum = levelSum(planned, most);
  return `${planned.level}. ${toldName(planned)}: ${sum === null ? t.upToWeighed(wholeAtLeast(most)) : t.upTo(sum)}`;
}
