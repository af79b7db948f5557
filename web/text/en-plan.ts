import { formatDecimal, formatWhole } from '../format.ts';
import type { PlanTexts } from './nb-plan.ts';

const range = (least: number, most: number): string => (least === most ? formatWhole(least) : `${formatWhole(least)}–${formatWhole(most)}`);
const percents = (least: number, most: number): string => (least === most ? `${formatDecimal(least)} %` : `${formatDecimal(least)}–${formatDecimal(most)} %`);
const many = (n: number): string => ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][n] ?? formatWhole(n);

/** The texts of concentration, and of what of it could be avoided, in English. */
export const enPlan: PlanTexts = {
  concentration: {
    title: 'Concentration', lead: 'Where the households that count toward concentration live today, and how close together.', asOf: (day) => `As it is on ${day}.`, none: 'There are no municipal homes in the registers yet.',
    together: (least, most, ofLeast, ofMost, k) => `${range(least, most)} of ${range(ofLeast, ofMost)} households that count live on sites with ${many(k)} municipal homes or more.`,
    share: (least, most) => `That is ${percents(least, most)}.`,
    answer: 'The answer in short', half: { more: 'So at least half.', exact: 'So exactly half.', less: 'So less than half.', unsure: 'It may be more than half or less.' },
    bySize: (least, most) => `If size alone decided, it would be ${percents(least, most)}: so many would live there if each of them had a municipal home picked by chance, with as many bedrooms as today.`,
    largeSites: (sites) => (sites === 1 ? 'One site has so many municipal homes.' : `${formatWhole(sites)} sites have so many municipal homes.`),
    unknown: (n) => (n === 1 ? 'For one tenant the assessment has run out. Nobody knows whether the household counts now, so the numbers go from least to most.' : `For ${formatWhole(n)} tenants the assessment has run out. Nobody knows whether they count now, so the numbers go from least to most.`),
    told: (small) => `Here are sums alone. How many count is told in steps of ${formatWhole(small)} or more, and is about those known to count. The numbers stand for a month. Everything on the page is worked out from the steps, so nobody can read out what is true of one household.`,
    incomplete: 'Something in the registers must be mended before the count can be worked out. So the numbers show all that is possible.',
    choices: 'What the map and the table show', level: 'Show', levels: { site: 'Sites', circle: 'Circles', area: 'Areas', cell: 'Grid cells' },
    metres: 'Radius in metres', cell: 'Size of the cells', cellOf: (metres) => (metres < 1000 ? `${formatWhole(metres)} m` : `${formatWhole(metres / 1000)} km`), cellHelp: 'The cells are those of Statistics Norway’s grid.',
    circleHelp: 'One circle around each site. The circles overlap, so they cannot be added up.', withExempt: 'With sites that are exempt from the limits', k: 'Many municipal homes in one place: from',
    kSource: 'Five or more together is what IRIS counted as concentration in 2013 (as Husbanken sums it up). The radius and the size of the cells are assumptions.',
    colour: 'The colour shows the share of', colours: { all: 'all homes', municipal: 'municipal homes' },
    map: 'Map of concentration', mapHelp: 'Everything on the map stands in the table too.', legend: (of) => `Share of ${of} that count`, neutral: (n) => `fewer than ${many(n)} homes, or not sure which colour`, fit: 'Show all',
    tip: (name, least, most, homes) => `${name}: ${range(least, most)} of ${formatWhole(homes)} count`,
    rows: 'Table of concentration', columns: { site: 'Site', circle: 'Around', area: 'Area', cell: 'Cell' }, sites: 'Sites', homes: 'Homes in all', municipal: 'Municipal homes', counted: 'Count', ofMunicipal: 'Of municipal', ofAll: 'Of all homes',
    town: 'The whole municipality', exempt: 'exempt', range, percents, more: (n) => `Show ${formatWhole(n)} more`, onMap: (name) => `${name}, show on the map`, chosen: (name) => `${name} is chosen on the map.`,
    keptBack: (n) => `not shown: fewer than ${many(n)} homes`,
    indices: 'How uneven is it?', among: 'Among', amongOf: { municipal: 'municipal homes', all: 'all homes' },
    dissimilarity: 'Dissimilarity', dissimilarityHelp: { site: 'This share of those who count would have to live on another site for all sites to have the same share.', area: 'This share of those who count would have to live in another area for all areas to have the same share.', cell: 'This share of those who count would have to live in another cell for all cells to have the same share.' },
    isolation: 'Isolation', isolationHelp: { site: 'This share of the homes on the site of one who counts do count, on average (the one itself among them).', area: 'This share of the homes in the area of one who counts do count, on average (the one itself among them).', cell: 'This share of the homes in the cell of one who counts do count, on average (the one itself among them).' },
    noIndex: 'Circles overlap, so they have no such numbers. Choose sites, areas or cells.', nobody: 'no number: nobody counts', outer: 'The number surely lies within, but the ends need not be reached.',
    indexSource: 'The indices of dissimilarity and isolation of research on where people live, here from 0 to 100 %. On a site with one municipal home the share is always 0 or 100 %.',
    trend: 'Over time', trendTogether: (k) => `The share that lives with ${many(k)} municipal homes or more`, trendUneven: 'Dissimilarity between sites', least: 'least', most: 'most', ground: 'Day', axis: 'per cent of those who count', axisUneven: 'per cent, among municipal homes',
    knownFrom: (day) => `Before ${day} the registers do not hold everybody who lived there. A home of which we do not know who lived in it may have had a household that counts or not. So the lines go apart the further back one looks.`,
    trendHow: 'The past is worked out from the tenancies: when somebody moved in and out. Whether they count follows the assessment that stands now. Today’s homes are taken to have been there all the time (assumption).', years: 'Years back',
    trendTold: (n) => (n < 2 ? 'The trend is shown when the sums have been told more than once. They are told once a month at most.' : 'Each point is the sums as they were told then.'),
    files: 'Download', csv: 'The table (CSV)', indicesCsv: 'Dissimilarity and isolation (CSV)', trendCsv: 'Over time (CSV)', geojson: 'The layer of the map (GeoJSON)',
  },
  avoidable: {
    title: 'Avoidable or not', lead: 'How much of the concentration could be avoided with the homes the municipality has today, if everybody could be placed anew? The rest is because of the homes.',
    caution: 'Nobody is moved, and this is no proposal. The registers know only which home a tenant has, not what the household needs.', form: 'Work out', fit: 'Which homes could have done for those who live in one today? (assumption)',
    fits: { atLeast: 'As many bedrooms or more, and step-free where today’s is', same: 'As many bedrooms, the same kind of tenure, and step-free, for a wheelchair and staffed where today’s is', any: 'Any home' },
    toldFit: 'The sums do not say who has which home. So it is worked out as if every home would do for everybody.', numbers: 'Numbers that are used', togetherFrom: 'So many on one site live close together', limitPercent: 'Limit of a site, per cent of its homes', limitCount: 'But always allowed', free: 'Costs nothing when spread',
    sources: 'Five together is from IRIS 2013 (as Husbanken sums it up, there about homes). 15 % and two are from the policy “Strict limits” that comes with Spredt, and two when spread from “Roof first”; all are assumptions.',
    run: 'Work out', running: 'Beginning …', mayNot: 'Only the manager can begin to work this out. The latest is shown here.', none: 'Nothing has been worked out yet.', asOf: (day) => `Homes and tenants as they were on ${day}.`,
    measures: { together: 'Close together', overLimit: 'Over the limit', spread: 'Spread' },
    means: {
      together: (k) => `Households that count, on sites where ${many(k)} or more count.`, overLimit: (_k, percent, count) => `So many more than the limit of the site: ${formatWhole(percent)} % of its homes, but always ${many(count)}.`,
      spread: (_k, _percent, _count, free) => `Points: 1 for the first above ${many(free)} on a site, 2 for the next, and so on. More in the same place count more and more.`,
    },
    sentence: (currentLeast, currentMost, leastLeast, leastMost, byLeast, byMost) => `Today ${range(currentLeast, currentMost)}. With the same homes it could be ${range(leastLeast, leastMost)}. The allocation makes ${range(byLeast, byMost)}, the homes ${range(leastLeast, leastMost)}.`,
    verdict: { none: 'There is nothing to avoid.', allocation: 'With this assumption all of it could be avoided with today’s homes.', stock: 'With this assumption none of it could be avoided: it is because of the homes.', both: 'With this assumption some of it could be avoided, the rest is because of the homes.', unsure: 'How much could be avoided is not sure.' },
    proved: 'Worked out to the end: no better placing exists.', notProved: 'Not worked out to the end in time. The lowest lies somewhere in what stands here.', place: 'Place', today: 'Today', least: 'Least possible (the homes)', byAllocation: 'The rest (the allocation)', bar: 'Bar', counted: 'Count', town: 'The whole municipality', range, missing: 'being worked out',
    areasHelp: 'An area is worked out by itself: only among the homes of the area. In the whole municipality everybody can have a home anywhere. So the sum of the areas can be higher.', exempt: (least, most) => `${range(least, most)} that count live on sites exempt from the limits. They are kept out of this.`,
    csv: 'Download the numbers (CSV)', file: 'avoidable', column: { measure: 'Measure', from: (head) => `${head}, least`, to: (head) => `${head}, most` }, bars: (name, stock, allocation, unsure) => `${name}: ${formatWhole(stock)} surely because of the homes, ${formatWhole(allocation)} surely because of the allocation${unsure === 0 ? '' : `, ${formatWhole(unsure)} not sure`}`, legendStock: 'because of the homes', legendUnsure: 'not sure which of the two', legendAllocation: 'because of the allocation', earlier: 'Earlier ones', seen: 'The one below',
    method: 'How it is worked out', methodText: 'All tenants on sites that are not exempt are placed anew: each in a home that would do, one household in each. A mathematical solver finds the placing with the lowest number, and a separate check then places everybody one by one. Free homes take part; homes out of use do not.',
  },
};
