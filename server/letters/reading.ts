import type { Household } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { DecisionRow, LetterRow } from '../db/tables.ts';
import { DecisionBasis, Override } from '../meeting/schemas.ts';
import { brokenStill, evaluationOf, openRound } from '../meeting/service.ts';
import { findMunicipality, readNames } from '../municipality/service.ts';
import { offersOf } from '../offers/service.ts';
import type { PolicyService } from '../policies/service.ts';
import { Consequence, type Terms } from '../terms/schemas.ts';
import type { Decision, RoundMaterial } from './material.ts';
import type { Outcome } from './schemas.ts';
import { readFeatureNames, selectDecision, selectLetter } from './store.ts';

/** Why there is no letter, annex or list. */
export type LetterRefusal = 'roundNotFound' | 'erased' | 'householdNotFound' | 'wrongState';

/** What letters are read with. */
export interface ReadingParts {
  readonly db: Database;
  readonly policies: PolicyService;
  readonly terms: Terms;
}

/** What every letter of a round is made from, and whether the round has been decided. */
export async function readRound({ db, policies, terms }: ReadingParts, roundId: string): Promise<{ readonly material: RoundMaterial; readonly isDecided: boolean } | LetterRefusal> {
  const open = await openRound(db, roundId);
  if (typeof open === 'string') return open;
  // a letter says on whose authority the policy stands: as it is kept now, also after a restore while the server runs
  await policies.refresh();
  const { round, problem, plan } = open;
  const [names, municipality, featureNames] = await Promise.all([readNames(db), findMunicipality(db), readFeatureNames(db)]);
  const { policy } = problem;
  return {
    isDecided: round.state === 'decided' || round.state === 'closed',
    material: {
      roundId, roundName: round.name, problem, plan, names, featureNames, municipality: municipality?.name ?? '', terms,
      policy: { name: policies.nameOf(policy), validFrom: policy.validFrom, authority: policies.find(policy.id)?.authority ?? null },
    },
  };
}

/** The override of a decision with the rules that are broken still, as the letter tells of them; null where nothing is: what stood in the way may have gone elsewhere in the meeting. */
function overrideOf({ override }: DecisionRow, { problem, plan }: RoundMaterial): Decision['override'] {
  if (override === null) return null;
  const said = Override.parse(JSON.parse(override));
  const ruleIds = [...brokenStill(evaluationOf(problem, plan), said)];
  return ruleIds.length === 0 ? null : { ...said, ruleIds };
}

function decisionOf(row: DecisionRow, material: RoundMaterial): Decision {
  const { dwellingId, teamId, moveIn, code, reason } = row;
  return {
    outcome: row.outcome satisfies Outcome, dwellingId, teamId, moveIn, code, reason, consequence: row.consequence === null ? null : Consequence.parse(JSON.parse(row.consequence)), override: overrideOf(row, material),
    basis: DecisionBasis.parse(JSON.parse(row.basis)), decidedOn: dayOfInstant(row.decidedAt),
  };
}

/** What one letter is made from, beside what is written in it; `letter` is undefined where nobody has written. */
export interface Case {
  readonly round: RoundMaterial;
  readonly household: Household;
  readonly decision: Decision;
  readonly decidedAt: string;
  readonly deadline: string | null;
  readonly letter: LetterRow | undefined;
}

/** What was decided of a household in a round, with all that a letter about it is made from. */
export async function readCase(parts: ReadingParts, roundId: string, householdId: string): Promise<Case | LetterRefusal> {
  const read = await readRound(parts, roundId);
  if (typeof read === 'string') return read;
  const { db } = parts;
  const household = read.material.problem.households.find(({ id }) => id === householdId);
  if (household === undefined) return 'householdNotFound';
  const row = await selectDecision(db, roundId, householdId);
  if (!read.isDecided || row === undefined) return 'wrongState';
  const letter = await selectLetter(db, roundId, householdId);
  if (row.erasedAt !== null || (letter?.erasedAt ?? null) !== null) return 'erased';
  const offer = (await offersOf(db, roundId)).find((one) => one.householdId === householdId && one.dwellingId === row.dwellingId);
  return { round: read.material, household, decision: decisionOf(row, read.material), decidedAt: row.decidedAt, deadline: offer?.deadline ?? null, letter };
}
