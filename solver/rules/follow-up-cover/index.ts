import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** The last level that a policy may have: what is no longer demanded comes after everything else that is asked for. */
const MOST_LEVELS = 9;

/** A placed household with a follow-up need has a responsible team. */
export const followUpCover: Rule<NoParameters> = {
  id: 'followUpCover',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'Møreforsking 55/14, lines 240 and 1131 (staff over years is the scarce thing).',
  sentence: 'A placed household with a follow-up need has a responsible team.',
  rows,
  check,
  relaxations: ({ problem }, _, asked) => {
    const isNeeded = (asked === null ? problem.households : [asked]).some(({ followUp }) => followUp !== null);
    const levels = Object.values(problem.policy.rules).flatMap((setting) => (setting.enforce === 'soft' ? [setting.level as number] : []));
    const level = Math.min(MOST_LEVELS, Math.max(...levels) + 1);
    return isNeeded ? [{ what: 'enforce', from: 'hard', to: 'soft', unit: 'choice', subject: {}, edits: [{ at: 'setting', set: { enforce: 'soft', level, weight: 1 } }] }] : [];
  },
};
