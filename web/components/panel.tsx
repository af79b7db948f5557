import type { ComponentChildren, VNode } from 'preact';
import type { RoundView } from '../../server/meeting/schemas.ts';
import { chooseNothing, chosen } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { layout } from '../state/layout.ts';
import { HouseholdPanel } from './household-panel.tsx';
import { DwellingPanel } from './meeting/dwelling-panel.tsx';
import { History } from './meeting/history.tsx';
import { MovedByLastSolve } from './meeting/moved-list.tsx';
import { RoundOverview } from './round-overview.tsx';
import { SitePanel } from './site-panel.tsx';

function Closable({ children }: { children: ComponentChildren }): VNode {
  return (
    <div class="panel-chosen" onKeyDown={(event) => { if (event.key === 'Escape') chooseNothing(); }}>
      <button type="button" class="ds-button panel-close" data-variant="tertiary" onClick={chooseNothing}>{text.value.household.close}</button>
      {children}
    </div>
  );
}

/** The panel of what is chosen, or of the whole round when nothing is; over the map it is there only when something is chosen. */
export function Panel({ view }: { view: RoundView }): VNode | null {
  const { kind, id } = chosen.value ?? { kind: null, id: null };
  const household = kind === 'household' ? view.households.find((row) => row.id === id) : undefined;
  const dwelling = kind === 'dwelling' ? view.dwellings.find((row) => row.id === id) : undefined;
  const site = kind === 'site' ? view.sites.find((row) => row.id === id) : undefined;
  const isNothing = household === undefined && dwelling === undefined && site === undefined && kind !== 'round';
  if (isNothing && layout.value === 'medium') return null;
  return (
    <section class="panel" aria-labelledby="panel-heading" tabIndex={-1}>
      {household !== undefined && <Closable><HouseholdPanel key={household.id} view={view} household={household} /></Closable>}
      {dwelling !== undefined && <Closable><DwellingPanel key={dwelling.id} view={view} dwelling={dwelling} /></Closable>}
      {site !== undefined && <Closable><SitePanel view={view} site={site} /></Closable>}
      {kind === 'round' && <Closable>{id === 'history' ? <History view={view} /> : <MovedByLastSolve view={view} />}</Closable>}
      {isNothing && <RoundOverview view={view} />}
    </section>
  );
}
