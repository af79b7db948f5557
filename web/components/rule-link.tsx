import type { ComponentChildren, VNode } from 'preact';
import { ruleAddress } from '../rule-address.ts';
import { ruleText } from './rule-sentences.ts';

/** Ids that reasons carry and that are no rules: they have no page. */
const NO_RULES: ReadonlySet<string> = new Set(['competition', 'levels']);

interface RuleLinkProps {
  readonly ruleId: string;
  /** The words of the link; the rule's name where there are none. */
  readonly children?: ComponentChildren;
}

/** A rule as a link to the page with its text and authority; plain words for an id that is no rule. */
export function RuleLink({ ruleId, children }: RuleLinkProps): VNode {
  const known = ruleText(ruleId);
  const words = children ?? known?.name ?? ruleId;
  return known === undefined || NO_RULES.has(ruleId) ? <>{words}</> : <a class="ds-link rule-link" href={ruleAddress(ruleId)}>{words}</a>;
}
