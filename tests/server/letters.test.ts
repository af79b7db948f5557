import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseLettersOf, eraseOverdueLetters } from '../../server/letters/service.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { bytesOf, decideDemonstration, letterTo, send, summaries, writeTo, type DecidedRound } from './decided-round.ts';
import { NOW, openApp, type OpenApp } from './open-app.ts';
import { structureOfPdf, withRole } from './pdf-structure.ts';

let open: OpenApp;
let round: DecidedRound;
beforeAll(async () => {
  open = await openApp();
  round = await decideDemonstration(open);
});
afterAll(() => open.close());

const path = (householdId: string, rest = ''): string => `/api/rounds/${round.id}/letters/${householdId}${rest}`;
const told = async (kind: string): Promise<readonly { readonly subject: string; readonly reason: string | null; readonly facts: Record<string, unknown> }[]> =>
  (await open.db.selectFrom('events').innerJoin('payloads', 'eventNumber', 'number').select(['subject', 'reason', 'facts']).where('kind', '=', kind as never).orderBy('number').execute())
    .map((row) => ({ ...row, facts: JSON.parse(row.facts) as Record<string, unknown> }));

describe('the letters of a round', () => {
  it('are one for each household of a decided round, and none of them can be made yet', async () => {
    const all = await summaries(open, round.id);
    expect(all).toHaveLength(round.round.households.length);
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(['offered', 'notOffered', 'declined', 'leftOpen']));
    expect(all.every((one) => one.version === 0 && one.blockedBy === 'assessmentMissing' && one.printedVersion === 0)).toBe(true);
  });

  it('are not there before the round is decided, nor for a household or round that is not', async () => {
    const fresh = await openApp();
    await fresh.takeInDemonstration();
    const asked = async (route: string): Promise<unknown> => ((await (await fresh.ask(route)).json()) as { readonly code: string }).code;
    const [first] = await (await fresh.ask('/api/rounds')).json() as { readonly id: string }[];
    expect(await asked(`/api/rounds/${first?.id}/letters`)).toBe('wrongState');
    expect(await asked(`/api/rounds/${first?.id}/letters/1013`)).toBe('wrongState');
    expect(await asked(`/api/rounds/${first?.id}/letters/nobody`)).toBe('householdNotFound');
    expect(await asked('/api/rounds/none/letters')).toBe('roundNotFound');
    expect((await fresh.ask(`/api/rounds/${first?.id}/list`)).status).toBe(200);
    await fresh.close();
  });

  it('are for caseworkers and managers, and the annex for managers alone', async () => {
    const [householdId = ''] = round.notOffered;
    for (const role of ['followUpLeader', 'planner', 'administrator', 'auditor'] as const) {
      for (const route of [path(householdId), path(householdId, '/file'), `/api/rounds/${round.id}/list`, `/api/rounds/${round.id}/letters`]) expect((await open.askAs([role], route)).status, `${role} ${route}`).toBe(403);
    }
    expect((await open.ask(`/api/rounds/${round.id}/annex/${householdId}?reason=klage`)).status).toBe(403);
    expect((await open.askAs(['manager'], `/api/rounds/${round.id}/annex/${householdId}?reason=klage`)).status).toBe(200);
  });
});

describe('a letter', () => {
  it('is blocked while nobody has written the individual assessment, and while it is only space', async () => {
    const [householdId = ''] = round.offered;
    for (const assessment of ['', ' \n\t ']) {
      const view = await writeTo(open, round.id, householdId, { assessment });
      expect(view.blockedBy).toBe('assessmentMissing');
      const refused = await open.ask(path(householdId, '/file?format=docx'));
      expect([refused.status, ((await refused.json()) as { readonly code: string }).code]).toEqual([409, 'assessmentMissing']);
    }
    expect(await told('letter.printed')).toEqual([]);
    const { blockedBy } = await writeTo(open, round.id, householdId);
    expect(blockedBy).toBeNull();
    for (const format of ['pdf', 'docx']) expect((await bytesOf(await open.ask(path(householdId, `/file?format=${format}`)))).length).toBeGreaterThan(3000);
  });

  it('is blocked again when the round is decided anew, until somebody has looked at the assessment and saved it', async () => {
    const [householdId = ''] = round.offered;
    await writeTo(open, round.id, householdId);
    const before = await open.db.selectFrom('decisions').select('decidedAt').where('householdId', '=', householdId).executeTakeFirstOrThrow();
    await open.db.updateTable('decisions').set({ decidedAt: '2099-01-01T00:00:00.000Z' }).where('householdId', '=', householdId).execute();
    expect((await letterTo(open, round.id, householdId)).blockedBy).toBe('assessmentOlder');
    expect((await open.ask(path(householdId, '/file?format=pdf'))).status).toBe(409);
    await open.db.updateTable('decisions').set(before).where('householdId', '=', householdId).execute();
    expect((await letterTo(open, round.id, householdId)).blockedBy).toBeNull();
  });

  it('is kept with who wrote it, in the version that it was written on top of; another who was late loses nothing', async () => {
    const [, householdId = ''] = round.offered;
    const seen = await letterTo(open, round.id, householdId);
    await writeTo(open, round.id, householdId, { assessment: 'Det første.', language: 'nn' });
    const late = await send(open, 'PUT', path(householdId), { ifVersion: seen.version, language: 'nb', assessment: 'Det andre.' }, ['manager']);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'changedMeanwhile', current: { assessment: 'Det første.', language: 'nn', version: 1, writtenBy: 'caseworker@example.no' } });
    expect(await letterTo(open, round.id, householdId)).toMatchObject({ assessment: 'Det første.', version: 1 });
  });

  it('of two who write at once is written by one', async () => {
    const [, , householdId = ''] = round.offered;
    const both = await Promise.all(['En', 'To'].map((assessment) => send(open, 'PUT', path(householdId), { ifVersion: 0, language: 'nb', assessment })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await letterTo(open, round.id, householdId)).version).toBe(1);
  });

  it('refuses a birth number, and a text that is too long', async () => {
    const [, , , householdId = ''] = round.offered;
    const put = (assessment: string): Promise<Response> => send(open, 'PUT', path(householdId), { ifVersion: 0, language: 'nb', assessment });
    expect((await put('Gjelder 01010112377.')).status).toBe(422);
    expect((await put('a'.repeat(10_001))).status).toBe(400);
    expect((await put('a'.repeat(10_000))).status).toBe(200);
  });

  it('is tagged PDF in its own language, holds what was written, and is the same bytes until it changes', async () => {
    const [householdId = ''] = round.notOffered;
    await writeTo(open, round.id, householdId, { language: 'nn', assessment: 'Første avsnitt.\n\nAndre "avsnitt" #1.' });
    const file = async (): Promise<Uint8Array> => bytesOf(await open.ask(path(householdId, '/file')));
    const bytes = await file();
    const found = await structureOfPdf(bytes);
    expect(found).toMatchObject({ marked: true, language: 'nn-NO', title: 'Svar på søknaden din om kommunal bustad', showsTitle: true, uaPart: '1' });
    expect(withRole(found.elements, 'H1').map(({ text }) => text.trim())).toEqual(['Svar på søknaden din om kommunal bustad']);
    expect(withRole(found.elements, 'P').map(({ text }) => text.trim())).toEqual(expect.arrayContaining(['Første avsnitt.', 'Andre "avsnitt" #1.']));
    expect(Buffer.compare(bytes, await file())).toBe(0);
    await writeTo(open, round.id, householdId, { language: 'nn', assessment: 'Eit anna avsnitt.' });
    expect(Buffer.compare(bytes, await file())).not.toBe(0);
  });

  it('that is printed is told of with its version and the SHA-256 of what came out, and the list says so', async () => {
    const [, householdId = ''] = round.notOffered;
    const { version } = await writeTo(open, round.id, householdId);
    const answer = await open.ask(path(householdId, '/file?format=docx'));
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''brev-${householdId}-${round.id}.docx`);
    const sha256 = createHash('sha256').update(await bytesOf(answer)).digest('hex');
    expect((await told('letter.printed')).at(-1)).toMatchObject({ subject: `households ${householdId}`, facts: { round: round.id, version, format: 'docx', language: 'nb', sha256 } });
    const summary = async () => (await summaries(open, round.id)).find((one) => one.householdId === householdId);
    expect(await summary()).toMatchObject({ version, printedVersion: version, blockedBy: null });
    await writeTo(open, round.id, householdId, { assessment: 'Skrevet om.' });
    expect(await summary()).toMatchObject({ version: version + 1, printedVersion: version });
    expect(JSON.stringify([...await told('letter.written'), ...await told('letter.printed')])).not.toContain('Skrevet om');
  });
});

describe('the annex and the list', () => {
  it('are told of, the annex with the reason that was given, which must be there', async () => {
    const [householdId = ''] = round.notOffered;
    const annex = (query: string): Promise<Response> => open.askAs(['manager'], `/api/rounds/${round.id}/annex/${householdId}${query}`);
    expect((await annex('')).status).toBe(400);
    expect((await annex('?reason=%20%20%20')).status).toBe(400);
    const sha256 = createHash('sha256').update(await bytesOf(await annex('?reason=Klage%20fra%20s%C3%B8ker'))).digest('hex');
    expect((await told('annex.printed')).at(-1)).toMatchObject({ subject: `households ${householdId}`, reason: 'Klage fra søker', facts: { sha256 } });
    for (const format of ['pdf', 'docx']) {
      const list = createHash('sha256').update(await bytesOf(await open.ask(`/api/rounds/${round.id}/list?format=${format}&language=nn`))).digest('hex');
      expect((await told('list.printed')).at(-1)).toMatchObject({ subject: `round ${round.id}`, facts: { format, sha256: list } });
    }
  });

  it('lists every household, every dwelling, each override with its reason, and says that it is about people', async () => {
    const found = await structureOfPdf(await bytesOf(await open.ask(`/api/rounds/${round.id}/list`)));
    const rows = withRole(found.elements, 'TR').map(({ text }) => text);
    for (const { id } of round.round.households) expect(rows.some((row) => row.includes(id)), id).toBe(true);
    for (const { label } of round.round.dwellings) expect(found.shown, label).toContain(label.split(' ')[0]);
    expect(found.shown).toContain('Inneholder personopplysninger');
    expect(found.shown.replaceAll(/\s+/g, ' ')).toContain('Mora i nabohuset hjelper til.');
    expect(withRole(found.elements, 'TH').length).toBeGreaterThanOrEqual(12);
  });
});

describe('what was written', () => {
  it('is erased when its last day is over, and the letter says so from then on', async () => {
    const [, , householdId = ''] = round.notOffered;
    await writeTo(open, round.id, householdId, { assessment: 'Skal bort.' });
    expect(await eraseOverdueLetters(open.db, '2031-11-23T10:00:00.000Z')).toBe(0);
    await open.db.updateTable('letters').set({ keepUntil: '2031-01-01' }).where('householdId', '=', householdId).execute();
    expect(await eraseOverdueLetters(open.db, '2031-01-02T10:00:00.000Z')).toBe(1);
    expect(await eraseOverdueLetters(open.db, '2031-01-02T10:00:00.000Z')).toBe(0);
    expect(JSON.stringify(await open.db.selectFrom('letters').selectAll().execute())).not.toContain('Skal bort');
    expect((await open.ask(path(householdId))).status).toBe(410);
    expect((await open.ask(path(householdId, '/file'))).status).toBe(410);
  });

  it('is erased with the household, in every round', async () => {
    const [, , , householdId = ''] = round.notOffered;
    await writeTo(open, round.id, householdId, { assessment: 'Skal òg bort.' });
    await open.db.transaction().execute((transaction) => eraseLettersOf(transaction, householdId, NOW));
    expect(JSON.stringify(await open.db.selectFrom('letters').selectAll().execute())).not.toContain('òg bort');
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});
