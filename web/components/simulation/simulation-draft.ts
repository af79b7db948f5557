import type { SimulationQuestion, SimulationRun } from '../../../server/studies/simulation-schemas.ts';
import type { AssumptionView } from '../../../server/simulation/schemas.ts';
import { draftOf, fieldFault, sameDraft, valueOf, type Draft, type FieldFault, type ValueSchema } from './assumption-draft.ts';

/** A simulation as it is being written. */
export interface SimulationDraft {
  readonly runs: readonly SimulationRun[];
  readonly start: SimulationQuestion['start'];
  readonly years: string;
  readonly replications: string;
  readonly seed: string;
  /** What stands in the fields of each assumption, by its name. */
  readonly values: Readonly<Record<string, Draft>>;
}

/** What the numbers of a simulation may be, as the server has it (SimulationQuestion). */
export const NUMBERS = {
  years: { type: 'integer', minimum: 1, maximum: 10 }, replications: { type: 'integer', minimum: 2, maximum: 50 }, seed: { type: 'integer', minimum: 0, maximum: 2_147_483_647 },
} as const satisfies Readonly<Record<string, ValueSchema>>;

/** The most alternatives. */
export const MOST_RUNS = 3;

/** The schema of an assumption's value, as the server sends it. */
export const schemaOf = ({ schema }: AssumptionView): ValueSchema => schema as ValueSchema;

/** What stands in the fields at first: what ships, or what was asked before. */
export function firstDraft(assumptions: readonly AssumptionView[], policyId: string, asked: SimulationQuestion | null): SimulationDraft {
  const changes: Readonly<Record<string, unknown>> = asked?.changes ?? {};
  return {
    runs: asked?.runs ?? [{ policyId, isQueue: false, presets: [] }, { policyId, isQueue: false, presets: ['oneMorePost'] }],
    start: asked?.start ?? 'town', years: String(asked?.years ?? 2), replications: String(asked?.replications ?? 20), seed: String(asked?.seed ?? 1),
    values: Object.fromEntries(assumptions.map((one) => [one.name, draftOf(changes[one.name] ?? one.value, schemaOf(one))])),
  };
}

/** Whether an assumption has been written over. */
export const isChanged = (one: AssumptionView, draft: SimulationDraft): boolean => !sameDraft(draft.values[one.name] ?? '', draftOf(one.value, schemaOf(one)));

/** What is wrong with one of the three numbers; null where nothing is. */
export const numberFault = (draft: SimulationDraft, name: keyof typeof NUMBERS): FieldFault | null => fieldFault(draft[name], NUMBERS[name]);

/** The question that stands in the fields; null where something in them is wrong. */
export function questionIn(draft: SimulationDraft, assumptions: readonly AssumptionView[]): SimulationQuestion | null {
  const [years, replications, seed] = [valueOf(draft.years, NUMBERS.years), valueOf(draft.replications, NUMBERS.replications), valueOf(draft.seed, NUMBERS.seed)];
  const changes = assumptions.filter((one) => isChanged(one, draft)).map((one) => [one.name, valueOf(draft.values[one.name] ?? '', schemaOf(one))] as const);
  if ([years, replications, seed, ...changes.map(([, value]) => value)].includes(undefined)) return null;
  return { runs: [...draft.runs], start: draft.start, years: years as number, replications: replications as number, seed: seed as number, changes: Object.fromEntries(changes) };
}

/** How many parts the simulation would have; null while its numbers are wrong. */
export function partsOf(draft: SimulationDraft): number | null {
  const replications = valueOf(draft.replications, NUMBERS.replications);
  return typeof replications === 'number' ? replications * draft.runs.length : null;
}
