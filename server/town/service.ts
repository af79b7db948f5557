import type { Town } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import { dwellingStates, readRegisters } from '../registers/service.ts';
import { staffed } from '../team-time/service.ts';
import { townOf } from './town.ts';

/** The town as the registers know it on a day (ISO date): every municipal home, who lives there, who waits, and the teams with what was typed for them. */
export async function readTown(db: Database, asOf: string): Promise<Town> {
  return townOf(await readRegisters(db), await dwellingStates(db, asOf), asOf);
}

/** The same town for those who ask what its teams can take on: they have the time that staff and agreements give them in every week of the terms' horizon, by no policy's speed or reserve. */
export async function readStaffedTown(db: Database, asOf: string, terms: FollowUpTerms): Promise<Town> {
  const { municipality } = await staffed(db, await readRegisters(db), { asOf, horizonDays: terms.roomHorizonDays, policy: null, terms });
  return townOf(municipality, await dwellingStates(db, asOf), asOf);
}
