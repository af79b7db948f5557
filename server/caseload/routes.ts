import { Hono, type Context } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { workbookBytes } from '../files/service.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { streamAnswer } from '../solving/answer-stream.ts';
import { decideCaseload } from './decide.ts';
import { AskCaseload, AskWhyNot, CaseloadFileQuery, CaseloadNow, CaseloadView, DecideCaseload, WhyNotView } from './schemas.ts';
import { askWhyNot, caseloadNow, dropCaseload, proposeCaseload, type CaseloadParts } from './service.ts';
import { caseloadSheets } from './workbook.ts';

const ProposalPath = z.object({ id: z.string().min(1).max(60) });
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Who follows whom: how it is, what is proposed, why, and what a leader decides of it. Who looks is told to the record. */
export function caseloadRoutes(parts: CaseloadParts & { readonly looks: AccessLog }) {
  const { looks } = parts;
  const look = (c: Context, rows: number): Promise<void> => looks.tell({ actor: actorOf(c).login, kind: 'rows.listed', subject: 'agreements', facts: { rows }, which: 'caseload' });
  const shown = async (c: Context): Promise<CaseloadNow> => {
    const now = await caseloadNow(parts);
    await look(c, now.persons.length);
    return now;
  };
  const busy = (c: Context): Response => refuse(c, 'tooManySolves', 'Much is worked out already. Try again in a moment.');
  const notThere = (c: Context): Response => refuse(c, 'proposalNotFound', 'There is no such proposal that is open.');
  return new Hono()
    .get('/', describeRoute(answers('Who follows whom today, and the proposal that is open', CaseloadNow)), async (c) => c.json(await shown(c)))
    .post('/', describeRoute({
      summary: 'Proposes who should follow whom from a day on', description: 'Server-sent events: `progress` (levels), then one of `proposal` (of this schema) and `none` (problem+json). Going away ends the search.',
      responses: { ...answers('', CaseloadView, [400, 422, 503]).responses, 200: { description: 'Progress and the proposal', content: { 'text/event-stream': { schema: resolver(CaseloadView) } } } },
    }), reads('json', AskCaseload), async (c) => {
      const begun = await proposeCaseload(parts, c.req.valid('json'), actorOf(c));
      if (begun === 'busy') return busy(c);
      if (begun === 'nothingToPlan') return refuse(c, 'nothingToPlan', 'Nobody is in post through the weeks that are counted, or nobody is to be followed up.');
      return streamAnswer(c, {
        job: begun.job, progress: (levels) => ({ levels }), event: 'proposal', failure: 'Who should follow whom could not be worked out.',
        finish: async (answer) => {
          const view = await begun.finish(answer);
          await look(c, view.changes.length);
          return view;
        },
      });
    })
    .get('/file.xlsx', describeRoute({ summary: 'Who follows whom, and the proposal that is open, as a workbook', responses: { 200: { description: 'The workbook', content: { [WORKBOOK]: {} } } } }), reads('query', CaseloadFileQuery), async (c) => {
      const now = await caseloadNow(parts);
      await looks.tell({ actor: actorOf(c).login, kind: 'file.exported', subject: 'agreements', facts: { what: 'workbook', rows: now.persons.length }, which: 'caseload' });
      const bytes = await workbookBytes(caseloadSheets(now, c.req.valid('query').language));
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': WORKBOOK, 'content-disposition': 'attachment; filename="spredt-kontakter.xlsx"' });
    })
    .post('/:id/why-not', describeRoute(answers('What it would cost that another is the main, when all others may change too', WhyNotView, [400, 404, 409, 503])), reads('param', ProposalPath), reads('json', AskWhyNot), async (c) => {
      const job = await askWhyNot(parts, c.req.valid('param').id, c.req.valid('json'));
      if (job === 'busy') return busy(c);
      if (job === 'proposalNotFound') return notThere(c);
      if (job === 'rowNotFound') return refuse(c, 'rowNotFound', 'The agreement or the staff member is not part of the proposal.');
      c.req.raw.signal.addEventListener('abort', () => job.cancel(), { once: true });
      const outcome = await job.outcome;
      if (outcome.kind === 'none') return refuse(c, 'stopped', outcome.message);
      if (outcome.kind === 'failed') throw new Error(`why not was not answered: ${outcome.message}`);
      const { answer } = outcome;
      return c.json(answer === null ? null : {
        difference: answer.difference, isExact: answer.isExact, moved: answer.moved.map(({ before, after }) => ({ agreementId: before.personId, before: { mainId: before.mainId, backupId: before.backupId }, after: { mainId: after.mainId, backupId: after.backupId } })),
      });
    })
    .post('/:id/decide', describeRoute(answers('Writes what a leader has decided of the proposal into the agreements: all of it, or nothing', CaseloadNow, [400, 404, 422])), reads('param', ProposalPath), reads('json', DecideCaseload), async (c) => {
      const outcome = await decideCaseload(parts, c.req.valid('param').id, c.req.valid('json'), actorOf(c));
      if (outcome.kind === 'proposalNotFound') return notThere(c);
      if (outcome.kind === 'faults') return refuse(c, 'faultyChoices', `${outcome.faults.length} choices cannot stand; each says why. Nothing was written.`, { choices: outcome.faults });
      return c.json(await shown(c));
    })
    .post('/:id/drop', describeRoute(answers('Lays the proposal aside; nothing of it is written', CaseloadNow, [404])), reads('param', ProposalPath), async (c) => (
      await dropCaseload(parts, c.req.valid('param').id, actorOf(c)) ? c.json(await shown(c)) : notThere(c)));
}
