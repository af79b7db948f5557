import type { VNode } from 'preact';
import type { HouseholdChange, HouseholdPairView } from '../../../server/comparison/schemas.ts';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { HouseholdLink, Part, type Compared } from './side-by-side.tsx';

/** Where a household lives in one of the two, with its team where only that differs. */
function Home({ view, row, side }: Compared & { row: HouseholdPairView; side: 'a' | 'b' }): VNode {
  const t = text.value.comparison.people;
  const [dwelling, team] = [row.dwellingId[side], row.teamId[side]];
  if (dwelling === null) return <span class="quiet">{t.noHome}</span>;
  return <>{view.names.dwellings[dwelling] ?? dwelling}{row.change === 'otherTeam' && <span class="comparison-under">{team === null ? t.noTeam : view.names.teams[team] ?? team}</span>}</>;
}

function ChangeTable({ view, rows, caption }: Compared & { rows: readonly HouseholdPairView[]; caption: string }): VNode {
  const t = text.value.comparison.people;
  const { a, b } = view.proposals;
  return (
    <ScrollRegion label={caption}>
      <table class="ds-table comparison-table">
        <caption><strong>{caption}</strong></caption>
        <thead><tr><th scope="col">{t.household}</th><th scope="col" class="number">{t.points}</th><th scope="col">{t.from(a.number)}</th><th scope="col">{t.to(b.number)}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row"><HouseholdLink view={view} id={row.id} /></th>
              <td class="number">{row.points.a === row.points.b ? row.points.a : t.bothPoints(row.points.a, row.points.b)}</td>
              <td><Home view={view} row={row} side="a" /></td><td><Home view={view} row={row} side="b" /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Who gains a home, loses one, moves or gets another team, those with the most points first. */
export function People({ view }: Compared): VNode {
  const t = text.value.comparison.people;
  const { proposals: { a, b }, households, compared } = view;
  const captions: Readonly<Record<HouseholdChange, (n: number) => string>> = { gains: (n) => t.gains(n, b.number), loses: (n) => t.loses(n, a.number), moves: t.moves, otherTeam: t.otherTeam };
  const parts = (['gains', 'loses', 'moves', 'otherTeam'] as const).map((change) => {
    const rows = households.filter((row) => row.change === change).toSorted((x, y) => Math.max(y.points.a, y.points.b) - Math.max(x.points.a, x.points.b));
    return { change, rows, caption: captions[change](rows.length) };
  });
  return (
    <Part name="people" heading={t.heading}>
      <p>{households.length === 0 ? t.none : t.unchanged(compared - households.length)}</p>
      {parts.filter(({ rows }) => rows.length > 0).map(({ change, rows, caption }) => <ChangeTable key={change} view={view} rows={rows} caption={caption} />)}
    </Part>
  );
}
