import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarText, escaped, folded, type DayEvent } from '../../server/icalendar.ts';
import { openOffers, type OpenOffers } from './offers-client.ts';

const MADE_AT = '2026-11-23T08:00:00.000Z';
const EVENT: DayEvent = { uid: 'a@spredt', sequence: 2, day: '2026-11-30', summary: 'Svarfrist, sak 1042', description: 'Se Tilbud', reminders: [] };

/** What a program that reads the file gets: its lines, unfolded, each as name with parameters, and value. */
function read(text: string): readonly (readonly [string, string])[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  return text.slice(0, -2).replaceAll(/\r\n[ \t]/g, '').split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    if (colon < 1 || /[\r\n]/.test(line)) throw new Error(`no property: ${JSON.stringify(line)}`);
    return [line.slice(0, colon), line.slice(colon + 1)];
  });
}
const unescaped = (value: string): string => value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
const valuesOf = (text: string, name: string): readonly string[] => read(text).filter(([one]) => one === name).map(([, value]) => unescaped(value));

describe('a calendar file', () => {
  it('is what RFC 5545 says, line by line', () => {
    expect(calendarText([{ ...EVENT, reminders: [90] }], MADE_AT).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Spredt//Tilbud//NO', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:a@spredt', 'DTSTAMP:20261123T080000Z', 'SEQUENCE:2',
      'DTSTART;VALUE=DATE:20261130', 'DTEND;VALUE=DATE:20261201', 'SUMMARY:Svarfrist\\, sak 1042', 'DESCRIPTION:Se Tilbud', 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-P90D', 'DESCRIPTION:Svarfrist\\, sak 1042', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
    ]);
  });

  it('escapes what separates values, keeps lines in a text apart, and lets no other control character through', () => {
    expect(escaped('a;b,c\\d\r\ne\nf\u0000g')).toBe('a\\;b\\,c\\\\d\\ne\\nfg');
  });

  it('folds at 75 bytes exactly, and never within a character', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75));
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(folded(`${'a'.repeat(74)}å`)).toBe(`${'a'.repeat(74)}\r\n å`);
    expect(folded(`${'a'.repeat(72)}😀b`)).toBe(`${'a'.repeat(72)}\r\n 😀b`);
  });

  it('gives back whatever text is put in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const file = calendarText([{ ...EVENT, summary: text }], MADE_AT);
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(valuesOf(file, 'SUMMARY')).toEqual([text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '')]);
    }));
  });

  it('goes on after the last day of a year', () => {
    expect(calendarText([{ ...EVENT, day: '2026-12-31' }], MADE_AT)).toContain('DTEND;VALUE=DATE:20270101');
  });
});

describe('the calendar of the offers', () => {
  let open: OpenOffers;
  beforeAll(async () => {
    open = await openOffers([['1009', 'B-0013', 'T-2'], ['1021', 'B-0046', 'T-2'], ['1005', 'B-0106', null]]);
    await open.send('1009', '2026-11-23');
    await open.send('1021', '2026-11-23');
    await open.answer('1021', { kind: 'accepted' }, '2026-11-23');
  });
  afterAll(() => open.close());
  const calendar = async (query = ''): Promise<string> => (await open.ask(`/api/offers/calendar${query}`)).text();

  it('has the deadlines, the days of moving in and the leases that end, each by its case alone', async () => {
    const text = await calendar();
    expect(valuesOf(text, 'SUMMARY').filter((summary) => !summary.startsWith('Leieavtalen'))).toEqual(['Svarfrist på tilbud, sak 1009', 'Innflytting, sak 1021']);
    expect(valuesOf(text, 'SUMMARY').filter((summary) => summary.startsWith('Leieavtalen')).length).toBeGreaterThan(2);
    const { offers, leases } = await open.offers();
    for (const secret of [...offers, ...leases].flatMap(({ dwelling, dwellingId }) => [dwelling, dwellingId])) expect(text).not.toContain(secret);
    expect(read(text).filter(([name]) => name === 'TRIGGER').map(([, value]) => value).slice(0, 2)).toEqual(['-P180D', '-P90D']);
  });

  it('has the same ids each time, and a higher number when an event has become another', async () => {
    const before = await calendar();
    expect(new Set(valuesOf(before, 'UID')).size).toBe(valuesOf(before, 'UID').length);
    expect(valuesOf(await calendar('?language=nn'), 'UID')).toEqual(valuesOf(before, 'UID'));
    const uid = `${(await open.offer('1009')).id}-deadline@spredt`;
    const sequence = (text: string): number => Number(read(text).find((_, i, all) => all[i - 2]?.[1] === uid)?.[1]);
    expect(sequence(before)).toBe(2);
    await open.command('1009', 'undo', {});
    expect(valuesOf(await calendar(), 'UID')).not.toContain(uid);
    await open.send('1009', '2026-11-23', '2026-12-04');
    expect(sequence(await calendar())).toBe(4);
  });

  it('speaks three languages, and is a calendar to the browser', async () => {
    expect(await calendar('?language=en')).toContain('SUMMARY:Offer to be answered\\, case 1009');
    expect(await calendar('?language=nn')).toContain('SUMMARY:Svarfrist på tilbod\\, sak 1009');
    const answer = await open.ask('/api/offers/calendar');
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['text/calendar; charset=utf-8', 'attachment; filename="spredt.ics"']);
  });

  it('is told of in the record, as an export', async () => {
    const told = await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['actor', 'subject', 'facts']).where('kind', '=', 'file.exported').executeTakeFirst();
    expect(told).toMatchObject({ actor: 'caseworker@example.no', subject: 'offers', facts: expect.stringContaining('calendar') as string });
  });
});

describe('leases that end', () => {
  it('are listed from the first reminder of the terms, with the one that they have come to', async () => {
    const open = await openOffers([]);
    await open.db.updateTable('tenancies').set({ endDate: '2030-01-01' }).execute();
    const ends = async (endDate: string): Promise<unknown> => {
      await open.db.updateTable('tenancies').set({ endDate, movesOut: null }).where('id', '=', 'L-0002').execute();
      return (await open.offers()).leases.map((lease) => [lease.reminderDays, lease.isOver]);
    };
    expect(await ends('2027-05-23')).toEqual([]); // 181 days
    expect(await ends('2027-05-22')).toEqual([[180, false]]);
    expect(await ends('2027-02-22')).toEqual([[180, false]]);
    expect(await ends('2027-02-21')).toEqual([[90, false]]);
    expect(await ends('2026-11-23')).toEqual([[90, false]]);
    expect(await ends('2026-11-22')).toEqual([[90, true]]);
    await open.db.updateTable('tenancies').set({ movesOut: '2026-12-31' }).where('id', '=', 'L-0002').execute();
    expect((await open.offers()).leases).toEqual([]);
    await open.close();
  });
});
