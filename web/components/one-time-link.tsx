import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InvitedUser } from '../../server/accounts/schemas.ts';
import { formatClock, formatDayOf } from '../format.ts';
import { text } from '../state/language.ts';

/** A link that works once, shown this one time, with a button that copies it. */
export function OneTimeLink({ invited, onDone }: { invited: InvitedUser; onDone: () => void }): VNode {
  const t = text.value.users.link;
  const [copied, setCopied] = useState<boolean | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.focus(), [invited.link]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(invited.link);
      setCopied(true);
    } catch {
      // a browser may refuse, by policy or because the page is not served over TLS: then the reader copies by hand
      setCopied(false);
      field.current?.select();
    }
  };
  const until = text.value.log.at(formatDayOf(invited.expiresAt), formatClock(invited.expiresAt));
  return (
    <section class="card" aria-labelledby="link-heading">
      <h2 class="ds-heading" data-size="xs" id="link-heading" tabIndex={-1} ref={heading}>{t.heading(invited.user.name)}</h2>
      <p>{t.help(until)}</p>
      <div class="ds-field">
        <label class="ds-label" for="one-time-link">{t.field}</label>
        <input class="ds-input" id="one-time-link" readOnly value={invited.link} ref={field} onFocus={(event) => event.currentTarget.select()} />
      </div>
      <div class="buttons">
        <button type="button" class="ds-button" onClick={() => void copy()}>{t.copy}</button>
        <button type="button" class="ds-button" data-variant="secondary" onClick={onDone}>{t.done}</button>
        <span role="status">{copied === null ? '' : copied ? t.copied : t.notCopied}</span>
      </div>
    </section>
  );
}
