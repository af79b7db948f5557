import { Area, Dwelling, Household, Place, Site, Team, type Home, type HomeState, type Known, type Town, type TownTenant } from '../../solver/index.ts';
import type { Assessment, Municipality } from '../intake/schemas.ts';
import { draftDwelling, draftHousehold, freeFrom } from '../intake/service.ts';

/** What an assessment says on a day: nothing was assessed is no, and after its last day nobody knows. */
function known(assessment: Assessment | null, on: string): Known {
  if (assessment === null) return 'no';
  return assessment.until >= on ? 'yes' : 'unknown';
}

/** The registers as a town on a day, given how each dwelling stands then. */
export function townOf(municipality: Municipality, states: ReadonlyMap<string, string>, asOf: string): Town {
  const { areas, sites, places, dwellings, tenancies, teams, households } = municipality;
  const tenanciesOf = Map.groupBy(tenancies, ({ dwellingId }) => dwellingId);
  const atHome = tenancies.filter(({ startDate, movesOut }) => startDate <= asOf && (movesOut === null || movesOut >= asOf));
  const siteOf = new Map(dwellings.map(({ id, siteId }) => [id, siteId]));
  const homeOf = new Map(atHome.map(({ id, dwellingId }) => [id, dwellingId]));
  const waiting = households.filter(({ applicationDate }) => applicationDate <= asOf);
  const present = new Set([...waiting.map(({ id }) => id), ...atHome.map(({ id }) => id)]);
  return {
    asOf, areas: areas.map((area) => Area.parse(area)), sites: sites.map(({ address: _, ...site }) => Site.parse(site)),
    places: places.map(({ id, kind, lat, lon }) => Place.parse({ id, kind, lat, lon })),
    homes: dwellings.map((dwelling): Home => {
      const { availableFrom: _, ...home } = Dwelling.parse(draftDwelling(dwelling, asOf));
      return { ...home, state: (states.get(dwelling.id) ?? 'notReady') as HomeState, freeFrom: freeFrom(dwelling, tenanciesOf.get(dwelling.id) ?? [], asOf) };
    }),
    tenants: atHome.map(({ id, dwellingId, assessments, startDate, endDate, movesOut }): TownTenant => (
      { id, dwellingId, counted: known(assessments.counted, asOf), shielded: known(assessments.shielded, asOf), startDate, endDate, movesOut })),
    teams: teams.map(({ address: _, postPercents: __, ...team }) => Team.parse(team)),
    households: waiting.map((household) => Household.parse(draftHousehold(household, siteOf.get(homeOf.get(household.id) ?? '') ?? null, present, asOf))),
  };
}
