import type { ComponentChildren, VNode } from 'preact';
import { address } from '../state/address.ts';
import { text } from '../state/language.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import { PageHeading } from './page-heading.tsx';

type Tab = 'log' | 'users' | 'roles' | 'retention';
const PATHS: Readonly<Record<Tab, string>> = { log: '/logg', users: '/logg/tilgang', roles: '/logg/roller', retention: '/logg/lagringstid' };

/** The page Logg og tilgang around one of its parts, with links to those that the reader may open. */
export function LogAndAccess({ tab, children }: { tab: Tab; children: ComponentChildren }): VNode {
  const t = text.value.log;
  const open: readonly Tab[] = [...(may(MAY.seeRecord) ? ['log' as const] : []), ...(may(MAY.manageUsers) ? ['users' as const] : []), 'roles', 'retention'];
  return (
    <div class="content">
      <PageHeading title={`${t.tabs[tab]} · ${t.heading}`}>{t.heading}</PageHeading>
      <nav class="tabs" aria-label={t.parts}>
        <ul>
          {open.map((id) => <li key={id}><a href={PATHS[id]} aria-current={address.value.path === PATHS[id] ? 'page' : undefined}>{t.tabs[id]}</a></li>)}
        </ul>
      </nav>
      {children}
    </div>
  );
}
