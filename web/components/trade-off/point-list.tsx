import type { VNode } from 'preact';
import type { PointProposalView } from '../../../server/studies/trade-off-schemas.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { Part } from '../comparison/side-by-side.tsx';
import { ScrollRegion } from '../scroll-region.tsx';

type Changed = NonNullable<PointProposalView['comparison']>['households'][number];

function Who({ view, id }: { view: PointProposalView; id: string }): VNode {
  return view.isFromRegisters ? <a class="ds-link" href={rowPath('households', id)}>{id}</a> : <>{id}</>;
}

/** Where a household lives in the round as it is, and what that makes of it here. */
function Before({ view, changed }: { view: PointProposalView; changed: Changed | undefined }): VNode {
  const t = text.value.tradeOff.point;
  if (view.comparison === null) return <></>;
  if (changed === undefined || changed.change === 'otherTeam') return <>{t.sameHome}{changed !== undefined && `, ${t.changes.otherTeam}`}</>;
  const { a } = changed.dwellingId;
  return <>{a === null ? t.noHome : view.names.dwellings[a] ?? a}<span class="comparison-under">{t.changes[changed.change]}</span></>;
}

/** Who is given which home at a point, and who is left, beside the round as it is. */
export function PointList({ view }: { view: PointProposalView }): VNode {
  const t = text.value.tradeOff.point;
  const { placements, left, names, comparison } = view;
  const changed = new Map(comparison?.households.map((row) => [row.id, row]));
  const caption = t.listCaption(placements.length, left.length);
  return (
    <Part name="point-list" heading={t.list}>
      <ScrollRegion label={caption}>
        <table class="ds-table comparison-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.household}</th><th scope="col" class="number">{t.points}</th><th scope="col">{t.dwelling}</th><th scope="col">{t.team}</th><th scope="col">{t.moveIn}</th>
              {comparison !== null && <th scope="col">{t.before}</th>}
            </tr>
          </thead>
          <tbody>
            {placements.map(({ householdId, dwellingId, siteId, teamId, moveIn, points }) => (
              <tr key={householdId}>
                <th scope="row"><Who view={view} id={householdId} /></th><td class="number">{formatWhole(points)}</td>
                <td>{names.dwellings[dwellingId] ?? dwellingId}<span class="comparison-under">{names.sites[siteId] ?? siteId}</span></td><td>{teamId === null ? t.noTeam : names.teams[teamId] ?? teamId}</td><td>{formatDate(moveIn)}</td>
                {comparison !== null && <td><Before view={view} changed={changed.get(householdId)} /></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {left.length > 0 && (
        <details class="comparison-more">
          <summary>{t.leftList(left.length)}</summary>
          <ScrollRegion label={t.left}>
            <table class="ds-table comparison-table">
              <caption class="seen-by-readers">{t.left}</caption>
              <thead><tr><th scope="col">{t.household}</th><th scope="col" class="number">{t.points}</th>{comparison !== null && <th scope="col">{t.before}</th>}</tr></thead>
              <tbody>
                {left.map(({ householdId, points }) => (
                  <tr key={householdId}>
                    <th scope="row"><Who view={view} id={householdId} /></th><td class="number">{formatWhole(points)}</td>
                    {comparison !== null && <td>{changed.has(householdId) ? <Before view={view} changed={changed.get(householdId)} /> : t.noHome}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </details>
      )}
    </Part>
  );
}
