import type { Problem } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import { buildModel } from '../model/build.ts';
import type { LinearModel } from '../model/model.ts';
import { activeRules, RULES } from '../rules/index.ts';
import { roundFor, type PlacementIds } from '../rules/standing.ts';
import type { Breach } from '../structure.ts';
import { confirmNowAll, type Change, type Standard } from './confirm-now.ts';
import type { Confirmed } from './confirm.ts';
import type { LongLook } from './help.ts';
import { ownParts, type OwnPart } from './levels-without.ts';
import { hardLimitRow, prices, type Price } from './prices.ts';
import { prioritiesLifted, relaxationsOf, rulesLifted, type Relaxation } from './relaxation.ts';
import { screen, type Screened } from './screen.ts';

/** How long confirming may take, and from which dice. */
export interface CostsAsked {
  /** Seconds for confirming all of them; null for none. */
  readonly confirmSeconds: number | null;
  readonly seed: number;
}

/** What one rule costs the round: what its absence would gain. */
export interface RuleCost {
  readonly ruleId: string;
  /** Null where the look was stopped before. */
  readonly estimate: Screened | null;
  /** Null where the clock or a stop came before. */
  readonly confirmed: Confirmed | null;
}

/**
 * What one soft rule costs the round: what the others would gain if it did not count. On its own level only the others are compared; the levels before it cannot change. Whether the gain is proved is
 * told for this proposal: one that is equally good may split the level otherwise between the rule and the others.
 */
export interface PriorityCost extends RuleCost {
  readonly level: number;
  /** What the rule itself adds up to, before its weight, in the proposal. */
  readonly ownBefore: number;
  /** The same in the round that was found without it: it need not get worse than that for what is gained. Null where none was. */
  readonly ownAfter: number | null;
}

/** What the natural next unit is worth of a site, an area or a team that has too little. */
export interface NextUnit extends Price {
  /** One person more on this limit alone, for which there is no edit, or one step more for the team (its `from` and `to` say how much). Null for soft limits, which refuse nobody, and where the clock or a stop came before. */
  readonly confirmed: Confirmed | null;
}

/** What the rules and limits of a round cost. */
export interface Costs {
  /** The active hard rules in the order of the catalogue. */
  readonly rules: readonly RuleCost[];
  /** The active soft rules in the order of the catalogue, but those that every policy must have. */
  readonly priorities: readonly PriorityCost[];
  /** Soft rules that every policy must have: they are not lifted, so they have no price. */
  readonly required: readonly string[];
  /** By level, then the dearest first; what is not there is worth nothing more by the relaxation. */
  readonly units: readonly NextUnit[];
  /** Whether everything was priced, and confirmed where it can be. */
  readonly isWhole: boolean;
}

/** How far a look at costs has come. */
export interface CostsProgress {
  readonly stage: 'pricing' | 'confirming';
  readonly done: number;
  readonly of: number;
}

/** Levels that are looked at at most: all that a policy can have. */
const LEVELS = 9;

/**
 * Prices each rule and each scarce unit, and confirms them in this thread: the rules first, hard and soft, then the units, each time the most promising first. The placements keep the hard rules. A stop, or a
 * clock that runs out, gives what is done.
 */
export function whatItCosts(problem: Problem, proposal: Standard, asked: CostsAsked, engine: Engine, look: LongLook & { onProgress(progress: CostsProgress): void }): Costs {
  const { placements } = proposal;
  const [hard, soft] = [rulesLifted(problem), prioritiesLifted(problem)];
  const lifted = [...hard, ...soft];
  const levels = proposal.levels.length;
  const pricing = (before: number): Parameters<typeof screen>[4] => ({
    seconds: () => look.seconds(), shouldStop: () => look.shouldStop(), onProgress: (done) => look.onProgress({ stage: 'pricing', done: before + done, of: lifted.length + levels }),
  });
  const estimates = screen(problem, placements, lifted.map((one) => [one]), { householdId: null, mostLevels: LEVELS, engine }, pricing(0));
  const priced = prices(problem, placements, engine, pricing(lifted.length));
  const isPriced = !look.shouldStop();
  const units = changesOf(problem, priced);
  const changes = [...estimates.map(({ relaxations }): Change => ({ relaxations })), ...new Set(units.values())];
  const confirmed = new Map<readonly Relaxation[], Confirmed>();
  confirmNowAll(problem, proposal, changes, { engine, householdId: null, seed: asked.seed, timeLimitSeconds: asked.confirmSeconds, seconds: () => look.seconds(), shouldStop: () => look.shouldStop() }, (row, done) => {
    confirmed.set(row.relaxations, row);
    look.onProgress({ stage: 'confirming', done, of: changes.length });
  });
  const costOf = (one: Relaxation): RuleCost => {
    const estimate = estimates.find(({ relaxations }) => relaxations[0] === one) ?? null;
    return { ruleId: one.ruleId, estimate, confirmed: (estimate && confirmed.get(estimate.relaxations)) ?? null };
  };
  return {
    rules: hard.map(costOf),
    priorities: soft.map((one) => priorityCost(problem, placements, one, costOf(one))),
    required: activeRules(problem.policy).flatMap(({ rule, enforcement }) => (enforcement === 'soft' && rule.required === true ? [rule.id] : [])),
    units: priced.map((unit) => ({ ...unit, confirmed: confirmed.get(units.get(unit)?.relaxations ?? []) ?? null })),
    isWhole: isPriced && estimates.length === lifted.length && confirmed.size === changes.length,
  };
}

function priorityCost(problem: Problem, placements: Standard['placements'], lifted: Relaxation, cost: RuleCost): PriorityCost {
  const ownIn = (rows: readonly PlacementIds[]): OwnPart => ownParts(problem, rows, [lifted])[0] as OwnPart;
  const { level, penalty } = ownIn(placements);
  return { ...cost, level, ownBefore: penalty, ownAfter: cost.confirmed?.kind === 'confirmed' ? ownIn(cost.confirmed.placements).penalty : null };
}

/** What is to be solved to confirm each price; one that stands on several levels is solved once. */
function changesOf(problem: Problem, priced: readonly Price[]): ReadonlyMap<Price, Change> {
  const { model } = buildModel(roundFor(problem), RULES);
  const steps = relaxationsOf(problem, null);
  const known = new Map<string, Change | null>();
  return new Map(priced.flatMap((price) => {
    const name = JSON.stringify([price.ruleId, price.subject, price.unit]);
    const change = known.get(name) ?? (price.unit === 'people' ? onePersonMore(problem, model, price) : oneStepMore(steps, price));
    known.set(name, change);
    return change ? [[price, change] as const] : [];
  }));
}

/** The team's next step; of its evening, the step that gives more of that. */
function oneStepMore(steps: readonly Relaxation[], { ruleId, subject, unit }: Price): Change | null {
  const what = unit === 'eveningMinutesAWeek' ? 'eveningCapacityMinutes' : 'capacityMinutes';
  const step = steps.find((one) => one.ruleId === ruleId && one.what === what && 'teamId' in subject && one.subject.teamId === subject.teamId);
  return step ? { relaxations: [step] } : null;
}

/** One person more on one limit alone. No field of a problem says that, so it is the model that changes, and the checks must find nothing broken but this limit by this one. */
function onePersonMore(problem: Problem, model: LinearModel, price: Price): Change | null {
  const limit = hardLimitRow(problem, model, price);
  if (limit === null) return null;
  const { ruleId, subject } = price;
  const [field, id] = Object.entries(subject)[0] as [string, string];
  const relaxation: Relaxation = { ruleId, what: 'cap', from: limit.most, to: limit.most + 1, unit: 'people', subject, edits: [] };
  return {
    relaxations: [relaxation],
    loosen: (given) => {
      const row = hardLimitRow(problem, given, price)?.row;
      return { ...given, rowUpper: given.rowUpper.map((most, i) => (i === row ? most + 1 : most)) };
    },
    allows: (breach: Breach) => breach.ruleId === ruleId && breach.facts[field] === id && breach.facts.after === limit.most + 1,
  };
}
