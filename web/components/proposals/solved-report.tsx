import type { VNode } from 'preact';
import type { SolvedAgainView } from '../../../server/replay/schemas.ts';
import { text } from '../../state/language.ts';
import { LevelTable } from './level-table.tsx';

/** Why an answer may be another than the one that was stored; the last is that nothing explains it. */
function whyDifferent({ isSameEngine, storedVersion, version, wasStoppedByClock, isStoppedByClock }: SolvedAgainView): readonly string[] {
  const t = text.value.proposals.again;
  const why = [...(isSameEngine ? [] : [t.otherVersion(storedVersion, version)]), ...(wasStoppedByClock ? [t.clockThen] : []), ...(isStoppedByClock && !wasStoppedByClock ? [t.clockNow] : [])];
  return why.length === 0 ? [t.unexplained] : why;
}

const penaltiesOf = (levels: SolvedAgainView['levels']): string => JSON.stringify(levels.map(({ level, penalty }) => [level, penalty]));

/** What came of solving a stored problem again: the same byte for byte, or not and why that may be. */
export function SolvedReport({ view }: { view: SolvedAgainView }): VNode {
  const t = text.value.proposals.again;
  const isExplained = !view.isSameEngine || view.wasStoppedByClock || view.isStoppedByClock;
  const isSameLevels = penaltiesOf(view.levels) === penaltiesOf(view.storedLevels);
  return (
    <div class="replay-report">
      {view.isIdentical
        ? <p class="ds-alert" data-color="success" role="status">{t.identical}</p>
        : (
          <div class="ds-alert" data-color={isExplained ? 'warning' : 'danger'} role="alert">
            <p>{t.different} {isSameLevels ? t.sameLevels : t.otherLevels}</p>
            {whyDifferent(view).map((why) => <p key={why}>{why}</p>)}
          </div>
        )}
      {!view.isIdentical && <LevelTable stored={view.storedLevels} found={view.levels} />}
      <dl class="pairs seals"><dt>{t.sealThen}</dt><dd><code>{view.storedSha256}</code></dd><dt>{t.sealNow}</dt><dd><code>{view.sha256}</code></dd></dl>
    </div>
  );
}
