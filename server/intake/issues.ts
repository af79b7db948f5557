import type { IssueText } from './issue-text.ts';
import { ISSUE_TEXTS, type IssueCode } from './issue-texts.ts';
import type { Issue, LocalText } from './schemas.ts';

/** Where in the files an issue is: row and column are null where the whole file is meant. */
export interface IssuePlace {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  /** What stands there, or null when it must not be repeated. */
  readonly value: string | null;
}

/** Issues of each kind that are kept as they are; the rest is counted. */
export const MOST_ISSUES = 500;

/** Collects everything that is found while files are read, so that nobody has to mend one fault to see the next. */
export interface IssueLog {
  /** What was found, of each kind the first `MOST_ISSUES`. */
  readonly issues: readonly Issue[];
  readonly faults: number;
  readonly notes: number;
  readonly hasFaults: boolean;
  fault<C extends IssueCode>(place: IssuePlace, code: C, ...facts: Parameters<(typeof ISSUE_TEXTS)[C]>): void;
  note<C extends IssueCode>(place: IssuePlace, code: C, ...facts: Parameters<(typeof ISSUE_TEXTS)[C]>): void;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function messageOf(place: IssuePlace, text: IssueText): LocalText {
  const before = (row: string, column: string): string => {
    const parts = [...(place.row === null ? [] : [`${row} ${place.row}`]), ...(place.column === null ? [] : [column])];
    return parts.length === 0 ? '' : `${capital(parts.join(', '))}: `;
  };
  const norwegian = before('rad', `«${place.column}»`);
  return {
    nb: `${norwegian}${text.problem.nb} ${text.remedy.nb}`,
    nn: `${norwegian}${text.problem.nn} ${text.remedy.nn}`,
    en: `${before('row', `“${place.column}”`)}${text.problem.en} ${text.remedy.en}`,
  };
}

/** A new, empty log of issues. */
export function createIssueLog(): IssueLog {
  const issues: Issue[] = [];
  const found = { fault: 0, note: 0 };
  const add = (kind: Issue['kind'], place: IssuePlace, code: IssueCode, facts: readonly unknown[]): void => {
    found[kind] += 1;
    if (found[kind] > MOST_ISSUES) return;
    const textOf = ISSUE_TEXTS[code] as (...facts: readonly unknown[]) => IssueText;
    const text = textOf(...facts);
    issues.push({ kind, code, ...place, expected: text.expected, message: messageOf(place, text) });
  };
  return {
    issues,
    get hasFaults() {
      return found.fault > 0;
    },
    get faults() {
      return found.fault;
    },
    get notes() {
      return found.note;
    },
    fault: (place, code, ...facts) => add('fault', place, code, facts),
    note: (place, code, ...facts) => add('note', place, code, facts),
  };
}
