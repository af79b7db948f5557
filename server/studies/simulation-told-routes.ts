import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { answers, reads } from '../api-description.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { refuse } from '../problem-details.ts';
import { anyKind } from './kind.ts';
import { studyList, studyView } from './schemas.ts';
import type { StudyService } from './service.ts';
import { SIMULATION } from './simulation.ts';
import { SimulationQuestion, SimulationView } from './simulation-schemas.ts';
import { toldOf } from './simulation-told.ts';

const KIND = anyKind(SIMULATION);

/** Simulations for those who may see sums alone: the list, and each as far as it has come, without small counts of people. */
export function simulationToldRoutes(studies: StudyService, { smallCount }: Parameters) {
  return new Hono()
    .get('/simulation-told', describeRoute(answers('Every simulation, the newest first, for those who may see sums alone', studyList(SimulationQuestion))), async (c) => c.json(await studies.list(KIND)))
    .get('/simulation-told/:id', describeRoute(answers('A simulation as far as it has come, without small counts of people', studyView(SimulationQuestion, SimulationView), [404])), reads('param', z.object({ id: z.string().min(1).max(100) })), async (c) => {
      const found = await studies.find(KIND, c.req.valid('param').id);
      if (found === null) return refuse(c, 'studyNotFound', 'There is no such study. Maybe somebody has taken it away.');
      return c.json({ ...found, answer: found.answer === null ? null : toldOf(found.answer as SimulationView, smallCount) });
    });
}
