import { useMemo } from 'preact/hooks';
import type { VNode } from 'preact';
import type { RoundView } from '../../server/meeting/schemas.ts';
import {
  dwellingCount, filterCount, listedDwellings, listedHouseholds, listedSites, type DwellingFilter, type HouseholdFilter, type HouseholdOrder, type SiteFilter,
} from '../household-list.ts';
import { dwellingFilter, householdFilter, householdOrder, listKind, phase, search, siteFilter, type ListKind } from '../state/choice.ts';
import { text } from '../state/language.ts';
import { layout } from '../state/layout.ts';
import { isOpen, mayStep } from '../state/meeting.ts';
import { HouseholdRow } from './household-row.tsx';
import { DwellingRow } from './meeting/dwelling-row.tsx';
import { OneOf } from './one-of.tsx';
import { RowList } from './row-list.tsx';
import { SiteRow } from './site-row.tsx';

const HOUSEHOLD_FILTERS: readonly HouseholdFilter[] = ['all', 'placed', 'unplaced', 'deadline', 'notAccepted', 'passedOver', 'overridden', 'apart'];
/** Filters that stand there also when they would show nobody. */
const ALWAYS: ReadonlySet<HouseholdFilter> = new Set(['all', 'placed', 'unplaced', 'deadline']);
const DWELLING_FILTERS: readonly DwellingFilter[] = ['all', 'given', 'free', 'held'];
const SITE_FILTERS: readonly SiteFilter[] = ['all', 'free', 'changed'];

function SearchField(): VNode {
  const t = text.value;
  const words = { households: t.list.searchHouseholds, dwellings: t.meeting.dwelling.search, sites: t.list.searchSites }[listKind.value];
  return (
    <div class="list-search">
      <label class="ds-sr-only" for="list-search">{words}</label>
      <input
        id="list-search" class="ds-input" type="search" placeholder={words}
        value={search.value} onInput={(event) => { search.value = event.currentTarget.value; }}
      />
    </div>
  );
}

function OrderField(): VNode {
  const t = text.value.list;
  const orders: readonly [HouseholdOrder, string][] = [['points', t.byPoints], ['deadline', t.byDeadline], ['waiting', t.byWaiting], ['label', t.byLabel]];
  return (
    <select
      class="ds-input" aria-label={t.sort} value={householdOrder.value}
      onChange={(event) => { householdOrder.value = event.currentTarget.value as HouseholdOrder; }}
    >
      {orders.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
    </select>
  );
}

function Households({ view }: { view: RoundView }): VNode {
  const t = text.value.list;
  const rows = useMemo(
    () => listedHouseholds(view, householdFilter.value, search.value, householdOrder.value),
    [view, householdFilter.value, search.value, householdOrder.value],
  );
  const names = { all: t.all, placed: t.placed, unplaced: t.unplaced, deadline: t.deadline, ...text.value.meeting.filter };
  const hasKeys = mayStep.value && isOpen(view) && view.proposal !== null && layout.value !== 'narrow';
  const filters = HOUSEHOLD_FILTERS.filter((value) => ALWAYS.has(value) || value === householdFilter.value || filterCount(view, value) > 0);
  return (
    <>
      <OneOf
        name="household-filter" label={t.filter} look="chips" value={householdFilter.value} onChoose={(value) => { householdFilter.value = value; }}
        options={filters.map((value) => ({ value, text: `${names[value]} ${filterCount(view, value)}` }))}
      />
      <div class="list-tools"><SearchField /><OrderField /></div>
      <RowList label={t.households} shown={rows.length} of={view.households.length} hint={hasKeys ? text.value.meeting.keys : undefined}>
        {rows.map((household) => <HouseholdRow key={household.id} view={view} household={household} />)}
      </RowList>
    </>
  );
}

function Dwellings({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting.dwelling;
  const rows = useMemo(() => listedDwellings(view, dwellingFilter.value, search.value), [view, dwellingFilter.value, search.value]);
  const names = { all: t.all, given: t.given, free: t.free, held: t.heldFilter };
  return (
    <>
      <OneOf
        name="dwelling-filter" label={text.value.list.filter} look="chips" value={dwellingFilter.value} onChoose={(value) => { dwellingFilter.value = value; }}
        options={DWELLING_FILTERS.map((value) => ({ value, text: `${names[value]} ${dwellingCount(view, value)}` }))}
      />
      <div class="list-tools"><SearchField /></div>
      <RowList label={t.heading} shown={rows.length} of={view.dwellings.length}>
        {rows.map((dwelling) => <DwellingRow key={dwelling.id} view={view} dwelling={dwelling} />)}
      </RowList>
    </>
  );
}

function Sites({ view }: { view: RoundView }): VNode {
  const t = text.value.list;
  const rows = useMemo(() => listedSites(view, siteFilter.value, search.value, phase.value), [view, siteFilter.value, search.value, phase.value]);
  const names = { all: t.all, free: t.free, changed: t.changed };
  return (
    <>
      <OneOf
        name="site-filter" label={t.filter} look="chips" value={siteFilter.value} onChoose={(value) => { siteFilter.value = value; }}
        options={SITE_FILTERS.map((value) => ({ value, text: names[value] }))}
      />
      <div class="list-tools"><SearchField /></div>
      <RowList label={t.sites} shown={rows.length} of={view.sites.length}>
        {rows.map((site) => <SiteRow key={site.id} view={view} site={site} />)}
      </RowList>
    </>
  );
}

/** The list beside the map: the households that wait, the free dwellings, or the sites; everything on the map can be reached from here. */
export function ListPane({ view }: { view: RoundView }): VNode {
  const t = text.value.list;
  return (
    <section class="list" aria-labelledby="list-heading">
      <div class="list-head">
        <h2 id="list-heading" class="ds-heading" data-size="2xs">{t.summary(view.households.length, view.dwellings.length)}</h2>
        <OneOf<ListKind>
          name="list-kind" label={t.show} look="toggle" value={listKind.value} onChoose={(value) => { listKind.value = value; search.value = ''; }}
          options={[{ value: 'households', text: t.households }, { value: 'dwellings', text: text.value.meeting.dwelling.heading }, { value: 'sites', text: t.sites }]}
        />
      </div>
      {listKind.value === 'households' && <Households view={view} />}
      {listKind.value === 'dwellings' && <Dwellings view={view} />}
      {listKind.value === 'sites' && <Sites view={view} />}
    </section>
  );
}
