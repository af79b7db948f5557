import { randomUUID } from 'node:crypto';
import type { Role } from '../../server/access/schemas.ts';
import { ACCESS } from '../../server/access/table.ts';
import type { OpenApp } from '../server/open-app.ts';

// Requests that no page would make: every route, every role, ids that are there and that are not, queries and bodies of every shape. No answer may
// be a fault of the server, and nobody may be told of a household who may not read one.

/** Words that stand in households and tenancies alone; whoever is shown one has been shown a household. */
const CANARIES = ['KANARI-SAK', 'KANARI-LEIETAKER', 'kanarifugl'] as const;
const READS_PEOPLE: ReadonlySet<Role> = new Set(['caseworker', 'followUpLeader', 'manager', 'auditor']);
const WHO: readonly (readonly Role[])[] = [[], ['caseworker'], ['followUpLeader'], ['followUpStaff'], ['manager'], ['planner'], ['administrator'], ['auditor'], ['planner', 'administrator']];

/** What some thousands of strange requests came to. */
export interface FuzzReport {
  readonly requests: number;
  readonly byStatus: ReadonlyMap<number, number>;
  /** Answers of 500 and above, and answers that told somebody of a household who may not know. */
  readonly faults: readonly string[];
}

/** Puts a household and a tenancy into the registers that can be told from all others by their words. */
export async function plantCanaries({ db }: OpenApp): Promise<void> {
  const assessment = { by: 'Prøve', on: '2026-11-01', why: 'kanarifugl', until: '2027-11-01' };
  const household = await db.selectFrom('households').selectAll().limit(1).executeTakeFirstOrThrow();
  const tenancy = await db.selectFrom('tenancies').selectAll().where('movesOut', 'is', null).limit(1).executeTakeFirstOrThrow();
  await db.insertInto('households').values({ ...household, id: CANARIES[0], assessments: JSON.stringify({ counted: assessment, shielded: null, unrest: assessment }) }).execute();
  await db.updateTable('tenancies').set({ id: CANARIES[1], assessments: JSON.stringify({ counted: assessment, shielded: null }) }).where('id', '=', tenancy.id).execute();
}

type Dice = () => number;
const oneOf = <T>(dice: Dice, items: readonly T[]): T => items[Math.floor(dice() * items.length)] as T;

const STRANGE = [
  '', ' ', '0', '-1', '1e309', 'NaN', 'null', 'undefined', 'true', '__proto__', 'constructor', '..', '../..', '%', '%00', '\u0000', '\ud800', 'a'.repeat(3000), 'æøå', '٣', '<script>', "' or 1=1 --",
  '"', '\\', '{}', '[]', '2026-02-30', '9999-12-31', '1/2', '*', 'status:', ':', 'status:UTLEID', '-id', 'record', 'id;drop table households', '\u202e', '💥'.repeat(50),
] as const;

/** Ids that exist and that a role could guess or know, and ids that do not. The canaries are asked for by name too. */
function idPool(dice: Dice, known: readonly string[], mayKnow: boolean): string {
  if (mayKnow && dice() < 0.2) return oneOf(dice, CANARIES.slice(0, 2));
  return dice() < 0.6 ? oneOf(dice, known) : oneOf(dice, STRANGE);
}

const FIELDS = [
  'record', 'version', 'reason', 'id', 'name', 'login', 'password', 'roles', 'token', 'asOf', 'policyId', 'horizonDays', 'disabled', 'siteId', 'areaId', 'homes', 'assessments', 'followUp', 'current', 'next',
  'role', 'format', 'households', 'dwellings', 'policy', 'plan', '__proto__', 'constructor',
] as const;

function anything(dice: Dice, depth: number): unknown {
  const roll = dice();
  if (depth === 0 || roll < 0.35) return oneOf<unknown>(dice, [...STRANGE, 0, -1, 1.5, 1e308, 2 ** 53, true, false, null, '2026-12-01', 'roof-first', 'caseworker']);
  if (roll < 0.55) return Array.from({ length: Math.floor(dice() * 4) }, () => anything(dice, depth - 1));
  return Object.fromEntries(Array.from({ length: 1 + Math.floor(dice() * 6) }, () => [oneOf(dice, FIELDS), anything(dice, depth - 1)]));
}

function bodyOf(dice: Dice): { readonly body: BodyInit; readonly type: string } {
  const roll = dice();
  const type = dice() < 0.85 ? 'application/json' : oneOf(dice, ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', '']);
  if (roll < 0.75) return { body: JSON.stringify(anything(dice, 4)), type };
  if (roll < 0.85) return { body: oneOf(dice, ['', '{', '[1,', '\u0000', 'NaN', '"x"', '[]', `[${'['.repeat(2000)}`]), type };
  const form = new FormData();
  form.append(oneOf(dice, ['files', 'plan', 'file', '']), dice() < 0.5 ? oneOf(dice, STRANGE) : new File([oneOf(dice, STRANGE)], oneOf(dice, ['husstander.csv', 'a.xlsx', '', '../x'])));
  return { body: form, type: '' };
}

const PARAMETERS = ['q', 'sort', 'filter', 'page', 'size', 'household', 'dwelling', 'engine', 'seed', 'timeLimitSeconds', 'gapPercent', 'actor', 'kind', 'subject', 'from', 'to', 'code', 'state', 'x'] as const;

function queryOf(dice: Dice): string {
  if (dice() < 0.4) return '';
  const pairs = Array.from({ length: 1 + Math.floor(dice() * 4) }, () => `${oneOf(dice, PARAMETERS)}=${dice() < 0.9 ? encodeURIComponent(oneOf(dice, STRANGE).toWellFormed()) : oneOf(dice, ['%', '%zz', '&&', '='])}`);
  return `?${pairs.join('&')}`;
}

/** Routes whose honest answer takes long are asked seldom: whole solves, and passwords that are slow by design. */
const SLOW = /\/solve$|^POST \/api\/session$|invitations\/accept|session\/password/;
const LEAVES = /\/api\/session($|\/as$)|\/sessions$/;

/** Sends so many requests that the dice make up. */
export async function fuzz(open: OpenApp, requests: number, dice: Dice): Promise<FuzzReport> {
  await plantCanaries(open);
  const routes = Object.keys(ACCESS).filter((route) => !LEAVES.test(route));
  const known = ['1003', 'L-0001', 'B-0001', 'BS-01', 'sentrum', 'S-01', 'T-1', 'group.homeless', '2026-49', 'husstander', 'boliger', 'boliger.csv', 'husstander.xlsx', randomUUID()];
  const [byStatus, faults] = [new Map<number, number>(), [] as string[]];
  for (let sent = 0; sent < requests; sent += 1) {
    const route = oneOf(dice, routes);
    if (SLOW.test(route) && dice() < 0.97) continue;
    const [method = 'GET', pattern = ''] = route.split(' ');
    const who = oneOf(dice, WHO);
    const mayKnow = who.some((role) => READS_PEOPLE.has(role));
    const path = pattern.replace(/:\w+/g, () => encodeURIComponent(idPool(dice, known, mayKnow).toWellFormed())) + queryOf(dice);
    const { body, type } = bodyOf(dice);
    const init: RequestInit = method === 'GET' ? { method } : { method, body, ...(type === '' ? {} : { headers: { 'content-type': type } }) };
    const answer = await open.askAs(who, path, init);
    const text = await answer.text();
    byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1);
    const name = `${who.join('+') || 'nobody'}: ${method} ${path.slice(0, 200)}`;
    if (answer.status >= 500 && answer.status !== 503) faults.push(`${name} answered ${answer.status} ${text.slice(0, 200)}`);
    if (!mayKnow && CANARIES.some((word) => text.includes(word))) faults.push(`${name} told of a household: ${text.slice(0, 200)}`);
  }
  return { requests, byStatus, faults };
}
