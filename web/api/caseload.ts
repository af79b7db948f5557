import type { AskCaseload, AskWhyNot, CaseloadLanguage, CaseloadNow, CaseloadView, DecideCaseload, WhyNotView } from '../../server/caseload/schemas.ts';
import type { ProblemDetails } from '../../server/problem-details.ts';
import { streamEvents } from './event-stream.ts';
import { ask, read, RequestError, withQuery, write } from './request.ts';

const PATH = '/api/follow-up/caseload';
const pathOf = (id: string, what: string): string => `${PATH}/${encodeURIComponent(id)}/${what}`;

/** Who follows whom now, and the proposal that is open. */
export const readCaseload = (): Promise<CaseloadNow> => read(PATH);

/** Writes what has been decided of a proposal; gives who follows whom then. */
export const decideCaseload = (id: string, decided: DecideCaseload): Promise<CaseloadNow> => write('POST', pathOf(id, 'decide'), decided);

/** Lays the rest of a proposal aside; gives who follows whom then. */
export const dropCaseload = (id: string): Promise<CaseloadNow> => write('POST', pathOf(id, 'drop'));

/** Asks what it would cost that another is somebody's main when all others may change too. `signal` gives the question up. */
export const askWhyNotMain = (id: string, asked: AskWhyNot, signal: AbortSignal): Promise<WhyNotView> => write('POST', pathOf(id, 'why-not'), asked, signal);

/** Where the workbook lies, in a language. */
export const caseloadFilePath = (language: CaseloadLanguage): string => withQuery(`${PATH}/file.xlsx`, { language });

/** The levels of a search so far. */
export type CaseloadProgress = CaseloadView['levels'];

/** Has it proposed who should follow whom, and tells of each step. Throws the refusal where nothing was proposed. Aborting the signal stops the search; what it has found is stored, and this rejects with an AbortError. */
export async function proposeCaseload(asked: Omit<AskCaseload, 'seed'>, signal: AbortSignal, onProgress: (levels: CaseloadProgress) => void): Promise<CaseloadView> {
  const response = await ask(PATH, { method: 'POST', signal, headers: { accept: 'text/event-stream', 'content-type': 'application/json' }, body: JSON.stringify(asked) });
  if (response.body === null) throw new RequestError(null);
  for await (const { name, data } of streamEvents(response.body)) {
    if (name === 'progress') onProgress((JSON.parse(data) as { readonly levels: CaseloadProgress }).levels);
    if (name === 'proposal') return JSON.parse(data) as CaseloadView;
    if (name === 'none') throw new RequestError(JSON.parse(data) as ProblemDetails);
  }
  throw new RequestError(null);
}
