import type { VNode } from 'preact';
import type { ProblemDetails } from '../../server/problem-details.ts';
import type { RequestError } from '../api.ts';
import { text } from '../state/language.ts';
import { openBasemap, openRound } from '../state/round.ts';

/** A refusal in the language of the page; one that the page does not know in the server's own words. */
export function refusalText({ code, detail, title }: Pick<ProblemDetails, 'code' | 'detail' | 'title'>): string {
  return text.value.refusal[code] ?? text.value.error.server(detail || title);
}

/** What a failed request means to the reader: no answer at all, or a refusal. */
export function requestText(error: RequestError): string {
  return error.details === null ? text.value.error.offline : refusalText(error.details);
}

/** Shown while the round is fetched. */
export function PageLoading(): VNode {
  return (
    <main class="page-message" aria-busy="true">
      <span class="ds-spinner-dot" aria-hidden="true" />
      <p role="status">{text.value.loading}</p>
    </main>
  );
}

/** Shown where the round would have been when it could not be fetched. */
export function LoadFailed({ error }: { error: RequestError }): VNode {
  const t = text.value.error;
  const again = (): void => { void openRound(); void openBasemap(); };
  return (
    <main class="page-message">
      <div class="ds-alert" data-color="danger" role="alert">
        <h1 class="ds-heading" data-size="xs">{t.title}</h1>
        <p>{requestText(error)}</p>
        <button type="button" class="ds-button" onClick={again}>{t.again}</button>
      </div>
    </main>
  );
}

/** Shown when the municipality has no round. */
export function NoRound(): VNode {
  const t = text.value.error;
  return (
    <main class="page-message">
      <div class="ds-alert" data-color="info">
        <h1 class="ds-heading" data-size="xs">{t.noRound}</h1>
        <p>{t.noRoundHelp}</p>
      </div>
    </main>
  );
}
