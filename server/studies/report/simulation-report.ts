import type { SimulationQuestion, SimulationView, WaitWithin } from '../simulation-schemas.ts';
import type { Block, LetterDocument } from '../../letters/schemas.ts';
import { lineChart } from './charts.ts';
import { reportDocument, type ReportSurroundings } from './reported.ts';
import { day, number, REPORT_TEXTS, type ReportTexts } from './report-texts.ts';

type Measure = SimulationView['measures'][number];

/** What a council asks of first, in this order; the rest stands on the page. */
const TOLD = ['homeless', 'residualWait', 'concentrated', 'exposed', 'uncovered', 'kroner'];
const DRAWN = ['homeless', 'concentrated', 'uncovered'];

/** What an alternative is called: by what is changed alone, where all are of the same policy in the same way. */
function namesOf({ runs }: SimulationView, t: ReportTexts, language: ReportSurroundings['language']): readonly string[] {
  const policies = runs.map(({ policyName, isQueue }) => (isQueue ? t.queue(policyName[language]) : policyName[language]));
  const changes = runs.map(({ presets }) => presets.map((preset) => t.presets[preset] ?? preset).join(t.and));
  if (new Set(policies).size > 1) return policies.map((policy, run) => (changes[run] === '' ? policy : t.withPresets(policy, changes[run] ?? '')));
  return changes.map((change, run) => (change === '' ? (run === 0 ? policies[run] ?? '' : t.unchanged) : change));
}

/** One measure of a later alternative against the first: told apart from chance, or not, or alike, or not to be said. */
function differenceOf({ id, unit, wholeDifferences }: Measure, later: number, t: ReportTexts): { readonly kind: 'told' | 'chance' | 'same'; readonly text: string } {
  const s = t.simulation;
  const what = t.measures[id] ?? id;
  const difference = wholeDifferences[later] ?? null;
  if (difference === null || difference.low === null || difference.high === null) return { kind: 'told', text: s.unknown(what) };
  const { mean, low, high } = difference;
  if (low === 0 && high === 0) return { kind: 'same', text: what };
  if (low <= 0 && high >= 0) return { kind: 'chance', text: `${what} (${number(low)} – ${number(high)})` };
  const amount = `${number(Math.abs(mean))} ${unit === 'percent' ? t.percentagePoints : t.units[unit] ?? unit}`;
  return { kind: 'told', text: mean < 0 ? s.less(what, amount, number(-high), number(-low)) : s.more(what, amount, number(low), number(high)) };
}

/** Everything that is told of a later alternative, what differs first. */
function differencesSaid(told: readonly Measure[], later: number, t: ReportTexts): string {
  const all = told.map((measure) => differenceOf(measure, later, t));
  const of = (kind: string): readonly string[] => all.filter((one) => one.kind === kind).map(({ text }) => text);
  const [chances, sames] = [of('chance'), of('same')];
  return [...of('told'), ...(chances.length === 0 ? [] : [t.simulation.chances(chances.join('; '))]), ...(sames.length === 0 ? [] : [t.simulation.sames(sames.join('; '))])].join(' ');
}

function answerOf(view: SimulationView, names: readonly string[], t: ReportTexts): readonly string[] {
  const told = TOLD.flatMap((id) => view.measures.find((measure) => measure.id === id) ?? []);
  const partial = view.done < view.of ? [t.partial(view.done, view.of)] : [];
  if (view.done === 0) return [t.nothing];
  if (names.length > 1) return [...partial, ...names.slice(1).map((name, later) => `${t.simulation.versus(name)} ${differencesSaid(told, later, t)}`)];
  return [...partial, ...told.flatMap(({ id, unit, whole: [level] }) => (level === null || level === undefined ? [] : [
    t.simulation.level(t.measures[id] ?? id, number(level.mean), t.units[unit] ?? unit, number(level.low ?? level.mean), number(level.high ?? level.mean)),
  ]))];
}

function chartOf({ id, unit, runs }: Measure, names: readonly string[], t: ReportTexts) {
  const what = t.measures[id] ?? id;
  const said = runs.map((values, run) => {
    const known = values.filter((value) => value !== null);
    return t.simulation.series(names[run] ?? '', number(known[0]?.mean ?? 0), number(known.at(-1)?.mean ?? 0));
  });
  return lineChart({ title: what, alt: t.simulation.chart(what, said.join(' ')), xName: t.simulation.monthName, yName: t.units[unit] ?? unit }, runs.map((values, run) => ({ name: names[run] ?? '', values })));
}

function waitsTable({ waits }: SimulationView, names: readonly string[], { groupNames }: ReportSurroundings, t: ReportTexts): readonly Block[] {
  if (waits.length === 0) return [];
  const end = (days: number | null): string => (days === null ? t.simulation.beyond : number(days));
  const within = ({ days, low, high }: WaitWithin): string => (low === null && high === null ? end(days) : t.simulation.between(end(days), end(low), end(high)));
  const named = ({ group, isResidual }: SimulationView['waits'][number]): string => {
    const name = groupNames.get(group) ?? t.simulation.other;
    return isResidual ? t.simulation.residual(name) : name;
  };
  return [{ kind: 'paragraph', text: `${t.simulation.waits}.` }, {
    kind: 'table', header: [t.simulation.group, ...names.map((name) => t.simulation.within(name))], widths: [2, ...names.map(() => 3)],
    rows: waits.map((wait) => [named(wait), ...wait.runs.map(({ median, ninety }) => t.simulation.days(within(median), within(ninety)))]),
  }];
}

/** The report of a simulation: what the later alternatives do against the first, with intervals, and who waits how long. */
export function simulationReport(question: SimulationQuestion, view: SimulationView, around: ReportSurroundings): LetterDocument {
  const t = REPORT_TEXTS[around.language];
  const names = namesOf(view, t, around.language);
  const [first = '', ...others] = names;
  const solved = view.runs.filter(({ isQueue }) => !isQueue);
  const rounds = solved.reduce((sum, one) => ({ held: sum.held + one.rounds.held, proved: sum.proved + one.rounds.proved }), { held: 0, proved: 0 });
  const assumed = view.supposed.filter(({ source }) => source.startsWith('antakelse')).length;
  return reportDocument({
    title: t.simulation.title,
    question: others.length === 0 ? t.simulation.only(question.years, day(view.asOf), first) : t.simulation.of(question.years, day(view.asOf), first, others.join(t.and)),
    answer: answerOf(view, names, t),
    charts: view.done === 0 ? [] : DRAWN.flatMap((id) => view.measures.filter((measure) => measure.id === id)).map((measure) => chartOf(measure, names.map((_, run) => String(run + 1)), t)),
    who: waitsTable(view, names.map((_, run) => String(run + 1)), around, t), policies: view.runs.map(({ policyName, isQueue }, run) => { const policy = isQueue ? t.queue(policyName[around.language]) : policyName[around.language]; return `${run + 1}: ${names[run] === policy ? policy : t.withPresets(policy, names[run] ?? '')}`; }),
    assumptions: [t.simulation.supposed(view.supposed.length, assumed), ...view.runs.slice(1).flatMap(({ different }, later) => (different.length === 0 ? [] : [t.simulation.different(names[later + 1] ?? '', different.length)]))],
    caveats: [...t.simulation.caveats(view.done), ...(solved.length === 0 ? [] : [t.simulation.proved(rounds.held, rounds.proved)]), ...(solved.length === view.runs.length ? [] : [t.simulation.queue])],
  }, around);
}
