import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import type { PointAnswer, SweepPoint } from '../../solver/index.ts';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import type { FrozenRound } from './frozen-round.ts';
import { anyKind } from './kind.ts';
import type { StudyService } from './service.ts';
import { PointProposalView, type TradeOffQuestion } from './trade-off-schemas.ts';
import { TRADE_OFF, pointProposal, type TradeOffSoFar } from './trade-off.ts';

const PointPath = z.object({ id: z.string().min(1).max(100), number: z.string().regex(/^\d{1,3}$/).transform(Number) });

/** A sweep with what came of its first point and of one other; null where there is no such study, or nothing has come of the other yet. */
async function studyWith(studies: StudyService, id: string, number: number): Promise<TradeOffSoFar | null> {
  const kind = anyKind(TRADE_OFF);
  const worked = await studies.part(kind, id, number);
  if (worked === null) return null;
  const first = number === 0 ? worked : await studies.part(kind, id, 0);
  const [question, material] = [worked.question as TradeOffQuestion, worked.material as FrozenRound];
  const parts: readonly SweepPoint[] = TRADE_OFF.parts(question, material);
  const resultAt = (place: number): PointAnswer | null => (place === number ? worked.result : place === 0 ? first?.result ?? null : null) as PointAnswer | null;
  return { question, material, parts, results: parts.map((_, place) => resultAt(place)) };
}

/** The proposal of one point of a sweep: who is given which home, and how it differs from the round as it is. Who looks is told to the record. */
export function tradeOffRoutes(studies: StudyService, looks: AccessLog) {
  return new Hono()
    .get('/trade-off/:id/points/:number', describeRoute(answers('The proposal of one point of a trade-off curve, beside the round as it is', PointProposalView, [400, 404])), reads('param', PointPath), async (c) => {
      const { id, number } = c.req.valid('param');
      const study = await studyWith(studies, id, number);
      if (study === null) return refuse(c, 'studyNotFound', 'There is no such study, or nothing has come of the point yet.');
      const view = pointProposal(id, study, number);
      if (view === null) return refuse(c, 'proposalNotFound', 'The point has no proposal.');
      await looks.tell({ actor: actorOf(c).login, kind: 'round.opened', subject: `round ${study.question.roundId}`, facts: {}, which: `trade-off ${id} ${number}` });
      return c.json(view);
    });
}
