import type { VNode } from 'preact';
import type { RoundView, StepView } from '../../../server/meeting/schemas.ts';
import { choose } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { homeName, householdName } from './step-sentence.ts';

type Moved = StepView['moved'][number];

/** How a change is told: what was got, lost, and moved between. */
interface Told {
  got(home: string): string;
  lost(home: string): string;
  from(from: string, to: string): string;
}

function movedText(view: RoundView, { from, to }: Moved, t: Told): string {
  if (from === null) return t.got(homeName(view, to));
  return to === null ? t.lost(homeName(view, from)) : t.from(homeName(view, from), homeName(view, to));
}

/** Who has another home, or none, each with what it had and what it got, in the words for what has been done unless others are given. */
export function MovedRows({ view, moved, told = text.value.meeting.moved }: { view: RoundView; moved: readonly Moved[]; told?: Told }): VNode {
  return (
    <ul class="urgent moved">
      {moved.map((row) => (
        <li key={row.householdId}>
          <button type="button" class="link" onClick={() => choose('household', row.householdId)}>{householdName(view, row.householdId)}</button> <span>{movedText(view, row, told)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the last solve changed, in the panel. */
export function MovedByLastSolve({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting.moved;
  const moved = view.lastSolve?.moved ?? [];
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{t.heading}</h2>
      {moved.length === 0 ? <p>{t.none}</p> : <MovedRows view={view} moved={moved} />}
    </>
  );
}
