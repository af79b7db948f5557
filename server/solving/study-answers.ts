import { answerLeastConcentration } from './least-concentration-answer.ts';
import { answerNextHome } from './next-home-answer.ts';
import { answerNextHomeYears } from './next-home-years-answer.ts';
import type { Look } from './questions.ts';
import { answerReplication } from './simulation-answer.ts';
import { answerPoint, answerSide } from './trade-off-answer.ts';

// How a part of each kind of study (server/studies) is worked out in a thread. What a part is made of and what comes of it crosses between threads and is kept as JSON.

/** A part of a study: what the study is about, what was asked, and which part it is. */
export interface StudyPartAsked<M, Q, P> {
  readonly material: M;
  readonly question: Q;
  readonly part: P;
}

/** Every kind of study by its name, and how a part of it is worked out. Throws where the core does. */
export const STUDY_ANSWERS: Readonly<Record<string, (asked: never, look: Look) => unknown>> = {
  'least-concentration': answerLeastConcentration,
  'least-concentration-told': answerLeastConcentration,
  'policy-trial': answerSide,
  'trade-off': answerPoint,
  simulation: answerReplication,
  'next-home': answerNextHome,
  'next-home-years': answerNextHomeYears,
};
