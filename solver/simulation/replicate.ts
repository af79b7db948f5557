import { dayOf } from '../domain/date.ts';
import type { Household, Policy, Problem } from '../domain/problem.ts';
import { STAFFING_STEPS } from '../domain/round.ts';
import type { Engine } from '../engine.ts';
import { evaluate } from '../evaluate.ts';
import { faultText } from '../reading/fault.ts';
import { validateProblem } from '../read-problem.ts';
import { roundFor } from '../rules/standing.ts';
import type { Town } from '../town/town.ts';
import { allocate, type Allocation, type Procedure } from './allocate.ts';
import type { Supposed } from './assumptions.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Replication } from './outcome.ts';
import { Recorder } from './recorder.ts';
import type { Waiter } from './residents.ts';
import { problemOf, refusalPercent } from './round.ts';
import { exposedOn, type HomeNow } from './stock.ts';
import { groupsTold, World } from './world.ts';

/** A simulation as it is asked for: from a town, under what is supposed, homes are given by a procedure for so many days, of which the first `warmUpDays` are not looked at. */
export interface Simulated {
  readonly town: Town;
  /** Households that those who come resemble; those who wait in the town when left out. A town that begins with nobody waiting needs them from elsewhere. */
  readonly resembled?: readonly Household[];
  readonly supposed: Supposed;
  readonly procedure: Procedure;
  readonly days: number;
  readonly warmUpDays: number;
  /** 0..2^53-1; the same seed gives the same replications. */
  readonly seed: number;
}

/** What a replication needs from outside: a say, and an ear for every round that is held. */
export interface SimulationHooks {
  /** Asked on every day; true ends the replication without an outcome. */
  shouldStop(): boolean;
  /** Told of the number of days that are done. */
  onDay?(done: number): void;
  onRound?(problem: Problem, allocation: Allocation): void;
}

/** Of the rounds that are held, each so many-th is judged again by the checks. */
const JUDGED_EVERY = 10;

/**
 * One replication (number 0 and up) from the first day to the last; null when it was stopped. The same question, number and engine give the same outcome, and two procedures under
 * one seed meet the same arrivals and the same dice. Throws when the checks refuse a proposal.
 */
export function replicate(simulated: Simulated, replication: number, engine: Engine, hooks: SimulationHooks): Replication | null {
  return new Run(simulated, replication, engine, hooks).outcome();
}

class Run {
  readonly #simulated: Simulated;
  readonly #replication: number;
  readonly #engine: Engine;
  readonly #hooks: SimulationHooks;
  readonly #chance: Chance;
  readonly #recorder: Recorder;
  readonly #world: World;
  readonly #firstDay: number;
  readonly #policy: Policy;
  readonly #rounds = { held: 0, proved: 0, judged: 0 };

  constructor(simulated: Simulated, replication: number, engine: Engine, hooks: SimulationHooks) {
    const { town, supposed, days, warmUpDays, seed } = simulated;
    this.#simulated = simulated;
    this.#replication = replication;
    this.#engine = engine;
    this.#hooks = hooks;
    this.#firstDay = dayOf(town.asOf);
    this.#chance = chanceOf(seed, replication);
    this.#recorder = new Recorder(this.#firstDay + warmUpDays, groupsTold(supposed));
    this.#world = new World(town, simulated.resembled ?? town.households, [this.#firstDay, this.#firstDay + days - 1], supposed, this.#chance, this.#recorder);
    this.#policy = this.#policyRead();
  }

  /** The policy as reading a round on the first day gives it, with what may be left out filled in. Throws where the town or the policy is at fault. */
  #policyRead(): Policy {
    const { stock, day } = this.#world;
    const read = validateProblem(this.#problem(this.#simulated.procedure.policy, this.#unanswered(), stock.offered(day)));
    if (!read.ok) throw new Error(`the town or the policy cannot be simulated: ${read.faults.slice(0, 5).map(faultText).join('; ')}`);
    return read.problem.policy;
  }

  #problem(policy: Policy, waiters: readonly Waiter[], homes: readonly HomeNow[]): Problem {
    const { town, supposed } = this.#simulated;
    const { stock, staff, tenancies, day, waiting } = this.#world;
    const onTheirWay = [...waiting.values()].filter(({ accepted }) => accepted !== null);
    return problemOf({ town, supposed, policy, day, stock, staff, tenancies, waiters, onTheirWay, homes });
  }

  outcome(): Replication | null {
    const { days, supposed } = this.#simulated;
    const world = this.#world;
    const [waitingAtStart, tenantsAtStart] = [this.#waitingCount(), world.tenancies.size];
    for (let done = 0; done < days; done += 1) {
      if (this.#hooks.shouldStop()) return null;
      const day = this.#firstDay + done;
      this.#recorder.begin(day);
      world.begin(day);
      if (done % supposed.roundEveryDays === 0) this.#holdRound();
      if (supposed.bufferHomes > 0) this.#helpAtOnce();
      this.#look();
      this.#hooks.onDay?.(done + 1);
    }
    for (const { group, start, tenancy } of world.waiting.values()) if (tenancy === null) this.#recorder.waited(group, start, 'waiting');
    return {
      replication: this.#replication, ...this.#recorder.outcome(), residualGroup: supposed.residualGroup, rounds: this.#rounds,
      balance: {
        waitingAtStart, tenantsAtStart, came: world.came.new, returned: world.came.back, gone: world.came.gone, waitingAtEnd: this.#waitingCount(), tenantsAtEnd: world.tenancies.size,
      },
    };
  }

  #waitingCount(): number {
    return [...this.#world.waiting.values()].filter(({ tenancy }) => tenancy === null || tenancy.isOver).length;
  }

  #unanswered(): readonly Waiter[] {
    return [...this.#world.waiting.values()].filter(({ accepted }) => accepted === null);
  }

  /** A round over all who wait and all homes, but for those that are kept empty: of the empty ones the smallest, then the first by id. */
  #holdRound(): void {
    const { supposed } = this.#simulated;
    const { stock, day, staff } = this.#world;
    const offered = stock.offered(day);
    const kept = new Set(offered.filter((home) => stock.isEmpty(home, day)).toSorted((a, b) => a.home.bedrooms - b.home.bedrooms).slice(0, supposed.bufferHomes));
    const problem = this.#propose(this.#unanswered(), offered.filter((home) => !kept.has(home)));
    staff.coverMore(problem, roundFor(problem), day);
  }

  /** Those who came without warning today and have nothing may have a home that is empty, whether there is a round today or not. */
  #helpAtOnce(): void {
    const { stock, day } = this.#world;
    const surprised = this.#unanswered().filter(({ isSurprise, start }) => isSurprise && start === day);
    if (surprised.length > 0) this.#propose(surprised, stock.offered(day).filter((home) => stock.isEmpty(home, day)));
  }

  /** Proposes homes to households, who say yes or no. */
  #propose(waiters: readonly Waiter[], homes: readonly HomeNow[]): Problem {
    const { supposed, procedure, seed } = this.#simulated;
    const { stock } = this.#world;
    const problem = this.#problem(this.#policy, waiters, homes);
    if (waiters.length === 0 || homes.length === 0) return problem;
    const allocation = allocate(problem, procedure.kind, this.#engine, seed);
    this.#note(problem, allocation);
    const byId = new Map(waiters.map((waiter) => [waiter.household.id, waiter]));
    for (const { householdId, dwellingId, teamId } of allocation.placements) {
      const waiter = byId.get(householdId);
      if (!waiter) throw new Error(`a home was given to ${householdId}, who does not wait`);
      const home = stock.homeNamed(dwellingId);
      const dice = this.#chance.fraction('refusal', `${waiter.name}/${waiter.n}`, waiter.offers);
      waiter.offers += 1;
      if (100 * dice >= refusalPercent(waiter.household, home, supposed)) this.#world.accept(waiter, home, teamId, problem);
      else {
        waiter.refused.add(dwellingId);
        this.#recorder.count('refusals');
      }
    }
    return problem;
  }

  #note(problem: Problem, allocation: Allocation): void {
    this.#hooks.onRound?.(problem, allocation);
    if (this.#rounds.held % JUDGED_EVERY === 0) {
      const [breach] = evaluate(problem, allocation.placements).breaches;
      if (breach) throw new Error(`a simulated round breaks a rule: ${breach.message}`);
      this.#rounds.judged += 1;
    }
    this.#rounds.held += 1;
    this.#rounds.proved += Number(allocation.isProved);
  }

  /** What the day shows at its end. */
  #look(): void {
    const recorder = this.#recorder;
    const { stock, staff, day, tenancies, waiting } = this.#world;
    const { supposed } = this.#simulated;
    const without = this.#world.withoutHome();
    const residual = without.filter(({ group }) => group === supposed.residualGroup);
    recorder.add('waiting', without.length);
    recorder.add('homeless', without.filter(({ household }) => supposed.homelessSituations.includes(household.situation)).length);
    recorder.add('residualWaiting', residual.length);
    recorder.add('residualWaitedDays', residual.reduce((sum, { start }) => sum + day - start, 0));
    recorder.add('toChange', [...waiting.values()].filter(({ tenancy }) => tenancy !== null && !tenancy.isOver).length);
    recorder.add('tenants', tenancies.size);
    for (const neighbours of stock.sites) this.#lookAt(neighbours);
    for (const { id, load, capacity } of staff.loads(day)) {
      recorder.add('loadMinutes', load);
      recorder.add('capacityMinutes', capacity);
      recorder.addTeam(id, load, capacity);
    }
    recorder.add('uncoveredMinutes', staff.uncoveredMinutes(day));
    recorder.add('emptyHomes', [...stock.homes].filter((home) => stock.isEmpty(home, day)).length);
    recorder.add('homes', stock.size);
    const inCare = without.filter(({ household }) => STAFFING_STEPS[household.needsStaffing] >= STAFFING_STEPS[supposed.careStaffing]).length;
    recorder.add('carePlaces', inCare);
    recorder.add('careKroner', inCare * supposed.careKronerPerDay);
  }

  #lookAt(neighbours: Parameters<typeof exposedOn>[0]): void {
    const { site, counted, shielded } = neighbours;
    this.#recorder.add('counted', counted);
    this.#recorder.add('shielded', shielded);
    this.#recorder.add('shieldedExposed', exposedOn(neighbours));
    if (site.limitExempt) return;
    const isConcentration = counted >= this.#simulated.supposed.concentrationCount;
    this.#recorder.add('countedWithLimit', counted);
    this.#recorder.add('countedConcentrated', isConcentration ? counted : 0);
    this.#recorder.add('concentrations', Number(isConcentration));
  }
}
