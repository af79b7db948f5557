import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseView, OtherMainView, WhyNotView } from '../../../server/caseload/schemas.ts';
import { askWhyNotMain } from '../../api/caseload.ts';
import type { RequestError } from '../../api/request.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { differencePhrases, othersAlike, staffName, type StaffById } from './caseload-sentences.ts';

type Exchange = Extract<OtherMainView, { kind: 'exchange' }>;
type Asked = { readonly state: 'idle' | 'working' } | { readonly state: 'answered'; readonly answer: WhyNotView } | { readonly state: 'failed'; readonly error: RequestError };

const phrases = (measures: Exchange['difference']['measures']): string => {
  const all = differencePhrases(measures);
  return all.length === 0 ? text.value.caseload.others.none : all.join(', ');
};

function Answer({ answer, staff, agreementId }: { answer: WhyNotView; staff: StaffById; agreementId: string }): VNode {
  const t = text.value.caseload.others;
  if (answer === null) return <p>{t.notPossible}</p>;
  const moved = answer.moved.filter((one) => one.agreementId !== agreementId);
  const pair = ({ mainId, backupId }: (typeof moved)[number]['after']): string => `${staffName(staff, mainId)} / ${staffName(staff, backupId)}`;
  return (
    <>
      <p>{t.together(phrases(answer.difference.measures))}</p>
      {moved.length > 0 && <p>{t.moved(moved.map((one) => `${one.agreementId} (${pair(one.after)})`).join(', '))}</p>}
      {answer.isExact.some((isExact) => !isExact) && <p>{t.notExact}</p>}
    </>
  );
}

interface ExchangeRowProps {
  readonly proposalId: string;
  readonly agreementId: string;
  readonly exchange: Exchange;
  readonly isRunnerUp: boolean;
  readonly staff: StaffById;
}

/** What one other main would mean alone; and when the others may change too, once that is asked for. */
function ExchangeRow({ proposalId, agreementId, exchange, isRunnerUp, staff }: ExchangeRowProps): VNode {
  const t = text.value.caseload.others;
  const [asked, setAsked] = useState<Asked>({ state: 'idle' });
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);
  const name = staffName(staff, exchange.staffId);
  const ask = async (): Promise<void> => {
    const control = new AbortController();
    asking.current = control;
    setAsked({ state: 'working' });
    try {
      setAsked({ state: 'answered', answer: await askWhyNotMain(proposalId, { agreementId, staffId: exchange.staffId }, control.signal) });
    } catch (error) {
      if (!control.signal.aborted) setAsked({ state: 'failed', error: asRequestError(error) });
    }
  };
  return (
    <li>
      <p><strong>{isRunnerUp && differencePhrases(exchange.difference.measures).length > 0 ? t.runnerUp(name) : name}</strong>: {phrases(exchange.difference.measures)}.</p>
      <div role="status">
        {asked.state === 'working' && <p>{t.working}</p>}
        {asked.state === 'answered' && <Answer answer={asked.answer} staff={staff} agreementId={agreementId} />}
        {asked.state === 'failed' && <p>{requestText(asked.error)}</p>}
      </div>
      {(asked.state === 'idle' || asked.state === 'failed') && <button type="button" class="link case-hidden-on-paper" aria-label={t.askName(name)} onClick={() => void ask()}>{t.ask}</button>}
    </li>
  );
}

/** Why nobody else is the main: what each would mean alone, the second best first, and who could not be at all. */
export function CaseloadOthers({ proposalId, change, staff }: { proposalId: string; change: CaseView; staff: StaffById }): VNode | null {
  const t = text.value.caseload.others;
  const [isOpen, setOpen] = useState(false);
  const { agreementId, others, runnerUpId } = change;
  if (others.length === 0) return null;
  const exchanges = others.filter((other) => other.kind === 'exchange').toSorted((a, b) => Number(b.staffId === runnerUpId) - Number(a.staffId === runnerUpId));
  return (
    <details class="plan-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.summary}</summary>
      {isOpen && (
        <>
          {exchanges.length > 0 && <p>{t.alone}</p>}
          <ul class="bullets case-others">
            {exchanges.map((exchange) => <ExchangeRow key={exchange.staffId} proposalId={proposalId} agreementId={agreementId} exchange={exchange} isRunnerUp={exchange.staffId === runnerUpId} staff={staff} />)}
            {othersAlike(others, staff).map(({ names, why }) => <li key={why}><strong>{names.join(', ')}</strong>: {why}.</li>)}
          </ul>
        </>
      )}
    </details>
  );
}
