import { bySite, countOf, indicesOf, livingTogether, Site, sumOfRanges, type SiteCount } from '../../solver/index.ts';
import type { Municipality, Tenancy } from '../intake/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { indexView, percentRange, sitesAsked } from './concentration.ts';
import type { TrendPoint, TrendQuery } from './concentration-schemas.ts';

// The past is rebuilt from the tenancies that the registers hold: who lived where follows from when they began and when somebody moved out, and whether they
// count from what is assessed of them, for the whole of the tenancy. Today's homes are taken to have been there. Before `knownFrom` the registers do not hold
// everybody: they had not been filled, or tenancies have been erased when their last day was over. Then a home that nobody is known to have lived in may have
// had anybody, and so it is neither counted nor not.

/** Months between two points of the trend. */
const STEP_MONTHS = 3;

/** The days of the trend, the first first: today, and so many years back by quarters of a year. */
export function trendDays(today: string, years: number): readonly string[] {
  return Array.from({ length: (years * 12) / STEP_MONTHS + 1 }, (_, at) => monthsAfter(today, -STEP_MONTHS * at)).reverse();
}

/** The first day of which the registers hold everybody: none before they were filled, and none whose tenancies may have been erased. */
export function everybodyKnownFrom(today: string, filledOn: string, tenancyKeepMonths: number): string {
  const kept = monthsAfter(today, -tenancyKeepMonths);
  return kept > filledOn ? kept : filledOn;
}

const livesOn = (day: string) => ({ startDate, movesOut }: Tenancy): boolean => startDate <= day && (movesOut === null || movesOut >= day);

/** How many were counted on each site on a day of the past, as far as it is known. */
export function countsOn({ sites, dwellings, tenancies }: Municipality, day: string, knownFrom: string): readonly SiteCount[] {
  const livedIn = Map.groupBy(tenancies.filter(livesOn(day)), ({ dwellingId }) => dwellingId);
  const onSite = Map.groupBy(dwellings, ({ siteId }) => siteId);
  return sites.flatMap(({ address: _, ...site }) => {
    const homes = onSite.get(site.id) ?? [];
    const known = homes.flatMap(({ id }) => livedIn.get(id) ?? []);
    const counted = known.map(({ assessments }) => assessments.counted).filter((assessment) => assessment !== null);
    const least = counted.filter(({ until }) => until >= day).length;
    const nobodyKnown = day < knownFrom ? homes.filter(({ id }) => !livedIn.has(id)).length : 0;
    return homes.length === 0 ? [] : [{ site: Site.parse(site), counted: { least, most: counted.length + nobodyKnown }, residents: known.length + nobodyKnown, municipalHomes: homes.length }];
  });
}

/** A point of the trend, of how many are counted on each site. Which of them is not known is told to those alone who see counts as they are. */
export function trendPoint(on: string, all: readonly SiteCount[], question: TrendQuery, isTold: boolean): TrendPoint {
  const counts = sitesAsked(all, question);
  const { dissimilarity, isolation } = indicesOf(bySite(counts).map(countOf)).municipal;
  const counted = sumOfRanges(counts.map((one) => one.counted));
  return {
    on, counted, unknown: isTold ? null : counted.most - counted.least, together: percentRange(livingTogether(counts, question.togetherHomes).share),
    dissimilarity: indexView(dissimilarity), isolation: indexView(isolation),
  };
}
