import type { VNode } from 'preact';
import { REGISTER_PATHS } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY_READ } from '../../who-may.ts';

/** What no policy may look at, and what a program cannot see: that a name means something else than it says. */
export function NeverNotice(): VNode {
  const t = text.value.policy;
  return (
    <div class="ds-alert" data-color="info">
      <p>{t.never}</p>
      <p>{t.misleading} {may(MAY_READ.words) && <a class="ds-link" href={REGISTER_PATHS.words}>{t.wordsLink}</a>}</p>
    </div>
  );
}
