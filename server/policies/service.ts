import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../solver/index.ts';
import { PolicyFile, type LocalText } from '../intake/schemas.ts';
import { PolicySummary } from './schemas.ts';

/** The policies that ship with the product. */
export interface PolicyService {
  list(): readonly PolicySummary[];
  find(id: string): PolicyFile | undefined;
  /** The name in each language; a policy that did not ship has the one name that its problem gives it. */
  nameOf(policy: Policy): LocalText;
}

/** Reads every policy of the folder. A file that is not a policy is our mistake and is thrown. */
export function createPolicyService(folder: string): PolicyService {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
    .map((name) => PolicyFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const byId = new Map(files.map((file) => [file.id, file]));
  return {
    list: () => files.map((file) => PolicySummary.strip().parse(file)),
    find: (id) => byId.get(id),
    nameOf: ({ id, name }) => byId.get(id)?.name ?? { nb: name, nn: name, en: name },
  };
}
