import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { ComparisonQuery, ComparisonView, RangesView } from './schemas.ts';
import type { ComparisonRefusal, ComparisonService } from './service.ts';

const RoundPath = z.object({ id: z.string().min(1) });

function refused(c: Context, why: ComparisonRefusal): Response {
  switch (why.refusal) {
    case 'roundNotFound': return refuse(c, 'roundNotFound', 'There is no such round.');
    case 'notOneRound': return refuse(c, 'notOneRound', `The round was made anew between the two proposals: ${why.fields.join(', ')} differ.`, { fields: why.fields });
    case 'proposalNotFound': return refuse(c, 'proposalNotFound', `The round has no proposal ${why.numbers.join(' or ')}.`, { numbers: why.numbers });
    case 'erased': return refuse(c, 'erased', `What proposal ${why.numbers.join(' and ')} said about people has been erased, because its last day is over.`, { numbers: why.numbers });
    case 'proposalRefused': return refuse(c, 'proposalRefused', `Proposal ${why.numbers.join(' and ')} places nobody: what was locked could not be kept.`, { numbers: why.numbers });
  }
}

/** Two stored proposals of a round beside each other. Who looks, and at which two, is told to the record. */
export function comparisonRoutes(comparisons: ComparisonService, looks: AccessLog) {
  const told = (c: Context, round: string, { a, b }: ComparisonQuery): Promise<void> => looks.tell({ actor: actorOf(c).login, kind: 'round.opened', subject: `round ${round}`, facts: { compared: [a, b] } });
  return new Hono()
    .get('/:id/comparison', describeRoute(answers('Two stored proposals of a round beside each other: who gains, loses and moves, levels, limits, teams, and who is passed over', ComparisonView, [400, 404, 409, 410])),
      reads('param', RoundPath), reads('query', ComparisonQuery), async (c) => {
        const { id } = c.req.valid('param');
        const numbers = c.req.valid('query');
        const view = await comparisons.compare(id, numbers);
        if ('refusal' in view) return refused(c, view);
        await told(c, id, numbers);
        return c.json(view);
      })
    .get('/:id/comparison/ranges', describeRoute(answers('How many are housed over all proposals that are as good as each of the two; looked for up to 20 seconds each', RangesView, [400, 404, 409, 410, 503])),
      reads('param', RoundPath), reads('query', ComparisonQuery), async (c) => {
        const { id } = c.req.valid('param');
        const numbers = c.req.valid('query');
        const view = await comparisons.ranges(id, numbers, c.req.raw.signal);
        if (view === 'busy') return refuse(c, 'tooManySolves', 'Many questions wait already. Try again in a moment.');
        if ('refusal' in view) return refused(c, view);
        await told(c, id, numbers);
        return c.json(view);
      });
}
