import type { VNode } from 'preact';
import type { JudgedPairView, LevelPairView } from '../../../server/comparison/schemas.ts';
import { formatDate } from '../../format.ts';
import { language, text } from '../../state/language.ts';
import { TimeDifferences } from '../time-differences.tsx';
import { levelNameOf } from './level-name-of.ts';
import { Part, type Compared } from './side-by-side.tsx';

function housedSentence({ view: { proposals: { a, b } } }: Compared): string {
  const t = text.value.comparison.summary;
  const by = b.housed - a.housed;
  if (by === 0) return t.same(b.number, b.housed, b.households, a.number);
  return by > 0 ? t.more(b.number, b.housed, b.households, a.number, by) : t.fewer(b.number, b.housed, b.households, a.number, -by);
}

function changesSentence({ view: { households, compared, differences, proposals: { a, b } } }: Compared): string {
  const t = text.value.comparison.summary;
  const count = (change: string): number => households.filter((row) => row.change === change).length;
  const [gain, lose, move, team] = [count('gains'), count('loses'), count('moves'), count('otherTeam')];
  const sentence = gain + lose + move === 0 ? (team === 0 ? t.nobody : t.teamsOnly(team)) : t.changes(a.number, b.number, gain, lose, move);
  return differences === null ? sentence : `${t.shared(compared)}${sentence[0]?.toLowerCase()}${sentence.slice(1)}`;
}

const firstDifference = (levels: readonly LevelPairView[]): LevelPairView | undefined => levels.find(({ penalty }) => penalty.a !== penalty.b);

/** What one policy says of the two: who could not have been made under it, or which is better, by the first level on which they part. */
function verdictSentence({ view: { proposals: { a, b } } }: Compared, { levels, broken }: JudgedPairView, policy: string): string {
  const t = text.value.comparison.summary;
  const breaker = broken.a.length > 0 ? a : broken.b.length > 0 ? b : null;
  if (breaker !== null) return t.breaks(policy, breaker.number);
  const level = firstDifference(levels);
  if (level === undefined) return t.equal(policy);
  const best = level.penalty.a < level.penalty.b ? a : b;
  return t.better(policy, best.number, level.level, levelNameOf(level), Math.min(level.penalty.a, level.penalty.b), Math.max(level.penalty.a, level.penalty.b));
}

function verdictSentences({ view }: Compared): readonly string[] {
  const t = text.value.comparison.summary;
  const { judgements, proposals } = view;
  if (judgements === null) return [t.notJudged];
  const name = (side: 'a' | 'b'): string => proposals[side].policy.name[language.value];
  if (judgements.isJudgedAlike) return [verdictSentence({ view }, judgements.under.a, t.policy(name('a')))];
  const isOneName = name('a') === name('b');
  const verdict = (side: 'a' | 'b', policy: string): string => verdictSentence({ view }, judgements.under[side], policy);
  const joint = isOneName ? t.inBoth(name('a')) : t.bothPolicies;
  if (verdict('a', joint) === verdict('b', joint)) return [verdict('a', joint)];
  return (['a', 'b'] as const).map((side) => verdict(side, isOneName ? t.policyOf(name(side), proposals[side].number) : t.policy(name(side))));
}

/** The comparison in three lines: how many are housed, who notices, and which the policy finds better. */
export function Summary({ view }: Compared): VNode {
  const t = text.value.comparison.summary;
  return (
    <Part name="summary" heading={t.heading}>
      <ol class="comparison-lines">
        <li>{housedSentence({ view })}</li>
        <li>{changesSentence({ view })}</li>
        <li>{verdictSentences({ view }).join(' ')}</li>
      </ol>
    </Part>
  );
}

/** Whether one policy judges both; of two that are called the same, that they may not be alike; else that there are two. Where levels are not compared, only what they were made by. */
function judgesSentence({ view: { proposals: { a, b }, judgements } }: Compared): string {
  const t = text.value.comparison.judges;
  const name = a.policy.name[language.value];
  const isOneName = a.policy.id === b.policy.id && name === b.policy.name[language.value];
  if (judgements === null) return isOneName ? t.made(name, formatDate(a.policy.validFrom)) : t.madeByTwo;
  if (judgements.isJudgedAlike) return t.one(name, formatDate(a.policy.validFrom));
  return isOneName ? t.around : t.two;
}

/** Which policy judges which column, and what people had said when each proposal was made. */
export function Judges({ view }: Compared): VNode {
  const t = text.value.comparison.judges;
  const { a, b } = view.proposals;
  const name = ({ policy }: typeof a): string => policy.name[language.value];
  const said = ({ required, forbidden, pricesChanges, engine }: typeof a): readonly string[] => [
    ...(required > 0 ? [t.required(required)] : []), ...(forbidden > 0 ? [t.forbidden(forbidden)] : []), ...(pricesChanges ? [t.kept] : []), ...(engine === 'queue' ? [t.queue] : []),
  ];
  return (
    <Part name="judges" heading={t.heading}>
      <p>{judgesSentence({ view })}</p>
      <ul class="bullets">{[a, b].map((side) => <li key={side.number}>{[t.own(side.number, name(side), formatDate(side.policy.validFrom)), ...said(side)].join(' ')}</li>)}</ul>
    </Part>
  );
}

/** That the teams had another time when the second was made, and by which posts; nothing where they had not. */
export function TeamTimeChange({ view: { teamTime, proposals: { a, b } } }: Compared): VNode | null {
  const t = text.value.teamTime.compared;
  return teamTime.length === 0 ? null : <Part name="team-time" heading={t.heading}><p>{t.help(a.number, b.number)}</p><TimeDifferences teams={teamTime} /></Part>;
}

/** Why only some of it is compared, and who and what is left out. */
export function Differences({ view: { differences, compared, names, proposals } }: Compared): VNode | null {
  const t = text.value.comparison;
  if (differences === null) return null;
  const { fields, onlyIn, changed } = differences;
  const dwellings = (ids: readonly string[]): readonly string[] => ids.map((id) => names.dwellings[id] ?? id);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ...(['a', 'b'] as const).flatMap((side) => [[t.parted.householdsIn(proposals[side].number), onlyIn[side].householdIds], [t.parted.dwellingsIn(proposals[side].number), dwellings(onlyIn[side].dwellingIds)]] as const),
    [t.parted.changedHouseholds, changed.householdIds], [t.parted.changedDwellings, dwellings(changed.dwellingIds)],
  ];
  return (
    <Part name="parted" heading={t.parted.heading}>
      <p>{t.parted.help(compared)}</p>
      <p>{t.parted.fields} {fields.map((field) => t.fields[field] ?? field).join(', ')}.</p>
      <ul class="bullets">{lists.filter(([, ids]) => ids.length > 0).map(([words, ids]) => <li key={words}>{words} {ids.join(', ')}.</li>)}</ul>
    </Part>
  );
}
