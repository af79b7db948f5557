import { Role, type Audience } from '../../server/access/schemas.ts';
import { ACCESS } from '../../server/access/table.ts';

/** What stands before and after the table in the document that holds it. */
export const ACCESS_MARKS = ['<!-- who may use what: written by `npm run fix` from access/table.ts -->', '<!-- until here -->'] as const;

/** What the table calls each role. */
const HEADINGS: Readonly<Record<Role, string>> = {
  caseworker: 'caseworker', followUpLeader: 'follow-up leader', followUpStaff: 'follow-up staff', manager: 'manager', planner: 'planner', administrator: 'administrator', auditor: 'auditor',
};

const mark = (isLet: boolean): string => (isLet ? '●' : '');

function cellsOf(audience: Audience): readonly string[] {
  const mayAny = audience === 'everyone' || audience === 'signedIn';
  return [mark(audience === 'everyone'), ...Role.options.map((role) => mark(mayAny || audience.includes(role)))];
}

/** The table of every route × every role, in Markdown. */
export function accessTable(): string {
  const rows = Object.entries(ACCESS).map(([route, audience]) => [`\`${route}\``, ...cellsOf(audience)]);
  return [['route', 'nobody', ...Role.options.map((role) => HEADINGS[role])], ['---', ...Array.from({ length: Role.options.length + 1 }, () => ':-:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A document with the table between its marks as it is now. Throws when the marks are not there, since nobody would see the table then. */
export function withAccessTable(document: string): string {
  const [before, after] = ACCESS_MARKS;
  const [from, to] = [document.indexOf(before), document.indexOf(after)];
  if (from === -1 || to < from) throw new Error(`server/README.md has no place for the table of who may use what: ${before} … ${after}`);
  return `${document.slice(0, from)}${before}\n\n${accessTable()}\n\n${document.slice(to)}`;
}
