import type { Engine } from '../engine.ts';
import { improveParts, judgedAlike, partPenalties, type AssignedCaseload, type CaseEffort } from './assign.ts';
import { exchanged } from './exchange.ts';
import { differenceOf, type CaseDifference } from './explain.ts';
import { partsOf } from './parts.ts';
import type { CaseChoice, CaseloadProblem } from './problem.ts';

/** The best distribution in which one person has a certain main, beside the one that was proposed. */
export interface WhyNotMain {
  readonly difference: CaseDifference;
  /** By level: whether the difference is exact, which takes that it and all before it were proved in both. Otherwise it may be smaller, or larger, than said. */
  readonly isExact: readonly boolean[];
  /** Everybody who then has another main or backup, the person asked about too, in the order of the persons. */
  readonly moved: readonly { readonly before: CaseChoice; readonly after: CaseChoice }[];
  readonly choices: readonly CaseChoice[];
}

/** What it would cost that a person gets this main, when all others may change too: solved anew. Null where the staff member may not be the person's main (see `explainCaseload` for why). */
export function whyNotMain(problem: CaseloadProblem, proposed: AssignedCaseload, asked: { readonly personId: string; readonly staffId: string }, engine: Engine, effort: CaseEffort): WhyNotMain | null {
  const part = partsOf(problem).find(({ persons }) => persons.some(({ person }) => person.id === asked.personId));
  const member = part?.persons.find(({ person }) => person.id === asked.personId);
  const staff = member?.mains.find(({ id }) => id === asked.staffId);
  if (part === undefined || member === undefined || staff === undefined) return null;
  const forced = { ...part, persons: part.persons.map((one) => (one === member ? { ...one, mains: [staff], mustHaveMain: true } : one)) };
  const { choices: found, levels } = improveParts(problem, [forced], exchanged(proposed.choices, asked.personId, asked.staffId, member), engine, effort);
  const choiceOf = new Map(found.map((choice) => [choice.personId, choice]));
  const choices = proposed.choices.map((choice) => choiceOf.get(choice.personId) ?? choice);
  const before = partPenalties(problem, part, proposed.choices);
  const judged = judgedAlike(problem, choices, proposed.levels.map(({ penalty }, l) => penalty - (before[l] as number) + (levels[l] as { penalty: number }).penalty));
  const isProved = levels.map(({ penalty, bound }, l) => penalty === bound && proposed.levels[l]?.penalty === proposed.levels[l]?.bound);
  return {
    difference: differenceOf(proposed.judged, judged), isExact: isProved.map((_, l) => isProved.slice(0, l + 1).every(Boolean)), choices,
    moved: proposed.choices.flatMap((was, i) => { const is = choices[i] as CaseChoice; return was.mainId === is.mainId && was.backupId === is.backupId ? [] : [{ before: was, after: is }]; }),
  };
}
