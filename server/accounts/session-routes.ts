import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { actorOf } from '../access/permit.ts';
import type { Asked } from '../access/schemas.ts';
import { answers, reads } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import { changePassword } from './changing-password.ts';
import { giveToken, takeToken, tokenOf } from './identify.ts';
import { tellOfUser, type AccountParts } from './parts.ts';
import { refuseInDemonstration, refusePassword, refuseWeak } from './refusals.ts';
import { DemonstrationRole, NewPassword, SessionView, SignIn } from './schemas.ts';
import { enterDemonstration, isDemonstration, sessionView } from './session-view.ts';
import { endSession } from './sessions.ts';
import { signInWithPassword } from './signing-in.ts';

/** Signing in and out, and who is signed in. */
export function sessionRoutes(parts: AccountParts) {
  const { db, isSecure, parameters } = parts;
  return new Hono<Asked>()
    .get('/', describeRoute(answers('Who is signed in; in the demonstration, whoever asks is', SessionView)), async (c) => {
      const userId = c.get('actor')?.id ?? (await isDemonstration(parts) ? await enterDemonstration(c, parts, 'caseworker') : null);
      return c.json(await sessionView(parts, userId));
    })
    .post('/', describeRoute(answers('Signs in with a password', SessionView, [400, 401, 409, 429, 503])), reads('json', SignIn), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      const { login, password } = c.req.valid('json');
      const signedIn = await signInWithPassword(parts, login, password, tokenOf(c, isSecure));
      if (signedIn.kind !== 'signedIn') return refusePassword(c, signedIn);
      giveToken(c, signedIn.token, isSecure);
      return c.json(await sessionView(parts, signedIn.userId));
    })
    .delete('/', describeRoute(answers('Signs out', SessionView, [401])), async (c) => {
      const [token, { login }] = [tokenOf(c, isSecure), actorOf(c)];
      await db.transaction().execute(async (transaction) => {
        if (token !== undefined) await endSession(transaction, token);
        await tellOfUser(transaction, parts, { kind: 'user.signedOut', actor: login, login });
      });
      takeToken(c, isSecure);
      return c.json(await sessionView(parts, null));
    })
    .post('/as', describeRoute(answers('Tries the demonstration in another role', SessionView, [400, 401, 403])), reads('json', DemonstrationRole), async (c) => {
      if (!await isDemonstration(parts)) return refuse(c, 'notAllowed', 'Roles are tried in the demonstration alone.');
      return c.json(await sessionView(parts, await enterDemonstration(c, parts, c.req.valid('json').role)));
    })
    .post('/password', describeRoute(answers('Gives oneself another password, and ends one\'s other sessions', SessionView, [400, 401, 409, 422, 429, 503])), reads('json', NewPassword), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      const actor = actorOf(c);
      const changed = await changePassword(parts, actor, c.req.valid('json'));
      if (changed.kind === 'weakPassword') return refuseWeak(c, changed.reason, parameters.passwordLength);
      if (changed.kind !== 'changed') return refusePassword(c, changed);
      giveToken(c, changed.token, isSecure);
      return c.json(await sessionView(parts, actor.id));
    });
}
