import type {
  Address, MunicipalArea, MunicipalDwelling, MunicipalHousehold, MunicipalPlace, MunicipalSite, MunicipalTeam, Tenancy,
} from '../intake/schemas.ts';

/** How a value lies in a column: booleans as 0 or 1, lists and objects as JSON text. */
type Column<T> = T extends null ? null : T extends boolean ? number : T extends string | number ? T : string;

/** How a record lies in a row. */
export type Row<T> = { [K in keyof T]: Column<T[K]> };

/** The municipality that the database holds; there is at most one. */
export interface MunicipalityRow {
  readonly kommunenummer: string;
  readonly name: string;
  readonly demonstration: number;
  readonly importedAt: string;
}

/** A problem file as it was, named by the SHA-256 of its canonical text: what was solved can be solved again. */
export interface ProblemRow {
  readonly sha256: string;
  readonly text: string;
}

/** An allocation round (tildelingsrunde) and the problem it was frozen as. */
export interface RoundRow {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
  readonly policyId: string;
  readonly households: number;
  readonly dwellings: number;
  readonly problemSha256: string;
  readonly createdAt: string;
}

/** A checked proposal with everything that is needed to replay it; number is the order they came in within a round. */
export interface ProposalRow {
  readonly roundId: string;
  readonly number: number;
  readonly problemSha256: string;
  readonly policy: string;
  readonly status: string;
  readonly engineName: string;
  readonly engineVersion: string;
  readonly engineSeed: number;
  readonly engineSeconds: number;
  readonly timeLimitSeconds: number | null;
  readonly gapPercent: number | null;
  readonly levels: string;
  readonly findings: string;
  readonly text: string;
  readonly sha256: string;
  readonly solvedAt: string;
}

/** Something that happened: a link of the chain, which nothing may change (see record/). `about` is an earlier event that it concerns. */
export interface EventRow {
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly about: number | null;
  readonly commitment: string;
  readonly previous: string;
  readonly hash: string;
}

/** What an event tells; it may be erased, and the chain stays whole. */
export interface PayloadRow {
  readonly eventNumber: number;
  readonly salt: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly facts: string;
  readonly keepUntil: string | null;
}

/** Every table of the database. */
export interface Tables {
  municipality: MunicipalityRow;
  areas: Row<MunicipalArea>;
  sites: Row<MunicipalSite>;
  places: Row<MunicipalPlace>;
  dwellings: Row<MunicipalDwelling>;
  tenancies: Row<Tenancy>;
  households: Row<MunicipalHousehold>;
  teams: Row<MunicipalTeam>;
  addresses: Row<Address>;
  problems: ProblemRow;
  rounds: RoundRow;
  proposals: ProposalRow;
  events: EventRow;
  payloads: PayloadRow;
}

/** The row of a record. */
export function rowOf<T extends object>(record: T): Row<T> {
  const cells = Object.entries(record).map(([key, value]: [string, unknown]) => {
    if (typeof value === 'boolean') return [key, value ? 1 : 0];
    return [key, typeof value === 'object' && value !== null ? JSON.stringify(value) : value];
  });
  return Object.fromEntries(cells) as Row<T>;
}
