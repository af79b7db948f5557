import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A placed household with a follow-up need has a responsible team. */
export const followUpCover: Rule<NoParameters> = {
  id: 'followUpCover',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'Møreforsking 55/14, lines 240 and 1131 (staff over years is the scarce thing).',
  sentence: 'A placed household with a follow-up need has a responsible team.',
  rows,
  check,
};
