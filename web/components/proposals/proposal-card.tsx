import type { VNode } from 'preact';
import type { JudgedView, StoredProposalView } from '../../../server/replay/schemas.ts';
import { judgeProposal } from '../../api/replay.ts';
import { formatClock, formatDayOf } from '../../format.ts';
import { text } from '../../state/language.ts';
import { refusalText, requestText } from '../request-text.ts';
import { JudgedReport } from './judged-report.tsx';
import { SolvedReport } from './solved-report.tsx';
import { useAsking, useSolvingAgain, type Asking, type SolvingAgain } from './use-replay.ts';

const STATUS_COLOURS = { optimal: 'success', feasible: 'info', refused: 'warning' } as const;

function Facts({ proposal: { solvedAt, engine, timeLimitSeconds, gapPercent } }: { proposal: StoredProposalView }): VNode {
  const t = text.value.proposals.proposal;
  return (
    <dl class="proposal-facts">
      <div><dt>{t.made}</dt><dd>{t.at(formatDayOf(solvedAt), formatClock(solvedAt))}</dd></div>
      <div><dt>{t.engine}</dt><dd>{t.engineNames[engine.name] ?? engine.name}</dd></div>
      <div><dt>{t.version}</dt><dd>{engine.version}</dd></div>
      <div><dt>{t.seed}</dt><dd>{engine.seed} <span class="proposal-help">{t.seedHelp}</span></dd></div>
      <div><dt>{t.time}</dt><dd>{t.seconds(engine.seconds, timeLimitSeconds)}</dd></div>
      {gapPercent !== null && <div><dt>{t.gap}</dt><dd>{t.gapPercent(gapPercent)}</dd></div>}
    </dl>
  );
}

function Seals({ proposal: { sha256, problemSha256 } }: { proposal: StoredProposalView }): VNode {
  const t = text.value.proposals.proposal;
  return (
    <details class="proposal-seals">
      <summary>{t.seals}</summary>
      <p class="proposal-help">{t.sealsHelp}</p>
      <dl class="pairs seals"><dt>{t.ownSeal}</dt><dd><code>{sha256}</code></dd><dt>{t.problemSeal}</dt><dd><code>{problemSha256}</code></dd></dl>
    </details>
  );
}

function Judged({ now }: { now: Asking<JudgedView> }): VNode | null {
  if (now.state === 'failed') return <p class="ds-alert" data-color="danger" role="alert">{requestText(now.error)}</p>;
  return now.state === 'done' ? <JudgedReport view={now.value} /> : null;
}

/** How solving again goes: the level is said aloud when it changes, the seconds are not. */
function Solved({ now, stop }: { now: SolvingAgain; stop: () => void }): VNode | null {
  const t = text.value.proposals.again;
  if (now.state === 'idle') return null;
  if (now.state === 'failed') return <p class="ds-alert" data-color="danger" role="alert">{requestText(now.error)}</p>;
  if (now.state === 'done') return now.value.kind === 'compared' ? <SolvedReport view={now.value.view} /> : <p class="ds-alert" data-color="warning" role="alert">{t.none} {refusalText(now.value.details)}</p>;
  if (now.state === 'stopped') return <p role="status">{t.stopped}</p>;
  return (
    <div class="replay-progress">
      <span class="ds-spinner-dot" aria-hidden="true" />
      <p role="status">{now.progress === null ? t.starting : t.running(now.progress.level)}</p>
      {now.progress !== null && <span class="quiet">{t.elapsed(now.progress.seconds)}</span>}
      <button type="button" class="ds-button" data-variant="secondary" onClick={stop}>{t.stop}</button>
    </div>
  );
}

/** A stored proposal: how it was made, and what looking at it again comes to. */
export function ProposalCard({ roundId, proposal }: { roundId: string; proposal: StoredProposalView }): VNode {
  const t = text.value.proposals;
  const { number, status, erased } = proposal;
  const judging = useAsking(() => judgeProposal(roundId, number));
  const solving = useSolvingAgain(roundId, number);
  const isJudging = judging.now.state === 'running';
  const which = <span class="seen-by-readers">{t.judge.of(number)}</span>;
  return (
    <li class="card proposal-card">
      <div class="proposal-head">
        <h3 class="ds-heading" data-size="2xs">{t.proposal.heading(number)}</h3>
        <span class="ds-tag" data-color={STATUS_COLOURS[status]}>{t.proposal.status[status]}</span>
        {erased && <span class="ds-tag" data-color="neutral">{t.proposal.erased}</span>}
      </div>
      <Facts proposal={proposal} />
      <Seals proposal={proposal} />
      {erased ? <p>{t.proposal.erasedHelp}</p> : (
        <div class="proposal-ways">
          <div>
            <button type="button" class="ds-button" data-variant="secondary" aria-disabled={isJudging} aria-describedby={`judge-help-${number}`} onClick={() => { void judging.run(); }}>{isJudging ? t.judge.running : t.judge.button}{which}</button>
            <p class="proposal-help" id={`judge-help-${number}`}>{t.judge.help}</p>
          </div>
          <div>
            <button type="button" class="ds-button" data-variant="secondary" aria-disabled={solving.now.state === 'running'} aria-describedby={`solve-help-${number}`} onClick={() => { void solving.run(); }}>{t.again.button}{which}</button>
            <p class="proposal-help" id={`solve-help-${number}`}>{t.again.help}</p>
          </div>
        </div>
      )}
      <Judged now={judging.now} />
      <Solved now={solving.now} stop={solving.stop} />
    </li>
  );
}
