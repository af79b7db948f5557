import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { ASK_REFUSALS } from '../meeting/service.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { Question, RankingQuery, RankingView, WhyNotView } from './schemas.ts';
import type { QuestionService } from './service.ts';

const RoundPath = z.object({ id: z.string().min(1) });

type Refusal = keyof typeof ASK_REFUSALS | 'busy';

const refused = (c: Context, refusal: Refusal): Response => (
  refusal === 'busy' ? refuse(c, 'tooManySolves', 'Many questions wait already. Try again in a moment.') : refuse(c, refusal, ASK_REFUSALS[refusal]));

/** Questions about a round as its meeting has it: why not that one, and one case at once. Who looks at whom is told to the record. */
export function questionRoutes(questions: QuestionService, looks: AccessLog) {
  const told = (c: Context, round: string, { householdId }: { readonly householdId?: string | undefined }): Promise<void> => (
    looks.tell(householdId === undefined ? { actor: actorOf(c).login, kind: 'round.opened', subject: `round ${round}`, facts: {} }
      : { actor: actorOf(c).login, kind: 'round.explained', subject: `households ${householdId}`, facts: { round } }));
  return new Hono()
    .post('/:id/why-not', describeRoute(answers('The best round that has what is asked for, with as few others moved as can be', WhyNotView, [400, 404, 409, 410, 503])),
      reads('param', RoundPath), reads('json', Question), async (c) => {
        const { id } = c.req.valid('param');
        const question = c.req.valid('json');
        const found = await questions.whyNot(id, question, c.req.raw.signal);
        if (typeof found === 'string') return refused(c, found);
        await told(c, id, question);
        return c.json(found);
      })
    .get('/:id/ranking', describeRoute(answers('The dwellings in order for a household, or the households in order for a dwelling', RankingView, [400, 404, 409, 410, 503])),
      reads('param', RoundPath), reads('query', RankingQuery), async (c) => {
        const { id } = c.req.valid('param');
        const { household, dwelling } = c.req.valid('query');
        const asked = household === undefined ? { dwellingId: dwelling ?? '' } : { householdId: household };
        const ranking = await questions.ranking(id, asked);
        if (typeof ranking === 'string') return refused(c, ranking);
        await told(c, id, { householdId: household });
        return c.json(ranking);
      });
}
