import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApp } from '../server/open-app.ts';
import { withAccessTable } from './access-table.ts';
import { ruleTable } from './rule-table.ts';

/** A checked-in document that is made from the code: its path from the top level, and what it must say. */
export interface GeneratedDocument {
  readonly path: string;
  text(): Promise<string>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The description of the API as the server gives it, with the version of the product. */
async function apiDescription(): Promise<string> {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  const open = await openApp();
  try {
    const described = await (await open.ask('/api/openapi.json')).json() as { info: Record<string, unknown> };
    return `${JSON.stringify({ ...described, info: { ...described.info, version } }, null, 2)}\n`;
  } finally {
    await open.close();
  }
}

/** Every document that is made from the code. */
export const DOCUMENTS: readonly GeneratedDocument[] = [
  { path: 'solver/rules/README.md', text: async () => ruleTable() },
  { path: 'server/openapi.json', text: apiDescription },
  { path: 'server/README.md', text: async () => withAccessTable(readFileSync(`${root}server/README.md`, 'utf8')) },
];

/** The document as it lies on the disk; null when it is not there. */
export function checkedIn({ path }: GeneratedDocument): string | null {
  try {
    return readFileSync(root + path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
