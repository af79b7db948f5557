import type * as z from 'zod';
import { Finding, Proposal } from './domain/proposal.ts';
import { addFaultAt, type Fault, type Reading, type Step } from './reading/fault.ts';
import { formOf } from './reading/form.ts';
import { readJson } from './reading/json.ts';
import { isObject, readShape } from './reading/shape.ts';
import { RULES } from './rules/index.ts';

/** A proposal of the right shape, not yet judged against its problem; or every fault of the file. */
export type ProposalRead = { readonly ok: true; readonly proposal: Proposal } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The form of a proposal file. The households of a finding are a list of rows rather than of words: a maker may name one twice. */
export const PROPOSAL_FORM = formOf(Proposal, { mayRepeat: new Set<z.ZodType>([Finding.shape.householdIds]) });

const RULE_IDS = new Set(RULES.map((rule) => rule.id));
/** What can forbid a pair: the rules, the last day of moving in, and locks. */
const OBSTACLES = new Set([...RULE_IDS, 'horizon', 'lock']);
/** What a reason can name beside an obstacle: the dwelling is taken, or the levels prefer it otherwise. */
const REASONS = new Set([...OBSTACLES, 'competition', 'levels']);

/** Reads a proposal file: bytes that must be JSON in UTF-8 without a byte order mark. Never throws; all faults are collected. */
export function readProposal(bytes: Uint8Array): ProposalRead {
  const json = readJson(bytes);
  return json.ok ? validateProposal(json.value) : { ok: false, faults: [json.fault] };
}

/** Judges the shape of a JSON value as a proposal. Whether it answers its problem is for `checkProposal`. */
export function validateProposal(value: unknown): ProposalRead {
  const reading: Reading = { faults: [], steps: [] };
  const read = readShape(PROPOSAL_FORM, value, reading);
  if (isObject(value)) checkRuleIds(value, reading);
  // readShape has held every field against Proposal
  return reading.faults.length === 0 ? { ok: true, proposal: read as Proposal } : { ok: false, faults: reading.faults };
}

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function checkRuleIds(proposal: Readonly<Record<string, unknown>>, reading: Reading): void {
  const known = (steps: readonly Step[], id: unknown, ids: ReadonlySet<string>): void => {
    if (typeof id === 'string' && id !== '' && !ids.has(id)) addFaultAt(reading, steps, id, `one of ${[...ids].join(', ')}`);
  };
  itemsOf(proposal.findings).forEach((row, i) => {
    if (isObject(row)) known(['findings', i, 'ruleId'], row.ruleId, RULE_IDS);
  });
  itemsOf(proposal.unplaced).forEach((row, i) => {
    if (!isObject(row)) return;
    itemsOf(row.reasons).forEach((reason, j) => {
      if (isObject(reason)) known(['unplaced', i, 'reasons', j, 'ruleId'], reason.ruleId, REASONS);
    });
  });
  itemsOf(proposal.conflicts).forEach((row, i) => {
    if (!isObject(row)) return;
    itemsOf(row.ruleIds).forEach((id, j) => known(['conflicts', i, 'ruleIds', j], id, OBSTACLES));
  });
}
