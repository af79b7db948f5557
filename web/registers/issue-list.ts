import type { Issue } from '../../server/intake/schemas.ts';
import type { Language } from '../state/language.ts';

/** Issues of one file: the faults in the order of its rows, and then the notes. */
export interface FileIssues {
  readonly file: string;
  readonly issues: readonly Issue[];
}

/** Issues by file, the file with most faults first; only those that hold what is searched for. */
export function issuesByFile(issues: readonly Issue[], searched: string, language: Language): readonly FileIssues[] {
  const wanted = searched.trim().toLocaleLowerCase('nb-NO');
  const holds = (issue: Issue): boolean => wanted === '' || [issue.file, issue.column ?? '', issue.value ?? '', issue.message[language], String(issue.row ?? '')]
    .some((text) => text.toLocaleLowerCase('nb-NO').includes(wanted));
  const byFile = Map.groupBy(issues.filter(holds), ({ file }) => file);
  const faults = (list: readonly Issue[]): number => list.filter(({ kind }) => kind === 'fault').length;
  return [...byFile].map(([file, list]) => ({ file, issues: list.toSorted((a, b) => Number(a.kind === 'note') - Number(b.kind === 'note') || (a.row ?? 0) - (b.row ?? 0)) })).toSorted((a, b) => faults(b.issues) - faults(a.issues));
}
