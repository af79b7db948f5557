import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf, permitAgain } from '../access/permit.ts';
import { answers, reads, streamsSolve } from '../api-description.ts';
import { refuse, type ProblemCode } from '../problem-details.ts';
import type { AccessLog, Look } from '../record/service.ts';
import { faultLines } from '../rounds/service.ts';
import { streamSolve } from '../solving/events.ts';
import { SolveQuery } from '../solving/schemas.ts';
import { ExplanationView, NewFrame, Pair, Pulse, RoundView, StepView, TakenStep, VerdictView } from './schemas.ts';
import { ASK_REFUSALS, type AskRefusal, type MeetingService } from './service.ts';
import type { FrameRefusal, TakeRefusal } from './taking.ts';

const RoundPath = z.object({ id: z.string().min(1) });
const ExplainQuery = z.strictObject({ household: z.string().min(1), dwelling: z.string().min(1).optional() });
const MeetingSolve = SolveQuery.extend({ changes: z.enum(['fewest', 'any']).default('fewest') });

const WHY_NOT: Readonly<Record<AskRefusal | 'policyNotFound' | 'wrongState', string>> = {
  ...ASK_REFUSALS,
  policyNotFound: 'There is no such policy.',
  wrongState: 'The round is decided, and can no longer be solved.',
};

function refuseStep(c: Context, refusal: TakeRefusal | FrameRefusal): Response {
  if (typeof refusal === 'string') return refuse(c, refusal, WHY_NOT[refusal]);
  const { code, detail, ...extras } = refusal;
  if ('faults' in extras) return refuse(c, code, `${detail}\n${faultLines(extras.faults)}`, extras);
  return refuse(c, code satisfies ProblemCode, detail, extras);
}

/** What may be asked of a round and its meeting. */
function questions(meetings: MeetingService, told: (c: Context, kind: Look['kind'], subject: string, facts?: Look['facts']) => Promise<void>) {
  return new Hono()
    .get('/:id', describeRoute(answers('A round as the meeting has it now, before its placements and after', RoundView, [404, 410])), reads('param', RoundPath), async (c) => {
      const { id } = c.req.valid('param');
      const view = await meetings.view(id);
      if (typeof view === 'string') return refuse(c, view, WHY_NOT[view]);
      await told(c, 'round.opened', `round ${id}`);
      return c.json(view);
    })
    .get('/:id/pulse', describeRoute(answers('Whether somebody has gone on with a round, and whether the registers have', Pulse, [404, 410])), reads('param', RoundPath), async (c) => {
      const { id } = c.req.valid('param');
      const pulse = await meetings.pulse(id);
      if (typeof pulse === 'string') return refuse(c, pulse, WHY_NOT[pulse]);
      await told(c, 'round.opened', `round ${id}`);
      return c.json(pulse);
    })
    .get('/:id/steps', describeRoute(answers('What has been done in a round, the newest first', z.array(StepView), [404, 410])), reads('param', RoundPath), async (c) => {
      const { id } = c.req.valid('param');
      const steps = await meetings.steps(id);
      if (typeof steps === 'string') return refuse(c, steps, WHY_NOT[steps]);
      await told(c, 'round.opened', `round ${id}`);
      return c.json(steps);
    })
    .get('/:id/explain', describeRoute(answers('Why this dwelling, why not that one', ExplanationView, [400, 404, 409, 410])),
      reads('param', RoundPath), reads('query', ExplainQuery), async (c) => {
        const { id } = c.req.valid('param');
        const { household, dwelling } = c.req.valid('query');
        const explanation = await meetings.explain(id, household, dwelling);
        if (typeof explanation === 'string') return refuse(c, explanation, WHY_NOT[explanation]);
        await told(c, 'round.explained', `households ${household}`, { round: id });
        return c.json(explanation);
      })
    .post('/:id/verdict', describeRoute(answers('What would follow if a household were given a dwelling now', VerdictView, [400, 404, 409, 410])),
      reads('param', RoundPath), reads('json', Pair), async (c) => {
        const { id } = c.req.valid('param');
        const { householdId, dwellingId } = c.req.valid('json');
        const verdict = await meetings.verdict(id, householdId, dwellingId);
        if (typeof verdict === 'string') return refuse(c, verdict, WHY_NOT[verdict]);
        await told(c, 'round.explained', `households ${householdId}`, { round: id });
        return c.json(verdict);
      });
}

/** A round and its meeting: look at it, ask, solve, and go on with it step by step. Who looks is told to the record. */
export function meetingRoutes(meetings: MeetingService, looks: AccessLog) {
  const told = (c: Context, kind: Look['kind'], subject: string, facts: Look['facts'] = {}): Promise<void> => looks.tell({ actor: actorOf(c).login, kind, subject, facts });
  // both what has been done and what could not be show the round
  const shown = async (c: Context, id: string, result: RoundView | TakeRefusal | FrameRefusal): Promise<Response> => {
    if (typeof result === 'string') return refuseStep(c, result);
    await told(c, 'round.opened', `round ${id}`);
    return 'code' in result ? refuseStep(c, result) : c.json(result);
  };
  return new Hono()
    .route('/', questions(meetings, told))
    .post('/:id/steps', describeRoute(answers('Takes a step in a round', RoundView, [400, 403, 404, 409, 410, 422])), reads('param', RoundPath), reads('json', TakenStep), async (c) => {
      const refused = await permitAgain(c);
      if (refused !== null) return refused;
      const { id } = c.req.valid('param');
      return shown(c, id, await meetings.take(id, c.req.valid('json'), actorOf(c)));
    })
    .put('/:id/frame', describeRoute(answers('Freezes a round again from the registers; one from a problem file under another policy', RoundView, [400, 404, 409, 410, 422])), reads('param', RoundPath), reads('json', NewFrame), async (c) => {
      const refused = await permitAgain(c);
      if (refused !== null) return refused;
      const { id } = c.req.valid('param');
      return shown(c, id, await meetings.frame(id, c.req.valid('json'), actorOf(c).login));
    })
    .post('/:id/solve', describeRoute(streamsSolve('Solves a round around what people have said; the checked proposal is stored and becomes its plan', [400, 404, 409, 410, 503])),
      reads('param', RoundPath), reads('query', MeetingSolve), async (c) => {
        const { changes, ...options } = c.req.valid('query');
        const job = await meetings.solve(c.req.valid('param').id, options, changes, actorOf(c).login);
        if (job === 'busy') return refuse(c, 'tooManySolves', 'Many solves wait already. Try again in a moment.');
        return typeof job === 'string' ? refuse(c, job, WHY_NOT[job]) : streamSolve(c, job);
      });
}
