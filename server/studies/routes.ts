import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import { streamSSE } from 'hono/streaming';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { unkeptPlaces } from '../unkept-texts.ts';
import type { AnyStudyKind } from './kind.ts';
import { StudyProgress, studyList, studyView } from './schemas.ts';
import type { StudyService } from './service.ts';

const StudyPath = z.object({ id: z.string().min(1).max(100) });
const Asked = z.strictObject({ id: z.string() });
const HEARTBEAT_MILLISECONDS = 10_000;

const noStudy = (c: Context): Response => refuse(c, 'studyNotFound', 'There is no such study. Maybe somebody has taken it away.');

/** Streams how a study comes on: at once, after each part and at the end, which ends the stream. A client that goes away ends nothing. */
function streamProgress(c: Context, kind: AnyStudyKind, id: string, studies: StudyService): Response {
  return streamSSE(c, async (stream) => {
    const ended = Promise.withResolvers<void>();
    let telling = Promise.resolve();
    const told = async (): Promise<void> => {
      const progress = await studies.progress(kind, id);
      if (progress !== null) await stream.writeSSE({ event: 'progress', data: JSON.stringify(progress) });
      if (progress === null || progress.state !== 'running') ended.resolve();
    };
    const tell = (): void => { telling = telling.then(told).catch(ended.reject); };
    const leave = studies.listen(id, tell);
    const heartbeat = setInterval(() => void stream.write(': still working\n\n'), HEARTBEAT_MILLISECONDS);
    stream.onAbort(() => ended.resolve());
    try {
      tell();
      await ended.promise;
    } finally {
      clearInterval(heartbeat);
      leave();
    }
  });
}

/** The routes of one kind of study: ask, list, look, follow, stop, go on, take away. */
export function studyRoutes(kind: AnyStudyKind, studies: StudyService, looks: AccessLog) {
  const change = (does: (id: string, actor: string) => Promise<boolean>) => async (c: Context): Promise<Response> => (
    await does(c.req.param('id') ?? '', actorOf(c).login) ? c.json({ id: c.req.param('id') ?? '' }) : noStudy(c));
  const described = (summary: string, refusals = [404]) => describeRoute(answers(summary, Asked, refusals));
  return new Hono()
    .post('/', describeRoute(answers(`Begins a study of the kind ${kind.kind}`, Asked, [400, 404, 409, 410, 422, 503])), reads('json', kind.Question), async (c) => {
      const question: unknown = c.req.valid('json');
      const places = unkeptPlaces(question).map((steps) => steps.join('.'));
      if (places.length > 0) return refuse(c, 'badRequest', places.map((place) => `${place}: what stands here cannot be read as it is written`).join('; '), { parameters: places.map((path) => ({ path, message: 'cannot be read as it is written' })) });
      const asked = await studies.ask(kind, question, actorOf(c).login);
      return 'refusal' in asked ? refuse(c, asked.refusal, asked.message) : c.json(asked);
    })
    .get('/', describeRoute(answers(`Every study of the kind ${kind.kind}, the newest first`, studyList(kind.Question))), async (c) => c.json(await studies.list(kind)))
    .get('/:id', describeRoute(answers(`A study of the kind ${kind.kind} as far as it has come`, studyView(kind.Question, kind.View), [404])), reads('param', StudyPath), async (c) => {
      const found = await studies.find(kind, c.req.valid('param').id);
      if (found === null) return noStudy(c);
      const look = found.isErased ? null : kind.look(found.question);
      if (look !== null) await looks.tell({ actor: actorOf(c).login, ...look });
      return c.json(found);
    })
    .get('/:id/events', describeRoute({
      summary: `How a study of the kind ${kind.kind} comes on`, description: 'Server-sent events: `progress` at once, after each part and at the end, which ends the stream.',
      responses: { ...answers('', StudyProgress, [404]).responses, 200: { description: 'Progress', content: { 'text/event-stream': {} } } },
    }), reads('param', StudyPath), async (c) => {
      const { id } = c.req.valid('param');
      return await studies.progress(kind, id) === null ? noStudy(c) : streamProgress(c, kind, id, studies);
    })
    .post('/:id/stop', described('Stops a study; the parts that are done are kept'), reads('param', StudyPath), change((id, actor) => studies.stop(kind, id, actor)))
    .post('/:id/continue', described('Works out the parts that are missing', [404, 503]), reads('param', StudyPath), async (c) => {
      const outcome = await studies.goOn(kind, c.req.valid('param').id, actorOf(c).login);
      return outcome === 'going' ? c.json({ id: c.req.valid('param').id }) : refuse(c, outcome.refusal, outcome.message);
    })
    .delete('/:id', described('Takes a study away with all that came of it'), reads('param', StudyPath), change((id, actor) => studies.remove(kind, id, actor)));
}
