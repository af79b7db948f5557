import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nbRules } from '../../server/letters/rules-nb.ts';
import type { LetterDocument, LetterView } from '../../server/letters/schemas.ts';
import { openRound, settledRound } from '../../server/meeting/service.ts';
import { DecisionBasis, type HouseholdView } from '../../server/meeting/schemas.ts';
import { countReasons, pairReasons, type PairReason, type Reason } from '../../solver/index.ts';
import { decideDemonstration, letterTo, type DecidedRound } from './decided-round.ts';
import { openApp, type OpenApp } from './open-app.ts';

// What the page says of a household, what its letter says, and the record of every pair must be the same, for every household of the demonstration's round.

/** A household as it is told of in all three places. */
interface Told {
  readonly household: HouseholdView;
  readonly basis: DecisionBasis;
  readonly letter: LetterView;
  /** The record of each dwelling of the round for the household. */
  readonly pairs: readonly PairReason[];
}

let open: OpenApp;
let round: DecidedRound;
let all: readonly Told[];
beforeAll(async () => {
  open = await openApp();
  round = await decideDemonstration(open);
  const found = await openRound(open.db, round.id);
  if (typeof found === 'string') throw new Error(found);
  // an override stands as a fact to all others, and so does its dwelling
  const { problem, placements } = settledRound(found.problem, found.plan);
  const record = pairReasons(problem, placements);
  const present = new Set<string>(problem.households.map(({ id }) => id));
  const rows = await open.db.selectFrom('decisions').select(['householdId', 'basis']).execute();
  all = await Promise.all(rows.map(async ({ householdId, basis }) => {
    const household = round.round.households.find(({ id }) => id === householdId);
    if (household === undefined) throw new Error(householdId);
    return {
      household, basis: DecisionBasis.parse(JSON.parse(basis)), letter: await letterTo(open, round.id, householdId, 'nb'),
      pairs: present.has(householdId) ? problem.dwellings.map(({ id }) => record.of(householdId, id)) : [],
    };
  }));
});
afterAll(() => open.close());

const listAfter = ({ blocks }: LetterDocument, heading: RegExp): readonly string[] => {
  const from = blocks.findIndex((block) => block.kind === 'heading' && heading.test(block.text));
  const to = blocks.findIndex((block, i) => i > from && block.kind === 'heading');
  return blocks.slice(from, to).flatMap((block) => (block.kind === 'list' ? block.items : []));
};

/** The lines that a letter to one without a home should have, made from nothing but the record of pairs. */
function linesFor(counts: readonly Reason[]): readonly string[] {
  const countOf = (id: string): number => counts.find(({ ruleId }) => ruleId === id)?.dwellings ?? 0;
  const rules = counts.filter(({ ruleId }) => ruleId !== 'competition' && ruleId !== 'levels');
  const isUntold = rules.some(({ ruleId }) => nbRules[ruleId] === undefined);
  const [others, kept] = [countOf('competition'), countOf('levels')];
  return [
    ...rules.flatMap(({ ruleId, dwellings }) => (nbRules[ruleId] === undefined ? [] : [`${dwellings} ${nbRules[ruleId].fell(dwellings)}`])),
    ...(isUntold ? ['Andre vilkår i retningslinjene stengte også for noen av boligene.'] : []),
    ...(others > 0 ? [`${others} passer for deg, men ble tilbudt andre.`] : []),
    ...(kept > 0 ? [`${kept} passer for deg, men å gi deg ${kept === 1 ? 'den' : 'en av dem'} ville gått ut over noe som retningslinjene setter foran.`] : []),
  ];
}

describe('for every household of a decided round', () => {
  it('without a home, the page, the letter and the record of pairs count the same dwellings for the same reasons', () => {
    const without = all.filter(({ letter }) => letter.outcome === 'notOffered');
    expect(without.length).toBeGreaterThan(20);
    for (const { household, basis, letter, pairs } of without) {
      const counts = countReasons(pairs);
      expect(household.reasons, household.id).toEqual(counts);
      expect(basis.reasons, household.id).toEqual(counts);
      expect([pairs.length, JSON.stringify(letter.document.blocks).match(/Vi så på (\d+) av de (\d+)/)?.slice(1)], household.id).toEqual([round.round.dwellingsLookedAt, [`${pairs.length}`, `${round.round.dwellings.length}`]]);
      expect([...listAfter(letter.document, /^Hvorfor du ikke/)].sort(), household.id).toEqual([...linesFor(counts)].sort());
    }
  });

  it('with a home, none is said to break a rule in one place and to suit in another', () => {
    const offered = all.filter(({ household, letter }) => letter.outcome === 'offered' && household.id !== round.overridden);
    expect(offered.length).toBeGreaterThan(10);
    for (const { household, basis, letter, pairs } of offered) {
      const own = pairs.filter(({ isOwn }) => isOwn);
      expect(own.map(({ dwellingId, ruleIds, moveIn, teamId }) => ({ dwellingId, ruleIds, moveIn, teamId })), household.id)
        .toEqual([{ dwellingId: household.placement?.dwellingId, ruleIds: [], moveIn: household.placement?.moveIn, teamId: household.placement?.teamId }]);
      expect(JSON.stringify(letter.document.blocks), household.id).toContain('Boligen fyller vilkårene i retningslinjene');
      expect([household.reasons, basis.reasons], household.id).toEqual([null, null]);
    }
  });

  it('with a home, what the letter says was not met costs the same on the page and in the record of pairs', () => {
    let lines = 0;
    for (const { household, basis, letter, pairs } of all.filter(({ household: { id }, letter: { outcome } }) => outcome === 'offered' && id !== round.overridden)) {
      expect(household.findings, household.id).toEqual(basis.findings);
      const own = pairs.find(({ isOwn }) => isOwn);
      const missing = (own?.costs ?? []).filter(({ ruleId, penalty }) => ruleId !== 'unplaced' && penalty > 0 && nbRules[ruleId] !== undefined);
      const said = listAfter(letter.document, /^Hvorfor du får/);
      for (const { ruleId, penalty } of missing) {
        if (ruleId === 'areaWish') continue; // said by the area where it is one of those wished for
        expect(said, `${household.id} ${ruleId}`).toContain(nbRules[ruleId]?.unmet(penalty));
        lines += 1;
      }
      expect(said.length, household.id).toBeLessThanOrEqual(missing.length);
    }
    expect(lines).toBeGreaterThan(5);
  });

  it('who took no part, no reasons are counted anywhere', () => {
    const [declined, leftOpen] = [round.declined, round.leftOpen].map((id) => all.find(({ household }) => household.id === id));
    for (const one of [declined, leftOpen]) expect([one?.household.reasons, one?.basis.reasons, one?.pairs]).toEqual([null, null, []]);
  });
});
