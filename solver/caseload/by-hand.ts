import { distanceMetres } from '../domain/distance.ts';
import { candidatesOf, wayMinutes } from './candidates.ts';
import type { CaseChoice, CaseloadProblem, CasePerson, CaseStaff } from './problem.ts';

/**
 * A distribution by hand, to compare with: whoever comes today goes on where they may, and the others, in the order in which they stand, get the nearest staff member who has time left for them, or where nobody has, the one with most
 * time left; then the nearest other one as backup.
 */
export function caseloadByHand(problem: CaseloadProblem): readonly CaseChoice[] {
  const left = new Map(problem.staff.map(({ id, minutes }) => [id, minutes]));
  const takes = (person: CasePerson, staff: CaseStaff): number => person.minutes + wayMinutes(problem, person, staff);
  const roomOf = (person: CasePerson, staff: CaseStaff): number => (left.get(staff.id) as number) - takes(person, staff);
  const nearest = (person: CasePerson, among: readonly CaseStaff[]): CaseStaff | undefined => among.toSorted((a, b) => distanceMetres(a, person) - distanceMetres(b, person))[0];
  const mains = new Map<CasePerson, CaseStaff>();
  const give = (person: CasePerson, staff: CaseStaff | undefined): void => {
    if (staff === undefined) return;
    mains.set(person, staff);
    left.set(staff.id, roomOf(person, staff));
  };
  const able = new Map(problem.persons.map((person) => [person, candidatesOf(problem, person)]));
  const mainsOf = (person: CasePerson): readonly CaseStaff[] => able.get(person)?.mains ?? [];
  for (const person of problem.persons) give(person, mainsOf(person).find(({ id }) => id === person.mainId));
  for (const person of problem.persons.filter((one) => !mains.has(one))) {
    const candidates = mainsOf(person);
    give(person, nearest(person, candidates.filter((staff) => roomOf(person, staff) >= 0)) ?? candidates.toSorted((a, b) => roomOf(person, b) - roomOf(person, a))[0]);
  }
  return problem.persons.map((person) => {
    const main = mains.get(person);
    const others = main === undefined ? [] : (able.get(person)?.backups ?? []).filter((staff) => staff !== main);
    const backup = others.find(({ id }) => id === person.backupId) ?? nearest(person, others);
    return { personId: person.id, mainId: main?.id ?? null, backupId: backup?.id ?? null };
  });
}
