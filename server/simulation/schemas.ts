import * as z from 'zod';

/** An assumption of the simulation (antakelse): its value, its unit, where it comes from (a report and its line, or the word `antakelse`), and what a value of it may be, as a JSON schema. */
export const AssumptionView = z.strictObject({ name: z.string(), value: z.unknown(), unit: z.string(), source: z.string(), schema: z.unknown() });
export type AssumptionView = Readonly<z.infer<typeof AssumptionView>>;

/** A ready-made set of changes of assumptions, by their names, with where its question comes from. */
export const PresetView = z.strictObject({ id: z.string(), changes: z.record(z.string(), z.unknown()), source: z.string() });
export type PresetView = Readonly<z.infer<typeof PresetView>>;

/** Everything that a simulation supposes, as it starts out, and the ready-made changes. */
export const SimulationBasis = z.strictObject({ assumptions: z.array(AssumptionView), presets: z.array(PresetView) });
export type SimulationBasis = Readonly<z.infer<typeof SimulationBasis>>;
