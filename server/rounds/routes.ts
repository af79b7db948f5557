import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { Proposal } from '../../solver/index.ts';
import { answers, reads, streamsSolve } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import { streamSolve } from '../solving/events.ts';
import { SolveQuery } from '../solving/schemas.ts';
import { ExplanationView, RoundSummary, RoundView } from './schemas.ts';
import type { ExplainRefusal, RoundService } from './service.ts';

const RoundPath = z.object({ id: z.string().min(1) });
const ExplainQuery = z.strictObject({ household: z.string().min(1), dwelling: z.string().min(1).optional() });
const JSON_FILE = { 'content-type': 'application/json; charset=utf-8' };

const noRound = (c: Context, id: string): Response => refuse(c, 'roundNotFound', `There is no round ${JSON.stringify(id)}.`);
const noProposal = (c: Context, id: string): Response => refuse(c, 'proposalNotFound', `Round ${JSON.stringify(id)} has no proposal yet. Solve it first.`);

const WHY_NO_EXPLANATION: Readonly<Record<ExplainRefusal, string>> = {
  roundNotFound: 'There is no such round.',
  proposalNotFound: 'The round has no proposal yet. Solve it first.',
  householdNotFound: 'The household does not wait in this round.',
  dwellingNotFound: 'The dwelling is not one of the free ones of this round.',
};

/** Rounds: read, solve, read back, explain. */
export function roundRoutes(rounds: RoundService) {
  return new Hono()
    .get('/', describeRoute(answers('Every round, the newest first', z.array(RoundSummary))), async (c) => c.json(await rounds.list()))
    .get('/:id', describeRoute(answers('A round before and after its latest proposal', RoundView, [404])), reads('param', RoundPath), async (c) => {
      const { id } = c.req.valid('param');
      const view = await rounds.view(id);
      return view === null ? noRound(c, id) : c.json(view);
    })
    .get('/:id/problem', describeRoute(answers('The problem file of a round', z.looseObject({}), [404])), reads('param', RoundPath), async (c) => {
      const { id } = c.req.valid('param');
      const text = await rounds.problemText(id);
      return text === null ? noRound(c, id) : c.body(text, 200, JSON_FILE);
    })
    .get('/:id/proposal', describeRoute(answers('The latest proposal file of a round', Proposal, [404])), reads('param', RoundPath), async (c) => {
      const { id } = c.req.valid('param');
      const text = await rounds.proposalText(id);
      if (text !== null) return c.body(text, 200, JSON_FILE);
      return await rounds.problemText(id) === null ? noRound(c, id) : noProposal(c, id);
    })
    .post('/:id/solve', describeRoute(streamsSolve('Solves a round and stores the checked proposal', [400, 404, 503])),
      reads('param', RoundPath), reads('query', SolveQuery), async (c) => {
        const { id } = c.req.valid('param');
        const job = await rounds.solve(id, c.req.valid('query'));
        if (job === 'roundNotFound') return noRound(c, id);
        if (job === 'busy') return refuse(c, 'tooManySolves', 'Many solves wait already. Try again in a moment.');
        return streamSolve(c, job);
      })
    .get('/:id/explain', describeRoute(answers('Why this dwelling, why not that one', ExplanationView, [400, 404])),
      reads('param', RoundPath), reads('query', ExplainQuery), async (c) => {
        const { household, dwelling } = c.req.valid('query');
        const explanation = await rounds.explain(c.req.valid('param').id, household, dwelling);
        return typeof explanation === 'string' ? refuse(c, explanation, WHY_NO_EXPLANATION[explanation]) : c.json(explanation);
      });
}
