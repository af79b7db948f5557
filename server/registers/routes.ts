import { Hono, type Context } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { actorOf } from '../access/permit.ts';
import type { Actor } from '../access/schemas.ts';
import { ACCESS } from '../access/table.ts';
import { answers, reads } from '../api-description.ts';
import { dayOfInstant } from '../day.ts';
import { forgetErased, type Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { refuse } from '../problem-details.ts';
import type { AccessLog } from '../record/service.ts';
import { roundsHolding } from '../rounds/service.ts';
import { changeRow, createRow, eraseRow, removeRow, type EditRefusal, type Editing } from './edit.ts';
import { rowHistory } from './history.ts';
import { listRows, storedRows } from './list.ts';
import { questionOf } from './question.ts';
import { namedIn } from './references.ts';
import { isPersonal, type PersonalRegister } from './retention.ts';
import { ErasedView, HistoryEntry, ListQuery, ListView, RegisterId, RemoveRow, RowView, StoredRow, WriteRow, type Related } from './schemas.ts';
import { selectReferrers } from './store.ts';

/** What the routes of the registers work with; `now` gives the time as an ISO instant. */
export interface RegisterParts {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly looks: AccessLog;
}

const RowPath = z.object({ id: z.string().min(1) });
const ChangeRow = WriteRow.required({ version: true });
const Removed = z.strictObject({ removed: z.literal(true) });

function refusal(c: Context, register: RegisterId, refused: EditRefusal): Response {
  switch (refused.kind) {
    case 'notFound': return refuse(c, 'rowNotFound', `There is no such row in ${register}.`);
    case 'changedMeanwhile': return refuse(c, 'changedMeanwhile', 'Somebody else has changed this since you looked at it. What stands there now comes along; nothing of yours was written.', { ...refused.meanwhile });
    case 'inUse': return refuse(c, 'inUse', `${refused.uses.length} other rows refer to this. Change them first.`, { uses: refused.uses });
    case 'faults': return refuse(c, 'faultyRecord', `${refused.faults.length} faults; each says its field.`, { faults: refused.faults });
  }
}

/** Whether somebody may read a register: a planner who looks at a site must not meet households there. */
function mayRead({ roles }: Actor, register: RegisterId): boolean {
  const audience = ACCESS[`GET /api/registers/${register}`];
  return typeof audience === 'object' && audience.some((role) => roles.includes(role));
}

/** What a row names, and what refers to it, as far as the one who asks may know. */
async function relatedTo(db: Database, register: RegisterId, { record, names }: StoredRow, actor: Actor): Promise<readonly Related[]> {
  const named = namedIn(register, record).flatMap(({ reference, id }): readonly Related[] => {
    const name = names[`${reference.to} ${id}`];
    return name === undefined || reference.to === 'words' ? [] : [{ register: reference.to, id, name, about: reference.field }];
  });
  const uses = await selectReferrers(db, register, String(record['id']));
  return [...named, ...uses].filter((one, i, all) => mayRead(actor, one.register) && all.findIndex((other) => other.register === one.register && other.id === one.id && other.about === one.about) === i);
}

async function rowView(db: Database, register: RegisterId, id: string, { today, actor }: { readonly today: string; readonly actor: Actor }): Promise<RowView | null> {
  const [row] = await storedRows(db, register, [id], today);
  if (row === undefined) return null;
  const isInRounds = register === 'households' || register === 'tenancies' || register === 'dwellings';
  const rounds = isInRounds ? (await roundsHolding(db, register, id)).map((round) => ({ id: round.id, name: round.name })) : [];
  return { ...row, related: [...await relatedTo(db, register, row, actor)], rounds };
}

/** Tells who has looked at whom; registers without people in them are not told of. */
function lookTeller({ looks }: RegisterParts, register: RegisterId) {
  return async (c: Context, kind: 'row.opened' | 'rows.listed', id: string | null, facts: Readonly<Record<string, unknown>> = {}, which = ''): Promise<void> => {
    if (isPersonal(register)) await looks.tell({ actor: actorOf(c).login, kind, subject: id === null ? register : `${register} ${id}`, facts, which });
  };
}

/** Refuses to change what is there. Where somebody else has changed it, the refusal shows the row as it is, and that is told as a look. */
async function refuseTold(parts: RegisterParts, register: RegisterId, c: Context, id: string, refused: EditRefusal): Promise<Response> {
  if (refused.kind === 'changedMeanwhile') await lookTeller(parts, register)(c, 'row.opened', id);
  return refusal(c, register, refused);
}

function reading(parts: RegisterParts, register: RegisterId) {
  const { db, now } = parts;
  const tell = lookTeller(parts, register);
  return new Hono()
    .get('/', describeRoute(answers(`A page of ${register}`, ListView, [400])), reads('query', ListQuery), async (c) => {
      const query = c.req.valid('query');
      const asked = questionOf(register, query, dayOfInstant(now()));
      if (!asked.ok) return refuse(c, 'badRequest', asked.why);
      const list = await listRows(db, asked.question, query);
      const which = JSON.stringify([query, list.rows.map(({ record }) => record['id'])]);
      await tell(c, 'rows.listed', null, { rows: list.rows.length, searched: query.q.trim() !== '' || query.filter.length > 0 }, which);
      return c.json(list);
    })
    .get('/:id', describeRoute(answers(`Everything about one of ${register}`, RowView, [404])), reads('param', RowPath), async (c) => {
      const { id } = c.req.valid('param');
      const view = await rowView(db, register, id, { today: dayOfInstant(now()), actor: actorOf(c) });
      if (view === null) return refusal(c, register, { kind: 'notFound' });
      await tell(c, 'row.opened', id);
      return c.json(view);
    })
    .get('/:id/history', describeRoute(answers(`What has happened to one of ${register}, the newest first`, z.array(HistoryEntry), [404])), reads('param', RowPath), async (c) => {
      const { id } = c.req.valid('param');
      const history = await rowHistory(db, register, id);
      if (history.length === 0 && await rowView(db, register, id, { today: dayOfInstant(now()), actor: actorOf(c) }) === null) return refusal(c, register, { kind: 'notFound' });
      await tell(c, 'row.opened', id);
      return c.json(history);
    });
}

function writing(parts: RegisterParts, register: RegisterId) {
  const { db, now, parameters } = parts;
  const editing = (c: Context): Editing => ({ actor: actorOf(c), at: now(), parameters });
  return new Hono()
    .post('/', describeRoute(answers(`Adds a row to ${register}`, StoredRow, [400, 422])), reads('json', WriteRow), async (c) => {
      const done = await createRow(db, register, c.req.valid('json'), editing(c));
      return done.kind === 'done' ? c.json(done.value) : refusal(c, register, done);
    })
    .put('/:id', describeRoute(answers(`Changes one of ${register}`, StoredRow, [400, 404, 409, 422])), reads('param', RowPath), reads('json', ChangeRow), async (c) => {
      const { id } = c.req.valid('param');
      const done = await changeRow(db, register, id, c.req.valid('json'), editing(c));
      return done.kind === 'done' ? c.json(done.value) : refuseTold(parts, register, c, id, done);
    })
    .delete('/:id', describeRoute(answers(`Takes a row out of ${register}; the record remembers it`, Removed, [400, 404, 409])), reads('param', RowPath), reads('json', RemoveRow), async (c) => {
      const { id } = c.req.valid('param');
      const done = await removeRow(db, register, id, c.req.valid('json'), editing(c));
      return done.kind === 'done' ? c.json({ removed: true as const }) : refuseTold(parts, register, c, id, done);
    });
}

function erasing(parts: RegisterParts, register: PersonalRegister) {
  const { db, now, parameters } = parts;
  return new Hono()
    .post('/:id/erase', describeRoute(answers(`Erases one of ${register}, and what the record tells of it`, ErasedView, [400, 404, 409])), reads('param', RowPath), reads('json', RemoveRow), async (c) => {
      const { id } = c.req.valid('param');
      const done = await eraseRow(db, register, id, c.req.valid('json'), { actor: actorOf(c), at: now(), parameters });
      if (done.kind !== 'done') return refuseTold(parts, register, c, id, done);
      await forgetErased(db);
      return c.json(done.value);
    });
}

/** The routes of all registers: the same for each, and erasing where a register is about people. */
export function registerRoutes(parts: RegisterParts) {
  const routes = new Hono();
  for (const register of RegisterId.options) {
    routes.route(`/${register}`, reading(parts, register)).route(`/${register}`, writing(parts, register));
    if (isPersonal(register)) routes.route(`/${register}`, erasing(parts, register));
  }
  return routes;
}
