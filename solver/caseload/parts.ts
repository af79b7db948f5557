import { candidatesOf, type Candidates } from './candidates.ts';
import type { CaseloadProblem, CasePerson, CaseStaff } from './problem.ts';

/** A person with those who may follow them up; whether one of these must be the main, and whether the backup of today must stay in one of the roles. */
export interface CaseMember extends Candidates {
  readonly person: CasePerson;
  readonly mustHaveMain: boolean;
  readonly keepsBackup: boolean;
}

/** Persons, and all staff members who may follow any of them up. */
export interface CasePart {
  readonly persons: readonly CaseMember[];
  readonly staff: readonly CaseStaff[];
}

function memberOf(problem: CaseloadProblem, person: CasePerson): CaseMember {
  const { mains, backups } = candidatesOf(problem, person);
  const isThere = (able: Candidates['mains'], id: string | null): boolean => problem.onlyGaps && able.some((staff) => staff.id === id);
  return { person, mains, backups, mustHaveMain: isThere(mains, person.mainId), keepsBackup: isThere(backups, person.backupId) };
}

/** The staff member whom all in a part lead to. */
function rootOf(parents: ReadonlyMap<string, string>, id: string): string {
  let root = id;
  for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root)) root = parent;
  return root;
}

/**
 * A problem in parts that have nothing to do with each other: persons who can share a staff member lie in the same one. What is least in each of them is least in all, level by level, since levels are sums. Persons whom nobody
 * can follow up come last in a part of their own; staff who can follow up nobody are in none.
 */
export function partsOf(problem: CaseloadProblem): readonly CasePart[] {
  const parents = new Map(problem.staff.map(({ id }) => [id, id]));
  const persons = problem.persons.map((person) => memberOf(problem, person));
  for (const { mains, backups } of persons) {
    const ids = [...mains, ...backups].map(({ id }) => id);
    for (const id of ids) parents.set(rootOf(parents, id), rootOf(parents, ids[0] as string));
  }
  const byRoot = Map.groupBy(persons, ({ mains, backups }) => { const first = mains[0] ?? backups[0]; return first === undefined ? null : rootOf(parents, first.id); });
  const parts = [...byRoot].map(([root, members]) => ({ root, persons: members, staff: problem.staff.filter(({ id }) => rootOf(parents, id) === root) }));
  return parts.toSorted((a, b) => Number(a.root === null) - Number(b.root === null)).map(({ persons: members, staff }) => ({ persons: members, staff }));
}
