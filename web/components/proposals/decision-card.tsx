import type { VNode } from 'preact';
import type { JudgedDecisionView } from '../../../server/replay/schemas.ts';
import { judgeDecision } from '../../api/replay.ts';
import { text } from '../../state/language.ts';
import { requestText } from '../request-text.ts';
import { useAsking } from './use-replay.ts';

function Report({ view: { decisions, erased, different } }: { view: JudgedDecisionView }): VNode {
  const t = text.value.proposals.decision;
  const whole = decisions - erased;
  if (whole === 0) return <p class="ds-alert" data-color="info" role="status">{t.allErased}</p>;
  return (
    <div class="replay-report">
      {different.length === 0
        ? <p class="ds-alert" data-color="success" role="status">{t.same(whole)}</p>
        : <div class="ds-alert" data-color="danger" role="alert"><p>{t.different(different.length, whole)}</p><p>{t.whose} {different.join(', ')}</p></div>}
      {erased > 0 && <p>{t.erased(erased)}</p>}
    </div>
  );
}

/** What was decided in a round, with a way to have it judged again. */
export function DecisionCard({ roundId }: { roundId: string }): VNode {
  const t = text.value.proposals.decision;
  const { now, run } = useAsking(() => judgeDecision(roundId));
  const isRunning = now.state === 'running';
  return (
    <section class="card" aria-labelledby="decision-heading">
      <h2 class="ds-heading" data-size="xs" id="decision-heading">{t.heading}</h2>
      <p>{t.help}</p>
      <div class="proposal-actions"><button type="button" class="ds-button" data-variant="secondary" aria-disabled={isRunning} onClick={() => { void run(); }}>{isRunning ? t.running : t.button}</button></div>
      {now.state === 'failed' && <p class="ds-alert" data-color="danger" role="alert">{requestText(now.error)}</p>}
      {now.state === 'done' && <Report view={now.value} />}
    </section>
  );
}
