import type { VNode } from 'preact';
import type { JudgedView } from '../../../server/replay/schemas.ts';
import { text } from '../../state/language.ts';
import { LevelTable } from './level-table.tsx';

const isAsItWas = ({ isAsStored, isSameLevels, isSameFindings, breaches, faults }: JudgedView): boolean => isAsStored && isSameLevels && isSameFindings && breaches.length + faults.length === 0;

function Details({ words, rows }: { words: string; rows: readonly string[] }): VNode {
  return <div><p>{words} <span class="quiet">{text.value.proposals.judge.inEnglish}</span></p><ul class="bullets" lang="en">{rows.map((row) => <li key={row}>{row}</li>)}</ul></div>;
}

/** What came of judging a proposal again, in words and level by level. */
export function JudgedReport({ view }: { view: JudgedView }): VNode {
  const t = text.value.proposals;
  if (view.erased) return <p class="ds-alert" data-color="info" role="status">{t.proposal.erasedHelp}</p>;
  const isSame = isAsItWas(view);
  return (
    <div class="replay-report">
      <p class="ds-alert" data-color={isSame ? 'success' : 'danger'} role={isSame ? 'status' : 'alert'}>{isSame ? t.judge.same : t.judge.changed}</p>
      <ul class="bullets">
        <li>{view.isAsStored ? t.judge.asStored : t.judge.notAsStored}</li>
        <li>{view.isSameLevels ? t.judge.sameLevels : t.judge.otherLevels}</li>
        <li>{view.isSameFindings ? t.judge.sameFindings(view.findings) : t.judge.otherFindings}</li>
        {view.breaches.length === 0 && view.faults.length === 0 && <li>{t.judge.noBreaches}</li>}
      </ul>
      {view.breaches.length > 0 && <Details words={t.judge.breaches} rows={view.breaches} />}
      {view.faults.length > 0 && <Details words={t.judge.faults} rows={view.faults} />}
      {view.storedLevels.length > 0 && <LevelTable stored={view.storedLevels} found={view.foundPenalties} />}
    </div>
  );
}
