import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Asked } from '../access/schemas.ts';
import { answers, reads } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import { giveToken, tokenOf } from './identify.ts';
import { acceptInvitation, lookAtInvitation } from './invitations.ts';
import type { AccountParts } from './parts.ts';
import { refuseInDemonstration, refusePassword, refuseWeak } from './refusals.ts';
import { AcceptInvitation, InvitationToken, InvitationView, SessionView } from './schemas.ts';
import { isDemonstration, sessionView } from './session-view.ts';

const notValid = (c: Context): Response => refuse(c, 'linkNotValid', 'The link has been used, has run out, or was replaced by another. Whoever made it can make a new one.');

/** Links that work once: what one is for, and accepting it. */
export function invitationRoutes(parts: AccountParts) {
  return new Hono<Asked>()
    .post('/look', describeRoute(answers('What a link is for', InvitationView, [400, 409, 410])), reads('json', InvitationToken), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      const view = await lookAtInvitation(parts, c.req.valid('json').token);
      return view === null ? notValid(c) : c.json(view);
    })
    .post('/accept', describeRoute(answers('Chooses a password, uses the link up and signs in', SessionView, [400, 409, 410, 422, 503])), reads('json', AcceptInvitation), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      const accepted = await acceptInvitation(parts, c.req.valid('json'), tokenOf(c, parts.isSecure));
      switch (accepted.kind) {
        case 'signedIn':
          giveToken(c, accepted.token, parts.isSecure);
          return c.json(await sessionView(parts, accepted.userId));
        case 'linkNotValid': return notValid(c);
        case 'weakPassword': return refuseWeak(c, accepted.reason, parts.parameters.passwordLength);
        case 'loginTaken': return refuse(c, 'loginTaken', 'Another user has that login.');
        case 'nameless': return refuse(c, 'badRequest', 'login, name: the first administrator says who it is.');
        case 'tooManySignIns': return refusePassword(c, { kind: accepted.kind });
      }
    });
}
