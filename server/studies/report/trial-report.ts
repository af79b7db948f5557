import type { TrialQuestion, TrialView } from '../policy-trial-schemas.ts';
import type { Block, LetterDocument } from '../../letters/schemas.ts';
import { reportDocument, type ReportSurroundings } from './reported.ts';
import { day, number, REPORT_TEXTS, type ReportTexts } from './report-texts.ts';

type Figures = Extract<TrialView['sides']['a'], { kind: 'proposal' }>['figures'];

const SIDES = ['a', 'b', 'queueA', 'queueB'] as const;

/** The rows of the table that measures every side alike: what it is called, how it is read off, and the figure whose range is looked for. */
const rowsOf = (t: ReportTexts): readonly (readonly [string, (figures: Figures) => number, string?])[] => [
  [t.trial.housed, ({ counted, others }) => counted.housed + others.housed], [t.figures['householdsLeft'] ?? '', ({ householdsLeft }) => householdsLeft],
  [t.trial.homeless, ({ counted, others }) => counted.leftWithoutHome + others.leftWithoutHome], [t.figures['uncoveredMinutes'] ?? '', ({ uncoveredMinutes }) => uncoveredMinutes],
  [t.figures['livingCrowded'] ?? '', ({ livingCrowded }) => livingCrowded, 'livingCrowded'], [t.trial.crowdedSites, ({ crowdedSites }) => crowdedSites, 'crowdedSites'], [t.figures['shieldedBeside'] ?? '', ({ shieldedBeside }) => shieldedBeside],
  [t.figures['travelMinutes'] ?? '', ({ travelMinutes }) => travelMinutes], [t.trial.wishes, ({ wishes }) => wishes.first],
];

/** A number of a side, with what it cannot be outside of in proposals as good where that is more than the number. */
function ranged({ ranges }: TrialView, side: (typeof SIDES)[number], figureId: string | undefined, value: number, t: ReportTexts): string {
  const range = side === 'a' || side === 'b' ? ranges[side]?.find((one) => one.figureId === figureId) : undefined;
  return range === undefined || range.floor === range.ceiling ? number(value) : t.trial.range(number(value), number(range.floor), number(range.ceiling));
}

function measured(view: TrialView, t: ReportTexts): Block {
  const cell = (side: (typeof SIDES)[number], of: (figures: Figures) => number, figureId: string | undefined): string => {
    const found = view.sides[side];
    return found.kind === 'proposal' ? ranged(view, side, figureId, of(found.figures), t) : t.trial.none;
  };
  const left = (side: (typeof SIDES)[number], policy: 'a' | 'b'): string => {
    const found = view.sides[side];
    return found.kind === 'proposal' ? number(found.pointsLeft[policy]) : t.trial.none;
  };
  return {
    kind: 'table', header: [t.trial.what, 'A', 'B', t.trial.queueOf('A'), t.trial.queueOf('B')], widths: [4, 2, 2, 2, 2],
    rows: [...rowsOf(t).map(([name, of, figureId]) => [name, ...SIDES.map((side) => cell(side, of, figureId))]), ...(['a', 'b'] as const).map((policy) => [t.trial.pointsLeft(policy.toUpperCase()), ...SIDES.map((side) => left(side, policy))])],
  };
}

/** Who gains and who loses a home, by group and by who counts, with how many it can be in proposals that are as good. */
function winners(view: TrialView, { groupNames }: ReportSurroundings, t: ReportTexts): readonly Block[] {
  const { comparison } = view;
  if (comparison === null) return [];
  const housed = (side: 'a' | 'b', figureId: string, value: number): string => ranged(view, side, figureId, value, t);
  const rows = [
    { name: t.trial.counted, id: 'counted', sums: comparison.counted }, { name: t.trial.others, id: 'others', sums: comparison.others },
    ...comparison.groups.map((sums) => ({ name: sums.group === '' ? t.simulation.other : groupNames.get(sums.group) ?? sums.group, id: `group/${sums.group}`, sums })),
  ];
  return [{
    kind: 'table', header: [t.trial.group, t.trial.inGroup, `A: ${t.trial.housed}`, `B: ${t.trial.housed}`, t.trial.gains, t.trial.loses], widths: [4, 2, 2, 2, 1, 1],
    rows: rows.map(({ name, id, sums }) => [name, number(sums.households), housed('a', id, sums.housed.a), housed('b', id, sums.housed.b), number(sums.gained), number(sums.lost)]),
  }];
}

/** The report of two policies on a round: all sides by one yardstick, who gains and who loses. */
export function trialReport(_: TrialQuestion, view: TrialView, around: ReportSurroundings): LetterDocument {
  const t = REPORT_TEXTS[around.language];
  const { a, b } = view.policies;
  const [nameA, nameB] = [a.name[around.language], b.name[around.language]];
  const done = SIDES.filter((side) => view.sides[side].kind !== 'missing').length;
  const { comparison } = view;
  const times = (kind: string): number => comparison?.households.filter(({ change }) => change === kind).length ?? 0;
  const said = comparison === null ? [] : [t.trial.change(times('gains'), times('loses'), times('moves'))];
  const unproved = (['a', 'b'] as const).filter((side) => { const found = view.sides[side]; return found.kind === 'proposal' && !found.isProved; });
  return reportDocument({
    title: t.trial.title, question: t.trial.of(view.round.name, day(view.round.asOf), `A (${nameA})`, `B (${nameB})`),
    answer: done === 0 ? [t.nothing] : [...(done < SIDES.length ? [t.partial(done, SIDES.length)] : []), ...said], charts: [], who: done === 0 ? [] : [measured(view, t), ...winners(view, around, t), { kind: 'paragraph', text: t.trial.rangeNote }],
    policies: [`A: ${t.policyFrom(nameA, day(a.validFrom))}`, `B: ${t.policyFrom(nameB, day(b.validFrom))}`], assumptions: [t.trial.caveats[1] ?? ''],
    caveats: [t.trial.caveats[0] ?? '', t.trial.caveats[2] ?? '', ...unproved.map((side) => t.trial.unproved(side.toUpperCase()))],
  }, around);
}
