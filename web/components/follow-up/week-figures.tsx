import type { VNode } from 'preact';
import type { WeekFigures, WeekProblem, WeekView } from '../../../server/visit-weeks/schemas.ts';
import { formatDecimal, formatWhole } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';

/** The figures in the order of what matters most. */
const ROWS = ['visits', 'uncoveredVisits', 'uncoveredMinutes', 'continuityPercent', 'byMainPercent', 'travelMinutes', 'overtimeMinutes', 'changed'] as const satisfies readonly (keyof WeekFigures)[];

function shown(row: keyof WeekFigures, value: number | null): string {
  if (value === null) return text.value.visitWeek.figures.nothing;
  return row === 'continuityPercent' || row === 'byMainPercent' ? `${formatDecimal(value)} %` : formatWhole(value);
}

/** A plan beside an earlier version, the plan by hand and that of the week before, in numbers. */
export function WeekFiguresSection({ view, earlier, lastWeek }: { view: WeekView; earlier: WeekView | null; lastWeek: WeekFigures | null }): VNode {
  const t = text.value.visitWeek.figures;
  const columns: readonly (readonly [string, WeekFigures])[] = [
    [t.plan, view.figures], ...(earlier === null ? [] : [[t.version(earlier.version), earlier.figures] as const]), [t.byHand, view.byHand], ...(lastWeek === null ? [] : [[t.lastWeek, lastWeek] as const]),
  ];
  return (
    <section class="card" aria-labelledby="week-figures">
      <h2 class="ds-heading" data-size="xs" id="week-figures">{t.heading}</h2>
      <ScrollRegion label={t.caption}>
        <table class="ds-table plan-table week-figures-table" aria-label={t.caption}>
          <thead><tr><th scope="col">{t.row}</th>{columns.map(([name]) => <th key={name} scope="col" class="number">{name}</th>)}</tr></thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row}>
                <th scope="row">{t.name[row]}</th>
                {columns.map(([name, figures]) => <td key={name} class="number">{shown(row, figures[row])}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="quiet">{t.lead} {t.changedHelp}{lastWeek === null && <> {t.lastWeek}: {t.noLastWeek}.</>}</p>
    </section>
  );
}

/** Who and what is kept out of the plan, with the way to where that is mended. */
export function WeekProblems({ problems }: { problems: readonly WeekProblem[] }): VNode | null {
  const t = text.value.visitWeek.problems;
  if (problems.length === 0) return null;
  return (
    <section class="card" aria-labelledby="week-problems">
      <h2 class="ds-heading" data-size="xs" id="week-problems">{t.heading}</h2>
      <ul class="week-problems">
        {problems.map(({ kind, id }) => {
          if (id === null) return <li key={kind}>{t[kind]}</li>;
          const isAgreement = kind === 'agreementWithoutPoint';
          return <li key={`${kind} ${id}`}><a class="ds-link" href={rowPath(isAgreement ? 'agreements' : 'staff', id)}>{isAgreement ? t.agreement(id) : t.staff(id)}</a> {t[kind]}.</li>;
        })}
      </ul>
    </section>
  );
}
