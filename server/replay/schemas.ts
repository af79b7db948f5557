import * as z from 'zod';
import { LevelResult } from '../../solver/index.ts';
import { RuleSumView } from '../meeting/schemas.ts';
import { ProposalStatus, RoundState } from '../rounds/schemas.ts';

const whole = z.int();

/** A stored proposal in short: how it was solved, when, and what it is known by. One whose last day is over has been erased. */
export const StoredProposalView = z.strictObject({
  number: whole, status: ProposalStatus, engine: z.strictObject({ name: z.string(), version: z.string(), seed: whole, seconds: z.number() }),
  timeLimitSeconds: z.number().nullable(), gapPercent: z.number().nullable(), solvedAt: z.iso.datetime(), sha256: z.string(), problemSha256: z.string(), erased: z.boolean(),
});
export type StoredProposalView = Readonly<z.infer<typeof StoredProposalView>>;

/** A round in short with every proposal that has been stored of it, the newest first. */
export const RoundProposalsView = z.strictObject({ id: z.string(), name: z.string(), state: RoundState, proposals: z.array(StoredProposalView) });
export type RoundProposalsView = Readonly<z.infer<typeof RoundProposalsView>>;

/** What came of judging a stored proposal again (etterprøving): whether the texts are those that were stored, and whether the rules find the same as they did then. */
export const JudgedView = z.strictObject({
  number: whole, erased: z.boolean(),
  /** Whether problem and proposal still have the SHA-256 they were stored under. */
  isAsStored: z.boolean(),
  /** The levels as they were stored and as they are found now, each with what its rules add, and whether they are the same; empty when there is nothing left to judge. */
  storedLevels: z.array(LevelResult), foundPenalties: z.array(z.strictObject({ level: whole, penalty: whole, rules: z.array(RuleSumView) })), isSameLevels: z.boolean(),
  findings: whole, isSameFindings: z.boolean(),
  /** Hard rules that are found broken, and what else is wrong with the proposal: none, if it was checked before it was shown. */
  breaches: z.array(z.string()), faults: z.array(z.string()),
});
export type JudgedView = Readonly<z.infer<typeof JudgedView>>;

/**
 * What came of solving a stored problem again. `isSameEngine` tells whether the engine is the version that solved it then: only then is the same answer promised, byte for
 * byte, and only when no clock stopped it: `wasStoppedByClock` that it may have stopped the stored one, `isStoppedByClock` this one.
 */
export const SolvedAgainView = z.strictObject({
  number: whole, isSameEngine: z.boolean(), storedVersion: z.string(), version: z.string(), wasStoppedByClock: z.boolean(), isStoppedByClock: z.boolean(), isIdentical: z.boolean(),
  storedSha256: z.string(), sha256: z.string(), storedLevels: z.array(LevelResult), levels: z.array(LevelResult),
});
export type SolvedAgainView = Readonly<z.infer<typeof SolvedAgainView>>;

/** What came of judging a decided round again: of how many households the decision is found to be what was stored, and of whom it is not. */
export const JudgedDecisionView = z.strictObject({ decisions: whole, erased: whole, different: z.array(z.string()) });
export type JudgedDecisionView = Readonly<z.infer<typeof JudgedDecisionView>>;
