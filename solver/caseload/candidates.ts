import { distanceMetres } from '../domain/distance.ts';
import type { CaseloadProblem, CasePerson, CaseStaff } from './problem.ts';

/** Why a staff member may never follow somebody up, whatever it costs: competences that they lack, that the person refuses them, or their team's age band. */
export type NeverBecause =
  | { readonly kind: 'competence'; readonly missing: readonly string[] }
  | { readonly kind: 'barred' }
  | { readonly kind: 'age'; readonly minAge: number; readonly maxAge: number | null };

/** All that keeps a staff member from a person; empty where nothing does. */
export function neverBecause(person: CasePerson, staff: CaseStaff): readonly NeverBecause[] {
  const missing = person.competences.filter((competence) => !staff.competences.includes(competence));
  const isOfAge = person.age >= staff.minAge && (staff.maxAge === null || person.age <= staff.maxAge);
  return [
    ...(missing.length > 0 ? [{ kind: 'competence' as const, missing }] : []),
    ...(person.barredIds.includes(staff.id) ? [{ kind: 'barred' as const }] : []),
    ...(isOfAge ? [] : [{ kind: 'age' as const, minAge: staff.minAge, maxAge: staff.maxAge }]),
  ];
}

/** Who may be the main and who the backup of a person, in the problem's order. */
export interface Candidates {
  readonly mains: readonly CaseStaff[];
  readonly backups: readonly CaseStaff[];
}

/**
 * Those who may follow a person up. They are of the person's team; where it has nobody who can, the main may be of any team, and where it has only one, the backup may. With `onlyGaps`, a main who comes today and may come is the
 * only one, and so is then the backup; where the main is missing, the backup may take over.
 */
export function candidatesOf({ staff, onlyGaps }: CaseloadProblem, person: CasePerson): Candidates {
  const able = staff.filter((one) => neverBecause(person, one).length === 0);
  const own = able.filter(({ teamId }) => teamId === person.teamId);
  const mains = own.length > 0 ? own : able;
  const backups = own.length > 1 ? own : able;
  const main = onlyGaps ? mains.find(({ id }) => id === person.mainId) : undefined;
  if (main === undefined) return { mains, backups };
  const others = backups.filter((one) => one !== main);
  const backup = others.find(({ id }) => id === person.backupId);
  return { mains: [main], backups: backup === undefined ? others : [backup] };
}

/** Slack for the rounding of a fraction of visits before whole minutes are counted. */
const ROUNDING = 1e-9;

/** Minutes a week on the way to a person from the staff member's base and back, for each visit, rounded up. */
export function wayMinutes({ terms }: CaseloadProblem, person: CasePerson, staff: CaseStaff): number {
  return Math.max(0, Math.ceil((person.visits * 2 * distanceMetres(staff, person) * terms.detourPercent) / (100 * staff.metresPerMinute) - ROUNDING));
}

/** The part of so many minutes that counts for a backup, rounded up. */
export function backupPart({ terms }: CaseloadProblem, minutes: number): number {
  return Math.ceil((minutes * terms.backupSharePercent) / 100);
}
