import type { Candidates } from './candidates.ts';
import type { CaseChoice } from './problem.ts';

/** Choices in which one person has another main and nothing else changes, but that a backup who becomes the main leaves their place to the main of before, where that one may have it. The staff member must be one of the person's mains. */
export function exchanged(choices: readonly CaseChoice[], personId: string, mainId: string, { backups }: Pick<Candidates, 'backups'>): readonly CaseChoice[] {
  return choices.map((choice) => {
    if (choice.personId !== personId) return choice;
    const before = backups.some(({ id }) => id === choice.mainId) ? choice.mainId : null;
    return { personId, mainId, backupId: choice.backupId === mainId ? before : choice.backupId };
  });
}
