import type { Plan, RoundView } from '../../server/meeting/schemas.ts';

/** What a plan says, as one text: who has which dwelling, and what people have said. */
export function planText({ placements, marks, forbidden, held }: Pick<Plan, 'placements' | 'marks' | 'forbidden' | 'held'>): string {
  const sorted = (rows: readonly string[]): readonly string[] => rows.toSorted();
  return JSON.stringify([
    sorted(placements.map(({ householdId, dwellingId, by }) => `${householdId} ${dwellingId} ${by}`)), sorted(marks.map((mark) => `${mark.householdId} ${mark.kind} ${'reason' in mark ? mark.reason : ''}`)),
    sorted(forbidden.map(({ householdId, dwellingId, reason }) => `${householdId} ${dwellingId} ${reason}`)), sorted(held.map(({ dwellingId, reason }) => `${dwellingId} ${reason}`)),
  ]);
}

/** The plan that a view of a round shows. */
export function planShown({ households, dwellings }: RoundView): Pick<Plan, 'placements' | 'marks' | 'forbidden' | 'held'> {
  return {
    placements: households.flatMap(({ id, placement }) => (placement === null ? [] : [{ householdId: id, dwellingId: placement.dwellingId, teamId: placement.teamId, by: placement.by }])),
    marks: households.flatMap(({ mark }) => (mark === null ? [] : [mark])),
    forbidden: households.flatMap(({ id, forbidden }) => forbidden.map((row) => ({ householdId: id, ...row }))),
    held: dwellings.flatMap(({ id, held }) => (held === null ? [] : [{ dwellingId: id, reason: held }])),
  };
}

/** A step that was answered with yes: the version it made, what it was, and who took it. */
export interface ToldStep {
  readonly version: number;
  readonly kind: string;
  readonly actor: string;
}

/** What the server has said that it did in a meeting: all of it must be there for as long as the round is. */
export class MeetingLedger {
  readonly steps: ToldStep[] = [];
  /** What was shown after a step, by its version. */
  readonly plans = new Map<number, { readonly state: string; readonly plan: string }>();
  /** Seeds of solves whose proposal was told of; each is used once. */
  readonly seeds = new Set<number>();
  /** The last that was kept of the letter to each household. */
  readonly letters = new Map<string, { readonly version: number; readonly assessment: string }>();
  /** The SHA-256 of files that were printed. */
  readonly prints = new Set<string>();

  /** Notes a step that was answered with what the round is after it. Somebody else may have gone on before the answer was made: then it shows a later version. */
  took(step: ToldStep, view: RoundView): void {
    this.steps.push(step);
    this.saw(view);
  }

  /** Notes what was shown of a round. */
  saw(view: RoundView): void {
    this.plans.set(view.version, { state: view.state, plan: planText(planShown(view)) });
  }

  /** Notes what was kept of a letter. */
  wrote(householdId: string, version: number, assessment: string): void {
    if (version > (this.letters.get(householdId)?.version ?? 0)) this.letters.set(householdId, { version, assessment });
  }
}
