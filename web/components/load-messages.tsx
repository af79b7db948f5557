import type { VNode } from 'preact';
import type { RequestError } from '../api/request.ts';
import { ROUNDS_PATH } from '../round-address.ts';
import { text } from '../state/language.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import { PageHeading } from './page-heading.tsx';
import { requestText } from './request-text.ts';

/** Shown where the round would have been when it could not be fetched. */
export function LoadFailed({ error, again }: { error: RequestError; again: () => void }): VNode {
  const t = text.value.error;
  return (
    <div class="page-message">
      <div class="ds-alert" data-color="danger" role="alert">
        <PageHeading size="xs">{t.title}</PageHeading>
        <p>{requestText(error)}</p>
        <button type="button" class="ds-button" onClick={again}>{t.again}</button>
        {error.details !== null && <p><a class="ds-link" href={ROUNDS_PATH}>{text.value.round.others}</a></p>}
      </div>
    </div>
  );
}

/** Shown when the municipality has no round. */
export function NoRound(): VNode {
  const t = text.value.error;
  return (
    <div class="page-message">
      <div class="ds-alert" data-color="info">
        <PageHeading size="xs">{t.noRound}</PageHeading>
        <p>{may(MAY.propose) ? t.noRoundHelp : text.value.rounds.ask}</p>
        {may(MAY.propose) && <p class="buttons"><a class="ds-button" href={ROUNDS_PATH}>{text.value.rounds.make.heading}</a> <a class="ds-link" href="/import">{text.value.registers.list.toImport}</a></p>}
      </div>
    </div>
  );
}
