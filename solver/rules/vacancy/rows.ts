import { dayOf } from '../../domain/date.ts';
import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  penalty: ({ dwelling, moveInDay }, _parameters, round) => moveInDay - Math.max(round.asOfDay, dayOf(dwelling.availableFrom)),
};
