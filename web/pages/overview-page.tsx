import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AggregatesView, OverviewView } from '../../server/overview/schemas.ts';
import type { RegisterId } from '../../server/registers/schemas.ts';
import { readAggregates, readOverview } from '../api/overview.ts';
import { FreeHomes, NewestRound, TeamWeek, Waiting } from '../components/overview/standing.tsx';
import { Sums } from '../components/overview/sums.tsx';
import { ToDo } from '../components/overview/to-do.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { formatDate } from '../format.ts';
import { REGISTER_PATHS } from '../register-addresses.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may, openSession, sessionView } from '../state/session.ts';
import { MAY, MAY_WRITE } from '../who-may.ts';
import '../style/registers.css';
import '../style/overview.css';

/** What is filled in by hand needs what stands before it. */
const BY_HAND: readonly RegisterId[] = ['words', 'areas', 'sites', 'dwellings', 'teams', 'households'];

function Empty(): VNode {
  const t = text.value.overviewPage.empty;
  const own = BY_HAND.filter((register) => may(MAY_WRITE[register]));
  return (
    <section class="card" aria-labelledby="start">
      <h2 class="ds-heading" data-size="xs" id="start">{t.heading}</h2>
      <p>{t.help}</p>
      {may(MAY.useFiles) ? <><p>{t.importFirst}</p><p><a class="ds-button" href="/import">{t.toImport}</a></p></> : <p>{t.ask}</p>}
      {own.length > 0 && <><p>{t.byHand}</p><ol class="by-hand">{own.map((register) => <li key={register}><a class="ds-link" href={REGISTER_PATHS[register]}>{text.value.frame.pageNames[register]}</a></li>)}</ol></>}
    </section>
  );
}

function CaseworkOverview({ view }: { view: OverviewView }): VNode {
  return (
    <>
      <p class="quiet">{text.value.overviewPage.asOf(formatDate(view.asOf))}</p>
      <div class="overview-parts">
        <div class="overview-side"><ToDo view={view} /><Waiting view={view} /></div>
        <div class="overview-side"><NewestRound view={view} /><FreeHomes view={view} /><TeamWeek view={view} /></div>
      </div>
    </>
  );
}

function Fetched<T>({ read, children }: { read: () => Promise<T>; children: (view: T) => VNode }): VNode {
  const view = useSignal<Loadable<T>>({ state: 'loading' });
  const fetchView = (): void => { void load(view, read()); };
  useEffect(fetchView, []);
  const now = view.value;
  if (now.state === 'loading') return <Loading />;
  return now.state === 'failed' ? <NotFetched error={now.error} again={fetchView} /> : children(now.value);
}

/** The page Oversikt: what to do today, and how things stand; sums alone for those who see no household. */
export function OverviewPage(): VNode {
  const isEmpty = sessionView.value?.municipality === null;
  // Files may have been taken in since the session was asked for.
  useEffect(() => { if (isEmpty) void openSession(); }, []);
  return (
    <div class="content overview-page">
      <PageHeading>{text.value.frame.pageNames.overview}</PageHeading>
      {isEmpty && <Empty />}
      {!isEmpty && may(MAY.seeRounds) && <Fetched<OverviewView> read={readOverview}>{(view) => <CaseworkOverview view={view} />}</Fetched>}
      {!isEmpty && !may(MAY.seeRounds) && <Fetched<AggregatesView> read={readAggregates}>{(view) => <Sums view={view} />}</Fetched>}
    </div>
  );
}
