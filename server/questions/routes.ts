import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { ASK_REFUSALS } from '../meeting/service.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { streamAnswer, streamsAnswer } from './long-events.ts';
import { CostsView, HelpQuestion, HelpView, Question, RankingQuery, RankingView, WhyNotView } from './schemas.ts';
import type { QuestionService } from './service.ts';

const RoundPath = z.object({ id: z.string().min(1) });

type Refusal = keyof typeof ASK_REFUSALS | 'busy';

const refused = (c: Context, refusal: Refusal): Response => (
  refusal === 'busy' ? refuse(c, 'tooManySolves', 'Many questions wait already. Try again in a moment.') : refuse(c, refusal, ASK_REFUSALS[refusal]));

type Told = (c: Context, round: string, about: { readonly householdId?: string | undefined }) => Promise<void>;

/** Questions that are looked into for a minute or more, with what is found on the way. */
function longQuestionRoutes(questions: QuestionService, told: Told) {
  const refusals = [400, 404, 409, 410, 503];
  return new Hono()
    .post('/:id/help', describeRoute(streamsAnswer('What would help a household, or the round as a whole', {
      event: 'help', schema: HelpView, onTheWay: 'any number of `progress`, `screened` (all estimates so far) and `confirmed` (one that has been solved)',
    }, refusals)), reads('param', RoundPath), reads('json', HelpQuestion), async (c) => {
      const { id } = c.req.valid('param');
      const { householdId } = c.req.valid('json');
      const question = await questions.help(id, householdId);
      if (typeof question === 'string') return refused(c, question);
      return streamAnswer(c, question, () => told(c, id, { householdId: householdId ?? undefined }));
    })
    .post('/:id/costs', describeRoute(streamsAnswer('What the rules and limits of a round cost', { event: 'costs', schema: CostsView, onTheWay: 'any number of `progress`' }, refusals)),
      reads('param', RoundPath), async (c) => {
        const { id } = c.req.valid('param');
        const question = await questions.costs(id);
        if (typeof question === 'string') return refused(c, question);
        return streamAnswer(c, question, () => told(c, id, {}));
      });
}

/** Questions about a round as its meeting has it: why not that one, one case at once, what would help, and what the rules cost. Who looks at whom is told to the record. */
export function questionRoutes(questions: QuestionService, looks: AccessLog) {
  const told: Told = (c, round, { householdId }) => (
    looks.tell(householdId === undefined ? { actor: actorOf(c).login, kind: 'round.opened', subject: `round ${round}`, facts: {} }
      : { actor: actorOf(c).login, kind: 'round.explained', subject: `households ${householdId}`, facts: { round } }));
  return new Hono()
    .route('/', longQuestionRoutes(questions, told))
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
        const ranking = await questions.ranking(id, asked, c.req.raw.signal);
        if (typeof ranking === 'string') return refused(c, ranking);
        await told(c, id, { householdId: household });
        return c.json(ranking);
      });
}
