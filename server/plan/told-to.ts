import type { Context } from 'hono';
import { actorOf } from '../access/permit.ts';
import type { Role } from '../access/schemas.ts';

/** Those who see how many live where, who waits and who rents as it is. */
const SEES_PEOPLE: ReadonlySet<Role> = new Set(['caseworker', 'followUpLeader', 'manager']);

/** Whether whoever asks may see sums alone, and is told counts of people in steps. */
export const isToldTo = (c: Context): boolean => !actorOf(c).roles.some((role) => SEES_PEOPLE.has(role));
