import { Hono, type Context } from 'hono';
import { describeRoute, type DescribeRouteOptions } from 'hono-openapi';
import * as z from 'zod';
import { actorOf, permitAgain } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { KeptText } from '../registers/schemas.ts';
import type { Printed } from './printing.ts';
import type { LetterRefusal } from './reading.ts';
import { FileFormat, LetterInput, LetterLanguage, LetterSummary, LetterView, type LetterBlock } from './schemas.ts';
import type { LetterService } from './service.ts';

const RoundPath = z.object({ id: z.string().min(1) });
const LetterPath = RoundPath.extend({ householdId: z.string().min(1) });
const ViewQuery = z.strictObject({ language: LetterLanguage.optional() });
const FileQuery = z.strictObject({ format: FileFormat.default('pdf') });
const ListQuery = FileQuery.extend({ language: LetterLanguage.default('nb') });
const AnnexQuery = z.strictObject({ reason: KeptText.refine((reason) => reason.trim().length >= 3, 'say why in a few words').max(1000), language: LetterLanguage.default('nb') });

const TYPES: Readonly<Record<FileFormat, string>> = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };

const WHY_NOT: Readonly<Record<LetterRefusal | NonNullable<LetterBlock>, string>> = {
  roundNotFound: 'There is no such round.',
  erased: 'What it was about people has been erased, because its last day is over or the household has been erased.',
  householdNotFound: 'The household does not wait in this round.',
  wrongState: 'The round has not been decided, so there is nothing to write about yet.',
  assessmentOlder: 'The round has been decided anew since the assessment was written. Read it again, and save; then the letter can be made.',
  assessmentMissing: 'The individual assessment is empty. Write why this is right for this household, and save; then the letter can be made.',
};
const whyNot = (c: Context, refusal: LetterRefusal | NonNullable<LetterBlock>): Response => refuse(c, refusal, WHY_NOT[refusal]);

/** Describes a route that answers with a file. */
function givesFile(summary: string, formats: readonly FileFormat[], refusals: readonly number[]): DescribeRouteOptions {
  const described = answers(summary, z.string(), refusals);
  return { ...described, responses: { ...described.responses, 200: { description: summary, content: Object.fromEntries(formats.map((format) => [TYPES[format], {}])) } } };
}

function fileOf(c: Context, { bytes, name }: Printed, format: FileFormat): Response {
  return c.body(Uint8Array.from(bytes), 200, { 'content-type': TYPES[format], 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
}

/** The letters of a round: how far each has come, one of them, and what is written in it. */
function letterRoutes(letters: LetterService, looks: AccessLog) {
  return new Hono()
    .get('/:id/letters', describeRoute(answers('How far the letter of each household of a decided round has come', z.array(LetterSummary), [404, 409, 410])), reads('param', RoundPath), async (c) => {
      const { id } = c.req.valid('param');
      const list = await letters.list(id);
      if (typeof list === 'string') return whyNot(c, list);
      await looks.tell({ actor: actorOf(c).login, kind: 'round.opened', subject: `round ${id}`, facts: {} });
      return c.json(list);
    })
    .get('/:id/letters/:householdId', describeRoute(answers('The draft of the letter about a decision, in the language it is kept in or another', LetterView, [400, 404, 409, 410])),
      reads('param', LetterPath), reads('query', ViewQuery), async (c) => {
        const { id, householdId } = c.req.valid('param');
        const view = await letters.view(id, householdId, c.req.valid('query').language);
        if (typeof view === 'string') return whyNot(c, view);
        await looks.tell({ actor: actorOf(c).login, kind: 'letter.opened', subject: `households ${householdId}`, facts: { round: id } });
        return c.json(view);
      })
    .put('/:id/letters/:householdId', describeRoute(answers('Keeps what the caseworker writes in a letter', LetterView, [400, 404, 409, 410, 422])),
      reads('param', LetterPath), reads('json', LetterInput), async (c) => {
        const refused = await permitAgain(c);
        if (refused !== null) return refused;
        const { id, householdId } = c.req.valid('param');
        const written = await letters.write(id, householdId, c.req.valid('json'), actorOf(c).login);
        if (typeof written === 'string') return whyNot(c, written);
        if (!('meanwhile' in written)) return c.json(written);
        await looks.tell({ actor: actorOf(c).login, kind: 'letter.opened', subject: `households ${householdId}`, facts: { round: id } });
        return refuse(c, 'changedMeanwhile', 'Somebody else has written in this letter since you opened it. Nothing has been changed; here is what they wrote.', { current: written.meanwhile });
      });
}

/** Letters, the annex for the appeals body and the meeting's list, and the files of them. Who looks, writes and prints is told to the record. */
export function letterAndListRoutes(letters: LetterService, looks: AccessLog) {
  return new Hono()
    .route('/', letterRoutes(letters, looks))
    .get('/:id/letters/:householdId/file', describeRoute(givesFile('A letter as tagged PDF or as a Word file', ['pdf', 'docx'], [400, 404, 409, 410])),
      reads('param', LetterPath), reads('query', FileQuery), async (c) => {
        const { id, householdId } = c.req.valid('param');
        const { format } = c.req.valid('query');
        const printed = await letters.print(id, householdId, format, actorOf(c).login);
        return typeof printed === 'string' ? whyNot(c, printed) : fileOf(c, printed, format);
      })
    .get('/:id/annex/:householdId', describeRoute(givesFile('The annex for the appeals body, with the reason why it is printed', ['pdf'], [400, 404, 409, 410])),
      reads('param', LetterPath), reads('query', AnnexQuery), async (c) => {
        const { id, householdId } = c.req.valid('param');
        const printed = await letters.annex(id, householdId, c.req.valid('query'), actorOf(c).login);
        return typeof printed === 'string' ? whyNot(c, printed) : fileOf(c, printed, 'pdf');
      })
    .get('/:id/list', describeRoute(givesFile('The list that a meeting prints', ['pdf', 'docx'], [400, 404, 410])), reads('param', RoundPath), reads('query', ListQuery), async (c) => {
      const asked = c.req.valid('query');
      const printed = await letters.meetingList(c.req.valid('param').id, asked, actorOf(c).login);
      return typeof printed === 'string' ? whyNot(c, printed) : fileOf(c, printed, asked.format);
    });
}
