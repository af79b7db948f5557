import type { VNode } from 'preact';
import type { TeamView } from '../../server/rounds/schemas.ts';
import { formatShare } from '../format.ts';
import { text } from '../state/language.ts';

interface Load {
  readonly capacity: number;
  readonly committed: number;
  readonly proposed: number | null;
}

function LoadBar({ name, capacity, committed, proposed }: Load & { name: string }): VNode {
  const t = text.value;
  const width = (minutes: number): string => `${capacity === 0 ? 0 : Math.min(100, (minutes / capacity) * 100)}%`;
  return (
    <div class="load">
      <span class="load-name">{name}</span>
      <span class="load-bar" aria-hidden="true">
        <span class="load-committed" style={{ width: width(committed) }} /><span class="load-proposed" style={{ width: width(proposed ?? 0) }} />
      </span>
      <span class="load-number">
        {formatShare(committed, capacity)}
        {proposed !== null && <> <span aria-hidden="true">→</span><span class="ds-sr-only">{t.change.arrow}</span> <strong>{formatShare(committed + proposed, capacity)}</strong></>}
        <span class="quiet"> · {t.teams.of(committed + (proposed ?? 0), capacity)}</span>
      </span>
    </div>
  );
}

/** A team's time before → after: the whole week, and the evenings within it. */
export function TeamBars({ team }: { team: TeamView }): VNode {
  const t = text.value.teams;
  return (
    <div class="team-bars">
      <LoadBar name={t.total} capacity={team.capacityMinutes} committed={team.committedMinutes} proposed={team.proposedMinutes} />
      {team.eveningCapacityMinutes > 0 && (
        <LoadBar name={t.evening} capacity={team.eveningCapacityMinutes} committed={team.eveningCommittedMinutes} proposed={team.eveningProposedMinutes} />
      )}
    </div>
  );
}
