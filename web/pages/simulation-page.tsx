import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ListedPolicy } from '../../server/policies/schemas.ts';
import type { SimulationBasis } from '../../server/simulation/schemas.ts';
import type { SimulationQuestion } from '../../server/studies/simulation-schemas.ts';
import { readPolicies } from '../api/policies.ts';
import { readSimulationBasis, readToldSimulations } from '../api/simulation.ts';
import { readStudies, type ListedStudy } from '../api/studies.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { PolicyTabs } from '../components/policy/policy-tabs.tsx';
import { PrintedOn } from '../components/printed-on.tsx';
import { likeIn } from '../components/simulation/simulation-address.ts';
import { SimulationForm } from '../components/simulation/simulation-form.tsx';
import { SimulationList } from '../components/simulation/simulation-list.tsx';
import { SimulationResult, ToldSimulation } from '../components/simulation/simulation-result.tsx';
import type { PageProps } from '../page-table.ts';
import { address } from '../state/address.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { openWords } from '../state/words.ts';
import { MAY } from '../who-may.ts';
import '../style/overview.css';
import '../style/registers.css';
import '../style/simulation.css';

interface Fetched {
  readonly basis: SimulationBasis;
  readonly policies: readonly ListedPolicy[];
  readonly studies: readonly ListedStudy<SimulationQuestion>[];
}

async function readAll(): Promise<Fetched> {
  const [basis, policies, studies] = await Promise.all([readSimulationBasis(), readPolicies(), may(MAY.tryPolicies) ? readStudies<SimulationQuestion>('simulation') : readToldSimulations(), openWords()]);
  return { basis, policies, studies };
}

function Overview(): VNode {
  const all = useSignal<Loadable<Fetched>>({ state: 'loading' });
  const fetchAll = (): void => { void load(all, readAll()); };
  useEffect(fetchAll, []);
  const now = all.value;
  const like = likeIn(address.value.query);
  if (now.state === 'loading') return <Loading />;
  if (now.state === 'failed') return <NotFetched error={now.error} again={fetchAll} />;
  const { basis, policies, studies } = now.value;
  const mayMake = may(MAY.tryPolicies);
  return (
    <>
      <SimulationList studies={studies} policies={policies} mayMake={mayMake} />
      {mayMake && <SimulationForm key={like ?? ''} basis={basis} policies={policies} asked={studies.find(({ id }) => id === like)?.question ?? null} />}
    </>
  );
}

/** The page Simulering: what a policy does over years, with everything that is assumed; a new one, those that there are, and one of them. */
export function SimulationPage({ params: { id } }: PageProps): VNode {
  const t = text.value.simulation;
  useEffect(() => { void openWords(); }, []);
  return (
    <div class="content simulation-page">
      <div class="page-head">
        <PageHeading title={t.title}>{t.title}</PageHeading>
      </div>
      <PolicyTabs />
      <PrintedOn />
      {id === undefined && <><p class="simulation-help">{t.help}</p><p class="simulation-help">{t.noForecast}</p></>}
      {id === undefined ? <Overview /> : may(MAY.tryPolicies) ? <SimulationResult key={id} id={id} /> : <ToldSimulation key={id} id={id} />}
    </div>
  );
}
