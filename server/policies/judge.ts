import { policyFaults, ruleNamed } from '../../solver/index.ts';
import { unkeptPlaces } from '../unkept-texts.ts';
import { GivenPolicy, type ContentFault, type PolicyContent } from './schemas.ts';

const MISSING = 'a text that is not empty';

function missing(content: Omit<PolicyContent, 'rules' | 'notes'>): readonly ContentFault[] {
  const texts: readonly (readonly [readonly string[], string])[] = [[['name', 'nb'], content.name.nb], [['aim', 'nb'], content.aim.nb], [['authority'], content.authority]];
  return texts.filter(([, value]) => value.trim() === '').map(([steps, value]) => ({ code: 'missing', steps: [...steps], path: `$.${steps.join('.')}`, value, expected: MISSING }));
}

/** More than this is no policy, and is not looked into: so deep, so many names and values in all, and so many letters in a name or text. A policy with every rule has some hundred. */
const MOST = { depth: 8, values: 3000, letters: 200 } as const;

/** Whether there is more in the rules or notes of a policy than can belong there. Goes no further than it must, however deep or large they are. */
function isTooMuch(written: unknown, letters: number): boolean {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: written, depth: 0 }];
  let values = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && value.length > letters) return true;
    if (typeof value !== 'object' || value === null) continue;
    const names = Object.keys(value);
    values += names.length;
    if (depth > MOST.depth || values > MOST.values || names.some((name) => name.length > MOST.letters)) return true;
    for (const inner of Object.values(value) as readonly unknown[]) left.push({ value: inner, depth: depth + 1 });
  }
  return false;
}

const LONGEST_NOTE = 2000;

/** Rules and notes in which there is more than can belong there; what is too much is not repeated. */
function tooMuch({ rules, notes }: { readonly rules?: unknown; readonly notes?: unknown }): readonly ContentFault[] {
  const parts = [{ step: 'rules', written: rules, letters: MOST.letters }, { step: 'notes', written: notes, letters: LONGEST_NOTE }];
  return parts.filter(({ written, letters }) => isTooMuch(written, letters)).map(({ step }): ContentFault => (
    { code: 'shape', steps: [step], path: `$.${step}`, value: null, expected: `at most ${MOST.values} names and values, no deeper than ${MOST.depth}, and short names` }));
}

/** Texts and names that may not be kept, since they are not read as they are written; they are not repeated. */
const unkept = (written: unknown): readonly ContentFault[] => unkeptPlaces(written).map((steps): ContentFault => (
  { code: 'shape', steps: [...steps], path: ['$', ...steps].join('.'), value: null, expected: 'letters that can be read, and no birth number' }));

/** Everything that is wrong with the rules of a policy, where they lie in it. */
function ruleFaults(rules: unknown): readonly ContentFault[] {
  return policyFaults(rules).map(({ steps, path, ...fault }) => ({ ...fault, steps: ['rules', ...steps], path: path.replace('$', '$.rules') }));
}

/** Everything that keeps what a person has written from being a policy, each fault at its place; empty when nothing does. */
export function contentFaults(content: PolicyContent): readonly ContentFault[] {
  const large = tooMuch(content);
  if (large.length > 0) return large;
  const { validFrom, reviewBy, notes, rules } = content;
  const early: readonly ContentFault[] = reviewBy > validFrom ? [] : [{ code: 'reviewTooEarly', steps: ['reviewBy'], path: '$.reviewBy', value: reviewBy, expected: `a day after ${validFrom}` }];
  const unknown = Object.keys(notes).filter((ruleId) => ruleNamed(ruleId) === undefined)
    .map((ruleId): ContentFault => ({ code: 'unknownRule', steps: ['notes', ruleId], path: `$.notes[${JSON.stringify(ruleId)}]`, value: ruleId, expected: 'the id of a rule' }));
  return [...missing(content), ...unkept(content), ...early, ...unknown, ...ruleFaults(rules)];
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
  const large = typeof json.value === 'object' && json.value !== null ? tooMuch(json.value) : [];
  if (large.length > 0) return { ok: false, faults: large };
  const read = GivenPolicy.safeParse(json.value);
  if (read.success) {
    const { id, ...content } = read.data;
    const faults = [...unkept({ id }), ...contentFaults(content)];
    return faults.length === 0 ? { ok: true, id, content } : { ok: false, faults };
  }
  const inRules = ruleFaults((json.value as { readonly rules?: unknown } | null)?.rules);
  const others = read.error.issues.filter(({ path }) => inRules.length === 0 || path[0] !== 'rules').map(({ path, message }): ContentFault => (
    { code: 'shape', steps: path.map((step) => (typeof step === 'number' ? step : String(step))), path: ['$', ...path.map(String)].join('.'), value: null, expected: message }));
  return { ok: false, faults: [...inRules, ...others] };
}
