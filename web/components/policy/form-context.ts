import type { RuleOption } from '../../../server/policies/schemas.ts';
import { controlId, faultText } from './fault-words.ts';
import type { FormFault, WrittenPolicy } from './written-policy.ts';

/** What every part of the form works with: what is written, what is wrong with it, what may be said of each rule, and how it is written in. */
export interface PolicyForm {
  readonly written: WrittenPolicy;
  readonly faults: readonly FormFault[];
  readonly options: readonly RuleOption[];
  readonly write: (change: (written: WrittenPolicy) => WrittenPolicy) => void;
}

/** The id of the control at a place, and what is wrong with what stands in it; null when nothing is. */
export function controlAt({ faults, options }: PolicyForm, ...steps: readonly string[]): { readonly id: string; readonly fault: string | null } {
  const fault = faults.find((one) => one.steps.map(String).join('\n') === steps.join('\n'));
  return { id: controlId(steps), fault: fault === undefined ? null : faultText(fault, options) };
}
