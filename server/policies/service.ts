import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import { PolicyFile, type LocalText } from '../intake/schemas.ts';
import type { ListedPolicy, VersionState } from './schemas.ts';
import { selectVersions } from './store.ts';
import { listed, nameOfVersion, policyFileOf, shippedVersion, versionId, versionOf, type Version } from './versions.ts';

// What other capabilities use of the policies.
export { hindranceOf } from './deciding.ts';
export { isDraftId } from './versions.ts';

/** The policies: those that ship with the product, and the municipality's own as they were when they were read last. */
export interface PolicyService {
  /** What a round can be made under: what is in force first, then what comes, what ships, and drafts. */
  list(): readonly ListedPolicy[];
  /** The same, and after it what is replaced or withdrawn: rounds that were made under it are there still. */
  every(): readonly ListedPolicy[];
  /** The policy file of any version, also one that is replaced or withdrawn; undefined when there is none. */
  find(id: string): PolicyFile | undefined;
  /** The policy file of a version that a round may be made under: any but a withdrawn one. */
  choosable(id: string): PolicyFile | undefined;
  /** The name in each language; a policy that is not known here has the one name that its problem gives it. */
  nameOf(policy: Pick<Policy, 'id' | 'name'>): LocalText;
  /** Reads the municipality's own policies anew: at the start, and after every change of them. */
  refresh(): Promise<void>;
  /** Every version of a policy, the newest first; none when there is no such policy. */
  versions(policyId: string): readonly Version[];
  /** The version that an id names. */
  version(id: string): Version | undefined;
  readonly shippedIds: ReadonlySet<string>;
}

/** What the policies are read from: the folder of those that ship, and the database; `now` gives the time as an ISO instant. */
export interface PolicySources {
  readonly folder: string;
  readonly db: Database;
  readonly now: () => string;
}

/** The id of the policy that rounds are made under where nobody has adopted another; it stands first among those that ship. */
export const DEFAULT_POLICY = 'roof-first';

const ORDER: Readonly<Record<VersionState, number>> = { inForce: 0, coming: 1, shipped: 2, draft: 3, replaced: 4, withdrawn: 5 };
const IS_CHOSEN_FROM: ReadonlySet<VersionState> = new Set(['inForce', 'coming', 'shipped', 'draft']);

/** Every version by what it is known by, and in order within its policy, the newest first. */
interface Shelf {
  readonly byId: ReadonlyMap<string, Version>;
  readonly byPolicy: ReadonlyMap<string, readonly Version[]>;
}

function shelfOf(versions: readonly Version[]): Shelf {
  const byPolicy = Map.groupBy(versions, ({ policyId }) => policyId);
  return { byId: new Map(versions.map((version) => [versionId(version), version])), byPolicy: new Map([...byPolicy].map(([id, those]) => [id, those.toSorted((a, b) => b.number - a.number)])) };
}

/** Reads every policy of the folder; those of the database are there after the first `refresh`. A file that is not a policy is our mistake and is thrown. */
export function createPolicyService({ folder, db, now }: PolicySources): PolicyService {
  const shipped = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
    .map((name) => shippedVersion(PolicyFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))))
    .toSorted((a, b) => Number(b.policyId === DEFAULT_POLICY) - Number(a.policyId === DEFAULT_POLICY));
  let shelf = shelfOf(shipped);
  const versions = (policyId: string): readonly Version[] => shelf.byPolicy.get(policyId) ?? [];
  const fileIf = (version: Version | undefined): PolicyFile | undefined => (version === undefined ? undefined : policyFileOf(version));
  const every = (): readonly ListedPolicy[] => {
    const today = dayOfInstant(now());
    return [...shelf.byId.values()].map((version) => listed(version, versions(version.policyId), today)).sort((a, b) => ORDER[a.state] - ORDER[b.state]);
  };
  return {
    list: () => every().filter(({ state }) => IS_CHOSEN_FROM.has(state)),
    every,
    find: (id) => fileIf(shelf.byId.get(id)),
    choosable: (id) => (shelf.byId.get(id)?.stored === 'withdrawn' ? undefined : fileIf(shelf.byId.get(id))),
    nameOf({ id, name }) {
      const version = shelf.byId.get(id);
      return version === undefined ? { nb: name, nn: name, en: name } : nameOfVersion(version);
    },
    async refresh() {
      shelf = shelfOf([...shipped, ...(await selectVersions(db)).map(versionOf)]);
    },
    versions,
    version: (id) => shelf.byId.get(id),
    shippedIds: new Set(shipped.map(({ policyId }) => policyId)),
  };
}
