import { compareIds } from './domain/distance.ts';
import { Household, type Problem } from './domain/problem.ts';
import type { Proposal } from './domain/proposal.ts';
import { compareFindings } from './evaluate.ts';
import type { Form } from './reading/form.ts';
import { PROBLEM_FORM } from './read-problem.ts';
import { PROPOSAL_FORM } from './read-proposal.ts';

// Canonical JSON: keys in the order of the document, which is that of the schemas; maps (the rules of a policy, points by group
// and by situation, the facts of a finding) by key; every list sorted, since all but one are sets of rows or of words. Rows stand
// by their fields in the document's order, and so by id, by household and then dwelling (placements, locks, baseline), by tenant
// or household and then metres (avoids), by place, wish and metres (pointWishes), by level; findings have their own order. The
// one list whose order means something is areaWishes, dearest first.
const ORDERED = Household.shape.areaWishes;

/** The problem in canonical form, which every solve starts from: equal for equal problems, however their rows and keys stood. */
export function canonicalProblem(problem: Problem): Problem {
  // arranging moves rows and keys and changes no value
  return arranged(PROBLEM_FORM, problem) as Problem;
}

/** The problem file: canonical JSON on one line, with a line feed at the end. */
export function writeProblem(problem: Problem): string {
  return `${textOf(PROBLEM_FORM, canonicalProblem(problem))}\n`;
}

/** The proposal file: canonical JSON on one line, with a line feed at the end. */
export function writeProposal(proposal: Proposal): string {
  const canonical = arranged(PROPOSAL_FORM, proposal) as Proposal;
  const findings = canonical.findings.toSorted((a, b) => compareFindings(a, b) || compareIds(JSON.stringify(a), JSON.stringify(b)));
  return `${textOf(PROPOSAL_FORM, { ...canonical, findings })}\n`;
}

type Keyed = Readonly<Record<string, unknown>>;

function arranged(form: Form, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  switch (form.kind) {
    case 'leaf':
      return typeof value === 'object' ? arrangedFacts(value) : value;
    case 'nullable':
      return arranged(form.of, value);
    case 'list': {
      const items = (value as readonly unknown[]).map((item) => arranged(form.of, item));
      return form.schema === ORDERED ? items : items.sort((a, b) => compare(form.of, a, b));
    }
    case 'map':
      return arrangedMap(value as Keyed, () => form.of);
    case 'own':
      return arrangedMap(value as Keyed, (key) => form.byKey.get(key));
    case 'object':
      return Object.fromEntries(form.fields.flatMap(({ name, form: part }) => {
        const inner = (value as Keyed)[name];
        return inner === undefined ? [] : [[name, arranged(part, inner)]];
      }));
  }
}

function arrangedMap(value: Keyed, formOfKey: (key: string) => Form | undefined): unknown {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined).sort(compareIds);
  return Object.fromEntries(keys.map((key) => {
    const form = formOfKey(key);
    return [key, form ? arranged(form, value[key]) : value[key]];
  }));
}

/** Facts have no schema: keys sorted all the way down, lists as they are. */
function arrangedFacts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(arrangedFacts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareIds(a, b)).map(([key, inner]) => [key, arrangedFacts(inner)]));
}

function compare(form: Form, a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (form.kind === 'object') {
    for (const field of form.fields) {
      const order = compare(field.form, (a as Keyed)[field.name], (b as Keyed)[field.name]);
      if (order !== 0) return order;
    }
    return 0;
  }
  if (typeof a === 'string' && typeof b === 'string') return compareIds(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareIds(JSON.stringify(a) ?? '', JSON.stringify(b) ?? '');
}

/** JSON of an arranged value. Maps are written key by key, because an object puts keys that look like numbers first. */
function textOf(form: Form, value: unknown): string {
  if (value === null) return 'null';
  switch (form.kind) {
    case 'leaf':
      return JSON.stringify(value);
    case 'nullable':
      return textOf(form.of, value);
    case 'list':
      return `[${(value as readonly unknown[]).map((item) => textOf(form.of, item)).join(',')}]`;
    case 'map':
      return mapText(value as Keyed, () => form.of);
    case 'own':
      return mapText(value as Keyed, (key) => form.byKey.get(key));
    case 'object':
      return `{${form.fields.filter(({ name }) => (value as Keyed)[name] !== undefined)
        .map(({ name, form: part }) => `${JSON.stringify(name)}:${textOf(part, (value as Keyed)[name])}`).join(',')}}`;
  }
}

function mapText(value: Keyed, formOfKey: (key: string) => Form | undefined): string {
  const rows = Object.keys(value).sort(compareIds).map((key) => {
    const form = formOfKey(key);
    return `${JSON.stringify(key)}:${form ? textOf(form, value[key]) : JSON.stringify(value[key])}`;
  });
  return `{${rows.join(',')}}`;
}
