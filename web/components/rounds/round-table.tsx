import type { VNode } from 'preact';
import type { RoundSummary } from '../../../server/rounds/schemas.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { proposalsPath, roundPath } from '../../round-address.ts';
import { language, text } from '../../state/language.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';

interface RoundTableProps {
  readonly rounds: readonly RoundSummary[];
}

type Round = RoundTableProps['rounds'][number];

const statusOf = ({ state }: Round): string => text.value.meeting.state[state];
const policyOf = ({ policyName }: Round): string => policyName[language.value];

function RoundLink({ round: { id, name } }: { round: Round }): VNode {
  return <a class="ds-link" href={roundPath(id)}>{text.value.round.heading(name)}</a>;
}

function Download({ round: { id, name } }: { round: Round }): VNode {
  const t = text.value.rounds;
  return <a class="ds-link" download={`runde-${id}.json`} href={`/api/rounds/${encodeURIComponent(id)}/problem`}>{t.download}<span class="seen-by-readers">{t.downloadOf(name)}</span></a>;
}

function ProposalsLink({ round: { id, name } }: { round: Round }): VNode {
  const t = text.value.proposals;
  return <a class="ds-link" href={proposalsPath(id)}>{t.link}<span class="seen-by-readers">{t.linkOf(name)}</span></a>;
}

/** Every round, the newest first, with the way to its page and to its problem file. */
export function RoundTable({ rounds }: RoundTableProps): VNode {
  const t = text.value.rounds;
  const takesFiles = may(MAY.propose);
  return (
    <div class="table-scroll">
      <table class="ds-table rounds-table">
        <caption class="seen-by-readers">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.round}</th><th scope="col">{t.day}</th><th scope="col">{t.status}</th><th scope="col">{t.policy}</th><th scope="col" class="number">{t.households}</th><th scope="col" class="number">{t.dwellings}</th>
            {may(MAY.replay) && <th scope="col" class="rounds-file">{text.value.proposals.column}</th>}{takesFiles && <th scope="col" class="rounds-file">{t.problemFile}</th>}
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row"><RoundLink round={round} /></th>
              <td>{formatDate(round.asOf)}</td><td>{statusOf(round)}</td><td>{policyOf(round)}</td>
              <td class="number">{formatWhole(round.households)}</td><td class="number">{formatWhole(round.dwellings)}</td>
              {may(MAY.replay) && <td class="rounds-file"><ProposalsLink round={round} /></td>}{takesFiles && <td class="rounds-file"><Download round={round} /></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same rounds as cards, where a table would not fit. */
export function RoundCards({ rounds }: RoundTableProps): VNode {
  const t = text.value.rounds;
  const takesFiles = may(MAY.propose);
  return (
    <ul class="register-cards" aria-label={t.caption}>
      {rounds.map((round) => (
        <li key={round.id}>
          <p><RoundLink round={round} /></p>
          <dl>
            <div><dt>{t.day}</dt><dd>{formatDate(round.asOf)}</dd></div>
            <div><dt>{t.status}</dt><dd>{statusOf(round)}</dd></div>
            <div><dt>{t.policy}</dt><dd>{policyOf(round)}</dd></div>
            <div><dt>{t.households}</dt><dd>{formatWhole(round.households)}</dd></div>
            <div><dt>{t.dwellings}</dt><dd>{formatWhole(round.dwellings)}</dd></div>
          </dl>
          {may(MAY.replay) && <ProposalsLink round={round} />}
          {takesFiles && <Download round={round} />}
        </li>
      ))}
    </ul>
  );
}
