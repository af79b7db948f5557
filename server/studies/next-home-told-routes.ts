import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { answers, reads } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import { createSumsTold, createToday } from '../overview/service.ts';
import { readNeedTold } from '../plan/service.ts';
import { refuse } from '../problem-details.ts';
import { anyKind, type StudySurroundings } from './kind.ts';
import { NEXT_HOME } from './next-home.ts';
import { NextHomeQuestion } from './next-home-schemas.ts';
import { nextHomeTold, summaryTold } from './next-home-told.ts';
import { NextHomeTold, NextHomeToldSummary } from './next-home-told-schemas.ts';
import type { StudyService } from './service.ts';

const KIND = anyKind(NEXT_HOME);

/** Questions about the next home that are done, for those who may see sums alone: which there are, and of each what can be told of it without telling of anybody. */
export function nextHomeToldRoutes(studies: StudyService, surroundings: StudySurroundings) {
  const { db, now, policies, parameters, followUpTerms } = surroundings;
  const sumsTold = createSumsTold({ db, now, parameters, todayOf: createToday(db, policies, followUpTerms) });
  const done = async (): Promise<readonly NextHomeToldSummary[]> => (await studies.list(KIND))
    .flatMap(({ id, createdAt, state, isErased, question }) => (state === 'done' && !isErased ? [summaryTold(id, createdAt, NextHomeQuestion.parse(question))] : []));
  return new Hono()
    .get('/next-home-told', describeRoute(answers('Every question about the next home that is done, the newest first, for those who may see sums alone', z.array(NextHomeToldSummary))), async (c) => c.json(await done()))
    .get('/next-home-told/:id', describeRoute(answers('Where the next home helps, made of need and sums as they are told', NextHomeTold, [404])), reads('param', z.object({ id: z.string().min(1).max(100) })), async (c) => {
      const found = (await done()).find(({ id }) => id === c.req.valid('param').id);
      if (found === undefined) return refuse(c, 'studyNotFound', 'There is no such study, or it is not done yet. Maybe somebody has taken it away.');
      return c.json(nextHomeTold(found, await readNeedTold(db, dayOfInstant(now()), parameters.smallCount), await sumsTold()));
    });
}
