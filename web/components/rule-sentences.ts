import type { Finding, Reason } from '../../solver/index.ts';
import type { RoundView } from '../../server/rounds/schemas.ts';
import { text } from '../state/language.ts';
import type { FindingDetails, RuleText } from '../text/rule-text.ts';

/** What the page says about a rule, or undefined for an id that this page does not know. */
export function ruleText(ruleId: string): RuleText | undefined {
  const rules: Readonly<Record<string, RuleText>> = text.value.rules;
  return Object.hasOwn(rules, ruleId) ? rules[ruleId] : undefined;
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function detailsOf(view: RoundView, { facts }: Finding): FindingDetails {
  const first: unknown = Array.isArray(facts.wishes) ? facts.wishes[0] : undefined;
  return {
    wishedArea: view.areas.find((area) => area.id === first)?.name ?? null,
    after: numberOrNull(facts.after),
    most: numberOrNull(facts.cap) ?? numberOrNull(facts.free),
  };
}

/** A finding as a sentence in the language of the page. */
export function findingSentence(view: RoundView, finding: Finding): string {
  return ruleText(finding.ruleId)?.finding(finding.penalty, detailsOf(view, finding)) ?? finding.ruleId;
}

// What was possible but not done is said last, after what was not possible.
const LAST = ['competition', 'levels'];

/** Reasons with the most dwellings first. */
export function orderedReasons(reasons: readonly Reason[]): readonly Reason[] {
  const place = (reason: Reason): number => LAST.indexOf(reason.ruleId);
  return [...reasons].sort((a, b) => place(a) - place(b) || b.dwellings - a.dwellings);
}

/** Why a household is without a dwelling, as one sentence with the number of dwellings for each reason. */
export function reasonsSentence(view: RoundView, reasons: readonly Reason[]): string {
  const t = text.value.household;
  if (view.dwellings.length === 0 || reasons.length === 0) return t.noDwellings;
  const clauses = orderedReasons(reasons).map(({ ruleId, dwellings }, index) => ruleText(ruleId)?.clause(dwellings, index === 0) ?? `${dwellings} ${ruleId}`);
  return t.reasons(view.dwellings.length, clauses);
}
