import type { NextHomeBasis } from '../../server/plan/schemas.ts';
import type { NextHomeQuestion, NextHomeView } from '../../server/studies/next-home-schemas.ts';
import { read } from './request.ts';
import type { StudyOf } from './studies.ts';

/** The kind of study that asks where one home more would help. */
export const NEXT_HOME = 'next-home';
/** Such a study as far as it has come. */
export type NextHomeStudy = StudyOf<NextHomeQuestion, NextHomeView>;

/** Rounds with a proposal, the areas, and what is assumed of money. */
export const readNextHomeBasis = (): Promise<NextHomeBasis> => read('/api/plan/next-home');
