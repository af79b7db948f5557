import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { actorOf } from '../access/permit.ts';
import type { Actor } from '../access/schemas.ts';
import { answers, reads } from '../api-description.ts';
import type { Database } from '../db/open.ts';
import { verifyStoredTexts } from '../rounds/service.ts';
import { EventKind, RecordCheck, RecordQuery, RecordView, type RecordEntry } from './schemas.ts';
import { verifyRecord, type AccessLog } from './service.ts';
import { searchEvents, type Told } from './store.ts';

/** What someone may see of the record: an auditor all of it, an administrator what is about users, the database and files. */
function kindsFor({ roles }: Actor): readonly EventKind[] {
  return roles.includes('auditor') ? EventKind.options : EventKind.options.filter((kind) => /^(user|database|files)\./.test(kind));
}

function entryOf({ event, payload }: Told): RecordEntry {
  const { number, at, actor, kind, about, hash } = event;
  return {
    number, at, actor, kind, about, hash, erased: payload === null, subject: payload?.subject ?? null, reason: payload?.reason ?? null,
    facts: payload === null ? null : JSON.parse(payload.facts) as Record<string, unknown>, keepUntil: payload?.keepUntil ?? null,
  };
}

/** The record: searched, and proved. Opening it is told to it. */
export function recordRoutes(db: Database, looks: AccessLog) {
  return new Hono()
    .get('/', describeRoute(answers('Events, the newest first', RecordView, [400])), reads('query', RecordQuery), async (c) => {
      const { kind, page, size, ...what } = c.req.valid('query');
      const actor = actorOf(c);
      const kinds = kindsFor(actor);
      const { total, found } = await searchEvents(db, { ...what, kinds: kind === undefined ? kinds : kinds.filter((one) => one === kind) }, (page - 1) * size, size);
      // words that nothing is told of are no subject, and are kept nowhere
      const subject = what.subject === undefined || total === 0 ? 'record' : what.subject;
      await looks.tell({ actor: actor.login, kind: 'record.opened', subject, facts: {} });
      return c.json({ total, page, size, kinds: [...kinds], entries: found.map(entryOf) });
    })
    .get('/check', describeRoute(answers('Whether the record is whole, and stored texts are what they were', RecordCheck)), async (c) => {
      const start = performance.now();
      const { events, erased, head, faults } = await verifyRecord(db);
      const texts = await verifyStoredTexts(db);
      return c.json({ events, erased, head, faults: [...faults, ...texts], milliseconds: Math.round(performance.now() - start) });
    });
}
