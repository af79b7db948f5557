import type { WeekAnswer, WeekVersion, WeekView } from '../../server/visit-weeks/schemas.ts';

/** The version that holds: of those that have been decided, the one that was decided last; null where none has. */
export function holdingOf({ versions }: Pick<WeekAnswer, 'versions'>): WeekVersion | null {
  const decided = versions.filter(({ decidedAt }) => decidedAt !== null);
  return decided.toSorted((a, b) => ((a.decidedAt ?? '') === (b.decidedAt ?? '') ? b.version - a.version : (a.decidedAt ?? '') < (b.decidedAt ?? '') ? 1 : -1))[0] ?? null;
}

/** The version that one is compared with: the one it was planned from, else the one that holds; null where there is none but itself. */
export function comparedWith(answer: Pick<WeekAnswer, 'versions'>, { version, from }: Pick<WeekView, 'version' | 'from'>): number | null {
  const other = from ?? holdingOf(answer)?.version ?? null;
  return other === version || !answer.versions.some((one) => one.version === other) ? null : other;
}
