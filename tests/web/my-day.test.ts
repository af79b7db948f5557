import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FollowUpTerms } from '../../server/follow-up-terms/schemas.ts';
import type { MyDayView, ToldVisit, VisitTelling } from '../../server/my-day/schemas.ts';
import { askedWords } from '../../web/my-day/asked-words.ts';
import type { Unsent } from '../../web/my-day/phone-store.ts';
import { toldOfDay, visitsIn, withSent } from '../../web/my-day/shown-visits.ts';

const DATE = '2026-11-23';
const { noteWords } = FollowUpTerms.parse(JSON.parse(readFileSync(new URL('../../data/follow-up.json', import.meta.url), 'utf8')));

let made = 0;
const telling = (changes: Partial<VisitTelling> = {}): VisitTelling => {
  made += 1;
  return { id: `id-${made}`, planned: 'A/1', agreementId: 'A', date: DATE, outcome: 'done', minutes: made, postponedTo: null, note: '', writtenAt: new Date(Date.UTC(2026, 10, 23, 8, 0, made)).toISOString(), takenBackAt: null, ...changes };
};
const waiting = (visit: VisitTelling, changes: Partial<Unsent> = {}): Unsent => ({ seq: made, login: 'kari', visit, deleteAt: 0, refused: null, ...changes });
const sent = (visit: VisitTelling, by: string | null = null): ToldVisit => ({ ...visit, by });
const back = (visit: VisitTelling): VisitTelling => ({ ...visit, takenBackAt: '2026-11-23T12:00:00.000Z' });
const own = (told: readonly ToldVisit[], unsent: readonly Unsent[]): readonly (readonly [string, boolean])[] => toldOfDay({ date: DATE, told: [...told] }, unsent).own.map(({ visit, isSent }) => [visit.id, isSent]);

describe('what a day shows of its visits', () => {
  it('is what was written last of each planned visit, sent or not', () => {
    const [first, second, other] = [telling(), telling(), telling({ planned: 'B/1' })];
    expect(own([sent(first)], [waiting(second), waiting(other)])).toEqual([[second.id, false], [other.id, false]]);
    expect(own([sent(second)], [waiting(first)])).toEqual([[second.id, true]]);
  });

  it('has every visit that nobody had planned', () => {
    const visits = [telling({ planned: null }), telling({ planned: null })];
    expect(own(visits.map((visit) => sent(visit)), [])).toHaveLength(2);
  });

  it('shows what was told before once the last is taken back, also before that is sent', () => {
    const [first, second] = [telling(), telling()];
    expect(own([sent(first), sent(second)], [waiting(back(second))])).toEqual([[first.id, true]]);
    expect(own([], [waiting(back(second))])).toEqual([]);
  });

  it('shows one that is sent and still waits once, as sent', () => {
    const visit = telling();
    expect(own([sent(visit)], [waiting(visit)])).toEqual([[visit.id, true]]);
  });

  it('leaves out other days and what the server would not keep, and keeps others\' tellings apart', () => {
    const other = sent(telling(), 'Ola');
    expect(own([], [waiting(telling({ date: '2026-11-24' })), waiting(telling(), { refused: 'notYours' })])).toEqual([]);
    expect(toldOfDay({ date: DATE, told: [other] }, []).others).toEqual([other]);
  });

  it('counts visits, not tellings, that wait', () => {
    const visit = telling();
    expect(visitsIn([waiting(visit), waiting(telling()), waiting(telling({ planned: null })), waiting(telling({ planned: 'B/1' }))])).toBe(3);
  });

  it('stays as it is while what waits is being sent, in whatever parts', () => {
    const messages = fc.array(fc.record({ planned: fc.constantFrom('A/1', 'B/1', null), takesBack: fc.boolean() }), { maxLength: 8 });
    fc.assert(fc.property(messages, fc.nat({ max: 8 }), (some, cut) => {
      const all: Unsent[] = [];
      for (const { planned, takesBack } of some) {
        const before = all.at(-1);
        if (takesBack && before !== undefined) all[all.length - 1] = waiting(back(before.visit));
        else all.push(waiting(telling({ planned })));
      }
      const day = { date: DATE, isPlanned: true, from: null, until: null, travelMinutes: 0, stops: [], told: [] };
      const view = { days: [day, { ...day, date: '2026-11-24' }] } as unknown as MyDayView;
      const after = withSent(view, all.slice(0, cut).map(({ visit }) => visit));
      const ids = (told: MyDayView, unsent: readonly Unsent[]): readonly string[] => toldOfDay(told.days[0], unsent).own.map(({ visit }) => visit.id).sort();
      expect(ids(after, all.slice(cut))).toEqual(ids(view, all));
    }));
  });
});

describe('words that are asked about in a note', () => {
  it.each([
    ['Var ruset da jeg kom', ['ruset']], ['Full flaske på bordet', ['Full']], ['Politiet var der', ['Politiet']], ['Fikk ny medisin', ['medisin']], ['Er SYK i dag', ['SYK']], ['Sjuk', ['Sjuk']],
  ])('are found in «%s»', (note, words) => {
    expect(askedWords(note, noteWords).words).toEqual(words);
    expect(askedWords(note, noteWords).rows).toHaveLength(1);
  });

  it.each(['Handlet sammen, ny avtale torsdag', 'Fullførte søknaden', 'Russisk tolk neste gang', 'Ryddet kjøkkenet', 'Sykkelen er reparert', ''])('are not found in «%s»', (note) => {
    expect(askedWords(note, noteWords)).toEqual({ words: [], rows: [] });
  });
});
