import { waitInterval, waitsEnded, addedWaits, type Assumptions, type Month, type Replication } from '../../solver/index.ts';
import { estimated } from './estimate.ts';
import type { StudySoFar } from './kind.ts';
import type { SimulationMaterial, SimulationPart } from './simulation.ts';
import type { EstimateView, MeasureView, SimulationQuestion, SimulationView, WaitView } from './simulation-schemas.ts';

/** What is measured of months that follow each other: a number, or null where there is nothing to measure it of. */
interface MeasureOf {
  readonly id: string;
  readonly unit: string;
  of(months: readonly Month[]): number | null;
}

const DAYS_OF_MONTH = 365 / 12;

const sumOf = (months: readonly Month[], name: keyof Month['daily']): number => months.reduce((sum, { daily }) => sum + daily[name], 0);
const daysOf = (months: readonly Month[]): number => months.reduce((sum, { days }) => sum + days, 0);
const perDay = (name: keyof Month['daily'], times = 1) => (months: readonly Month[]): number | null => (daysOf(months) === 0 ? null : (times * sumOf(months, name)) / daysOf(months));
const ofAll = (part: keyof Month['daily'], whole: keyof Month['daily'], times = 1) => (months: readonly Month[]): number | null => (sumOf(months, whole) === 0 ? null : (times * sumOf(months, part)) / sumOf(months, whole));

/** What is measured, in the order of the page. Counts are those of an average day. */
const MEASURES: readonly MeasureOf[] = [
  { id: 'homeless', unit: 'households', of: perDay('homeless') },
  { id: 'waiting', unit: 'households', of: perDay('waiting') },
  { id: 'residualWait', unit: 'days', of: ofAll('residualWaitedDays', 'residualWaiting') },
  { id: 'concentrated', unit: 'percent', of: ofAll('countedConcentrated', 'countedWithLimit', 100) },
  { id: 'exposed', unit: 'households', of: perDay('shieldedExposed') },
  { id: 'load', unit: 'percent', of: ofAll('loadMinutes', 'capacityMinutes', 100) },
  { id: 'uncovered', unit: 'minutes', of: perDay('uncoveredMinutes') },
  { id: 'empty', unit: 'homes', of: perDay('emptyHomes') },
  { id: 'care', unit: 'places', of: perDay('carePlaces') },
  { id: 'kroner', unit: 'kronerPerMonth', of: perDay('careKroner', DAYS_OF_MONTH) },
];

/** Replications by alternative: only those that are worked out for all of them, in order. */
function wholeReplications(parts: readonly SimulationPart[], results: readonly (Replication | null)[], runs: number): readonly (readonly Replication[])[] {
  const byReplication = Map.groupBy(parts.flatMap((part, at) => { const result = results[at] ?? null; return result === null ? [] : [{ ...part, result }]; }), ({ replication }) => replication);
  const whole = [...byReplication.values()].filter((those) => those.length === runs).toSorted((a, b) => (a[0]?.replication ?? 0) - (b[0]?.replication ?? 0));
  return Array.from({ length: runs }, (_, run) => whole.flatMap((those) => those.filter((one) => one.run === run).map(({ result }) => result)));
}

/** The difference of each replication from the same one of the first alternative; null where either has no number. */
const minus = (own: readonly (number | null)[], first: readonly (number | null)[]): readonly (number | null)[] => own.map((value, at) => {
  const other = first[at] ?? null;
  return value === null || other === null ? null : value - other;
});

function measured({ id, unit, of }: MeasureOf, byRun: readonly (readonly Replication[])[], months: number): MeasureView {
  const estimatesOf = (numbers: (replication: Replication) => number | null): { readonly runs: EstimateView[]; readonly differences: EstimateView[] } => {
    const values = byRun.map((replications) => replications.map(numbers));
    return { runs: values.map(estimated), differences: values.slice(1).map((own) => estimated(minus(own, values[0] ?? []))) };
  };
  const monthly = Array.from({ length: months }, (_, at) => estimatesOf(({ months: all }) => of(all.slice(at, at + 1))));
  const whole = estimatesOf(({ months: all }) => of(all));
  return {
    id, unit, whole: whole.runs, wholeDifferences: whole.differences,
    runs: byRun.map((_, run) => monthly.map(({ runs }) => runs[run] ?? null)), differences: byRun.slice(1).map((_, later) => monthly.map(({ differences }) => differences[later] ?? null)),
  };
}

function waitsOf(byRun: readonly (readonly Replication[])[]): WaitView[] {
  const [first] = byRun.flat();
  if (first === undefined) return [];
  return Object.keys(first.waits).map((group) => ({
    group, isResidual: group === first.residualGroup,
    runs: byRun.map((replications) => {
      const each = replications.flatMap((replication) => replication.waits[group] ?? []);
      const waits = addedWaits(each);
      return { median: waitInterval(each, 0.5), ninety: waitInterval(each, 0.9), waits: waitsEnded(waits, 'housed') + waitsEnded(waits, 'left') + waitsEnded(waits, 'waiting') };
    }),
  }));
}

const shown = (assumptions: Assumptions): SimulationView['supposed'] => Object.entries(assumptions).map(([name, { value, unit, source }]) => ({ name, value, unit, source }));

function roundsOf(replications: readonly Replication[]): SimulationView['runs'][number]['rounds'] {
  return replications.reduce((sum, { rounds }) => ({ held: sum.held + rounds.held, proved: sum.proved + rounds.proved, judged: sum.judged + rounds.judged }), { held: 0, proved: 0, judged: 0 });
}

/** What a simulation has shown so far: sums and shares alone, of the replications that are worked out for every alternative. Nothing in it is about a household. */
export function simulationView({ question, material, parts, results }: StudySoFar<SimulationQuestion, SimulationMaterial, SimulationPart, Replication>): SimulationView {
  const byRun = wholeReplications(parts, results, material.runs.length);
  const [first] = byRun.flat();
  const months = first?.months.map(({ month }) => `${month}-01`) ?? [];
  const supposed = material.runs.map(({ assumptions }) => shown(assumptions));
  const isFirst = new Map(supposed[0]?.map(({ name, value }) => [name, JSON.stringify(value)]));
  return {
    asOf: material.town.asOf, done: byRun[0]?.length ?? 0, of: question.replications, months, measures: MEASURES.map((measure) => measured(measure, byRun, months.length)), waits: waitsOf(byRun),
    runs: material.runs.map(({ policyName, isQueue, presets }, run) => ({
      policyName, isQueue, presets: [...presets], different: (supposed[run] ?? []).filter(({ name, value }) => isFirst.get(name) !== JSON.stringify(value)), rounds: roundsOf(byRun[run] ?? []),
    })),
    supposed: supposed[0] ?? [], withheld: [],
  };
}
