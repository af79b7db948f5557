import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { formOf } from './files-client.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { filesOf, TINY } from './tiny-municipality.ts';

// What happens to a user while a body that the user sent is still on its way.

let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
  await open.askAs(['manager'], '/api/session');
});
afterEach(() => open.close());

/** Sends a body as the manager; `meanwhile` happens after the request was let in, and before its body comes. */
async function send(path: string, request: Request, meanwhile: () => Promise<unknown>): Promise<Response> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  const body = new ReadableStream({
    async pull(controller) {
      await meanwhile();
      controller.enqueue(bytes);
      controller.close();
    },
  }, { highWaterMark: 0 });
  const init: RequestInit & { readonly duplex: 'half' } = { method: 'POST', headers: { 'content-type': request.headers.get('content-type')! }, body, duplex: 'half' };
  return open.askAs(['manager'], path, init);
}

const area = () => new Request('http://x', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record: { id: 'ny', name: 'Nyby', homes: 10 } }) });
const form = () => new Request('http://x', { method: 'POST', body: formOf(filesOf(TINY)) });
const changed = (to: { readonly disabled?: number; readonly roles?: string }) => () => open.db.updateTable('users').set(to).where('id', '=', 'manager').execute();
const SIGNED_OUT = () => open.db.deleteFrom('sessions').where('userId', '=', 'manager').execute();
const becomes = (role: Role) => changed({ roles: JSON.stringify([role]) });
const areas = () => open.db.selectFrom('areas').selectAll().execute();

describe('a body that comes after its user', () => {
  it('is taken where nothing has happened to the user', async () => {
    expect((await send('/api/registers/areas', area(), () => Promise.resolve())).status).toBe(200);
    expect(await areas()).toHaveLength(1);
    expect((await send('/api/files/dry-run', form(), () => Promise.resolve())).status).toBe(200);
  });

  it.each([['was disabled', changed({ disabled: 1 }), 401], ['was signed out', SIGNED_OUT, 401], ['got another role', becomes('planner'), 403]] as const)('changes nothing when the user %s', async (_, meanwhile, status) => {
    expect((await send('/api/registers/areas', area(), meanwhile)).status).toBe(status);
    expect(await areas()).toEqual([]);
  });

  it.each([['was disabled', changed({ disabled: 1 }), 401], ['got another role', becomes('planner'), 403]] as const)('is not looked at as files when the user %s', async (_, meanwhile, status) => {
    for (const way of ['dry-run', 'import']) expect((await send(`/api/files/${way}`, form(), meanwhile)).status).toBe(status);
  });
});
