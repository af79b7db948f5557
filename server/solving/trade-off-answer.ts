import { tryPoint, trySide, type Measure, type Pair, type PointAnswer, type Problem, type SideAnswer, type SweepPoint, type TrialSide } from '../../solver/index.ts';
import type { Look } from './questions.ts';
import type { StudyPartAsked } from './study-answers.ts';

/** Seconds that the ranges of one side of a trial may take beside its solve. */
const RANGE_SECONDS = 20;

/** How each part is solved, and by what it is measured. */
interface Effort {
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly measure: Measure;
}

/** Solves one point of a sweep. */
export function answerPoint({ material: { problem }, question, part }: StudyPartAsked<{ readonly problem: Problem }, Effort, SweepPoint>, look: Look): Promise<PointAnswer> {
  const { seed, timeLimitSeconds, measure } = question;
  return tryPoint(problem, part, measure, { engine: 'highs', seed, timeLimitSeconds, gapPercent: null }, look);
}

/** Works out one side of a trial of two policies. */
export function answerSide({ material: { problems }, question, part }: StudyPartAsked<{ readonly problems: Pair<Problem> }, Effort, TrialSide>, look: Look): Promise<SideAnswer> {
  const { seed, timeLimitSeconds, measure } = question;
  return trySide({ problems, measure }, part, look.engine, { options: { seed, timeLimitSeconds }, rangeSeconds: RANGE_SECONDS }, look);
}
