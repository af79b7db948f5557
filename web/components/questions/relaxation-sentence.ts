import type { Vocabulary } from '../../../server/intake/schemas.ts';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { RelaxationView, StepSubjectView } from '../../../server/questions/schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { wordName } from '../../state/words.ts';
import { choiceName } from '../registers/choice-name.ts';
import { ruleText } from '../rule-sentences.ts';

/** What an area of the round is called. */
export const areaName = (view: RoundView, areaId: string | undefined): string => view.areas.find(({ id }) => id === areaId)?.name ?? areaId ?? '';
/** What a site of the round is called. */
export const siteName = (view: RoundView, siteId: string | undefined): string => view.sites.find(({ id }) => id === siteId)?.name ?? siteId ?? '';
/** What a team of the round is called. */
export const teamName = (view: RoundView, teamId: string | undefined): string => view.teams.find(({ id }) => id === teamId)?.name ?? teamId ?? '';

/** The name of what a step is about: the team, dwelling, site or area that is named in it; none for a step about the household or the policy. */
function subjectName(view: RoundView, { teamId, dwellingId, siteId, areaId }: StepSubjectView): string | null {
  if (teamId !== undefined) return teamName(view, teamId);
  if (dwellingId !== undefined) return view.dwellings.find(({ id }) => id === dwellingId)?.label ?? dwellingId;
  if (siteId !== undefined) return siteName(view, siteId);
  return areaId === undefined ? null : areaName(view, areaId);
}

/** Fields whose values are words of the municipality, and fields whose values are choices of the registers. */
const VOCABULARIES: Readonly<Record<string, Vocabulary>> = { competences: 'competence', mustHave: 'feature', mustNotHave: 'feature' };
const CHOICES: Readonly<Record<string, string>> = { needsStaffing: 'staffing', tenures: 'tenure' };

function valueText(view: RoundView, what: string, value: RelaxationView['to']): string {
  if (typeof value === 'number') return formatWhole(value);
  const words = Array.isArray(value) ? value : [String(value ?? '')];
  const [choice, vocabulary] = [CHOICES[what], VOCABULARIES[what]];
  if (choice !== undefined) return words.map((word) => choiceName(choice, word)).join(', ');
  return words.map((word) => (vocabulary === undefined ? view.areas.find(({ id }) => id === word)?.name ?? word : wordName(vocabulary, word))).join(', ');
}

/** One step as a plain sentence without a full stop, made from its facts. */
function stepSentence(view: RoundView, { ruleId, what, from, to, subject }: RelaxationView): string {
  const t = text.value.help.steps;
  const rule = ruleText(ruleId)?.name ?? ruleId;
  const name = subjectName(view, subject);
  const isLimit = subject.siteId !== undefined && typeof to === 'number';
  const words = t[isLimit ? 'limit' : `${ruleId}.${what}`] ?? t[what] ?? t.other;
  const by = typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 0;
  return words?.(by, name ?? rule, valueText(view, what, to), valueText(view, what, from)) ?? rule;
}

/** A sentence as it stands inside another: with a small first letter, unless it begins with a name. */
function inside(view: RoundView, step: RelaxationView, sentence: string): string {
  const name = subjectName(view, step.subject);
  return name !== null && sentence.startsWith(name) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Steps made together as one plain sentence without a full stop. */
export function relaxationSentence(view: RoundView, relaxations: readonly RelaxationView[]): string {
  const sentences = relaxations.map((step) => stepSentence(view, step));
  return sentences.map((sentence, i) => (i === 0 ? sentence : inside(view, relaxations[i] as RelaxationView, sentence))).join(text.value.help.and);
}
