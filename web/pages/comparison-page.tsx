import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ComparisonView } from '../../server/comparison/schemas.ts';
import { readComparison } from '../api/comparison.ts';
import type { RequestError } from '../api/request.ts';
import { comparedIn, comparisonPath } from '../components/comparison/comparison-address.ts';
import { Levels } from '../components/comparison/levels.tsx';
import { PassedOver } from '../components/comparison/passed-over.tsx';
import { People } from '../components/comparison/people.tsx';
import { Limits, Teams } from '../components/comparison/places-and-teams.tsx';
import { Sums } from '../components/comparison/sums.tsx';
import { Differences, Judges, Summary, TeamTimeChange } from '../components/comparison/summary.tsx';
import { useRanges } from '../components/comparison/use-ranges.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import type { PageProps } from '../page-table.ts';
import { proposalsPath, roundPath } from '../round-address.ts';
import { address } from '../state/address.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { openWords } from '../state/words.ts';
import '../style/registers.css';
import '../style/comparison.css';

function Parts({ view }: { view: ComparisonView }): VNode {
  const { now, again } = useRanges(view.id, view.proposals.a.number, view.proposals.b.number);
  return (
    <>
      <p class="comparison-round">{text.value.proposals.ofRound(view.name, text.value.meeting.state[view.state].toLowerCase())}</p>
      <Summary view={view} />
      <Judges view={view} />
      <TeamTimeChange view={view} />
      <Differences view={view} />
      <People view={view} />
      <Sums view={view} ranges={now} again={again} />
      <Levels view={view} />
      <Limits view={view} />
      <Teams view={view} />
      <PassedOver view={view} />
    </>
  );
}

/** Why two proposals cannot be compared, or that they could not be fetched. */
function Refused({ error, again }: { error: RequestError; again: () => void }): VNode {
  const t = text.value.comparison;
  const words = t.refusals[error.details?.code ?? ''];
  if (words === undefined) return <NotFetched error={error} again={again} />;
  const fields = error.details?.fields;
  return <p class="ds-alert" data-color="warning" role="alert">{words}{Array.isArray(fields) && ` ${fields.map((field) => t.fields[String(field)] ?? String(field)).join(', ')}.`}</p>;
}

/** The page Sammenlign forslag: two stored proposals of a round beside each other. */
export function ComparisonPage({ params: { id = '' } }: PageProps): VNode {
  const t = text.value.comparison;
  const now = useSignal<Loadable<ComparisonView>>({ state: 'loading' });
  const asked = comparedIn(address.value.query);
  const [a, b] = [asked?.a ?? 0, asked?.b ?? 0];
  const fetchBoth = (): void => { if (a !== 0) void load(now, readComparison(id, a, b)); };
  useEffect(fetchBoth, [id, a, b]);
  useEffect(() => { void openWords(); }, []);
  const shown = now.value;
  return (
    <div class="content comparison-page">
      <div class="page-head">
        <PageHeading title={t.title}>{asked === null ? t.title : t.heading(a, b)}</PageHeading>
        <div class="page-actions">
          <a class="ds-link" href={proposalsPath(id)}>{t.toProposals}</a>
          <a class="ds-link" href={roundPath(id)}>{t.toRound}</a>
          {asked !== null && <a class="ds-link" href={comparisonPath(id, b, a)}>{t.swap}</a>}
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      {asked === null && <p class="ds-alert" data-color="info">{t.missing}</p>}
      {asked !== null && shown.state === 'loading' && <Loading />}
      {asked !== null && shown.state === 'failed' && <Refused error={shown.error} again={fetchBoth} />}
      {asked !== null && shown.state === 'ready' && <Parts view={shown.value} />}
    </div>
  );
}
