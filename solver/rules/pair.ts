import type { Round } from '../domain/round.ts';
import type { RuleCheck } from './rule.ts';
import type { Placed } from './standing.ts';

/** A household and a dwelling that it might live in, whatever else is proposed. */
export type Pair = Pick<Placed, 'household' | 'dwelling' | 'site' | 'moveInDay'>;

/** How a rule about pairs judges one: a whole number, above 0 where the hard rule forbids the pair; and what people need to know about it. */
export interface PairJudgement<P> {
  penalty(pair: Pair, parameters: P, round: Round): number;
  facts(pair: Pair, parameters: P, round: Round): Readonly<Record<string, unknown>>;
}

/** The check of a rule that looks at one household and one dwelling at a time. */
export function pairCheck<P>(judgement: PairJudgement<P>): RuleCheck<P> {
  return {
    about: 'household',
    judge: ({ round, placed }, parameters) => placed.flatMap((row) => {
      const penalty = judgement.penalty(row, parameters, round);
      if (penalty === 0) return [];
      return [{ penalty, householdIds: [row.household.id], dwellingId: row.dwelling.id, facts: judgement.facts(row, parameters, round) }];
    }),
    breaks: ({ round }, household, dwelling, parameters) => {
      const pair = { household, dwelling, site: round.siteOf(dwelling), moveInDay: round.moveInDay(household, dwelling) };
      return judgement.penalty(pair, parameters, round) > 0;
    },
  };
}

/** The check of a rule about pairs that is only ever soft: it prices pairs and forbids none. */
export function pairPrice<P>(judgement: PairJudgement<P>): RuleCheck<P> {
  const { about, judge } = pairCheck(judgement);
  return { about, judge };
}
