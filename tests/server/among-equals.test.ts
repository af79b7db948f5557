import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterView } from '../../server/letters/schemas.ts';
import type { AmongEquals, RoundView, Step } from '../../server/meeting/schemas.ts';
import { JudgedDecisionView } from '../../server/replay/schemas.ts';
import { daysAfter, dwelling, hard, household, problem } from '../support/tiny.ts';
import { bytesOf, letterTo, step } from './decided-round.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { structureOfPdf } from './pdf-structure.ts';

const EARLY = { applicationDate: daysAfter(-9) };

/** Four equals who share two homes, the first of whom applied before the others; two equals with a home each; and one who is equal to nobody and gets none. */
const ROUND = problem({
  id: 'alike', rules: { tenure: hard(), bedrooms: hard() },
  dwellings: [dwelling('d1'), dwelling('d2'), dwelling('e1', { tenure: 'transitional' }), dwelling('e2', { tenure: 'transitional' })],
  households: [
    household('first', EARLY), household('h1'), household('h2'), household('h3'), household('one', { tenures: ['transitional'] }),
    household('two', { tenures: ['transitional'] }), household('alone', { bedroomsMin: 5 }),
  ],
});
const DRAWN = ['h1', 'h2', 'h3'] as const;
const GROUP = ['first', ...DRAWN] as const;

let open: OpenApp;
let view: RoundView;
beforeAll(async () => {
  open = await openApp();
  await open.addRound('1/2026', ROUND);
  await solve();
  view = await step(open, 'alike', { kind: 'startMeeting', present: '' });
});
afterAll(() => open.close());

async function solve(query = ''): Promise<void> {
  const answer = await open.ask(`/api/rounds/alike/solve?timeLimitSeconds=20${query}`, { method: 'POST' });
  expect(await answer.text()).toContain('event: proposal');
}

const decidedOf = (round: RoundView, id: string): AmongEquals | null => round.households.find((row) => row.id === id)?.decidedAmongEquals ?? null;
const homeOf = (round: RoundView, id: string): string | null => round.households.find((row) => row.id === id)?.placement?.dwellingId ?? null;
const told = (round: RoundView): readonly string[] => round.households.filter(({ decidedAmongEquals }) => decidedAmongEquals !== null).map(({ id }) => id).sort();
const drawnWith = (round: RoundView, has: boolean): readonly string[] => DRAWN.filter((id) => (homeOf(round, id) !== null) === has);
const after = async (...steps: readonly Step[]): Promise<RoundView> => {
  let now = view;
  for (const one of steps) now = await step(open, 'alike', one);
  for (const _ of steps) await step(open, 'alike', { kind: 'undo' });
  return now;
};

describe('what decided among equals', () => {
  it('is told with how many they are and how many homes they got, and nothing of who the others are', () => {
    expect(homeOf(view, 'first')).not.toBeNull();
    expect(decidedOf(view, 'first')).toEqual({ by: 'applicationDate', share: 'home', households: 4, homes: 2, seed: null, proposalNumber: 1 });
    for (const id of DRAWN) expect(decidedOf(view, id), id).toEqual({ by: 'draw', share: 'home', households: 4, homes: 2, seed: 1, proposalNumber: 1 });
    for (const id of ['one', 'two']) expect(decidedOf(view, id), id).toEqual({ by: 'draw', share: 'whichHome', households: 2, homes: 2, seed: 1, proposalNumber: 1 });
    expect(decidedOf(view, 'alone')).toBeNull();
  });

  it('is told as long as people only accept and lock', async () => {
    expect(told(await after({ kind: 'acceptAll' }))).toEqual(told(view));
    expect(told(await after({ kind: 'lock', householdId: 'first' }))).toEqual(told(view));
  });

  it('is told of none of them any more when a person has moved one, and of the others still', async () => {
    const [winner = ''] = drawnWith(view, true);
    const [loser = ''] = drawnWith(view, false);
    const others = ['one', 'two'];
    expect(told(await after({ kind: 'unplace', householdId: winner }))).toEqual(others);
    expect(told(await after({ kind: 'place', householdId: loser, dwellingId: homeOf(view, winner) ?? '', override: null }))).toEqual(others);
    expect(told(await after({ kind: 'leaveOpen', householdId: loser, reason: 'Venter på svar.' }))).toEqual(others);
    expect(told(await after({ kind: 'forbid', householdId: loser, dwellingId: 'e1', reason: 'Ikke her.' }))).toEqual(others);
    expect(told(await after({ kind: 'unplace', householdId: winner }, { kind: 'place', householdId: winner, dwellingId: homeOf(view, winner) ?? '', override: null }))).toEqual(others);
    expect(told(await step(open, 'alike', { kind: 'accept', householdId: 'first' }))).toEqual(told(view));
  });

  it('is told by the proposal that drew, when the round is solved again and keeps what it has', async () => {
    await solve('&changes=fewest');
    const now = await step(open, 'alike', { kind: 'accept', householdId: 'one' });
    expect(now.households.map(({ id }) => [id, homeOf(now, id), decidedOf(now, id)])).toEqual(view.households.map(({ id }) => [id, homeOf(view, id), decidedOf(view, id)]));
  });

  it('is not told of the queue, which has an order of its own', async () => {
    const other = await openApp();
    try {
      await other.addRound('1/2026', ROUND);
      await (await other.ask('/api/rounds/alike/solve?engine=queue', { method: 'POST' })).text();
      expect(told(await step(other, 'alike', { kind: 'startMeeting', present: '' }))).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

const wordsOf = ({ document }: LetterView): string => JSON.stringify(document.blocks);

describe('the letters of a round where a draw decided', () => {
  beforeAll(async () => {
    await step(open, 'alike', { kind: 'acceptAll' });
    view = await step(open, 'alike', { kind: 'decide' });
  });

  it('say that it did to those alone for whom it did, and that it can be repeated', async () => {
    for (const id of DRAWN) {
      const got = homeOf(view, id) !== null;
      expect(wordsOf(await letterTo(open, 'alike', id))).toContain(`Her avgjorde loddet at du ${got ? 'får tilbud' : 'ikke får tilbud nå'}. Loddtrekningen er lagret og kan gjentas.`);
    }
    expect(wordsOf(await letterTo(open, 'alike', 'one'))).toContain('og alle får tilbud. Da går den som søkte først, foran. Mellom dem som søkte samme dag, ble det trukket lodd. Her avgjorde loddet hvilken bolig du får tilbud om.');
    expect(wordsOf(await letterTo(open, 'alike', 'first'))).toContain('Her avgjorde søknadsdatoen at du får tilbud.');
    for (const id of ['first', 'alone']) for (const language of ['nb', 'nn'] as const) expect(wordsOf(await letterTo(open, 'alike', id, language)), id).not.toMatch(/lodd/i);
  });

  it('name no equal', async () => {
    const named: string[] = [];
    for (const id of [...GROUP, 'one', 'two']) {
      const words = wordsOf(await letterTo(open, 'alike', id));
      named.push(...GROUP.filter((other) => other !== id && new RegExp(`\\b${other}\\b`).test(words)));
    }
    expect(named).toEqual([]);
  });

  it('have the proposal and the seed in the annex, from which the draw can be repeated', async () => {
    const [loser = ''] = drawnWith(view, false);
    const annexOf = async (id: string): Promise<string> => (await structureOfPdf(await bytesOf(await open.askAs(['manager'], `/api/rounds/alike/annex/${id}?reason=klage`)))).shown.replaceAll(/\s+/g, ' ');
    expect(await annexOf(loser)).toContain('Den er lagret med forslag 1, starttall 1, og gir det samme hver gang den gjentas.');
    expect(await annexOf('first')).toContain('Søknadsdatoen avgjorde for denne husstanden.');
    expect(await annexOf('alone')).not.toMatch(/starttall|Søknadsdatoen/);
  });

  const judged = async (): Promise<JudgedDecisionView> => JudgedDecisionView.parse(await (await open.askAs(['auditor'], '/api/rounds/alike/decision/judge', { method: 'POST' })).json());

  it('are decided again to the same', async () => {
    expect(await judged()).toMatchObject({ decisions: 7, different: [] });
  });

  it('say nothing of it where it was not stored when the round was decided, and are decided again to the same still', async () => {
    const rows = await open.db.selectFrom('decisions').select(['householdId', 'basis']).execute();
    for (const { householdId, basis } of rows) {
      const { amongEquals, ...rest } = JSON.parse(basis) as Record<string, unknown>;
      expect(amongEquals === null, householdId).toBe(householdId === 'alone');
      await open.db.updateTable('decisions').set({ basis: JSON.stringify(rest) }).where('householdId', '=', householdId).execute();
    }
    for (const id of [...GROUP, 'one']) expect(wordsOf(await letterTo(open, 'alike', id)), id).not.toMatch(/lodd|søknadsdatoen at/i);
    expect(await judged()).toMatchObject({ decisions: 7, different: [] });
    const first = rows.find(({ householdId }) => householdId === 'first');
    await open.db.updateTable('decisions').set({ basis: JSON.stringify({ ...JSON.parse(first?.basis ?? '{}') as object, amongEquals: null }) }).where('householdId', '=', 'first').execute();
    expect((await judged()).different).toEqual(['first']);
  });
});
