import { policyFaults, ruleNamed } from '../../solver/index.ts';
import { GivenPolicy, type ContentFault, type PolicyContent } from './schemas.ts';

const MISSING = 'a text that is not empty';

function missing(content: Omit<PolicyContent, 'rules' | 'notes'>): readonly ContentFault[] {
  const texts: readonly (readonly [readonly string[], string])[] = [[['name', 'nb'], content.name.nb], [['aim', 'nb'], content.aim.nb], [['authority'], content.authority]];
  return texts.filter(([, value]) => value.trim() === '').map(([steps, value]) => ({ code: 'missing', steps: [...steps], path: `$.${steps.join('.')}`, value, expected: MISSING }));
}

/** Everything that is wrong with the rules of a policy, where they lie in it. */
function ruleFaults(rules: unknown): readonly ContentFault[] {
  return policyFaults(rules).map(({ steps, path, ...fault }) => ({ ...fault, steps: ['rules', ...steps], path: path.replace('$', '$.rules') }));
}

/** Everything that keeps what a person has written from being a policy, each fault at its place; empty when nothing does. */
export function contentFaults(content: PolicyContent): readonly ContentFault[] {
  const { validFrom, reviewBy, notes, rules } = content;
  const early: readonly ContentFault[] = reviewBy > validFrom ? [] : [{ code: 'reviewTooEarly', steps: ['reviewBy'], path: '$.reviewBy', value: reviewBy, expected: `a day after ${validFrom}` }];
  const unknown = Object.keys(notes).filter((ruleId) => ruleNamed(ruleId) === undefined)
    .map((ruleId): ContentFault => ({ code: 'unknownRule', steps: ['notes', ruleId], path: `$.notes[${JSON.stringify(ruleId)}]`, value: ruleId, expected: 'the id of a rule' }));
  return [...missing(content), ...early, ...unknown, ...ruleFaults(rules)];
}

/** What a policy file that was sent says, or every fault of it. */
export type FileRead = { readonly ok: true; readonly id: string; readonly content: PolicyContent } | { readonly ok: false; readonly faults: readonly ContentFault[] };

function jsonOf(bytes: Uint8Array): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string } {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown };
  } catch (error) {
    return { ok: false, why: error instanceof SyntaxError ? 'JSON' : 'UTF-8' };
  }
}

/** Reads a policy file. Never throws; all faults are collected, those of its rules with the reason why a policy may not say that. */
export function readPolicyFile(bytes: Uint8Array): FileRead {
  const json = jsonOf(bytes);
  if (!json.ok) return { ok: false, faults: [{ code: 'shape', steps: [], path: '$', value: null, expected: json.why === 'JSON' ? 'a JSON file' : 'a text in UTF-8' }] };
  const read = GivenPolicy.safeParse(json.value);
  if (read.success) {
    const { id, ...content } = read.data;
    const faults = contentFaults(content);
    return faults.length === 0 ? { ok: true, id, content } : { ok: false, faults };
  }
  const inRules = ruleFaults((json.value as { readonly rules?: unknown } | null)?.rules);
  const others = read.error.issues.filter(({ path }) => inRules.length === 0 || path[0] !== 'rules').map(({ path, message }): ContentFault => (
    { code: 'shape', steps: path.map((step) => (typeof step === 'number' ? step : String(step))), path: ['$', ...path.map(String)].join('.'), value: null, expected: message }));
  return { ok: false, faults: [...inRules, ...others] };
}
