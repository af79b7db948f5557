import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { Proposal } from '../../solver/index.ts';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog, Look } from '../record/service.ts';
import { faultLines, type Frozen } from './freeze.ts';
import { NewRound, RoundSummary } from './schemas.ts';
import type { FoundText, RoundRefusal, RoundService } from './service.ts';

const RoundPath = z.object({ id: z.string().min(1) });
const JSON_FILE = { 'content-type': 'application/json; charset=utf-8' };

const WHY_NOT: Readonly<Record<RoundRefusal, string>> = {
  roundNotFound: 'There is no such round.',
  proposalNotFound: 'The round has no proposal yet. Solve it first.',
  erased: 'What the round was about people has been erased, because its last day is over. That it was held, and what it was known by, stays in the record.',
};
const whyNot = (c: Context, refusal: RoundRefusal): Response => refuse(c, refusal, WHY_NOT[refusal]);

async function summaryOf(c: Context, rounds: RoundService, frozen: Frozen): Promise<Response> {
  if (frozen.kind === 'faults') return refuse(c, 'faultyProblem', faultLines(frozen.faults), { faults: frozen.faults });
  if (frozen.kind === 'idTaken') return refuse(c, 'idTaken', `Round ${JSON.stringify(frozen.id)} is another problem. Maybe the file has been changed; give it another id.`);
  if (frozen.kind === 'demonstration') return refuse(c, 'demonstrationOnly', 'The demonstration takes in the invented problems that ship with Spredt, and its own. Others belong in an installation of your own.');
  const summary = (await rounds.list()).find((round) => round.id === frozen.id);
  return c.json(summary);
}

/** Freezing rounds from the registers, and taking them in from problem files. */
function newRoundRoutes(rounds: RoundService) {
  return new Hono()
    .post('/', describeRoute(answers('Freezes the registers as a round', RoundSummary, [400, 404, 422])), reads('json', NewRound), async (c) => {
      const frozen = await rounds.freeze(c.req.valid('json'), actorOf(c).login);
      return frozen === 'policyNotFound' ? refuse(c, 'policyNotFound', `There is no policy ${JSON.stringify(c.req.valid('json').policyId)}.`) : summaryOf(c, rounds, frozen);
    })
    .post('/problem', describeRoute({
      ...answers('Takes a problem file in as a round of its own; the same file again changes nothing', RoundSummary, [409, 413, 415, 422]),
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', description: 'A problem file, version 1' } } } },
    }), async (c) => {
      if (!/^application\/(.+\+)?json\b/i.test(c.req.header('content-type') ?? '')) return refuse(c, 'notJson', 'Send the problem file as application/json.');
      return summaryOf(c, rounds, await rounds.takeIn(new Uint8Array(await c.req.arrayBuffer()), actorOf(c).login));
    });
}

/** Rounds as they were frozen: freeze, take in, list, give out. Who takes one out is told to the record. */
export function roundRoutes(rounds: RoundService, looks: AccessLog) {
  const told = (c: Context, kind: Look['kind'], subject: string, facts: Look['facts'] = {}): Promise<void> => looks.tell({ actor: actorOf(c).login, kind, subject, facts });
  const file = async (c: Context, id: string, what: 'problem' | 'proposal', found: FoundText | RoundRefusal): Promise<Response> => {
    if (typeof found === 'string') return whyNot(c, found);
    await told(c, 'file.exported', `round ${id}`, { what });
    return c.body(found.text, 200, JSON_FILE);
  };
  return new Hono()
    .route('/', newRoundRoutes(rounds))
    .get('/', describeRoute(answers('Every round, the newest first', z.array(RoundSummary))), async (c) => c.json(await rounds.list()))
    .get('/:id/problem', describeRoute(answers('The problem file of a round', z.looseObject({}), [404, 410])), reads('param', RoundPath), async (c) => {
      const { id } = c.req.valid('param');
      return file(c, id, 'problem', await rounds.problemText(id));
    })
    .get('/:id/proposal', describeRoute(answers('The latest proposal file of a round', Proposal, [404, 410])), reads('param', RoundPath), async (c) => {
      const { id } = c.req.valid('param');
      return file(c, id, 'proposal', await rounds.proposalText(id));
    });
}
