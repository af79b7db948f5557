import type { Town } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import { dwellingStates, readRegisters } from '../registers/service.ts';
import { townOf } from './town.ts';

/** The town as the registers know it on a day (ISO date): every municipal home, who lives there, who waits, and the teams. */
export async function readTown(db: Database, asOf: string): Promise<Town> {
  return townOf(await readRegisters(db), await dwellingStates(db, asOf), asOf);
}
