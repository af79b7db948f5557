import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ListedPolicy } from '../../server/policies/schemas.ts';
import type { RoundSummary } from '../../server/rounds/schemas.ts';
import { readPolicies } from '../api/policies.ts';
import { readRounds } from '../api/rounds.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { NewRound } from '../components/rounds/new-round.tsx';
import { ProblemFile } from '../components/rounds/problem-file.tsx';
import { RoundCards, RoundTable } from '../components/rounds/round-table.tsx';
import { text } from '../state/language.ts';
import { layout } from '../state/layout.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/rounds.css';

interface Fetched {
  readonly rounds: readonly RoundSummary[];
  readonly policies: readonly ListedPolicy[];
}

async function readAll(): Promise<Fetched> {
  const [rounds, policies] = await Promise.all([readRounds(), readPolicies()]);
  return { rounds, policies };
}

function Rounds({ rounds, policies }: Fetched): VNode {
  const t = text.value.rounds;
  const makes = may(MAY.propose);
  const Shown = layout.value === 'narrow' ? RoundCards : RoundTable;
  return (
    <>
      {rounds.length === 0 ? <p>{t.none}{!makes && ` ${t.ask}`}</p> : <Shown rounds={rounds} />}
      {makes && <div class="rounds-parts"><NewRound policies={policies} /><ProblemFile /></div>}
    </>
  );
}

/** The page Runder: every round, a new one from the registers, and rounds in and out as problem files. */
export function RoundsPage(): VNode {
  const all = useSignal<Loadable<Fetched>>({ state: 'loading' });
  const fetchAll = (): void => { void load(all, readAll()); };
  useEffect(fetchAll, []);
  const now = all.value;
  return (
    <div class="content rounds-page">
      <PageHeading>{text.value.rounds.title}</PageHeading>
      <p class="rounds-help">{text.value.rounds.help}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && <Rounds {...now.value} />}
    </div>
  );
}
