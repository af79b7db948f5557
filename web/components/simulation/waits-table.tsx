import type { VNode } from 'preact';
import type { SimulationView } from '../../../server/studies/simulation-schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { wordName } from '../../state/words.ts';
import { csvOfNumbers, giveFile } from '../charts/chart-csv.ts';
import { ScrollRegion } from '../scroll-region.tsx';

interface WaitsTableProps {
  readonly view: SimulationView;
  readonly names: readonly string[];
}

const OTHER = 'other';

/** What a group is called here. */
function groupName(group: string, isResidual: boolean): string {
  const t = text.value.simulation.waits;
  const name = group === OTHER ? t.other : wordName('group', group);
  return isResidual ? `${name} (${t.residual})` : name;
}

/** How long each group waits, by alternative: days within which half and nine of ten would have a home. */
export function WaitsTable({ view, names }: WaitsTableProps): VNode | null {
  const t = text.value.simulation.waits;
  const rows = view.waits.filter(({ runs }) => runs.some(({ waits }) => waits > 0));
  if (rows.length === 0) return null;
  const told = (days: number | null): string => (days === null ? t.none : t.days(days));
  const give = (): void => giveFile('ventetid.csv', csvOfNumbers([
    [t.group, ...names.flatMap((name) => [`${name}: ${t.median}`, `${name}: ${t.ninety}`, `${name}: ${t.ended}`])],
    ...rows.map(({ group, isResidual, runs }) => [groupName(group, isResidual), ...runs.flatMap(({ median, ninety, waits }) => [median ?? t.none, ninety ?? t.none, waits])]),
  ]));
  return (
    <section class="card" aria-labelledby="simulation-waits">
      <h2 class="ds-heading" data-size="xs" id="simulation-waits">{t.heading}</h2>
      <p class="quiet">{t.help}</p>
      <ScrollRegion label={t.caption}>
        <table class="ds-table simulation-table">
          <caption>{t.caption}</caption>
          <thead>
            <tr><th scope="col" rowSpan={2}>{t.group}</th>{names.map((name) => <th key={name} scope="colgroup" colSpan={2}>{name}</th>)}</tr>
            <tr>{names.flatMap((name) => [<th key={`${name} half`} scope="col" class="number">{t.median}</th>, <th key={`${name} most`} scope="col" class="number">{t.ninety}</th>])}</tr>
          </thead>
          <tbody>
            {rows.map(({ group, isResidual, runs }) => (
              <tr key={group}>
                <th scope="row">{groupName(group, isResidual)}<span class="chart-interval">{formatWhole(Math.max(...runs.map(({ waits }) => waits)))} {t.ended}</span></th>
                {runs.flatMap(({ median, ninety }, at) => [<td key={`${names[at]} half`} class="number">{told(median)}</td>, <td key={`${names[at]} most`} class="number">{told(ninety)}</td>])}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p><button type="button" class="ds-button" data-variant="tertiary" onClick={give}>{text.value.charts.csv}</button></p>
    </section>
  );
}
