import { answerGroup, type GroupAnswer, type NextHomeAsked, type Problem, type Proposal, type StockGroup } from '../../solver/index.ts';
import type { Look } from './questions.ts';
import type { StudyPartAsked } from './study-answers.ts';

/** A round and the proposal that other homes are held against. */
interface Proposed {
  readonly problem: Problem;
  readonly proposal: Pick<Proposal, 'placements' | 'levels'>;
}

/** Works out a group of homes of a question about the next home. */
export function answerNextHome({ material: { problem, proposal }, question, part }: StudyPartAsked<Proposed, NextHomeAsked, StockGroup>, look: Look): GroupAnswer {
  return answerGroup(problem, proposal, question, part, look);
}
