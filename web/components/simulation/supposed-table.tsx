import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { SimulationView } from '../../../server/studies/simulation-schemas.ts';
import { text } from '../../state/language.ts';
import { useOpenOnPaper } from '../charts/use-open-on-paper.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { assumptionName, unitName } from './assumption-fields.tsx';
import { bySection } from './sections.ts';
import { valueText } from './value-text.ts';

type Supposed = SimulationView['supposed'][number];

function Row({ name, value, unit, source }: Supposed): VNode {
  return <tr><th scope="row">{assumptionName(name)}</th><td>{valueText(value)}</td><td>{unitName(unit)}</td><td>{source}</td></tr>;
}

interface TableProps {
  readonly caption: string;
  readonly rows: readonly Supposed[];
}

function Table({ caption, rows }: TableProps): VNode {
  const t = text.value.simulation.supposed;
  return (
    <ScrollRegion label={caption}>
      <table class="ds-table simulation-table">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t.name}</th><th scope="col">{t.value}</th><th scope="col">{t.unit}</th><th scope="col">{t.source}</th></tr></thead>
        <tbody>{rows.map((row) => <Row key={row.name} {...row} />)}</tbody>
      </table>
    </ScrollRegion>
  );
}

/** What the simulation supposed: everything of the first alternative, and what is otherwise in the later ones. */
export function SupposedTable({ view, names }: { view: Pick<SimulationView, 'runs' | 'supposed'>; names: readonly string[] }): VNode {
  const t = text.value.simulation.supposed;
  const all = useRef<HTMLDetailsElement>(null);
  useOpenOnPaper(all);
  return (
    <section class="card" aria-labelledby="simulation-supposed">
      <h2 class="ds-heading" data-size="xs" id="simulation-supposed">{t.heading}</h2>
      {view.runs.map(({ different }, at) => different.length > 0 && <Table key={names[at]} caption={t.different(names[at] ?? '')} rows={different} />)}
      <details class="simulation-section" ref={all}>
        <summary>{t.caption}</summary>
        <Table caption={t.caption} rows={bySection(view.supposed).flatMap(({ items }) => items)} />
      </details>
    </section>
  );
}
