import type { VNode } from 'preact';
import type { CaseloadNow, CaseloadView } from '../../../server/caseload/schemas.ts';
import { formatClock, formatDate, formatDayOf } from '../../format.ts';
import { text } from '../../state/language.ts';
import { CaseloadChanges } from './caseload-changes.tsx';
import { CaseloadFigures, CaseloadLoad } from './caseload-figures.tsx';
import { staffById } from './caseload-sentences.ts';
import type { CaseloadDesk } from './use-caseload.ts';

interface ProposalProps {
  readonly now: CaseloadNow;
  readonly view: CaseloadView;
  readonly sought: string;
  readonly desk: CaseloadDesk;
  readonly mayDecide: boolean;
}

function Said({ view, desk, mayDecide }: Pick<ProposalProps, 'view' | 'desk' | 'mayDecide'>): VNode {
  const t = text.value.caseload;
  const left = view.changes.filter(({ decision, isStale, now }) => decision === null && !isStale && now !== null).length;
  const how = left === 0 ? 'finish' : 'drop';
  return (
    <>
      <p><strong>{t.proposal.left(left)}</strong>{mayDecide && left > 0 && <> {t.proposal.dropHelp}</>}</p>
      {mayDecide && (
        <div class="buttons case-hidden-on-paper">
          <button type="button" class="ds-button" data-variant={left === 0 ? 'primary' : 'secondary'} disabled={desk.isBusy.value} onClick={() => void desk.end(view.id, how)}>{t.proposal[how]}</button>
        </div>
      )}
    </>
  );
}

/** The proposal that is open: what it comes to, what would change and why, everybody's load, and the figures beside those of now and of a plan by hand. */
export function CaseloadProposal({ now, view, sought, desk, mayDecide }: ProposalProps): VNode {
  const t = text.value.caseload.proposal;
  const teams = new Map(now.teams.map(({ id, name }) => [id, name]));
  const around = { proposalId: view.id, staff: staffById(now), teams, loads: new Map(view.staff.map((member) => [member.id, member])), desk, mayDecide };
  return (
    <>
      <section class="plan-notes" aria-labelledby="caseload-proposal">
        <h2 class="ds-heading" data-size="xs" id="caseload-proposal">{t.heading}</h2>
        <p><strong>{t.answer(view.changes.length, view.kept)}</strong></p>
        {view.unassigned.length > 0 && <p>{t.unassigned(view.unassigned.join(', '))}</p>}
        <p>{view.isProved ? t.proved : t.notProved} {view.onlyGaps ? t.gaps : t.even}</p>
        <p class="quiet">{t.made(formatDayOf(view.madeAt), formatClock(view.madeAt), formatDate(view.from))}</p>
        {mayDecide && view.from > now.asOf && <p>{t.atOnce(formatDate(view.from))}</p>}
        <Said view={view} desk={desk} mayDecide={mayDecide} />
      </section>
      <CaseloadChanges view={view} sought={sought} around={around} />
      <CaseloadLoad view={view} teams={teams} />
      <CaseloadFigures view={view} />
    </>
  );
}
