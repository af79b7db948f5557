import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads, streamsSolve } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import { streamSolve } from '../solving/events.ts';
import { JudgedDecisionView, JudgedView, RoundProposalsView } from './schemas.ts';
import type { ReplayRefusal, ReplayService } from './service.ts';

const RoundPath = z.object({ id: z.string().min(1) });
const ProposalPath = RoundPath.extend({ number: z.string().regex(/^[1-9]\d{0,8}$/).transform(Number) });

const WHY_NOT: Readonly<Record<ReplayRefusal, string>> = {
  roundNotFound: 'There is no such round.',
  proposalNotFound: 'The round has no proposal of that number.',
  erased: 'What the proposal was about people has been erased, because its last day is over. That it was made, and what it was known by, stays in the record.',
  notDecided: 'The round has not been decided.',
};
const whyNot = (c: Context, refusal: ReplayRefusal): Response => refuse(c, refusal, WHY_NOT[refusal]);

/** Looking again at what was proposed and decided in a round; nothing of it tells who the round was about. */
export function replayRoutes(replays: ReplayService) {
  return new Hono()
    .get('/:id/proposals', describeRoute(answers('A round with every proposal that has been stored of it in short, the newest first', RoundProposalsView, [404])), reads('param', RoundPath), async (c) => {
      const list = await replays.list(c.req.valid('param').id);
      return typeof list === 'string' ? whyNot(c, list) : c.json(list);
    })
    .post('/:id/proposals/:number/judge', describeRoute(answers('Judges a stored proposal again, as if nobody had before', JudgedView, [404])), reads('param', ProposalPath), async (c) => {
      const { id, number } = c.req.valid('param');
      const view = await replays.judge(id, number, actorOf(c).login);
      return typeof view === 'string' ? whyNot(c, view) : c.json(view);
    })
    .post('/:id/decision/judge', describeRoute(answers('Judges what was decided in a round again', JudgedDecisionView, [404, 409, 410])), reads('param', RoundPath), async (c) => {
      const view = await replays.judgeDecision(c.req.valid('param').id, actorOf(c).login);
      return typeof view === 'string' ? whyNot(c, view) : c.json(view);
    })
    .post('/:id/proposals/:number/replay', describeRoute(streamsSolve('Solves a stored problem again; at its end an event `replayed` tells whether the answer is the same, byte for byte', [404, 410, 503])),
      reads('param', ProposalPath), async (c) => {
        const { id, number } = c.req.valid('param');
        const replaying = await replays.solveAgain(id, number, actorOf(c).login);
        if (replaying === 'busy') return refuse(c, 'tooManySolves', 'Many solves wait already. Try again in a moment.');
        if (typeof replaying === 'string') return whyNot(c, replaying);
        return streamSolve(c, replaying.job, async (outcome) => {
          const view = await replaying.compare(outcome);
          return view === null ? null : { event: 'replayed', data: view };
        });
      });
}
