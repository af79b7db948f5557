import type { LevelResult } from './domain/proposal.ts';
import { isProvedTo, type LevelGain } from './relaxing/confirm.ts';
import type { Relaxation } from './relaxing/relaxation.ts';
import type { Screened } from './relaxing/screen.ts';
import type { StepUnit, StepValue } from './rules/rule.ts';
import { plural, tidy } from './words-text.ts';

// Steps by which rules would ask less, and what they gain, in English for the command line.

const UNITS: Readonly<Record<StepUnit, string>> = {
  bedrooms: ' bedrooms', kronerAMonth: ' kroner a month', members: ' members', metres: ' metres', percent: ' percent', people: ' people', minutesAWeek: ' minutes a week', days: ' days', choice: '',
};

/** Steps that are made together, as a part of a sentence. */
export const stepsInWords = (relaxations: readonly Relaxation[]): string => relaxations.map(stepInWords).join(' + ');

/** One step: its rule, the field, whom or what it is about, and the two values. Of whom somebody avoids neither the name nor the distance is told. */
function stepInWords(relaxation: Relaxation): string {
  const { ruleId, what, subject } = relaxation;
  if (what === 'enforce') return `${ruleId} switched off`;
  if (subject.avoidedId !== undefined) return `${ruleId}: a distance that two are to keep set aside`;
  return `${ruleId}: ${what}${subjectInWords(subject)} ${changeInWords(relaxation)}`;
}

function subjectInWords({ householdId, dwellingId, teamId, siteId }: Relaxation['subject']): string {
  const named = householdId !== undefined ? `household ${householdId}` : teamId !== undefined ? `team ${teamId}` : dwellingId !== undefined ? `dwelling ${dwellingId}` : siteId !== undefined ? `site ${siteId}` : null;
  return named === null ? '' : ` of ${named}`;
}

function changeInWords({ from, to, unit }: Relaxation): string {
  if (isList(from) && isList(to)) return [...(from.length === 0 ? [] : [`without ${from.join(', ')}`]), ...(to.length === 0 ? [] : [`with ${to.join(', ')} too`])].join(', ');
  return `from ${valueInWords(from)} to ${valueInWords(to)}${UNITS[unit]}`;
}

const isList = (value: StepValue): value is readonly string[] => Array.isArray(value);

function valueInWords(value: StepValue): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isList(value)) return value.length === 0 ? 'none' : value.join(', ');
  return String(value);
}

/** What was gained by solving, level by level, with how sure that is; `before` are the levels of the proposal with what is proved of them. */
export function gainsInWords(levels: readonly LevelGain[], before: readonly LevelResult[]): string {
  const told = levels.filter(({ gain, isProved }) => gain !== 0 || !isProved);
  if (told.length === 0) return 'every level as it is, proved';
  return told.map((row) => gainInWords(row, isAtLeast(row, levels, before))).join('; ');
}

/** Whether what is gained can only be more: the proposal is proved on the level, and all before it is proved with the steps too. */
function isAtLeast({ level }: LevelGain, levels: readonly LevelGain[], before: readonly LevelResult[]): boolean {
  return isProvedTo(before, level) && levels.every((row) => row.level >= level || row.isProved);
}

function gainInWords({ level, before, after, gain, isProved }: LevelGain, isLeast: boolean): string {
  const values = `level ${level} ${before === after ? before : `${before}, then ${after}`}`;
  if (gain === 0) return `${values} (the same${isLeast ? ' or better' : ', not proved'})`;
  const words = `${Math.abs(gain)} ${gain > 0 ? 'better' : 'worse'}`;
  if (isProved) return `${values} (${words}, proved)`;
  return isLeast ? `${values} (at ${gain > 0 ? 'least' : 'most'} ${words})` : `${values} (${words}, not proved)`;
}

/** What an estimate promises: on the first level also the most that it can be, where the proposal is proved there. Open dwellings are told with all others where they are. */
export function estimateInWords({ levels, openDwellings }: Screened, before: readonly LevelResult[]): string {
  const first = before[0];
  const gains = levels.filter(({ likely, gain }, l) => likely !== 0 || (l === 0 && gain > 0)).map(({ level, gain, likely }) => {
    const most = level === first?.level && first.penalty === first.bound ? `, at most ${tidy(gain)}` : '';
    return `level ${level} likely ${tidy(Math.abs(likely))} ${likely < 0 ? 'worse' : 'better'}${most}`;
  });
  const open = openDwellings === null ? [] : [`no hard rule is then in the way of ${plural(openDwellings, 'dwelling')}`];
  return [...open, ...(levels.length === 0 ? ['gains not worked out'] : gains.length === 0 ? ['nothing is likely to be gained'] : gains)].join('; ');
}
