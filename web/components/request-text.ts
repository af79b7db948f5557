import type { ProblemDetails } from '../../server/problem-details.ts';
import type { RequestError } from '../api/request.ts';
import { formatClock } from '../format.ts';
import { text } from '../state/language.ts';

/** A refusal in the language of the page; one that the page does not know in the server's own words. */
export function refusalText({ code, detail, title, ...facts }: ProblemDetails): string {
  if (code === 'accountLocked' && typeof facts.until === 'string') return text.value.signIn.locked(formatClock(facts.until));
  return text.value.refusal[code] ?? text.value.error.server(detail || title);
}

/** What a failed request means to the reader: no answer at all, or a refusal. */
export function requestText(error: RequestError): string {
  return error.details === null ? text.value.frame.failed.offline : refusalText(error.details);
}
