import type { Dwelling, Household, Policy, Team } from './domain/problem.ts';
import type { Round } from './domain/round.ts';
import { moved } from './moved.ts';
import { activeRules, type ActiveRule } from './rules/index.ts';
import { standingOf, type Placed, type Standing } from './rules/standing.ts';

// What a household's coming costs, from the rules' own word on what changes instead of from judging everything again.

/** A rule that the policy has made soft. */
export type SoftRule = ActiveRule & { readonly price: NonNullable<ActiveRule['price']> };

const softOnes = new WeakMap<Policy, readonly SoftRule[]>();

/** The soft rules of a valid policy, in the order of the catalogue. */
export function softRules(policy: Policy): readonly SoftRule[] {
  let found = softOnes.get(policy);
  if (!found) softOnes.set(policy, (found = activeRules(policy).filter((one): one is SoftRule => one.price !== null)));
  return found;
}

/** The placement of a household in a dwelling. */
export function placedIn(round: Round, household: Household, dwelling: Dwelling, team: Team | null): Placed {
  return { household, dwelling, site: round.siteOf(dwelling), team, moveInDay: round.moveInDay(household, dwelling) };
}

/** One household as the rules see it that look at its own placement alone. */
interface Alone {
  /** Nobody placed, in the round with nobody else waiting, so that judging it is cheap. */
  readonly standing: Standing;
  /** What each soft rule costs with the household nowhere; 0 for the rules that say themselves how their cost changes. */
  readonly nowhere: readonly number[];
}

const known = new WeakMap<Round, WeakMap<Household, Alone>>();

function aloneIn(round: Round, household: Household): Alone {
  let row = known.get(round);
  if (!row) known.set(round, (row = new WeakMap()));
  let alone = row.get(household);
  if (!alone) {
    const baseline = round.problem.baseline.filter(({ householdId }) => householdId === household.id);
    const narrow: Round = { ...round, problem: { ...round.problem, households: [household], baseline } };
    const standing: Standing = { ...standingOf(round, []), round: narrow };
    const nowhere = softRules(round.problem.policy).map((rule) => (rule.rule.check.change ? 0 : penaltyOf(standing, rule, household)));
    row.set(household, (alone = { standing, nowhere }));
  }
  return alone;
}

/** What a rule costs the household by what it finds. Throws where it finds somebody else. */
function penaltyOf(standing: Standing, { rule, parameters }: SoftRule, household: Household): number {
  return rule.check.judge(standing, parameters, 'soft').reduce((sum, { householdIds, penalty }) => {
    if (householdIds.length !== 1 || householdIds[0] !== household.id) throw new Error(`${rule.id} costs others than the household that is placed, and so must say how its cost changes`);
    return sum + penalty;
  }, 0);
}

/**
 * By how much each soft rule's penalty, before its weight, rises (or falls) when the unplaced household moves into the dwelling with the team, whose occupant (if any) has been taken
 * out first; all else is left as it is. In the order of `softRules`.
 */
export function comingChanges(standing: Standing, household: Household, dwelling: Dwelling, team: Team | null): readonly number[] {
  const { round } = standing;
  const { standing: nobody, nowhere } = aloneIn(round, household);
  const alone = moved(nobody, { leaves: [], comes: [placedIn(round, household, dwelling, team)] });
  return softRules(round.problem.policy).map((rule, k) => (
    rule.rule.check.change?.(standing, household, dwelling, rule.parameters) ?? penaltyOf(alone, rule, household) - (nowhere[k] ?? 0)));
}
