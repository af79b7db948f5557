import type { VNode } from 'preact';
import type { PolicySummary } from '../../../server/policies/schemas.ts';
import type { RoundSummary } from '../../../server/rounds/schemas.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { roundPath } from '../../round-address.ts';
import { language, text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';

interface RoundTableProps {
  readonly rounds: readonly RoundSummary[];
  readonly policies: readonly PolicySummary[];
}

/** Every round, the newest first, with the way to its page and to its problem file. */
export function RoundTable({ rounds, policies }: RoundTableProps): VNode {
  const t = text.value.rounds;
  const takesFiles = may(MAY.propose);
  const policyName = (id: string): string => policies.find((policy) => policy.id === id)?.name[language.value] ?? id;
  return (
    <div class="table-scroll">
      <table class="ds-table rounds-table">
        <caption class="seen-by-readers">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.round}</th><th scope="col">{t.day}</th><th scope="col">{t.status}</th><th scope="col">{t.policy}</th><th scope="col" class="number">{t.households}</th><th scope="col" class="number">{t.dwellings}</th>
            {takesFiles && <th scope="col">{t.problemFile}</th>}
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ id, name, asOf, policyId, households, dwellings, proposalStatus }) => (
            <tr key={id}>
              <th scope="row"><a class="ds-link" href={roundPath(id)}>{text.value.round.heading(name)}</a></th>
              <td>{formatDate(asOf)}</td><td>{proposalStatus === null ? text.value.round.draft : text.value.round.proposed}</td><td>{policyName(policyId)}</td>
              <td class="number">{formatWhole(households)}</td><td class="number">{formatWhole(dwellings)}</td>
              {takesFiles && <td><a class="ds-link" download={`runde-${id}.json`} href={`/api/rounds/${encodeURIComponent(id)}/problem`}>{t.download}<span class="seen-by-readers">{t.downloadOf(name)}</span></a></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
