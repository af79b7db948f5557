import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { ListedPolicy } from '../../../server/policies/schemas.ts';
import type { SimulationBasis } from '../../../server/simulation/schemas.ts';
import type { SimulationQuestion } from '../../../server/studies/simulation-schemas.ts';
import type { RequestError } from '../../api/request.ts';
import { askStudy } from '../../api/studies.ts';
import { formatWhole } from '../../format.ts';
import { go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { AssumptionFields } from './assumption-fields.tsx';
import { RunChoice } from './run-choice.tsx';
import { simulationPath } from './simulation-address.ts';
import { firstDraft, MOST_RUNS, NUMBERS, numberFault, partsOf, questionIn, type SimulationDraft } from './simulation-draft.ts';

/** The policy that stands first where nobody has chosen another. */
const USUAL_POLICY = 'roof-first';

interface SimulationFormProps {
  readonly basis: SimulationBasis;
  readonly policies: readonly ListedPolicy[];
  /** What was asked before, to begin with; null for what ships. */
  readonly asked: SimulationQuestion | null;
}

interface SizeProps {
  readonly draft: SimulationDraft;
  readonly change: (by: Partial<SimulationDraft>) => void;
}

function Size({ draft, change }: SizeProps): VNode {
  const t = text.value.simulation.form;
  const fields = [{ name: 'years', label: t.years, help: t.yearsHelp }, { name: 'replications', label: t.replications, help: t.replicationsHelp }, { name: 'seed', label: t.seed, help: t.seedHelp }] as const;
  return (
    <fieldset class="simulation-size">
      <legend class="ds-heading" data-size="2xs">{t.size}</legend>
      {fields.map(({ name, label, help }) => (
        <TextField
          key={name} id={`simulation-${name}`} label={label} help={help} value={draft[name]} autocomplete="off" onInput={(value) => change({ [name]: value })}
          fault={numberFault(draft, name) === null ? null : t.wholeFault(formatWhole(NUMBERS[name].minimum), formatWhole(NUMBERS[name].maximum))}
        />
      ))}
      <fieldset class="simulation-start">
        <legend>{t.start}</legend>
        {(['town', 'nothing'] as const).map((start) => (
          <div class="ds-field" key={start}>
            <input class="ds-input" type="radio" name="simulation-start" id={`start-${start}`} checked={draft.start === start} onChange={() => change({ start })} />
            <label class="ds-label" for={`start-${start}`} data-weight="regular">{t[start]}</label>
          </div>
        ))}
      </fieldset>
    </fieldset>
  );
}

/** Opens whatever hides a field with a fault, so that the focus can go there. */
function openFaults(form: HTMLFormElement | null): void {
  for (const section of form?.querySelectorAll('details') ?? []) if (section.querySelector('[aria-invalid=true]') !== null) section.open = true;
  focusFirstFault(form);
}

/** A new simulation: the alternatives, how long and how often, and everything that is assumed. */
export function SimulationForm({ basis, policies, asked }: SimulationFormProps): VNode {
  const t = text.value.simulation.form;
  const form = useRef<HTMLFormElement>(null);
  const usual = policies.find(({ id }) => id === USUAL_POLICY)?.id ?? policies[0]?.id ?? '';
  const draft = useSignal(firstDraft(basis.assumptions, usual, asked));
  const [isFaulty, isStarting, refused] = [useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  const change = (by: Partial<SimulationDraft>): void => { draft.value = { ...draft.value, ...by }; };
  const { runs, values } = draft.value;
  const begin = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const question = questionIn(draft.value, basis.assumptions);
    isFaulty.value = question === null;
    if (question === null) return openFaults(form.current);
    [isStarting.value, refused.value] = [true, null];
    try {
      go(simulationPath((await askStudy('simulation', question)).id));
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isStarting.value = false;
    return undefined;
  };
  const parts = partsOf(draft.value);
  return (
    <section class="card" aria-labelledby="new-simulation">
      <h2 class="ds-heading" data-size="xs" id="new-simulation">{t.heading}</h2>
      <form ref={form} noValidate class="simulation-form" onSubmit={(event) => { void begin(event); }}>
        <section aria-labelledby="simulation-runs">
          <h3 class="ds-heading" data-size="2xs" id="simulation-runs">{t.runs}</h3>
          <p class="quiet">{t.runsHelp}</p>
          <div class="simulation-runs">
            {runs.map((run, at) => (
              // alternatives have no name of their own: they are known by their place
              // oxlint-disable-next-line react/no-array-index-key
              <RunChoice key={at} number={at + 1} run={run} policies={policies} presets={basis.presets} onChange={(next) => change({ runs: runs.map((one, index) => (index === at ? next : one)) })} onRemove={at === 0 ? null : () => change({ runs: runs.filter((_, index) => index !== at) })} />
            ))}
          </div>
          {runs.length < MOST_RUNS && <p><button type="button" class="ds-button" data-variant="secondary" onClick={() => change({ runs: [...runs, { policyId: runs[0]?.policyId ?? usual, isQueue: false, presets: [] }] })}>{t.addRun}</button></p>}
        </section>
        <Size draft={draft.value} change={change} />
        <AssumptionFields assumptions={basis.assumptions} draft={draft.value} onChange={(name, value) => change({ values: { ...values, [name]: value } })} />
        <div class="simulation-begin">
          {parts !== null && <p class="quiet">{t.cost(parts)}</p>}
          <button type="submit" class="ds-button" disabled={isStarting.value}>{isStarting.value ? t.starting : t.begin}</button>
          {isFaulty.value && <p class="ds-validation-message" role="alert">{t.faults}</p>}
          {refused.value !== null && <p role="alert">{requestText(refused.value)}</p>}
        </div>
      </form>
    </section>
  );
}
