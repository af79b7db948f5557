import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { RankedPairView } from '../../../server/questions/schemas.ts';
import { plannedLevels, type PlannedLevel } from '../../level-plan.ts';
import { choose } from '../../state/choice.ts';
import { text } from '../../state/language.ts';
import { levelName } from '../level-name.ts';
import { homeName, householdName } from '../meeting/step-sentence.ts';
import { changeSum } from '../meeting/verdict-report.tsx';

interface OfPair {
  readonly view: RoundView;
  readonly pair: RankedPairView;
}

/** A level of the policy that a pair would change, and by how much, weights included: below 0 is better. */
export interface ChangedLevel {
  readonly planned: PlannedLevel;
  readonly penalty: number;
}

/** The levels that a pair would change, the most important first. */
export function changedLevels({ view, pair }: OfPair): readonly ChangedLevel[] {
  return plannedLevels(view).map((planned) => ({ planned, penalty: pair.levels.find(({ level }) => level === planned.level)?.penalty ?? 0 })).filter(({ penalty }) => penalty !== 0);
}

/** How a level changes in the unit of its only rule, in brackets; nothing for a level that weighs several rules together. */
export function changedBy({ planned, penalty }: ChangedLevel): string {
  const sum = changeSum(planned, penalty);
  return sum === null ? '' : ` (${sum})`;
}

/** Who would have to give way, and where they would go. */
function GivesWay({ view, pair }: OfPair): VNode {
  const t = text.value.ranking;
  const { occupantId, occupantDwellingId, householdId } = pair;
  if (occupantId === null) return <p>{t.nobody}</p>;
  const mark = view.households.find(({ id }) => id === occupantId)?.mark ?? null;
  const hadIt = view.households.find(({ id }) => id === householdId)?.placement?.dwellingId;
  const does = occupantDwellingId === null ? t.loses : occupantDwellingId === hadIt ? t.swaps(homeName(view, occupantDwellingId)) : t.moves(homeName(view, occupantDwellingId));
  return (
    <p>
      <button type="button" class="link" onClick={() => choose('household', occupantId)}>{householdName(view, occupantId)}</button>
      {mark !== null && <span class="quiet"> ({text.value.meeting.mark[mark.kind].toLowerCase()})</span>} {does}
    </p>
  );
}

/** Whether what is told of a pair is proved or may be better, from which point of the policy. */
export function Proof({ pair }: { pair: RankedPairView }): VNode {
  const t = text.value.ranking;
  const from = pair.levels[pair.exactLevels];
  if (from === undefined) return <span class="ds-tag" data-color="success">{t.proved}</span>;
  return <span class="ds-tag" data-color="neutral">{pair.exactLevels === 0 ? t.estimated : t.estimatedFrom(from.level)}</span>;
}

/** What a pair would do to everybody: who gives way, and every point of the policy that changes. */
export function Effect({ view, pair }: OfPair): VNode {
  const t = text.value.meeting.replace;
  const changes = changedLevels({ view, pair });
  return (
    <>
      <GivesWay view={view} pair={pair} />
      {changes.length === 0 && <p>{text.value.ranking.equal}</p>}
      {changes.length > 0 && (
        <ul class="effects">
          {changes.map(({ planned, penalty }) => (
            <li key={planned.level} data-change={penalty < 0 ? 'better' : 'worse'}>
              <span class="level-order" aria-hidden="true">{planned.level}</span> {levelName(planned)}: <strong>{penalty < 0 ? t.better : t.worse}</strong><span class="quiet">{changedBy({ planned, penalty })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
