import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { readRound } from '../api/rounds.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { RoundCosts } from '../components/questions/costs.tsx';
import { RoundHelp } from '../components/questions/help.tsx';
import type { PageProps } from '../page-table.ts';
import { roundPath } from '../round-address.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import '../style/registers.css';
import '../style/questions.css';

/** The page Regler og pris: what would help a round as a whole, and what its rules and limits cost it. */
export function RulesAndPricesPage({ params: { id = '' } }: PageProps): VNode {
  const t = text.value.help.page;
  const round = useSignal<Loadable<RoundView>>({ state: 'loading' });
  const fetchRound = (): void => { void load(round, readRound(id)); };
  useEffect(fetchRound, [id]);
  const now = round.value;
  return (
    <div class="content prices-page">
      <div class="page-head">
        <PageHeading>{t.title}</PageHeading>
        <div class="page-actions">
          <a class="ds-link" href={roundPath(id)}>{t.toRound}</a>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchRound} />}
      {now.state === 'ready' && (
        <>
          <p class="prices-round">{t.ofRound(now.value.name)}</p>
          <p class="prices-intro">{now.value.proposal === null ? t.noProposal : t.intro}</p>
          {now.value.proposal !== null && <><RoundHelp view={now.value} /><RoundCosts view={now.value} /></>}
        </>
      )}
    </div>
  );
}
