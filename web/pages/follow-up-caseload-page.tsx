import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CaseloadNow } from '../../server/caseload/schemas.ts';
import { caseloadFilePath } from '../api/caseload.ts';
import { CaseloadAsk } from '../components/follow-up/caseload-ask.tsx';
import { CaseloadPeople } from '../components/follow-up/caseload-people.tsx';
import { CaseloadProposal } from '../components/follow-up/caseload-proposal.tsx';
import { FollowUpTabs } from '../components/follow-up/follow-up-tabs.tsx';
import { useCaseload, type CaseloadDesk } from '../components/follow-up/use-caseload.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { PrintedOn } from '../components/printed-on.tsx';
import { openFollowUpTerms } from '../state/follow-up-terms.ts';
import { language, text } from '../state/language.ts';
import { may } from '../state/session.ts';
import { openWords } from '../state/words.ts';
import { MAY } from '../who-may.ts';
import '../style/registers.css';
import '../style/plan-next-home.css';
import '../style/follow-up-forecast.css';
import '../style/follow-up-caseload.css';

/** What has just been saved, with a way back, and what went wrong. */
function News({ desk, proposalId }: { desk: CaseloadDesk; proposalId: string | null }): VNode {
  const t = text.value.caseload.changes;
  const canUndo = proposalId !== null && desk.undo.value.length > 0;
  return (
    <div class="case-news case-hidden-on-paper" data-shown={desk.said.value !== '' || desk.failed.value !== ''} data-stays={canUndo || desk.failed.value !== ''}>
      <p role="status">{desk.said.value}</p>
      {canUndo && <button type="button" class="ds-button" data-variant="tertiary" disabled={desk.isBusy.value} onClick={() => void desk.undoLast(proposalId)}>{t.undo}</button>}
      <div role="alert">{desk.failed.value !== '' && <p class="ds-validation-message">{desk.failed.value}</p>}</div>
    </div>
  );
}

function Caseload({ now, desk }: { now: CaseloadNow; desk: CaseloadDesk }): VNode {
  const t = text.value.caseload;
  const search = useSignal('');
  const mayDecide = may(MAY.decideCaseload);
  const sought = search.value.trim().toLocaleLowerCase('nb');
  const { proposal, persons } = now;
  return (
    <>
      <p class="plan-notes"><strong>{t.summary(persons.length, persons.filter(({ mainId }) => mainId === null).length, persons.filter(({ backupId }) => backupId === null).length)}</strong></p>
      {mayDecide && <CaseloadAsk now={now} desk={desk} />}
      <News desk={desk} proposalId={proposal?.id ?? null} />
      <div class="ds-field tools case-search">
        <label class="ds-label" for="caseload-search">{t.search}</label>
        <input class="ds-input" type="search" id="caseload-search" value={search.value} onInput={(event) => { search.value = event.currentTarget.value; }} />
      </div>
      {proposal !== null && <CaseloadProposal now={now} view={proposal} sought={sought} desk={desk} mayDecide={mayDecide} />}
      <CaseloadPeople now={now} sought={sought} />
    </>
  );
}

/** The page Hvem følger hvem: who has whom, what is proposed and why, and what the leader decides of it. */
export function FollowUpCaseloadPage(): VNode {
  const t = text.value.caseload;
  const desk = useCaseload();
  useEffect(() => { void openWords(); openFollowUpTerms(); }, []);
  const now = desk.shown.value;
  return (
    <div class="content plan-page">
      <div class="page-head">
        <PageHeading title={t.title}>{t.title}</PageHeading>
        <div class="page-actions">
          <a class="ds-link" href={caseloadFilePath(language.value)} download>{t.excel}</a>
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button>
        </div>
      </div>
      <FollowUpTabs />
      <p class="plan-lead">{t.lead}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={() => void desk.fetchAgain()} />}
      {now.state === 'ready' && <Caseload now={now.value} desk={desk} />}
      <PrintedOn />
    </div>
  );
}
