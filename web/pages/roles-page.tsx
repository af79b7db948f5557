import type { VNode } from 'preact';
import { Role } from '../../server/access/schemas.ts';
import { LogAndAccess } from '../components/log-tabs.tsx';
import { ScrollRegion } from '../components/scroll-region.tsx';
import { text } from '../state/language.ts';
import { roles } from '../state/session.ts';
import { RIGHTS } from '../role-table.ts';

/** What each role may do: a sentence each, and the table of all. */
export function RolesPage(): VNode {
  const t = text.value.users;
  const { roleNames } = text.value.frame;
  return (
    <LogAndAccess tab="roles">
      <dl class="role-list">
        {Role.options.map((role) => (
          <div key={role} data-own={roles.value.includes(role)}>
            <dt>{roleNames[role]}</dt>
            <dd>{t.roleSays[role]}</dd>
          </div>
        ))}
      </dl>
      <div class="stack">
        <h2 class="ds-heading" data-size="xs">{t.rights.heading}</h2>
        <p>{t.rights.intro}</p>
        <ScrollRegion label={t.rights.heading}>
          <table class="ds-table rights">
            <thead><tr><th scope="col">{t.rights.thing}</th>{Role.options.map((role) => <th key={role} scope="col">{roleNames[role]}</th>)}</tr></thead>
            <tbody>
              {RIGHTS.map(({ thing, rights }) => (
                <tr key={thing}>
                  <th scope="row">{t.rights.things[thing]}</th>
                  {Role.options.map((role) => <td key={role} data-right={rights[role]}>{t.rights.rights[rights[role]]}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    </LogAndAccess>
  );
}
