import { language, text } from '../../state/language.ts';

/** What an alternative is known by. */
export interface NamedRun {
  readonly policyName: Readonly<Record<'nb' | 'nn' | 'en', string>>;
  readonly isQueue: boolean;
  readonly presets: readonly string[];
}

/** What a ready-made change is called. */
export const presetName = (id: string): string => text.value.simulation.presets[id] ?? id;

const presetsText = (presets: readonly string[]): string => presets.map(presetName).join(text.value.simulation.runName.and);

/** What an alternative is called by itself. */
export function wholeName({ policyName, isQueue, presets }: NamedRun): string {
  const t = text.value.simulation.runName;
  const procedure = isQueue ? t.queue(policyName[language.value]) : policyName[language.value];
  return presets.length === 0 ? procedure : t.with(procedure, presetsText(presets));
}

/** What the alternatives are called beside each other: only by what tells them apart, and with their number where nothing does. */
export function runNames(runs: readonly NamedRun[]): readonly string[] {
  const t = text.value.simulation;
  const [first] = runs;
  const isSameProcedure = runs.length > 1 && runs.every((run) => run.isQueue === first?.isQueue && run.policyName[language.value] === first.policyName[language.value]);
  const names = runs.map((run) => (isSameProcedure ? (run.presets.length === 0 ? t.runName.unchanged : presetsText(run.presets)) : wholeName(run)));
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name} (${at + 1})`));
}
