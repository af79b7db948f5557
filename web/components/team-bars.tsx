import type { VNode } from 'preact';
import type { TeamView } from '../../server/meeting/schemas.ts';
import { formatShare } from '../format.ts';
import { text } from '../state/language.ts';
import { Arrow } from './before-after.tsx';

/** Minutes a week that a team has, has promised, and would get by the proposal. */
export interface Load {
  readonly capacity: number;
  readonly committed: number;
  readonly proposed: number | null;
}

/** A team's time as a bar from nothing to all of it; the numbers stand beside it. */
export function LoadBar({ capacity, committed, proposed }: Load): VNode {
  const width = (minutes: number): string => `${capacity === 0 ? 0 : Math.min(100, (minutes / capacity) * 100)}%`;
  return (
    <span class="load-bar" aria-hidden="true">
      <span class="load-committed" style={{ width: width(committed) }} /><span class="load-proposed" style={{ width: width(proposed ?? 0) }} />
    </span>
  );
}

/** A team's load in percent, before → after. */
export function LoadShare({ capacity, committed, proposed }: Load): VNode {
  return (
    <span class="load-share">
      {formatShare(committed, capacity)}{proposed !== null && <> <Arrow /> <strong>{formatShare(committed + proposed, capacity)}</strong></>}
    </span>
  );
}

function NamedLoad({ name, ...load }: Load & { name: string }): VNode {
  return (
    <div class="load">
      <span class="load-name">{name}</span>
      <LoadBar {...load} />
      <span class="load-number"><LoadShare {...load} /><span class="quiet"> · {text.value.teams.of(load.committed + (load.proposed ?? 0), load.capacity)}</span></span>
    </div>
  );
}

/** A team's time before → after: the whole week, and the evenings within it. */
export function TeamBars({ team }: { team: TeamView }): VNode {
  const t = text.value.teams;
  return (
    <div class="team-bars">
      <NamedLoad name={t.total} capacity={team.capacityMinutes} committed={team.committedMinutes} proposed={team.proposedMinutes} />
      {team.eveningCapacityMinutes > 0 && (
        <NamedLoad name={t.evening} capacity={team.eveningCapacityMinutes} committed={team.eveningCommittedMinutes} proposed={team.eveningProposedMinutes} />
      )}
    </div>
  );
}
