import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SimulationQuestion, SimulationView } from '../../../server/studies/simulation-schemas.ts';
import { readToldSimulation } from '../../api/simulation.ts';
import type { StudyOf } from '../../api/studies.ts';
import { SIMULATION_PATH } from '../../policy-address.ts';
import { go } from '../../state/address.ts';
import { text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';
import { may } from '../../state/session.ts';
import { MAY } from '../../who-may.ts';
import { Loading, NotFetched } from '../page-messages.tsx';
import { ReportLink } from '../studies/report-link.tsx';
import { StudyProgress } from '../studies/study-progress.tsx';
import { useStudy } from '../studies/use-study.ts';
import { Answer } from './answer.tsx';
import { measureName } from './measure-words.ts';
import { OverTime } from './over-time.tsx';
import { Question } from './question.tsx';
import { runNames } from './run-name.ts';
import { simulationLikePath } from './simulation-address.ts';
import { SupposedTable } from './supposed-table.tsx';
import { WaitsTable } from './waits-table.tsx';

interface ShownProps {
  readonly question: SimulationQuestion;
  readonly view: SimulationView;
}

function Rounds({ view, names }: { view: SimulationView; names: readonly string[] }): VNode | null {
  const t = text.value.simulation.rounds;
  if (view.done === 0) return null;
  return (
    <section class="card" aria-labelledby="simulation-rounds">
      <h2 class="ds-heading" data-size="xs" id="simulation-rounds">{t.heading}</h2>
      {view.runs.map(({ isQueue, rounds: { held, proved, judged } }, at) => <p key={names[at]}>{isQueue ? t.queue(names[at] ?? '', held, judged) : t.sentence(names[at] ?? '', held, proved, judged)}</p>)}
    </section>
  );
}

function Shown({ question, view }: ShownProps): VNode {
  const names = runNames(view.runs);
  return (
    <>
      <Answer question={question} view={view} names={names} />
      {view.withheld.length > 0 && <p class="ds-alert" data-color="info">{text.value.simulation.withheld(view.withheld.map((one) => measureName({ id: one }).toLowerCase()).join(', '))}</p>}
      <OverTime question={question} view={view} names={names} />
      {view.done > 0 && <WaitsTable view={view} names={names} />}
      <Rounds view={view} names={names} />
      <SupposedTable view={view} names={names} />
    </>
  );
}

interface FetchedProps {
  readonly now: Loadable<StudyOf<SimulationQuestion, SimulationView>>;
  readonly mayChange: boolean;
  again(): void;
}

function Fetched({ now, mayChange, again }: FetchedProps): VNode {
  const t = text.value.simulation;
  if (now.state === 'loading') return <Loading />;
  if (now.state === 'failed') return <NotFetched error={now.error} again={again} />;
  const { answer, question, ...study } = now.value;
  return (
    <>
      <section class="card" aria-labelledby="simulation-question">
        <h2 class="ds-heading" data-size="xs" id="simulation-question">{t.question.heading}</h2>
        {answer !== null && <Question question={question} view={answer} />}
        <StudyProgress study={study} mayChange={mayChange} again={again} gone={() => go(SIMULATION_PATH)} />
        {answer !== null && answer.done > 0 && <ReportLink kind="simulation" id={study.id} />}
        <p class="buttons simulation-links"><a class="ds-link" href={SIMULATION_PATH}>{t.toList}</a>{mayChange && !study.isErased && <a class="ds-link" href={simulationLikePath(study.id)}>{t.again}</a>}</p>
      </section>
      {answer !== null && <Shown question={question} view={answer} />}
    </>
  );
}

/** A simulation that runs is fetched anew so often by those who may see sums alone. */
const AGAIN_MILLISECONDS = 3000;

/** One simulation as far as it has come, kept up with: the question, how far it is, the answer in sentences, the curves, the waits, and everything it supposed. */
export function SimulationResult({ id }: { id: string }): VNode {
  const { study, again } = useStudy<SimulationQuestion, SimulationView>('simulation', id);
  return <Fetched now={study.value} mayChange={may(MAY.tryPolicies)} again={again} />;
}

/** The same for those who may see sums alone, fetched anew while it runs. */
export function ToldSimulation({ id }: { id: string }): VNode {
  const study = useSignal<Loadable<StudyOf<SimulationQuestion, SimulationView>>>({ state: 'loading' });
  const fetchNow = (): void => { void load(study, readToldSimulation(id)); };
  const now = study.value;
  const isRunning = now.state === 'ready' && now.value.state === 'running';
  useEffect(fetchNow, [id]);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(fetchNow, AGAIN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [now]);
  return <Fetched now={now} mayChange={false} again={fetchNow} />;
}
