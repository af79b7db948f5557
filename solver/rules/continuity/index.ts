import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A placed household keeps the team it knows. */
export const continuity: Rule<NoParameters> = {
  id: 'continuity',
  allows: ['soft'],
  parameters: {},
  authority: 'Møreforsking 55/14, line 230, and the audit summary from Stavanger, line 31 (few people per person, keep the one who is known).',
  sentence: 'A placed household keeps the team it knows.',
  rows,
  check,
};
