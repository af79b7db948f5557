import { Policy, ProblemShape, type Problem } from './domain/problem.ts';
import type { Fault, Reading } from './reading/fault.ts';
import { formOf } from './reading/form.ts';
import { readJson } from './reading/json.ts';
import { checkReferences } from './reading/references.ts';
import { settingsForm } from './reading/settings.ts';
import { isObject, readShape } from './reading/shape.ts';
import { RULES } from './rules/index.ts';

/** A problem found valid, its optional fields filled in; or every fault of the file. */
export type ProblemRead = { readonly ok: true; readonly problem: Problem } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The form of a problem file: its shape, with the settings of a policy judged by the registered rules. */
export const PROBLEM_FORM = formOf(ProblemShape, { own: new Map([[Policy.shape.rules, settingsForm(RULES)]]) });

/** Reads a problem file: bytes that must be JSON in UTF-8 without a byte order mark. Never throws; all faults are collected. */
export function readProblem(bytes: Uint8Array): ProblemRead {
  const json = readJson(bytes);
  return json.ok ? validateProblem(json.value) : { ok: false, faults: [json.fault] };
}

/** Judges a JSON value as a problem, and fills in the fields that may be left out. All faults are collected. */
export function validateProblem(value: unknown): ProblemRead {
  const reading: Reading = { faults: [], steps: [] };
  const read = readShape(PROBLEM_FORM, value, reading);
  if (isObject(value)) checkReferences(value, reading);
  // readShape has held every field against ProblemShape, and the settings against their rules
  return reading.faults.length === 0 ? { ok: true, problem: read as Problem } : { ok: false, faults: reading.faults };
}
