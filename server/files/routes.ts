import { Hono, type Context } from 'hono';
import { describeRoute, type DescribeRouteOptions } from 'hono-openapi';
import type { Logger } from 'pino';
import * as z from 'zod';
import { actorOf, permitAgain } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import { FOUND_HOMES_FILE } from '../intake/service.ts';
import { ProblemDetails, refuse, type ProblemCode } from '../problem-details.ts';
import { readBody } from './body.ts';
import type { MayStart } from './desk.ts';
import { streamFiles } from './events.ts';
import { foundHomesTemplate } from './found-homes.ts';
import { FoundHomesReport } from './found-homes-schemas.ts';
import { FilesView, FormatQuery, type FileFormat } from './schemas.ts';
import { createFilesService, type FilesParts, type FilesService } from './service.ts';
import { templateBytes } from './template.ts';

const Name = z.strictObject({ name: z.string().max(60) });
const TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function sendsFile(summary: string): DescribeRouteOptions {
  return { ...answers(summary, z.unknown(), [400, 404]), responses: { ...answers(summary, z.unknown(), [400, 404]).responses, 200: { description: summary, content: { [TYPES.csv]: {}, [TYPES.xlsx]: {} } } } };
}

function takesFiles(summary: string, refusals: readonly number[]): DescribeRouteOptions {
  const { responses } = answers(summary, z.unknown(), refusals);
  return {
    summary,
    description: 'Server-sent events: any number of `progress`, then one of `report`, `taken`, `refused` (problem+json, with the report where there is one) and `none`. Going away cancels, unless the writing has begun.',
    requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', description: 'The files, and for an import the plan that the report named' } } } },
    responses: { ...responses, 200: { description: summary, content: { 'text/event-stream': {} } } },
  };
}

const takesFoundHomes: DescribeRouteOptions = {
  ...answers('Reads a file of homes found for sale: its homes, or its faults by row and column. Nothing is kept', FoundHomesReport, [400, 413, 415, 503]),
  requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', description: 'The file' } } } },
};

/** Hands a file over to be kept; its name says what it is and of which day. */
function attach(bytes: Uint8Array, name: string, format: FileFormat, isLatin = false): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': isLatin ? 'text/csv; charset=iso-8859-1' : TYPES[format], 'content-disposition': `attachment; filename="${name}.${format}"`, 'x-content-type-options': 'nosniff' },
  });
}

/** Asks whether the request may still pass, when its turn comes. */
function mayStart(c: Context): MayStart {
  return async () => {
    const refused = await permitAgain(c);
    return refused === null ? null : ProblemDetails.parse(await refused.json());
  };
}

/** Reads a file of homes found for sale, when its turn comes. */
async function readFoundHomes(c: Context, files: FilesService, log: Logger): Promise<Response> {
  if (files.isBusy()) return refuse(c, 'tooManyImports', 'Other files are being read, and more wait already. Try again in a moment.');
  return files.whileComing(async () => {
    const body = await readBody(c);
    if (body instanceof Response) return body;
    const refused = await permitAgain(c);
    if (refused !== null) return refused;
    const outcome = await files.readFoundHomes(body, mayStart(c));
    if (outcome.kind === 'foundHomes') return c.json(outcome.report);
    if (outcome.kind === 'notAForm') return refuse(c, 'badRequest', 'The form could not be read, or had no files.');
    if (outcome.kind === 'notAllowed') return refuse(c, outcome.problem.code as ProblemCode, outcome.problem.detail);
    if (outcome.kind === 'failed') log.error({ error: outcome.error }, 'a file of homes found could not be read');
    throw new Error('a file of homes found could not be read');
  });
}

/** Files in and out. */
export function filesRoutes(parts: FilesParts) {
  const files = createFilesService(parts);
  const receive = async (c: Context, kind: 'look' | 'take'): Promise<Response> => {
    if (files.isBusy()) return refuse(c, 'tooManyImports', 'Other files are being taken in, and more wait already. Try again in a moment.');
    return files.whileComing(async () => {
      const body = await readBody(c);
      if (body instanceof Response) return body;
      return await permitAgain(c) ?? streamFiles(c, await files.start(kind, body, actorOf(c), mayStart(c)), { isTaking: kind === 'take', log: parts.log });
    });
  };
  return new Hono()
    .get('/found-homes', describeRoute(sendsFile('An empty file for homes found for sale, with its columns')), reads('query', FormatQuery), async (c) => {
      const { format } = c.req.valid('query');
      return attach(await foundHomesTemplate(format), FOUND_HOMES_FILE, format);
    })
    .post('/found-homes', describeRoute(takesFoundHomes), (c) => readFoundHomes(c, files, parts.log))
    .get('/', describeRoute(answers('The files that can be taken in and given out, with their columns', FilesView)), async (c) => c.json(await files.view()))
    .get('/templates/:name', describeRoute(sendsFile('An empty file with the columns, and what they mean')), reads('param', Name), reads('query', FormatQuery), async (c) => {
      const { name } = c.req.valid('param');
      const { format } = c.req.valid('query');
      const bytes = await templateBytes(name, format);
      return bytes === null ? refuse(c, 'fileNotFound', `There is no template ${JSON.stringify(name)}. GET /api/files names them.`) : attach(bytes, name, format);
    })
    .get('/exports/:name', describeRoute(sendsFile('A register as a file')), reads('param', Name), reads('query', FormatQuery), async (c) => {
      const { name } = c.req.valid('param');
      const { format } = c.req.valid('query');
      if (files.isBusy()) return refuse(c, 'tooManyImports', 'Other files are being worked through. Try again in a moment.');
      const outcome = await files.give(name, format, actorOf(c), mayStart(c));
      if (outcome === null) return refuse(c, 'fileNotFound', `There is no file ${JSON.stringify(name)} as ${format}. GET /api/files names them.`);
      if (outcome.kind === 'notAllowed') return refuse(c, outcome.problem.code as ProblemCode, outcome.problem.detail);
      if (outcome.kind === 'failed') parts.log.error({ error: outcome.error }, 'a file could not be written');
      if (outcome.kind !== 'file') throw new Error(`${name} could not be written`);
      return attach(outcome.bytes, `${name}-${dayOfInstant(parts.now())}`, format, name === 'boliger-kobo');
    })
    .post('/dry-run', describeRoute(takesFiles('Looks at files: their faults, and what they would change. Nothing is stored', [413, 415, 503])), (c) => receive(c, 'look'))
    .post('/import', describeRoute(takesFiles('Takes files in, all or nothing, if they still change what the plan says', [409, 413, 415, 503])), async (c) => {
      if (!await files.takesIn()) return refuse(c, 'demonstrationOnly', 'The demonstration takes no files in. Look at them with a dry run, and take them in where you have an installation of your own.');
      return receive(c, 'take');
    });
}
