import { expect } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import type { CaseloadNow, CaseloadView, DecideCaseload } from '../../server/caseload/schemas.ts';
import type { OpenApp } from './open-app.ts';

const PATH = '/api/follow-up/caseload';

/** A choice of a leader. */
export type Choice = DecideCaseload['choices'][number];

/** What the page of who follows whom asks the server. */
export interface CaseloadClient {
  send(path: string, body: unknown, role?: Role): Promise<Response>;
  now(): Promise<CaseloadNow>;
  /** The proposal that a search from today, or from a day, ends with. */
  proposed(onlyGaps: boolean, from?: string): Promise<CaseloadView>;
  /** What was told to the record of a kind and subject, in order, with its reason. */
  told(kind: string, subject: string): Promise<readonly { readonly reason: string | null }[]>;
  /** A row of a register as it stands. */
  row(path: string): Promise<{ readonly record: Record<string, unknown>; readonly version: number }>;
  /** Changes some fields of a row of a register. */
  change(path: string, fields: Record<string, unknown>): Promise<void>;
}

/** The client of an application. */
export function caseloadClient(open: OpenApp): CaseloadClient {
  const send: CaseloadClient['send'] = (path, body, role = 'followUpLeader') => open.askAs([role], PATH + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const now: CaseloadClient['now'] = async () => await (await open.askAs(['followUpLeader'], PATH)).json() as CaseloadNow;
  const row: CaseloadClient['row'] = async (path) => await (await open.askAs(['manager'], `/api/registers/${path}`)).json() as Awaited<ReturnType<CaseloadClient['row']>>;
  return {
    send, now, row,
    async proposed(onlyGaps, from) {
      const text = await (await send('', { from: from ?? (await now()).asOf, onlyGaps })).text();
      const event = text.split('\n\n').find((one) => one.startsWith('event: proposal'));
      expect(event, text.slice(0, 500)).toBeDefined();
      return JSON.parse((event as string).split('data: ')[1] as string) as CaseloadView;
    },
    told: (kind, subject) => open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select('reason').where('kind', '=', kind as never).where('subject', '=', subject).orderBy('number').execute(),
    async change(path, fields) {
      const { record, version } = await row(path);
      const answer = await open.askAs(['manager'], `/api/registers/${path}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version, record: { ...record, ...fields } }) });
      expect(answer.status, await answer.clone().text()).toBe(200);
    },
  };
}

/** The choice that takes a change as it is proposed. */
export const accepting = ({ agreementId, version, proposed: { mainId, backupId } }: CaseloadView['changes'][number]): Choice => ({ agreementId, version: version as number, mainId, backupId, reason: null });
