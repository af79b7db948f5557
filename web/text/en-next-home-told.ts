import { formatDecimal, formatWhole } from '../format.ts';
import type { nbNextHomeTold } from './nb-next-home-told.ts';

const sizeOf = (n: number, orMore: boolean): string => (orMore ? `${n} bedrooms or more` : n === 0 ? 'no bedroom of its own' : n === 1 ? '1 bedroom' : `${n} bedrooms`);

/** Where the next home helps, as it is told to those who may see sums alone, in English. */
export const enNextHomeTold: typeof nbNextHomeTold = {
  lead: 'When a manager has worked out where the next home helps, this page says which sizes are short, and in which areas the fewest can live in a concentration.',
  why: 'What the manager has worked out is not shown here. One home mostly helps one household, so what it gives could tell what that household needs or where it cannot live. Everything on this page is made of the sums that you see under Need and homes and Concentration. So it tells no more of anybody than those sums do.',
  heading: 'Questions that are worked out', none: 'No manager has worked anything out yet.', listed: (sizes, day) => `${sizes}, worked out ${day}`, toAll: 'All questions', title: (day) => `The next home, worked out ${day}`,
  size: sizeOf, answer: (sizes) => `Homes with ${sizes} are most short.`, noAnswer: 'No size has for sure more households that need it than free homes.',
  basis: (need, sums) => `Need is the number of ${need}, and the areas are the numbers of ${sums}. They stand for a month.`,
  asked: (entrances, staffings) => `The question was about homes with entrance ${entrances} and staffing ${staffings}. Entrance and staffing set no two homes apart here, because the sums do not say who needs them.`,
  sizes: { heading: 'Shortage by size', help: 'A shortage is households that wait and need just so many bedrooms, those too who live in a municipal home now, less free homes with just so many. A larger home may fit too, so this is not how many go without a home.', size: 'Size', waiting: 'Need the size', free: 'Free now', short: 'Short', shortage: 'What it says' },
  shortage: { greatest: 'Most short', sure: 'Short', perhaps: 'Perhaps short', none: 'Not short as far as we know' },
  candidates: { heading: 'Homes that could be bought, in order', help: 'The greatest shortage first. Then the areas where the largest share that may be counted in a concentration is lowest. Homes that are alike share a place.', place: 'Place', home: 'Home', area: 'Area', shortage: 'Shortage', counted: 'Counted in the area', share: 'Share of the homes', unknown: 'not known' },
  range: (least, most) => (least === most ? formatWhole(least) : `${formatWhole(least)} to ${formatWhole(most)}`), percent: (least, most) => (least === most ? `${formatDecimal(least)} %` : `${formatDecimal(least)} to ${formatDecimal(most)} %`), file: 'next-home-planner', least: 'least', most: 'most',
};
