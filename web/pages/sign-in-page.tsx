import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SessionView } from '../../server/accounts/schemas.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { SignInForm } from '../components/sign-in-form.tsx';
import { address, go } from '../state/address.ts';
import { text } from '../state/language.ts';
import { session, sessionView, user } from '../state/session.ts';
import { keepWanted, ownAddress } from '../state/wanted-address.ts';

/** Why the municipality's own provider signed nobody in, by the word that the server sends the browser back with. */
function providerFault(why: string | null): string | null {
  const t = text.value.signIn;
  if (why === 'ukjent') return t.providerUnknown;
  return why === 'avbrutt' ? t.providerBrokenOff : null;
}

/** Signing in. Whoever was going somewhere comes there afterwards. */
export function SignInPage(): VNode {
  const t = text.value.signIn;
  const wanted = ownAddress(address.value.query.get('til'));
  const fault = providerFault(address.value.query.get('hvorfor'));
  const view = sessionView.value;
  const isSignedIn = user.value !== null;
  useEffect(() => { if (isSignedIn) go(wanted ?? '/', { replace: true }); }, [isSignedIn]);
  const onSignedIn = (value: SessionView): void => { session.value = { state: 'ready', value }; };
  return (
    <div class="content" data-width="narrow">
      <PageHeading>{t.heading}</PageHeading>
      {fault !== null && <p class="ds-alert" data-color="danger" role="alert">{fault}</p>}
      {view?.awaitsFirstAdministrator === true && <p class="ds-alert" data-color="info">{t.noAdministrator}</p>}
      <div class="card">
        <SignInForm login={null} provider={view?.oidc === true ? 'here' : null} onProvider={() => keepWanted(wanted)} onSignedIn={onSignedIn} />
      </div>
      <p class="quiet">{t.forgotten}</p>
    </div>
  );
}
