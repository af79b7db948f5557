import type { FoundHomesReport } from '../../../server/files/found-homes-schemas.ts';
import type { FoundHomeAsked, HomePricesAsked, NextHomeBasis } from '../../../server/plan/schemas.ts';
import type { NextHomeQuestion } from '../../../server/studies/next-home-schemas.ts';

type Staffing = FoundHomeAsked['staffing'];

/** A home that somebody has found, as it is written in the form. */
export interface WrittenHome {
  readonly key: number;
  readonly name: string;
  readonly areaId: string;
  readonly lat: string;
  readonly lon: string;
  readonly homesOnSite: string;
  readonly bedrooms: string;
  readonly stepFree: boolean;
  readonly wheelchair: boolean;
  readonly staffing: Staffing;
  readonly monthlyRent: string;
  readonly price: string;
}

/** The question as it is written in the form. Prices stand by the names that the server gives them, lists with their place. */
export interface WrittenQuestion {
  readonly roundId: string;
  readonly bedrooms: readonly number[];
  readonly stepFree: readonly boolean[];
  readonly staffings: readonly Staffing[];
  readonly budget: string;
  readonly prices: Readonly<Record<string, string>>;
  readonly found: readonly WrittenHome[];
  readonly effort: Readonly<Record<EffortName, string>>;
}

// the least and the most that each may be
const EFFORT_RANGES = { confirmed: [1, 20], secondsForHome: [1, 120], secondsForBudget: [1, 600] } as const;
/** What is said of how long to look, by the names that the server gives it. */
export type EffortName = keyof typeof EFFORT_RANGES;
/** These names in the order of the form. */
export const EFFORT_NAMES = Object.keys(EFFORT_RANGES) as readonly EffortName[];

/** The numbers of bedrooms that can be asked for. */
export const BEDROOMS: readonly number[] = [0, 1, 2, 3, 4];
/** The staffing that can be asked for, from least to most. */
export const STAFFINGS: readonly Staffing[] = ['none', 'onCall', 'daytime', 'allHours'];
/** The prices that are one number. */
export const SINGLE_PRICES = ['moreForStepFreeNok', 'splitNok', 'mergeNok', 'makeStepFreeNok', 'addStaffingNok'] as const;
/** The name of such a price. */
export type SinglePrice = (typeof SINGLE_PRICES)[number];

const MOST_KRONER = 1_000_000_000;

/** A whole number as it is written, with spaces between the digits; null where it is none, or outside of what it may be. */
export function wholeWritten(written: string, least: number, most: number): number | null {
  const plain = written.replaceAll(/[\s\u00a0]/g, '');
  const value = /^\d{1,10}$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** A decimal as it is written, with a comma or a point. */
export function decimalWritten(written: string): number | null {
  const plain = written.trim().replace(',', '.');
  return /^-?\d{1,3}(\.\d{1,12})?$/.test(plain) ? Number(plain) : null;
}

/** The kroner of a field; null where they are no whole number. */
export const kronerWritten = (written: string): number | null => wholeWritten(written, 0, MOST_KRONER);

/** How long to look, as it is written; null where it is not what it may be. */
export function rangeOf(effort: WrittenQuestion['effort'], name: EffortName): number | null {
  const [least, most] = EFFORT_RANGES[name];
  return wholeWritten(effort[name], least, most);
}

/** What the form begins with. */
export function usualQuestion({ rounds, assumed: { budgetNok, prices } }: NextHomeBasis): WrittenQuestion {
  const listed = (name: 'buyNok' | 'monthlyRentNok'): readonly (readonly [string, string])[] => prices[name].map((value, i) => [`${name}.${i}`, String(value)] as const);
  return {
    roundId: rounds[0]?.id ?? '', bedrooms: [1, 2, 3], stepFree: [false, true], staffings: ['none', 'allHours'], budget: String(budgetNok),
    prices: Object.fromEntries([...listed('buyNok'), ...listed('monthlyRentNok'), ...SINGLE_PRICES.map((name) => [name, String(prices[name])] as const)]), found: [],
    effort: { confirmed: '3', secondsForHome: '10', secondsForBudget: '60' },
  };
}

/** An empty home for the form. */
export function emptyHome(key: number, areaId: string): WrittenHome {
  return { key, name: '', areaId, lat: '', lon: '', homesOnSite: '1', bedrooms: '1', stepFree: false, wheelchair: false, staffing: 'none', monthlyRent: '', price: '' };
}

/** Homes found that a question may have, as the server has it (server/studies/next-home-schemas.ts). */
export const MOST_FOUND = 30;

/** Homes that came in a file as they stand in the form, with keys that those before them do not have. */
export function homesFromFile(homes: FoundHomesReport['homes'], before: readonly WrittenHome[]): readonly WrittenHome[] {
  const first = Math.max(0, ...before.map(({ key }) => key)) + 1;
  const decimal = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','));
  return homes.map(({ point, homesOnSite, bedrooms, monthlyRentNok, priceNok, ...same }, i) => ({
    ...same, key: first + i, lat: decimal(point?.lat), lon: decimal(point?.lon), homesOnSite: String(homesOnSite), bedrooms: String(bedrooms), monthlyRent: String(monthlyRentNok), price: String(priceNok),
  }));
}

/** Whether the point of a home is written whole, or left out whole. */
export function isPointWhole({ lat, lon }: WrittenHome): boolean {
  const isEmpty = lat.trim() === '' && lon.trim() === '';
  return isEmpty || (decimalWritten(lat) !== null && decimalWritten(lon) !== null);
}

function homeIn(written: WrittenHome): FoundHomeAsked | null {
  const [bedrooms, homesOnSite, monthlyRentNok, priceNok] = [wholeWritten(written.bedrooms, 0, 9), wholeWritten(written.homesOnSite, 1, 10_000), wholeWritten(written.monthlyRent, 0, 1_000_000), kronerWritten(written.price)];
  if (written.name.trim() === '' || bedrooms === null || homesOnSite === null || monthlyRentNok === null || priceNok === null || !isPointWhole(written)) return null;
  const [lat, lon] = [decimalWritten(written.lat), decimalWritten(written.lon)];
  const { areaId, stepFree, wheelchair, staffing } = written;
  return { id: `home-${written.key}`, name: written.name.trim(), areaId, point: lat === null || lon === null ? null : { lat, lon }, homesOnSite, bedrooms, stepFree, wheelchair, staffing, monthlyRentNok, priceNok };
}

function pricesIn(written: WrittenQuestion['prices']): HomePricesAsked | null {
  const value = (name: string): number | null => kronerWritten(written[name] ?? '');
  const list = (name: string): (number | null)[] => Object.keys(written).filter((key) => key.startsWith(`${name}.`)).map(value);
  const all = { buyNok: list('buyNok'), monthlyRentNok: list('monthlyRentNok'), ...Object.fromEntries(SINGLE_PRICES.map((name) => [name, value(name)])) };
  const isWhole = Object.values(all).flat().every((one) => one !== null);
  return isWhole ? (all as HomePricesAsked) : null;
}

/** The question that is written; null where any of it is not what it may be. */
export function questionIn(written: WrittenQuestion): NextHomeQuestion | null {
  const found = written.found.map(homeIn);
  const [prices, budgetNok] = [pricesIn(written.prices), kronerWritten(written.budget)];
  const effort = EFFORT_NAMES.map((name) => [name, rangeOf(written.effort, name)] as const);
  const { roundId, bedrooms, stepFree, staffings } = written;
  if (prices === null || budgetNok === null || effort.some(([, value]) => value === null) || bedrooms.length * stepFree.length * staffings.length === 0) return null;
  if (!found.every((home): home is FoundHomeAsked => home !== null)) return null;
  return { roundId, bedrooms: [...bedrooms], stepFree: [...stepFree], staffings: [...staffings], found, prices, budgetNok, seed: 1, ...(Object.fromEntries(effort) as Readonly<Record<EffortName, number>>) };
}
