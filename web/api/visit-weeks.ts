import type { ProblemDetails } from '../../server/problem-details.ts';
import type { AbsenceInWeek, DecideWeek, HeldVisitAsked, PlanWeek, TriedVisit, WeekAnswer, WeekView } from '../../server/visit-weeks/schemas.ts';
import { streamEvents } from './event-stream.ts';
import { ask, read, RequestError, withQuery, write } from './request.ts';

const pathOf = (week: string): string => `/api/follow-up/weeks/${week}`;

/** A week of visits, named by its Monday: its versions, and the one that is asked for (null: the one that holds, else the newest). */
export const readWeek = (week: string, version: number | null): Promise<WeekAnswer> => read(withQuery(pathOf(week), { version }));

/** Tells which version holds; gives it as it stands then. */
export const decideWeek = (week: string, decide: DecideWeek): Promise<WeekView> => write('POST', `${pathOf(week)}/decide`, decide);

/** Asks what stands in the way of a visit at another time, in a version of the week. `signal` gives the question up. */
export const tryVisit = (week: string, version: number, held: HeldVisitAsked, signal: AbortSignal): Promise<TriedVisit> => write('POST', `${pathOf(week)}/try`, { version, held }, signal);

/** Where a version of a week lies as a workbook in a language. */
export const weekFilePath = (week: string, version: number, language: string): string => withQuery(`${pathOf(week)}/file.xlsx`, { version, language });

/** Where the calendar file of a staff member lies, for the plan that holds. */
export const weekCalendarPath = (week: string, staff: string, language: string): string => withQuery(`${pathOf(week)}/calendar`, { staff, language });

/** What is asked to be planned: the week, or the week after somebody is away. */
export type PlanningAsked = { readonly kind: 'plan'; readonly body: PlanWeek } | { readonly kind: 'absence'; readonly body: AbsenceInWeek };

/** Plans a week and tells how far it has come (0 to 1). Throws the refusal where no plan was made. Aborting the signal stops the search; what it has found is stored, and this rejects with an AbortError. */
export async function planWeek(week: string, { kind, body }: PlanningAsked, signal: AbortSignal, onProgress: (share: number) => void): Promise<WeekView> {
  const response = await ask(`${pathOf(week)}/${kind}`, { method: 'POST', signal, headers: { accept: 'text/event-stream', 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (response.body === null) throw new RequestError(null);
  for await (const { name, data } of streamEvents(response.body)) {
    if (name === 'progress') onProgress((JSON.parse(data) as { readonly share: number }).share);
    if (name === 'plan') return JSON.parse(data) as WeekView;
    if (name === 'none') throw new RequestError(JSON.parse(data) as ProblemDetails);
  }
  throw new RequestError(null);
}
