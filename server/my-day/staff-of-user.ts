import type { Actor } from '../access/schemas.ts';
import type { Database } from '../db/open.ts';
import type { Tables } from '../db/tables.ts';
import { selectStaffWhoSignIn } from './store.ts';

/** What My day knows of a staff member's post. */
export type OwnPost = Pick<Tables['staff'], 'id' | 'name' | 'teamId' | 'from' | 'to'>;

/** The posts of the staff member who signs in as a user, the latest first: a project post and the one after it are two. */
export async function postsOf(db: Database, { login }: Pick<Actor, 'login'>): Promise<readonly OwnPost[]> {
  return (await selectStaffWhoSignIn(db)).filter(({ userLogin }) => userLogin?.trim().toLowerCase() === login);
}

/** Whether a post is in force on a day. */
export const isInForce = ({ from, to }: OwnPost, date: string): boolean => from <= date && (to === null || date <= to);
