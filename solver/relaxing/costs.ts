import type { Problem } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import { confirmNow, type Standard } from './confirm-now.ts';
import type { Confirmed } from './confirm.ts';
import type { LongLook } from './help.ts';
import { prices, type Price } from './prices.ts';
import { rulesLifted } from './relaxation.ts';
import { screen, type Screened } from './screen.ts';

/** How long confirming may take, and from which dice. */
export interface CostsAsked {
  /** Seconds for confirming all of them; null for none. */
  readonly confirmSeconds: number | null;
  readonly seed: number;
}

/** What one hard rule costs the round: what its absence would gain. */
export interface RuleCost {
  readonly ruleId: string;
  readonly estimate: Screened | null;
  readonly confirmed: Confirmed | null;
}

/** What the natural next unit of a site, an area or a team is worth. */
export interface NextUnit extends Price {
  readonly confirmed: Confirmed | null;
}

/** What the rules and limits of a round cost. */
export interface Costs {
  readonly rules: readonly RuleCost[];
  readonly units: readonly NextUnit[];
  /** Whether everything was priced and confirmed. */
  readonly isWhole: boolean;
}

/** How far a look at costs has come. */
export interface CostsProgress {
  readonly stage: 'pricing' | 'confirming';
  readonly done: number;
  readonly of: number;
}

/** Prices each hard rule and each scarce unit, and confirms them in this thread. The placements keep the hard rules. A stop, or a clock that runs out, gives what is done. */
export function whatItCosts(problem: Problem, proposal: Standard, asked: CostsAsked, engine: Engine, look: LongLook & { onProgress(progress: CostsProgress): void }): Costs {
  const { placements } = proposal;
  const lifted = rulesLifted(problem);
  const hooks = { seconds: () => look.seconds(), shouldStop: () => look.shouldStop(), onProgress: (done: number, of: number) => look.onProgress({ stage: 'pricing', done, of }) };
  const estimates = screen(problem, placements, lifted.map((one) => [one]), { householdId: null, mostLevels: 9, engine }, hooks);
  const units = prices(problem, placements, engine, hooks);
  const end = asked.confirmSeconds === null ? null : look.seconds() + asked.confirmSeconds;
  const confirmed = new Map<string, Confirmed>();
  for (const { relaxations } of estimates) {
    if (look.shouldStop() || (end !== null && look.seconds() >= end)) break;
    const timeLimitSeconds = end === null ? null : (end - look.seconds()) / (estimates.length - confirmed.size);
    const row = confirmNow(problem, proposal, relaxations, { engine, householdId: null, seed: asked.seed, timeLimitSeconds, seconds: () => look.seconds(), shouldStop: () => look.shouldStop() });
    confirmed.set(relaxations[0]?.ruleId ?? '', row);
    look.onProgress({ stage: 'confirming', done: confirmed.size, of: estimates.length });
  }
  const rules = lifted.map(({ ruleId }): RuleCost => ({ ruleId, estimate: estimates.find(({ relaxations }) => relaxations[0]?.ruleId === ruleId) ?? null, confirmed: confirmed.get(ruleId) ?? null }));
  return { rules, units: units.map((unit) => ({ ...unit, confirmed: null })), isWhole: confirmed.size === lifted.length };
}
