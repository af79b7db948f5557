import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../../server/meeting/schemas.ts';
import type { ConfirmedView, ScreenedView } from '../../../server/questions/schemas.ts';
import { text } from '../../state/language.ts';
import { homeName } from '../meeting/step-sentence.ts';
import { RuleLink } from '../rule-link.tsx';
import { estimateText, LevelGains } from './level-gains.tsx';
import { relaxationSentence } from './relaxation-sentence.ts';

/** Whom the answer is for, beside the round; null for the round as a whole. */
type Asked = HouseholdView | null;

const hasGain = (row: Extract<ConfirmedView, { kind: 'confirmed' }>): boolean => (row.levels.find(({ gain }) => gain !== 0)?.gain ?? 0) > 0;

/** Whether a change gives a household without a home one; else, whether the policy comes out better. */
export function doesHelp(row: ConfirmedView, asked: Asked): boolean {
  if (row.kind === 'none') return false;
  return asked === null || asked.placement !== null ? hasGain(row) : row.dwellingId !== null;
}

function homeText(view: RoundView, asked: Asked, dwellingId: string | null): string | null {
  const t = text.value.help;
  if (asked === null) return null;
  if (dwellingId === null) return t.nowhere;
  if (dwellingId === asked.placement?.dwellingId) return t.keeps;
  return (asked.placement === null ? t.gets : t.getsInstead)(homeName(view, dwellingId));
}

/** The rules that a change would ease, as links to their texts. */
function Rules({ relaxations }: Pick<ScreenedView, 'relaxations'>): VNode {
  const ids = [...new Set(relaxations.map(({ ruleId }) => ruleId))].filter((id) => id !== 'structure');
  return <>{ids.map((id, i) => <span key={id}>{i > 0 && ' · '}<RuleLink ruleId={id} /></span>)}</>;
}

function Worked({ view, asked, row }: { view: RoundView; asked: Asked; row: ConfirmedView }): VNode {
  const t = text.value.help;
  const sentence = relaxationSentence(view, row.relaxations);
  if (row.kind === 'none') return <li><p class="change">{sentence}.</p><p class="quiet">{t.failed}</p></li>;
  const home = homeText(view, asked, row.dwellingId);
  const others = [...(row.getHome > 0 ? [(asked === null ? t.othersRound : t.others)(row.getHome)] : []), ...(row.loseHome > 0 ? [t.lose(row.loseHome)] : [])];
  return (
    <li>
      <p class="change">{sentence}.</p>
      {home !== null && <p>{home}</p>}
      {others.length > 0 && <p>{others.join(' ')}</p>}
      <LevelGains view={view} levels={row.levels} />
      <p class="quiet rules"><Rules relaxations={row.relaxations} /></p>
    </li>
  );
}

function Estimated({ view, row }: { view: RoundView; row: ScreenedView }): VNode {
  const t = text.value.help;
  return (
    <li>
      <p>{relaxationSentence(view, row.relaxations)}.</p>
      {row.openDwellings !== null && <p class="quiet">{t.opens(row.openDwellings)}</p>}
      <p class="quiet">{estimateText(view, row) ?? t.unlikely}</p>
    </li>
  );
}

const SHOWN = 12;

/** What was not solved: the promising ones as estimates, the others as how many there are. */
export function Estimates({ view, rows, isOpen }: { view: RoundView; rows: readonly ScreenedView[]; isOpen: boolean }): VNode | null {
  const t = text.value.help;
  const likely = rows.filter(({ levels, openDwellings }) => openDwellings !== 0 && levels.some((level) => level.likely > 0));
  const shown = likely.slice(0, SHOWN);
  const blocked = rows.filter(({ openDwellings }) => openDwellings === 0).length;
  const unlikely = rows.length - likely.length - blocked;
  const rest = [...(likely.length > shown.length ? [t.restLikely(likely.length - shown.length)] : []), ...(blocked > 0 ? [t.rest(blocked)] : []), ...(unlikely > 0 ? [t.restRound(unlikely)] : [])];
  if (rows.length === 0) return null;
  return (
    <>
      {shown.length > 0 && (
        <details class="estimates" open={isOpen}>
          <summary>{t.estimates(shown.length)}</summary>
          <p class="quiet">{t.estimatesHelp}</p>
          <ul class="changes">{shown.map((row) => <Estimated key={JSON.stringify(row.relaxations)} view={view} row={row} />)}</ul>
        </details>
      )}
      {rest.length > 0 && <p class="quiet">{rest.join(' ')}</p>}
    </>
  );
}

/** What was solved: what helps, the best first, and under it what does not. */
export function Confirmed({ view, asked, rows, isDone }: { view: RoundView; asked: Asked; rows: readonly ConfirmedView[]; isDone: boolean }): VNode | null {
  const t = text.value.help;
  const helping = rows.filter((row) => doesHelp(row, asked));
  const others = rows.filter((row) => !doesHelp(row, asked));
  const useless = others.filter((row) => row.kind === 'confirmed' && row.isProved);
  const notFound = others.filter((row) => row.kind === 'confirmed' && !row.isProved);
  const notDone = others.filter(({ kind }) => kind === 'none');
  if (rows.length === 0 && !isDone) return null;
  return (
    <>
      {helping.length === 0 ? isDone && <p>{asked === null ? t.noneRound : t.none}</p> : (
        <>
          <h4>{t.confirmed}</h4>
          <ol class="changes">{helping.map((row) => <Worked key={JSON.stringify(row.relaxations)} view={view} asked={asked} row={row} />)}</ol>
          <p class="quiet">{t.certaintyHelp}</p>
        </>
      )}
      {([[useless, t.useless], [notFound, t.notFound], [notDone, t.notDone]] as const).map(([pile, title]) => pile.length > 0 && (
        <details key={title(0)} class="estimates">
          <summary>{title(pile.length)}</summary>
          <ul class="changes">{pile.map((row) => <Worked key={JSON.stringify(row.relaxations)} view={view} asked={asked} row={row} />)}</ul>
        </details>
      ))}
    </>
  );
}
