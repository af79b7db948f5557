import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const sites = (n: number): string => `${formatWhole(n)} ${n === 1 ? 'site' : 'sites'}`;

/** The texts of the page Kart in English. */
export const enMap: Dictionary['mapPage'] = {
  title: 'Map', round: 'Round', policy: (name, date) => `Policy: ${name}, in force from ${date}`, toRound: 'Open in Allocation', asOf: (date) => `As it was on ${date}. The map is renewed every month.`,
  noRound: 'There is no round yet', noRoundHelp: 'The map shows the sites as they are in a round. Make a round first.', toRounds: 'Go to the rounds',
  lost: (time) => `The map has not followed the round since ${time}. It tries again when you touch the page.`,
  wipe: {
    label: 'From before to after the round', before: 'Before', after: 'After', atBefore: 'Before the round', atAfter: 'After the round', between: (percent) => `${percent} % of each symbol shows after, the rest before`,
    seam: 'Where something changes, the right side of a symbol shows after and the left side before.', none: 'The round has no proposal yet. The map shows how things are.',
  },
  list: {
    heading: 'Sites and areas', show: 'Show', sites: 'Sites', areas: 'Areas', filter: 'Selection', all: 'All', aboveLimit: 'Above the limit', changed: 'Changing',
    area: 'Area', allAreas: 'All areas', search: 'Name of site', sort: 'Order', byShare: 'Largest share', byChange: 'Largest increase', byHomes: 'Most homes', byName: 'Name', more: (n) => `Show ${formatWhole(n)} more`, areasNote: 'The registers have no borders of areas. On the map the name stands about in the middle of the sites.',
  },
  boundUnknown: 'may be at the limit', below: 'below', keptClass: 'the share is not shown', classOf: (range) => `${range} of the homes`,
  sitesIn: sites, placedHere: (n) => (n === 1 ? 'one gets a home here' : `${formatWhole(n)} get homes here`), movesFrom: (name) => `moves from ${name}`,
  cluster: (n, changed) => `${sites(n)}${changed === 0 ? '' : `, ${formatWhole(changed)} changing`}. The symbol shows the site that stands worst. Choose it to come nearer.`,
  fresh: {
    placed: (label, dwelling) => `Household ${label} gets ${dwelling}.`, unplaced: (label) => `Household ${label} no longer has a home.`,
    moved: (label, from, to) => `Household ${label} gets ${to} instead of ${from}.`, more: (n) => `${formatWhole(n)} more ${n === 1 ? 'change' : 'changes'}.`,
  },
  layers: {
    heading: 'Show on the map', areas: 'names of areas', circles: (metres, n) => `circles above the limit (${formatWhole(metres)} metres): ${formatWhole(n)}`, moves: 'moves between sites',
  },
  key: {
    cluster: 'so many sites, shown as the one that stands worst', fresh: 'changed just now',
  },
  panel: {
    heading: 'The whole municipality', help: 'Choose a site or an area on the map or in the list.', aboveLimit: 'Sites above the limit', changed: 'Sites that change', circles: 'Circles above the limit',
    placed: 'Households that get a home', inArea: 'Count toward concentration', share: 'Share of the homes', areaNote: 'Sites that are exempt from the limits are left out.', sitesShown: 'Under “Sites” the list has those of the area.',
    away: 'Moving away from here', movesTo: (label, name) => `Household ${label} to ${name}`, keptClass: 'What may be shown does not say how large the share is.',
  },
  classes: {
    heading: 'Concentration in classes', limitPolicy: (name) => `The limits are from the policy “${name}”.`,
    help: (n) => `Here are no numbers of households, only classes. Where fewer than ${formatWhole(n)} could make the difference, the site is grey. The map shows how things are, and never what a round will do: the difference may be one household.`,
  },
};
