import { loadIn, type Agreement, type Phase, type Point } from '../../solver/index.ts';
import { AS_OF } from './calendar.ts';
import type { TownPhase } from './phases.ts';
import type { Random } from './random.ts';

/** An agreement as its need is counted; `isLong` marks somebody who has been followed up for long, whose visits are as many as there is time for. */
export interface AgreementNeed extends Agreement {
  readonly phases: readonly TownPhase[];
  readonly isLong: boolean;
}

/** What a team has committed in the first week of the round, in minutes, and where it starts from. */
export interface Committed {
  readonly base: Point;
  readonly committed: number;
  readonly eveningCommitted: number;
}

/** The Monday of the first week of the round. */
const FIRST_WEEK = '2026-11-30';
/** How fast a team gets about, as the policies that ship say for `followUpCapacity`. */
const METRES_PER_MINUTE = 400;

/** The phase of a list that has begun last on a day, or the first of all. */
export function currentPhase<P extends Phase>(phases: readonly P[], date: string): P {
  const phase = phases.findLast(({ from }) => from <= date) ?? phases[0];
  if (phase === undefined) throw new Error('an agreement has a phase');
  return phase;
}

type Change = (phase: TownPhase) => Partial<TownPhase>;
const withPhases = <A extends AgreementNeed>(agreement: A, change: Change): A => ({ ...agreement, phases: agreement.phases.map((phase) => ({ ...phase, ...change(phase) })) });

const sumOf = (agreements: readonly AgreementNeed[], base: Point, part: 'minutes' | 'eveningMinutes'): number => (
  agreements.reduce((sum, agreement) => sum + loadIn(agreement, FIRST_WEEK, base, METRES_PER_MINUTE)[part], 0));

/** Visits that people who have been followed up for long get, from the fewest minutes a week to the most. */
const RARE: readonly Pick<Phase, 'everyWeeks' | 'minutesPerVisit'>[] = [
  { everyWeeks: 4, minutesPerVisit: 45 }, { everyWeeks: 4, minutesPerVisit: 60 }, { everyWeeks: 3, minutesPerVisit: 45 }, { everyWeeks: 3, minutesPerVisit: 60 }, { everyWeeks: 2, minutesPerVisit: 45 },
  { everyWeeks: 2, minutesPerVisit: 60 }, { everyWeeks: 2, minutesPerVisit: 75 }, { everyWeeks: 1, minutesPerVisit: 45 }, { everyWeeks: 1, minutesPerVisit: 60 }, { everyWeeks: 1, minutesPerVisit: 75 },
];
/** What is left for the last agreement lies between these, a visit a week: fewer minutes are no visit, more are two. */
const [LEAST, MOST] = [30, 90];
/** About what the last agreement takes, the way included. */
const FOR_THE_LAST = 70;

/** Gives each who has been followed up for long about an even part of the time that is left, some more and some less. */
function shareOut<A extends AgreementNeed>(agreements: readonly A[], { base, committed }: Committed, random: Random): A[] {
  let left = committed - FOR_THE_LAST - sumOf(agreements.filter(({ isLong }) => !isLong), base, 'minutes');
  let people = agreements.filter(({ isLong }) => isLong).length;
  return agreements.map((agreement) => {
    if (!agreement.isLong) return agreement;
    const wanted = (left / people) * (random.between(55, 145) / 100);
    const choices = RARE.map((rare) => withPhases(agreement, () => rare)).map((choice) => ({ choice, minutes: loadIn(choice, FIRST_WEEK, base, METRES_PER_MINUTE).minutes }));
    const best = choices.reduce((nearest, one) => (Math.abs(one.minutes - wanted) < Math.abs(nearest.minutes - wanted) ? one : nearest));
    left -= best.minutes;
    people -= 1;
    return best.choice;
  });
}

/** Moves some of the visits of those who are visited each week to the evening, as long as so much is left that the last agreement can take the rest. */
function moveToEvening<A extends AgreementNeed>(agreements: readonly A[], { base, eveningCommitted }: Committed): A[] {
  let left = eveningCommitted;
  return agreements.map((agreement) => {
    const moved = withPhases(agreement, ({ visitsPerWeek }) => ({ eveningVisitsPerWeek: Math.min(1, visitsPerWeek) }));
    const minutes = loadIn(moved, FIRST_WEEK, base, METRES_PER_MINUTE).eveningMinutes;
    if (agreement.startDate > AS_OF || agreement.byTwo || minutes === 0 || left <= MOST || left - minutes < LEAST) return agreement;
    left -= minutes;
    return moved;
  });
}

/**
 * Agreements whose need in the first week is exactly what a team has committed, the way to each home counted as the rule `followUpCapacity` does. The last but one who has been followed up for long takes what is missing of the
 * evening, the last what is missing of the day: one visit a week of odd minutes.
 */
export function fitCommitted<A extends AgreementNeed>(agreements: readonly A[], committed: Committed, random: Random): A[] {
  const long = agreements.filter(({ isLong, byTwo }) => isLong && !byTwo);
  const [late, last] = [committed.eveningCommitted > 0 ? long.at(-2) : undefined, long.at(-1)];
  if (last === undefined) throw new Error('nobody can take up what is missing');
  const others = agreements.filter((agreement) => agreement !== late && agreement !== last);
  const evening = committed.eveningCommitted > 0 ? moveToEvening(others, committed) : others;
  const missing = committed.eveningCommitted - sumOf(evening, committed.base, 'eveningMinutes');
  const withLate = late === undefined ? evening : [...evening, withPhases({ ...late, isLong: false }, () => ({ everyWeeks: 1, minutesPerVisit: missing, eveningVisitsPerWeek: 1 }))];
  const shared = shareOut(withLate, committed, random);
  const way = loadIn(withPhases(last, () => ({ everyWeeks: 1, minutesPerVisit: LEAST })), FIRST_WEEK, committed.base, METRES_PER_MINUTE).minutes - LEAST;
  const rest = committed.committed - sumOf(shared, committed.base, 'minutes') - way;
  return [...shared, withPhases(last, () => ({ everyWeeks: 1, minutesPerVisit: rest }))];
}
