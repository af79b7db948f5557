import type { VNode } from 'preact';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { RoundSummary } from '../../../server/rounds/schemas.ts';
import { formatDate, formatClock } from '../../format.ts';
import type { PlanChange } from '../../map-moves.ts';
import { roundPath } from '../../round-address.ts';
import { mapPath } from '../../map-address.ts';
import { go } from '../../state/address.ts';
import { language, text } from '../../state/language.ts';
import { freshChanges, lostSince } from '../../state/map-round.ts';
import { PageHeading } from '../page-heading.tsx';

/** So many changes are said one by one; a new proposal can be sixty. */
const MOST_SAID = 3;

function changeText(view: RoundView, { householdId, from, to }: PlanChange): string {
  const t = text.value.mapPage.fresh;
  const label = view.households.find(({ id }) => id === householdId)?.label ?? householdId;
  const home = (id: string): string => view.dwellings.find((dwelling) => dwelling.id === id)?.label ?? id;
  if (to === null) return t.unplaced(label);
  return from === null ? t.placed(label, home(to)) : t.moved(label, home(from), home(to));
}

/** What somebody has just done in the round, read aloud when it comes. */
function Fresh({ view }: { view: RoundView }): VNode {
  const changes = freshChanges.value;
  const said = changes.slice(0, MOST_SAID).map((change) => changeText(view, change));
  const more = changes.length - said.length;
  return <p class="map-fresh" role="status">{[...said, ...(more > 0 ? [text.value.mapPage.fresh.more(more)] : [])].join(' ')}</p>;
}

/** The top of the page: the round on the map, its policy, and what has just happened in it. */
export function MapHeader({ rounds, view }: { rounds: readonly RoundSummary[]; view: RoundView }): VNode {
  const t = text.value.mapPage;
  return (
    <div class="map-page-head">
      <PageHeading size="xs">{t.title}</PageHeading>
      <label class="map-round">
        {t.round}
        <select class="ds-input" id="map-round" value={view.id} onChange={(event) => go(mapPath(event.currentTarget.value), { replace: true })}>
          {rounds.map(({ id, name, asOf }) => <option key={id} value={id}>{name} · {formatDate(asOf)}</option>)}
        </select>
      </label>
      <p class="quiet">{t.policy(view.policy.name[language.value], formatDate(view.policy.validFrom))}</p>
      <a class="ds-link" href={roundPath(view.id)}>{t.toRound}</a>
      <Fresh view={view} />
      {lostSince.value !== null && <p class="map-lost" role="alert">{t.lost(formatClock(lostSince.value))}</p>}
    </div>
  );
}

/** The top of the page for those who see classes. */
export function ClassesHeader(): VNode {
  const t = text.value.mapPage;
  return <div class="map-page-head"><PageHeading size="xs">{t.title}</PageHeading><p class="quiet">{t.classes.heading}</p></div>;
}
