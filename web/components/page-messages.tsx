import type { VNode } from 'preact';
import type { RequestError } from '../api/request.ts';
import type { Page } from '../page-table.ts';
import { text } from '../state/language.ts';
import { roles } from '../state/session.ts';
import { roleList } from './account-menu.tsx';
import { requestText } from './request-text.ts';
import { PageHeading } from './page-heading.tsx';

/** Shown while a page or a part of it is fetched. */
export function Loading({ words }: { words?: string }): VNode {
  return (
    <div class="page-message" aria-busy="true">
      <span class="ds-spinner-dot" aria-hidden="true" />
      <p role="status">{words ?? text.value.frame.loading}</p>
    </div>
  );
}

/** Shown in the place of what could not be fetched: what happened, and a way to try again. */
export function NotFetched({ error, again }: { error: RequestError; again: () => void }): VNode {
  const t = text.value.frame.failed;
  return (
    <div class="ds-alert" data-color="danger" role="alert">
      <h2 class="ds-heading" data-size="2xs">{t.title}</h2>
      <p>{requestText(error)}</p>
      <button type="button" class="ds-button" data-variant="secondary" onClick={again}>{t.again}</button>
    </div>
  );
}

/** Shown where there is no page. */
export function NoSuchPage(): VNode {
  const t = text.value.frame.missing;
  return (
    <div class="page-message">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <p>{t.help}</p>
      <p><a class="ds-link" href="/">{t.home}</a></p>
    </div>
  );
}

/** Shown where a page is that the reader's roles do not open: for whom it is, and what to do. */
export function NotForYou({ page }: { page: Page }): VNode {
  const t = text.value.frame.forbidden;
  const those = typeof page.audience === 'string' ? [] : page.audience;
  return (
    <div class="page-message">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <p>{t.help(page.title(text.value), roleList(those))} {t.own(roleList(roles.value))}</p>
      <p>{t.ask}</p>
      <p><a class="ds-link" href="/">{text.value.frame.missing.home}</a></p>
    </div>
  );
}

/** Shown when the code of a page did not come, or a fault of ours broke it. */
export function Reload({ why }: { why: 'newer' | 'broken' }): VNode {
  const t = text.value.frame.failed;
  const title = why === 'newer' ? t.newer : t.broken;
  return (
    <div class="page-message" role="alert">
      <PageHeading title={title}>{title}</PageHeading>
      <p>{why === 'newer' ? t.newerHelp : t.brokenHelp}</p>
      <button type="button" class="ds-button" onClick={() => location.reload()}>{t.reload}</button>
    </div>
  );
}
