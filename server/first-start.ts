import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultText, writeProblem } from '../solver/index.ts';
import { insertInstallation } from './accounts/service.ts';
import type { Database } from './db/open.ts';
import { insertFirstVisits } from './first-visits.ts';
import type { FollowUpTerms } from './follow-up-terms/schemas.ts';
import { readMunicipality, roundProblem } from './intake/service.ts';
import type { PolicyFile } from './intake/schemas.ts';
import { insertMunicipality } from './municipality/service.ts';
import type { Parameters } from './parameters/schemas.ts';
import { addToRecord } from './record/service.ts';
import { readRegisters } from './registers/service.ts';
import { createRound, problemPolicy, roundId, roundName } from './rounds/service.ts';
import { withTeamTime } from './team-time/service.ts';

/** What became of visits before the demonstration begins lies beside its files. */
const VISITS_FILE = 'visits.json';

/** How far ahead of its first round a municipality looks for dwellings that become free; later rounds say it themselves. */
const HORIZON_DAYS = 90;

/** Where a municipality comes from, and the policy that its first round is solved by. */
export interface FirstImport {
  readonly db: Database;
  /** The folder of its CSV files. */
  readonly folder: string;
  readonly demonstration: boolean;
  /** The day of its first round. */
  readonly asOf: string;
  readonly policy: PolicyFile;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly followUpTerms: FollowUpTerms;
}

/** Nothing more than that it went well, or every fault of the files, a sentence each. */
export type ImportResult = { readonly ok: true } | { readonly ok: false; readonly faults: readonly string[] };

function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(readdirSync(folder).filter((name) => name.endsWith('.csv')).map((name) => [name, readFileSync(join(folder, name))]));
}

/** Takes a municipality into an empty database and freezes its first round: all of it, or nothing. */
export async function takeIn({ db, folder, demonstration, asOf, policy, now, parameters, followUpTerms }: FirstImport): Promise<ImportResult> {
  const held = await readRegisters(db);
  const intake = readMunicipality(filesIn(folder), { held, assessed: { by: 'Spredt', on: asOf, months: parameters.assessmentMonths } });
  if (!intake.ok) {
    const faults = intake.issues.filter((issue) => issue.kind === 'fault');
    return { ok: false, faults: faults.map(({ file, row, message }) => `${file}${row === null ? '' : `, row ${row}`}: ${message.en}`) };
  }
  const id = roundId(asOf, new Set());
  const frame = { id, asOf, horizonDays: HORIZON_DAYS, policy: problemPolicy(policy) };
  const { municipality: taken, time } = withTeamTime(intake.municipality, { ...frame, terms: followUpTerms });
  const { read } = roundProblem(taken, frame);
  if (!read.ok) return { ok: false, faults: read.faults.map(faultText) };
  await db.transaction().execute(async (transaction) => {
    const at = now();
    await insertInstallation(transaction, demonstration ? 'demonstration' : 'own', at);
    await insertMunicipality(transaction, intake.municipality, demonstration, at, parameters);
    if (demonstration) await insertFirstVisits(transaction, join(folder, VISITS_FILE), intake.municipality, parameters);
    const { name, kommunenummer, dwellings, households, tenancies } = intake.municipality;
    const facts = { name, demonstration, dwellings: dwellings.length, households: households.length, tenancies: tenancies.length };
    await addToRecord(transaction, { at, actor: 'spredt', kind: 'municipality.takenIn', subject: `municipality ${kommunenummer}`, reason: null, facts, keepUntil: null });
    await createRound(transaction, { name: roundName(id), problem: read.problem, text: writeProblem(read.problem), time }, { actor: 'spredt', at, parameters });
  });
  return { ok: true };
}
