import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ASSUMED, Assumptions, changed, SimulationFile, type AssumptionName, type Changes } from '../../solver/index.ts';
import type { SimulationBasis } from './schemas.ts';

const read = (): SimulationFile => SimulationFile.parse(JSON.parse(readFileSync(new URL('../../data/simulation.json', import.meta.url), 'utf8')));
let file: SimulationFile | null = null;

/** The assumptions and ready-made changes that ship (data/simulation.json). A file that is not what it should be is our mistake and is thrown. */
export function shippedSimulation(): SimulationFile {
  file ??= read();
  return file;
}

/** What a value of an assumption may be, as a JSON schema. */
function schemaOf(name: AssumptionName): unknown {
  const { $schema: _, ...schema } = z.toJSONSchema(Assumptions.shape[name].shape.value, { io: 'input', unrepresentable: 'any' }) as Readonly<Record<string, unknown>>;
  return schema;
}

/** Every assumption with its unit, source and range, in the order of the file, and the ready-made changes. */
export function simulationBasis(): SimulationBasis {
  const { assumptions, presets } = shippedSimulation();
  return {
    assumptions: (Object.keys(Assumptions.shape) as AssumptionName[]).map((name) => ({ name, ...assumptions[name], schema: schemaOf(name) })),
    presets: presets.map(({ id, changes, source }) => ({ id, changes: { ...changes }, source })),
  };
}

/** What lists are added to, where two ready-made changes name the same one: both come. */
function together(before: unknown, after: unknown): unknown {
  return Array.isArray(before) && Array.isArray(after) ? [...before as unknown[], ...after as unknown[]] : after;
}

/** What came of putting assumptions together: them, or the ready-made change that there is none of. */
export type Put = { readonly assumptions: Assumptions } | { readonly unknownPreset: string };

/**
 * What ships, changed by hand, and then by ready-made changes in their order: what is a list they add to, and of two that set the same number the last one stands.
 * Each value that is not the one that ships has the source of who changed it: the ready-made change, or `antakelse` by hand. Throws on a value outside its range.
 */
export function assumptionsWith(byHand: Changes, presetIds: readonly string[]): Put {
  const { assumptions, presets } = shippedSimulation();
  let put = changed(assumptions, byHand, ASSUMED);
  for (const id of presetIds) {
    const preset = presets.find((one) => one.id === id);
    if (preset === undefined) return { unknownPreset: id };
    const current = put;
    const changes = Object.fromEntries(Object.entries(preset.changes).map(([name, value]) => [name, together(current[name as AssumptionName].value, value)])) as Changes;
    put = changed(current, changes, preset.source);
  }
  return { assumptions: put };
}
