import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import { answers, reads } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { Printer } from '../letters/service.ts';
import { findMunicipality } from '../municipality/service.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { readRegisters } from '../registers/service.ts';
import type { AnyStudyKind } from './kind.ts';
import type { ReportSurroundings } from './report/reported.ts';
import type { StudyService } from './service.ts';

const StudyPath = z.object({ id: z.string().min(1).max(100) });
const ReportQuery = z.strictObject({ language: z.enum(['nb', 'nn', 'en']).default('nb') });

/** What reports are made of and with. */
export interface ReportParts {
  readonly db: Database;
  readonly printer: Printer;
  /** The time as an ISO instant. */
  readonly now: () => string;
}

async function surroundings(db: Database, language: ReportSurroundings['language'], today: string): Promise<ReportSurroundings> {
  const municipality = await findMunicipality(db);
  const { words } = await readRegisters(db);
  return {
    language, today, municipality: municipality && { name: municipality.name, isInvented: municipality.demonstration },
    groupNames: new Map(words.filter(({ vocabulary }) => vocabulary === 'group').map(({ code, name }) => [code, name])),
  };
}

/** The one-page report of a study, as PDF; no routes where its kind has none. */
export function reportRoutes(kind: AnyStudyKind, studies: StudyService, looks: AccessLog, { db, printer, now }: ReportParts) {
  const { report } = kind;
  if (report === undefined) return new Hono();
  const described = answers(`A study of the kind ${kind.kind} on one page`, z.null(), [404, 410]);
  return new Hono().get('/:id/report', describeRoute({
    ...described, responses: { ...described.responses, 200: { description: 'The report', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } } },
  }), reads('param', StudyPath), reads('query', ReportQuery), async (c) => {
    const { id } = c.req.valid('param');
    const found = await studies.find(kind, id);
    if (found === null) return refuse(c, 'studyNotFound', 'There is no such study. Maybe somebody has taken it away.');
    if (found.isErased) return refuse(c, 'erased', 'The study has been erased.');
    await looks.tell({ actor: actorOf(c).login, kind: 'file.exported', subject: `study ${id}`, facts: { what: 'report' } });
    const { language } = c.req.valid('query');
    const document = report(found.question, found.answer, await surroundings(db, language, dayOfInstant(now())));
    const bytes = await printer.print(document, 'pdf', now());
    return c.body(Uint8Array.from(bytes), 200, { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="spredt-${kind.kind}.pdf"`, 'x-content-type-options': 'nosniff' });
  });
}
