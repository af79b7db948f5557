import { dateOf, dayOf } from '../domain/date.ts';
import { compareIds } from '../domain/distance.ts';
import { postChanges, postMinutes } from './capacity.ts';
import { loadIn } from './need.ts';
import { phaseIn } from './phases.ts';
import type { Agreement, CapacityTerms, Post, TeamBase, TeamWeek, TeamWeekChange } from './shapes.ts';

/** What teams' weeks are counted from. */
export interface TeamWeeksAsked {
  readonly teams: readonly TeamBase[];
  readonly posts: readonly Post[];
  readonly agreements: readonly Agreement[];
  readonly terms: CapacityTerms;
  readonly travel: { readonly metresPerMinute: number };
  /** The Mondays (ISO dates) of the weeks that are asked for. */
  readonly weeks: readonly string[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The kinds in the order in which they are told on one day. */
const KINDS: readonly TeamWeekChange['kind'][] = ['postBegins', 'postEnds', 'absence', 'agreementBegins', 'phaseBegins', 'agreementEnds'];

const inOrder = (a: TeamWeekChange, b: TeamWeekChange): number => compareIds(a.date, b.date) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareIds(a.id, b.id);

function capacityChanges(post: Post, week: string, terms: CapacityTerms): readonly TeamWeekChange[] {
  return postChanges(post, dayOf(week), terms).map(({ kind, date, minutes }) => ({ kind: kind === 'absence' ? kind : minutes > 0 ? 'postBegins' : 'postEnds', id: post.id, date, minutes }));
}

/** What differs between the phase of the week before and that of a week; an agreement without visits changes nothing. */
function agreementChanges(agreement: Agreement, week: string, base: TeamBase, metresPerMinute: number): readonly TeamWeekChange[] {
  const before = dateOf(dayOf(week) - 7);
  const [was, is] = [phaseIn(agreement, before), phaseIn(agreement, week)];
  const minutes = loadIn(agreement, week, base, metresPerMinute).minutes - loadIn(agreement, before, base, metresPerMinute).minutes;
  if (was === is || minutes === 0) return [];
  const first = is !== null && is.from > agreement.startDate ? is.from : agreement.startDate;
  if (is === null) return [{ kind: 'agreementEnds', id: agreement.id, date: dateOf(dayOf(agreement.endDate) + 1), minutes }];
  return [{ kind: was === null ? 'agreementBegins' : 'phaseBegins', id: agreement.id, date: first, minutes }];
}

function teamWeek(base: TeamBase, posts: readonly Post[], agreements: readonly Agreement[], week: string, { terms, travel }: TeamWeeksAsked): TeamWeek {
  const had = posts.map((post) => postMinutes(post, dayOf(week), terms));
  const owed = agreements.map((agreement) => loadIn(agreement, week, base, travel.metresPerMinute));
  const isStaffed = posts.length > 0;
  const isAgreed = agreements.length > 0;
  return {
    teamId: base.id, week,
    minutes: isStaffed ? sum(had.map(({ minutes }) => minutes)) : base.capacityMinutes,
    eveningMinutes: isStaffed ? sum(had.map(({ eveningMinutes }) => eveningMinutes)) : base.eveningCapacityMinutes,
    committedMinutes: isAgreed ? sum(owed.map(({ minutes }) => minutes)) : base.committedMinutes,
    eveningCommittedMinutes: isAgreed ? sum(owed.map(({ eveningMinutes }) => eveningMinutes)) : base.eveningCommittedMinutes,
    source: { capacity: isStaffed ? 'staff' : 'typed', committed: isAgreed ? 'agreements' : 'typed' },
    changes: [...posts.flatMap((post) => capacityChanges(post, week, terms)), ...agreements.flatMap((agreement) => agreementChanges(agreement, week, base, travel.metresPerMinute))].toSorted(inOrder),
  };
}

/**
 * What every team has and owes in each of the weeks, team by team. A team that has any post, whenever, is counted from its posts, and one that has any agreement, whatever was answered, from its agreements;
 * the others keep in every week what was typed for them.
 */
export function teamWeeks(asked: TeamWeeksAsked): readonly TeamWeek[] {
  return asked.teams.flatMap((base) => {
    const posts = asked.posts.filter(({ teamId }) => teamId === base.id);
    const agreements = asked.agreements.filter(({ teamId }) => teamId === base.id);
    return asked.weeks.map((week) => teamWeek(base, posts, agreements, week, asked));
  });
}
