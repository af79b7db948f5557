import type { VNode } from 'preact';
import type { SimulationView, WaitWithin } from '../../../server/studies/simulation-schemas.ts';
import { formatWhole } from '../../format.ts';
import { giveFile } from '../../give-file.ts';
import { text } from '../../state/language.ts';
import { wordName } from '../../state/words.ts';
import { csvOfNumbers, type Field } from '../charts/chart-csv.ts';
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

/** A wait with its interval; the interval is left out where neither end was seen. */
function Told({ within: { days, low, high } }: { within: WaitWithin }): VNode {
  const t = text.value.simulation.waits;
  return <td class="number">{days === null ? t.none : t.days(days)}{low !== null && <span class="chart-interval">{t.interval(low, high)}</span>}</td>;
}

/** How long each group waits, by alternative: days within which half and nine of ten would have a home, with their intervals. */
export function WaitsTable({ view, names }: WaitsTableProps): VNode | null {
  const t = text.value.simulation.waits;
  const rows = view.waits.filter(({ runs }) => runs.some(({ waits }) => waits > 0));
  if (rows.length === 0) return null;
  const heads = (what: string): readonly string[] => [what, `${what}, ${t.low}`, `${what}, ${t.high}`];
  const fields = ({ days, low, high }: WaitWithin): readonly Field[] => [days ?? t.none, low ?? (days === null ? t.none : null), high ?? (low === null && days !== null ? null : t.none)];
  const give = (): void => giveFile('ventetid.csv', csvOfNumbers([
    [t.group, ...names.flatMap((name) => [...heads(t.median), ...heads(t.ninety), t.ended].map((head) => `${name}: ${head}`))],
    ...rows.map(({ group, isResidual, runs }) => [groupName(group, isResidual), ...runs.flatMap(({ median, ninety, waits }) => [...fields(median), ...fields(ninety), waits])]),
  ]));
  return (
    <section class="card" aria-labelledby="simulation-waits">
      <h2 class="ds-heading" data-size="xs" id="simulation-waits">{t.heading}</h2>
      <p class="quiet">{t.help}</p>
      <ScrollRegion label={t.caption}>
        <table class="ds-table simulation-table simulation-waits">
          <caption>{t.caption}</caption>
          <thead>
            <tr><th scope="col" rowSpan={2}>{t.group}</th>{names.map((name) => <th key={name} scope="colgroup" colSpan={2}>{name}</th>)}</tr>
            <tr>{names.flatMap((name) => [<th key={`${name} half`} scope="col" class="number">{t.median}</th>, <th key={`${name} most`} scope="col" class="number">{t.ninety}</th>])}</tr>
          </thead>
          <tbody>
            {rows.map(({ group, isResidual, runs }) => (
              <tr key={group}>
                <th scope="row">{groupName(group, isResidual)}<span class="chart-interval">{formatWhole(Math.max(...runs.map(({ waits }) => waits)))} {t.ended}</span></th>
                {runs.flatMap(({ median, ninety }, at) => [<Told key={`${names[at]} half`} within={median} />, <Told key={`${names[at]} most`} within={ninety} />])}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p><button type="button" class="ds-button" data-variant="tertiary" onClick={give}>{text.value.charts.csv}</button></p>
    </section>
  );
}
