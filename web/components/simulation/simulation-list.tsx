import type { VNode } from 'preact';
import type { ListedPolicy } from '../../../server/policies/schemas.ts';
import type { SimulationQuestion } from '../../../server/studies/simulation-schemas.ts';
import type { ListedStudy } from '../../api/studies.ts';
import { formatDayOf } from '../../format.ts';
import { text } from '../../state/language.ts';
import { runNames } from './run-name.ts';
import { simulationPath } from './simulation-address.ts';

interface ListProps {
  readonly studies: readonly ListedStudy<SimulationQuestion>[];
  readonly policies: readonly ListedPolicy[];
  readonly mayMake: boolean;
}

/** Every simulation, the newest first: what was compared, how far it has come. */
export function SimulationList({ studies, policies, mayMake }: ListProps): VNode {
  const t = text.value.simulation;
  const nameOf = (policyId: string): ListedPolicy['name'] => policies.find(({ id }) => id === policyId)?.name ?? { nb: policyId, nn: policyId, en: policyId };
  const namesOf = ({ runs }: SimulationQuestion): string => runNames(runs.map((run) => ({ ...run, policyName: nameOf(run.policyId) }))).join(' · ');
  return (
    <section class="card" aria-labelledby="simulations">
      <h2 class="ds-heading" data-size="xs" id="simulations">{t.earlier}</h2>
      {studies.length === 0 && <p>{t.none}{!mayMake && ` ${t.askManager}`}</p>}
      <ul class="simulation-list">
        {studies.map(({ id, question, createdAt, state, done, of, isErased }) => (
          <li key={id}>
            <a class="ds-link" href={simulationPath(id)}>{question === null ? text.value.studies.erasedName : namesOf(question)}</a>
            <p class="quiet">{question !== null && `${t.listed(question.years, question.replications, formatDayOf(createdAt))}. `}{isErased ? text.value.studies.erased : text.value.studies.state[state](done, of)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
