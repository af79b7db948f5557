import type { Finding, Reason } from '../../solver/index.ts';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { text } from '../state/language.ts';
import type { FindingDetails, RuleText } from '../text/rule-text.ts';
import { strengthOf } from './limit-text.ts';

/** What the page says about a rule, or undefined for an id that this page does not know. */
export function ruleText(ruleId: string): RuleText | undefined {
  const rules: Readonly<Record<string, RuleText>> = text.value.rules;
  return Object.hasOwn(rules, ruleId) ? rules[ruleId] : undefined;
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

function detailsOf(view: RoundView, { ruleId, facts, siteId }: Finding): FindingDetails {
  const first: unknown = Array.isArray(facts.wishes) ? facts.wishes[0] : undefined;
  return {
    wishedArea: view.areas.find((area) => area.id === first)?.name ?? null,
    site: view.sites.find((site) => site.id === siteId)?.name ?? null,
    before: numberOrNull(facts.before) ?? numberOrNull(facts.staying),
    after: numberOrNull(facts.after),
    most: numberOrNull(facts.cap) ?? numberOrNull(facts.free),
    strength: strengthOf(view, ruleId),
  };
}

function findingSentence(view: RoundView, finding: Finding): string {
  return ruleText(finding.ruleId)?.finding(finding.penalty, detailsOf(view, finding)) ?? finding.ruleId;
}

const afterOf = (finding: Finding): number => numberOrNull(finding.facts.after) ?? 0;

/**
 * Findings as sentences in the language of the page. Those of one rule that each speak of somebody on the site become one with their sum;
 * of those that each speak of a place, the fullest is told and the others are counted.
 */
export function findingSentences(view: RoundView, findings: readonly Finding[]): readonly string[] {
  const byRule = Map.groupBy(findings, (finding) => finding.ruleId);
  return [...byRule.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    if (rows.some((row) => row.tenantId !== undefined)) {
      return [findingSentence(view, { ...first, penalty: rows.reduce((sum, row) => sum + row.penalty, 0) })];
    }
    if (first.siteId === undefined || rows.length === 1) return rows.map((row) => findingSentence(view, row));
    const fullest = rows.reduce((a, b) => (afterOf(b) > afterOf(a) ? b : a));
    return [`${findingSentence(view, fullest)} ${text.value.household.andMore(rows.length - 1)}`];
  });
}

// What was possible but not done is said last, after what was not possible.
const LAST = ['competition', 'levels'];

/** Whether a reason speaks of dwellings that suit the household, though it did not get them. */
export const isPossible = (reason: Reason): boolean => LAST.includes(reason.ruleId);

/** Reasons with the most dwellings first. */
export function orderedReasons(reasons: readonly Reason[]): readonly Reason[] {
  const place = (reason: Reason): number => LAST.indexOf(reason.ruleId);
  return [...reasons].sort((a, b) => place(a) - place(b) || b.dwellings - a.dwellings);
}

/** Why a household is without a dwelling, as one sentence with the number of dwellings for each reason. */
export function reasonsSentence(view: RoundView, reasons: readonly Reason[]): string {
  const t = text.value.household;
  if (view.dwellingsLookedAt === 0 || reasons.length === 0) return t.noDwellings;
  const clauses = orderedReasons(reasons).map(({ ruleId, dwellings }, index) => ruleText(ruleId)?.clause(dwellings, index === 0) ?? `${dwellings} ${ruleId}`);
  return t.reasons(view.dwellingsLookedAt, clauses);
}
