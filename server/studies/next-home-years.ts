import { canChange, changesIn, dateOf, dayOf, type Assumptions, type GroupAnswer, type Policy, type StockChange, type StockGroup, type Town, type YearsFigures } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { LocalText } from '../intake/schemas.ts';
import { assumptionsWith } from '../simulation/service.ts';
import { readStaffedTown } from '../town/service.ts';
import { estimated } from './estimate.ts';
import type { StudyKind, StudyRefusal, StudySoFar, StudySurroundings } from './kind.ts';
import { NEXT_HOME, type ProposedRound } from './next-home.ts';
import { NextHomeQuestion, type NextHomeView, type StockRowView } from './next-home-schemas.ts';
import { NextHomeYearsQuestion, NextHomeYearsView, type HomeYearsView, type YearsFiguresView, type YearsGroup } from './next-home-years-schemas.ts';
import { selectParts, selectStudy } from './store.ts';

/** A change that is simulated: how it stands in the ranking of the round, and the change itself. */
interface RankedHome {
  readonly row: StockRowView;
  readonly place: number;
  readonly change: StockChange;
}

/** What is simulated: the town as it is, with what is supposed and the policy of the round, once with nothing changed and once with each change. */
export interface NextHomeYearsMaterial {
  readonly town: Town;
  readonly homes: readonly RankedHome[];
  /** Ranked changes of the kind that cannot be simulated: of homes that somebody lives in still, or that are gone. */
  readonly notFree: number;
  readonly freeFrom: string;
  readonly policy: Policy;
  readonly policyName: LocalText;
  readonly assumptions: Assumptions;
  readonly levels: NextHomeView['levels'];
}

/** One replication of one alternative, both from 0: nothing changed (0), or a change by its number in the material (1 and up). */
export interface NextHomeYearsPart {
  readonly run: number;
  readonly replication: number;
}

type SoFar = StudySoFar<NextHomeYearsQuestion, NextHomeYearsMaterial, NextHomeYearsPart, YearsFigures>;

/** A question about the next home with what came of it. */
type Ranked = StudySoFar<NextHomeQuestion, ProposedRound, StockGroup, GroupAnswer>;

const PARTS_OF: Readonly<Record<YearsGroup, readonly StockGroup['group'][]>> = { buy: ['buy', 'found'], convert: ['convert'], sell: ['sell'] };

async function ranked({ db }: StudySurroundings, { studyId, group: asked }: Pick<NextHomeYearsQuestion, 'studyId' | 'group'>): Promise<Ranked | StudyRefusal> {
  const row = await selectStudy(db, NEXT_HOME.kind, studyId);
  if (row === undefined) return { refusal: 'studyNotFound', message: 'There is no such question about the next home. Maybe somebody has taken it away.' };
  if (row.erasedAt !== null) return { refusal: 'erased', message: 'What the question was about has been erased.' };
  const [question, material] = [NextHomeQuestion.parse(JSON.parse(row.question)), JSON.parse(row.material) as ProposedRound];
  const parts = NEXT_HOME.parts(question, material);
  const done = new Map((await selectParts(db, studyId)).map(({ number, result }) => [number, JSON.parse(result) as GroupAnswer]));
  const results = parts.map((_, number) => done.get(number) ?? null);
  if (parts.some(({ group }, i) => PARTS_OF[asked].includes(group) && results[i] === null)) return { refusal: 'badRequest', message: 'What is asked about is not all worked out yet. Try again when it is.' };
  return { question, material, parts, results };
}

/** The changes of a kind in a ranking, the best first, those that a round could be solved or estimated with. */
function rankedOf({ question, material, parts, results }: Ranked, asked: YearsGroup): readonly RankedHome[] {
  const rows = NEXT_HOME.view({ question, material, parts, results })[asked];
  const changes = new Map(parts.filter(({ group }) => PARTS_OF[asked].includes(group)).flatMap((part) => changesIn(material.problem, question, part)).map((change) => [change.id, change]));
  return rows.flatMap((row, i): RankedHome[] => {
    const change = changes.get(row.id);
    return change === undefined || row.known.kind === 'none' ? [] : [{ row, place: i + 1, change }];
  });
}

/** Days of a month, on average over four years. */
const MONTH_DAYS = 365.25 / 12;

async function freeze(surroundings: StudySurroundings, { studyId, group, homes: most, monthsUntilReady }: NextHomeYearsQuestion): Promise<{ readonly material: NextHomeYearsMaterial; readonly roundId: string } | StudyRefusal> {
  const ranking = await ranked(surroundings, { studyId, group });
  if ('refusal' in ranking) return ranking;
  const town = await readStaffedTown(surroundings.db, dayOfInstant(surroundings.now()), surroundings.followUpTerms);
  const all = rankedOf(ranking, group);
  const possible = all.filter(({ change }) => canChange(town, change));
  if (possible.length === 0) return { refusal: 'badRequest', message: `Of the ${all.length} changes of the kind that the question ranks, none is of a home that is free today in an area of the registers. Maybe ask about the next home anew.` };
  const homes = possible.slice(0, most);
  const put = assumptionsWith({}, []);
  if ('unknownPreset' in put) throw new Error(`no ready-made change was asked for, and ${put.unknownPreset} is missing`);
  const { problem, policyName } = ranking.material;
  const freeFrom = dateOf(dayOf(town.asOf) + Math.round(monthsUntilReady * MONTH_DAYS));
  return { material: { town, homes, notFree: all.length - possible.length, freeFrom, policy: problem.policy, policyName, assumptions: put.assumptions, levels: NEXT_HOME.view(ranking).levels }, roundId: problem.id };
}

/** By alternative, what the replications show that are worked out for all of them. */
function byRun({ parts, results, material: { homes } }: SoFar): readonly (readonly YearsFigures[])[] {
  const found = new Map(parts.map(({ run, replication }, i) => [`${run} ${replication}`, results[i] ?? null]));
  const runs = [...Array(homes.length + 1).keys()];
  const whole = [...new Set(parts.map(({ replication }) => replication))].filter((replication) => runs.every((run) => (found.get(`${run} ${replication}`) ?? null) !== null));
  return runs.map((run) => whole.flatMap((replication) => found.get(`${run} ${replication}`) ?? []));
}

type FigureOf = (figures: YearsFigures) => number;
const FIGURES: Readonly<Record<keyof YearsFiguresView, FigureOf>> = {
  homelessDays: ({ homelessDays }) => homelessDays, waitingDays: ({ waitingDays }) => waitingDays, concentrated: ({ concentratedDays, days }) => concentratedDays / days,
};

/** Each figure of an alternative, or how it differs from another, replication by replication. */
function estimates(own: readonly YearsFigures[], other: readonly YearsFigures[] | null): YearsFiguresView {
  const of = (name: keyof YearsFiguresView): YearsFiguresView['homelessDays'] => estimated(own.map((figures, i) => FIGURES[name](figures) - (other === null ? 0 : FIGURES[name](other[i] as YearsFigures))));
  return { homelessDays: of('homelessDays'), waitingDays: of('waitingDays'), concentrated: of('concentrated') };
}

/** Whether chance alone could have made a difference; so too where there are too few replications to tell. */
const mayBeChance = (difference: YearsFiguresView['homelessDays']): boolean => difference === null || difference.low === null || difference.high === null || (difference.low <= 0 && difference.high >= 0);

function viewOf(study: SoFar): NextHomeYearsView {
  const { material: { town, homes, notFree, freeFrom, policyName, assumptions, levels }, question: { group, years, replications } } = study;
  const [nothing = [], ...bought] = byRun(study);
  const compared = homes.map(({ row, place }, i) => ({ row, place, own: bought[i] ?? [], differences: estimates(bought[i] ?? [], nothing) }))
    .toSorted((a, b) => (a.differences.homelessDays?.mean ?? 0) - (b.differences.homelessDays?.mean ?? 0) || a.place - b.place);
  const [best] = compared;
  return {
    asOf: town.asOf, group, notFree, freeFrom, years, done: nothing.length, of: replications, policyName, concentrationCount: assumptions.concentrationCount.value, levels: [...levels], nothing: estimates(nothing, null),
    homes: compared.map(({ row, place, own, differences }): HomeYearsView => ({ row, place, differences, isLikeBest: best !== undefined && mayBeChance(estimates(own, best.own).homelessDays) })),
    supposed: Object.entries(assumptions).map(([name, { value, unit, source }]) => ({ name, value, unit, source })),
  };
}

/** What the best changes of a question about the next home would do over years, each held against changing nothing with the same dice: one part is one replication of one alternative. */
export const NEXT_HOME_YEARS: StudyKind<NextHomeYearsQuestion, NextHomeYearsMaterial, NextHomeYearsPart, YearsFigures, NextHomeYearsView> = {
  kind: 'next-home-years', Question: NextHomeYearsQuestion, View: NextHomeYearsView, freeze,
  parts: ({ replications }, { homes }) => Array.from({ length: replications }, (_, replication) => Array.from({ length: homes.length + 1 }, (__, run) => ({ run, replication }))).flat(),
  view: viewOf,
  look: () => null,
};
