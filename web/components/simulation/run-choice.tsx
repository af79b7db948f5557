import type { VNode } from 'preact';
import type { ListedPolicy } from '../../../server/policies/schemas.ts';
import type { PresetView } from '../../../server/simulation/schemas.ts';
import type { SimulationRun } from '../../../server/studies/simulation-schemas.ts';
import { language, text } from '../../state/language.ts';
import { presetName } from './run-name.ts';

interface RunChoiceProps {
  readonly number: number;
  readonly run: SimulationRun;
  readonly policies: readonly ListedPolicy[];
  readonly presets: readonly PresetView[];
  readonly onChange: (run: SimulationRun) => void;
  /** Takes it away; null for the first, which the others are compared with. */
  readonly onRemove: (() => void) | null;
}

interface TickProps {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ id, label, checked, onChange }: TickProps): VNode {
  return (
    <div class="ds-field">
      <input class="ds-input" type="checkbox" id={id} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label class="ds-label" for={id} data-weight="regular">{label}</label>
    </div>
  );
}

/** One alternative: the policy, whether the queue gives the homes, and what is changed. */
export function RunChoice({ number, run, policies, presets, onChange, onRemove }: RunChoiceProps): VNode {
  const t = text.value.simulation.form;
  const id = `run-${number}`;
  const withPreset = (preset: string, isIn: boolean): readonly string[] => presets.map((one) => one.id).filter((one) => (one === preset ? isIn : run.presets.includes(one)));
  return (
    <fieldset class="card simulation-run">
      <legend class="ds-heading" data-size="2xs">{t.run(number)}</legend>
      <div class="ds-field">
        <label class="ds-label" for={`${id}-policy`}>{t.policy}</label>
        <select id={`${id}-policy`} class="ds-input" value={run.policyId} onChange={(event) => onChange({ ...run, policyId: event.currentTarget.value })}>
          {policies.map((policy) => <option key={policy.id} value={policy.id}>{policy.name[language.value]}</option>)}
        </select>
      </div>
      <Tick id={`${id}-queue`} label={t.queue} checked={run.isQueue} onChange={(isQueue) => onChange({ ...run, isQueue })} />
      <fieldset class="simulation-presets">
        <legend>{t.presets}</legend>
        {presets.map((preset) => (
          <div key={preset.id}>
            <Tick id={`${id}-${preset.id}`} label={presetName(preset.id)} checked={run.presets.includes(preset.id)} onChange={(isIn) => onChange({ ...run, presets: [...withPreset(preset.id, isIn)] })} />
            <p class="simulation-source">{t.source(preset.source)}</p>
          </div>
        ))}
      </fieldset>
      {onRemove !== null && <p><button type="button" class="ds-button" data-variant="tertiary" onClick={onRemove}>{t.removeRun(number)}</button></p>}
    </fieldset>
  );
}
