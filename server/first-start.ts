import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultText, Policy, writeProblem } from '../solver/index.ts';
import type { Database } from './db/open.ts';
import { readMunicipality, roundProblem } from './intake/service.ts';
import type { PolicyFile } from './intake/schemas.ts';
import { insertMunicipality } from './municipality/service.ts';
import { addToRecord } from './record/service.ts';
import { createRound } from './rounds/service.ts';

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
}

/** Nothing more than that it went well, or every fault of the files, a sentence each. */
export type ImportResult = { readonly ok: true } | { readonly ok: false; readonly faults: readonly string[] };

/** Year and number of the ISO week of a date. */
function isoWeek(date: string): { readonly year: number; readonly week: number } {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const year = day.getUTCFullYear();
  return { year, week: Math.ceil(((day.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7) };
}

function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(readdirSync(folder).filter((name) => name.endsWith('.csv')).map((name) => [name, readFileSync(join(folder, name))]));
}

/** The policy of a problem file: the shipped file without what only people read, under its Norwegian name. */
function problemPolicy({ id, name, validFrom, rules }: PolicyFile): Policy {
  return Policy.parse({ id, name: name.nb, validFrom, rules }) as Policy;
}

/** Takes a municipality into an empty database and freezes its first round: all of it, or nothing. */
export async function takeIn({ db, folder, demonstration, asOf, policy, now }: FirstImport): Promise<ImportResult> {
  const intake = readMunicipality(filesIn(folder));
  if (!intake.ok) {
    const faults = intake.issues.filter((issue) => issue.kind === 'fault');
    return { ok: false, faults: faults.map(({ file, row, message }) => `${file}${row === null ? '' : `, row ${row}`}: ${message.en}`) };
  }
  const { year, week } = isoWeek(asOf);
  const id = `${year}-${String(week).padStart(2, '0')}`;
  const { read } = roundProblem(intake.municipality, { id, asOf, horizonDays: HORIZON_DAYS, policy: problemPolicy(policy) });
  if (!read.ok) return { ok: false, faults: read.faults.map(faultText) };
  await db.transaction().execute(async (transaction) => {
    const at = now();
    await insertMunicipality(transaction, intake.municipality, demonstration, at);
    const { name, kommunenummer, dwellings, households, tenancies } = intake.municipality;
    const facts = { name, demonstration, dwellings: dwellings.length, households: households.length, tenancies: tenancies.length };
    await addToRecord(transaction, { at, actor: 'spredt', kind: 'municipality.takenIn', subject: `municipality ${kommunenummer}`, reason: null, facts, keepUntil: null });
    await createRound(transaction, `${week}/${year}`, read.problem, writeProblem(read.problem), at);
  });
  return { ok: true };
}
