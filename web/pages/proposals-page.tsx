import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RoundProposalsView } from '../../server/replay/schemas.ts';
import { readProposals } from '../api/replay.ts';
import { ChainCheck } from '../components/chain-check.tsx';
import { ChooseTwo } from '../components/comparison/choose-two.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { DecisionCard } from '../components/proposals/decision-card.tsx';
import { ProposalCard } from '../components/proposals/proposal-card.tsx';
import type { PageProps } from '../page-table.ts';
import { roundPath } from '../round-address.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/proposals.css';
import '../style/comparison.css';

function Proposals({ view: { id, state, proposals } }: { view: RoundProposalsView }): VNode {
  const t = text.value.proposals;
  return (
    <>
      {(state === 'decided' || state === 'closed') && <DecisionCard roundId={id} />}
      {may(MAY.propose) && <ChooseTwo roundId={id} proposals={proposals} />}
      <h2 class="ds-heading proposals-count" data-size="xs">{proposals.length === 0 ? t.none : t.count(proposals.length)}</h2>
      <ol class="proposal-cards">{proposals.map((proposal) => <ProposalCard key={proposal.number} roundId={id} proposal={proposal} />)}</ol>
    </>
  );
}

/** Whether the log is whole: those who may read it have it gone through, others are told who does. */
function Chain(): VNode {
  const t = text.value.proposals.chain;
  if (may(MAY.seeRecord)) return <ChainCheck />;
  return (
    <section class="card" aria-labelledby="chain-heading">
      <h2 class="ds-heading" data-size="xs" id="chain-heading">{t.heading}</h2>
      <p>{t.help}</p>
    </section>
  );
}

/** The page Forslag og etterprøving: every stored proposal of a round, and what judging it and solving it again comes to. */
export function ProposalsPage({ params: { id = '' } }: PageProps): VNode {
  const t = text.value.proposals;
  const all = useSignal<Loadable<RoundProposalsView>>({ state: 'loading' });
  const fetchAll = (): void => { void load(all, readProposals(id)); };
  useEffect(fetchAll, [id]);
  const now = all.value;
  return (
    <div class="content proposals-page">
      <div class="page-head">
        <PageHeading>{t.title}</PageHeading>
        <div class="page-actions">
          {may(MAY.seeRounds) && <a class="ds-link" href={roundPath(id)}>{t.toRound}</a>}
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{text.value.proposals.print}</button>
        </div>
      </div>
      {now.state === 'ready' && <p class="proposals-round">{t.ofRound(now.value.name, text.value.meeting.state[now.value.state].toLowerCase())}</p>}
      <p class="proposals-help">{t.help}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchAll} />}
      {now.state === 'ready' && <><Proposals view={now.value} /><Chain /></>}
    </div>
  );
}
