import type { VNode } from 'preact';
import type { FollowUpView, PhaseCount } from '../../../server/follow-up/schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';

type Column = Pick<PhaseCount, 'kind' | 'number'>;

/** What a phase is called: by its place among those of its kind. */
export function phaseName({ kind, number }: Column): string {
  const t = text.value.followUpPage.phases;
  return kind === 'effort' ? t.effort(number) : number === 1 ? t.mapping : `${t.mapping} ${formatWhole(number)}`;
}

/** The phases that anybody is in, mapping first. */
function columnsOf({ phases }: FollowUpView): readonly Column[] {
  const inOrder = phases.toSorted((a, b) => Number(a.kind === 'effort') - Number(b.kind === 'effort') || a.number - b.number);
  return [...new Map(inOrder.map(({ kind, number }) => [phaseName({ kind, number }), { kind, number }])).values()];
}

function Cell({ count }: { count: PhaseCount | undefined }): VNode {
  return <td class="number">{formatWhole(count?.people ?? 0)}{count !== undefined && count.leaving > 0 && <span class="load-under">{text.value.followUpPage.phases.leaving(count.leaving)}</span>}</td>;
}

/** How many are in each phase, by team, and how many of them are about to leave it. */
export function PhaseTable({ view }: { view: FollowUpView }): VNode {
  const t = text.value.followUpPage.phases;
  const columns = columnsOf(view);
  const countOf = (team: string, column: Column): PhaseCount | undefined => view.phases.find(({ teamId, kind, number }) => teamId === team && kind === column.kind && number === column.number);
  const sumOf = (team: string): number => view.phases.filter(({ teamId }) => teamId === team).reduce((sum, { people }) => sum + people, 0);
  return (
    <section class="card" aria-labelledby="phases">
      <h2 class="ds-heading" data-size="xs" id="phases">{t.heading}</h2>
      {columns.length === 0 ? <p>{t.none}</p> : (
        <>
          <p class="plan-lead">{t.help(view.agreementWarningDays)}</p>
          <ScrollRegion label={text.value.followUpPage.table(t.heading)}>
            <table class="ds-table plan-table phase-table" aria-labelledby="phases">
              <thead><tr><th scope="col">{t.team}</th>{columns.map((column) => <th key={phaseName(column)} scope="col" class="number">{phaseName(column)}</th>)}<th scope="col" class="number">{t.sum}</th></tr></thead>
              <tbody>
                {view.teams.map(({ id, name }) => (
                  <tr key={id}><th scope="row">{name}</th>{columns.map((column) => <Cell key={phaseName(column)} count={countOf(id, column)} />)}<td class="number">{formatWhole(sumOf(id))}</td></tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </section>
  );
}
