import type { VNode } from 'preact';
import type { EnvyView } from '../../../server/comparison/schemas.ts';
import { text } from '../../state/language.ts';
import { RuleLink } from '../rule-link.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { HouseholdLink, Part, type Compared } from './side-by-side.tsx';

/** The rule that explains why somebody is passed over, by the level that an exchange would have made worse; or that none does. */
function Why({ explained }: Pick<EnvyView, 'explained'>): VNode {
  const t = text.value.comparison.envy;
  if (explained === null) return <strong>{t.noRule}</strong>;
  return <>{t.worse(explained.level)}{explained.rules.map(({ ruleId, penalty }, i) => <span key={ruleId}>{i > 0 && ', '}<RuleLink ruleId={ruleId} /> ({t.by(penalty)})</span>)}</>;
}

function EnvyTable({ view, number, rows }: Compared & { number: number; rows: readonly EnvyView[] }): VNode {
  const t = text.value.comparison.envy;
  if (rows.length === 0) return <p>{t.none(number)}</p>;
  const unexplained = rows.filter(({ explained }) => explained === null).length;
  return (
    <>
      <p><strong>{t.of(number)}:</strong> {t.some(rows.length)}. {t.unexplained(unexplained)}</p>
      <ScrollRegion label={t.of(number)}>
        <table class="ds-table comparison-table">
          <caption class="seen-by-readers">{t.of(number)}</caption>
          <thead><tr><th scope="col">{t.waits}</th><th scope="col">{t.dwelling}</th><th scope="col">{t.has}</th><th scope="col">{t.why}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.householdId} ${row.dwellingId}`}>
                <th scope="row"><HouseholdLink view={view} id={row.householdId} /> {t.pointed(row.points)}</th><td>{view.names.dwellings[row.dwellingId] ?? row.dwellingId}</td>
                <td><HouseholdLink view={view} id={row.byHouseholdId} /> {t.pointed(row.byPoints)}</td><td><Why explained={row.explained} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

/** Everybody who is passed over in either, with what explains it. */
export function PassedOver({ view }: Compared): VNode {
  const t = text.value.comparison.envy;
  return (
    <Part name="envy" heading={t.heading}>
      <p class="comparison-help">{t.help}</p>
      {(['a', 'b'] as const).map((side) => <EnvyTable key={side} view={view} number={view.proposals[side].number} rows={view.envy[side]} />)}
    </Part>
  );
}
