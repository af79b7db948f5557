import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import type { Asked } from '../access/schemas.ts';
import { answers, reads } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import { addressOf, type AccountParts } from './parts.ts';
import { refuseInDemonstration } from './refusals.ts';
import { ChangeUser, InvitedUser, NewUser, UserView } from './schemas.ts';
import { isDemonstration } from './session-view.ts';
import { changeUser, createUser, endSessionsOf, inviteUser, listUsers, type UserRefusal } from './users.ts';

const UserPath = z.object({ id: z.string().min(1) });

const WHY: Readonly<Record<UserRefusal, string>> = {
  userNotFound: 'There is no such user, or it is disabled.',
  loginTaken: 'Another user has that login.',
  lastAdministrator: 'Nobody else who is administrator can sign in. Make another administrator first.',
  notYourself: 'Another administrator must do this to you: nobody gives themselves roles, or takes away their own way to administer. Where there is no other, invite another administrator, or a second login for the other work.',
};
const refuseUser = (c: Context, code: UserRefusal): Response => refuse(c, code, WHY[code]);

/** The users, as the administrator sees and changes them. */
export function userRoutes(parts: AccountParts) {
  const { origin } = parts;
  return new Hono<Asked>()
    .get('/', describeRoute(answers('Every user', z.array(UserView))), async (c) => c.json(await listUsers(parts)))
    .post('/', describeRoute(answers('Makes a user, with a link to choose a password that is shown once', InvitedUser, [400, 409])), reads('json', NewUser), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      const made = await createUser(parts, actorOf(c).login, c.req.valid('json'), addressOf(c, origin));
      return made === 'loginTaken' ? refuseUser(c, made) : c.json(made);
    })
    .put('/:id', describeRoute(answers('Changes a user; it takes effect with the user\'s next request', UserView, [400, 404, 409])), reads('param', UserPath), reads('json', ChangeUser), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      const changed = await changeUser(parts, actorOf(c), c.req.valid('param').id, c.req.valid('json'));
      if (typeof changed === 'string') return refuseUser(c, changed);
      if (changed.kind === 'changedMeanwhile') return refuse(c, 'changedMeanwhile', 'The user has been changed since it was looked at.', { user: changed.user });
      return c.json(changed.user);
    })
    .post('/:id/invitation', describeRoute(answers('Makes a new link for a user; earlier ones work no longer', InvitedUser, [404, 409])), reads('param', UserPath), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      const invited = await inviteUser(parts, actorOf(c).login, c.req.valid('param').id, addressOf(c, origin));
      return invited === null ? refuseUser(c, 'userNotFound') : c.json(invited);
    })
    .delete('/:id/sessions', describeRoute(answers('Signs a user out everywhere', UserView, [404, 409])), reads('param', UserPath), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      const user = await endSessionsOf(parts, actorOf(c).login, c.req.valid('param').id);
      return user === null ? refuseUser(c, 'userNotFound') : c.json(user);
    });
}
