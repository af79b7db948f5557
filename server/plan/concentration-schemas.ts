import * as z from 'zod';

const whole = z.int().min(0);

/** What the ground is divided into: sites, the circles around them, areas, or cells of Statistics Norway's grid (SSB-rutenett). */
export const ConcentrationLevel = z.enum(['site', 'circle', 'area', 'cell']);
export type ConcentrationLevel = z.infer<typeof ConcentrationLevel>;

/** The sizes of cells that can be asked for, in metres; Statistics Norway publishes for both. */
export const CELL_METRES: readonly number[] = [250, 1000];

/** Numbers of the page that a council could change; each is an assumption, save `togetherHomes`, which is IRIS 2013's (five homes or more together), as Husbanken sums it up. */
export const CONCENTRATION_NUMBERS = { metres: 250, cellMetres: 250, togetherHomes: 5 } as const;

/** How concentration is asked for. `metres` is the radius of circles; `exempt` whether sites that are exempt from limits are counted; `togetherHomes` how many municipal homes on one site are many. */
export const ConcentrationQuery = z.strictObject({
  level: ConcentrationLevel.default('site'), metres: z.coerce.number().int().min(50).max(5000).default(CONCENTRATION_NUMBERS.metres),
  cellMetres: z.coerce.number().refine((metres) => CELL_METRES.includes(metres), { error: 'one of 250 and 1000' }).default(CONCENTRATION_NUMBERS.cellMetres),
  exempt: z.enum(['with', 'without']).default('with'), togetherHomes: z.coerce.number().int().min(2).max(100).default(CONCENTRATION_NUMBERS.togetherHomes),
});
export type ConcentrationQuery = Readonly<z.infer<typeof ConcentrationQuery>>;

/** The least and the most that a number of people can be; the same where it is known. */
export const CountRange = z.strictObject({ least: whole, most: whole });
/** The least and the most that a share can be, in percent with one decimal. */
export const PercentRange = z.strictObject({ least: z.number(), most: z.number() });
export type PercentRange = Readonly<z.infer<typeof PercentRange>>;

/** Where a share stands against a half, told of the share itself and not of its rounded percent. */
export const HalfView = z.enum(['more', 'exact', 'less', 'unsure']);
export type HalfView = z.infer<typeof HalfView>;

/** Some ground with its counted households: how many, and their share of municipal homes and of all homes (null where there are none). All three are null where they are kept back, because there are fewer homes than the small count. `lat` and `lon` of its middle, `corners` (lat, lon) of a cell alone, `limitExempt` of a site alone. */
export const GroundRow = z.strictObject({
  id: z.string(), name: z.string(), lat: z.number().nullable(), lon: z.number().nullable(), corners: z.array(z.tuple([z.number(), z.number()])).nullable(), limitExempt: z.boolean(), sites: whole, homes: whole, municipalHomes: whole, residents: whole,
  counted: CountRange.nullable(), ofMunicipal: PercentRange.nullable(), ofAll: PercentRange.nullable(),
});
export type GroundRow = Readonly<z.infer<typeof GroundRow>>;

/** Ground whose count is not kept back. */
export const WholeRow = GroundRow.extend({ counted: CountRange });
export type WholeRow = Readonly<z.infer<typeof WholeRow>>;

/** An index from 0 to 1 with three decimals; `isExact` tells that both ends are reached by some way that the unknown could be. */
export const IndexView = z.strictObject({ least: z.number(), most: z.number(), isExact: z.boolean() });
export type IndexView = Readonly<z.infer<typeof IndexView>>;
const pair = z.strictObject({ dissimilarity: IndexView.nullable(), isolation: IndexView.nullable() });

/**
 * How concentration stands (konsentrasjon). `isTold` says that counts are told in steps, for whoever may see sums alone: of the day `asOf`, for a month, and of those
 * who are known to count; `unknown` is then null. `isComplete` is false while something in the registers keeps people from being counted.
 */
export const ConcentrationView = z.strictObject({
  asOf: z.iso.date(), isTold: z.boolean(), isComplete: z.boolean(), smallCount: z.int(), question: ConcentrationQuery, rows: z.array(GroundRow), town: WholeRow,
  /** Over the ground of the level, among municipal homes and among all homes; null for circles, which overlap. */
  indices: z.strictObject({ municipal: pair, all: pair }).nullable(),
  /** The counted who live on sites with so many municipal homes or more, how many are counted in all, and the share. */
  together: z.strictObject({ sites: whole, counted: CountRange, of: CountRange, share: PercentRange.nullable(), half: HalfView.nullable() }),
  /** The share that would, were size all that decides where they live; null where that is not told. */
  bySizeAlone: PercentRange.nullable(), bySizeHalf: HalfView.nullable(),
  /** Tenants of whom it is not known whether they count: an assessment has run out. */
  unknown: whole.nullable(),
});
export type ConcentrationView = Readonly<z.infer<typeof ConcentrationView>>;

/** How the trend is asked for: so many years back, four points a year. */
export const TrendQuery = z.strictObject({ years: z.coerce.number().int().min(1).max(10).default(5), exempt: ConcentrationQuery.shape.exempt, togetherHomes: ConcentrationQuery.shape.togetherHomes });
export type TrendQuery = Readonly<z.infer<typeof TrendQuery>>;

/** A day of the past. `unknown` are the homes of which it is not known whether a counted household lived there; null where that is not told. */
export const TrendPoint = z.strictObject({
  on: z.iso.date(), counted: CountRange, unknown: whole.nullable(), together: PercentRange.nullable(), dissimilarity: IndexView.nullable(), isolation: IndexView.nullable(),
});
export type TrendPoint = Readonly<z.infer<typeof TrendPoint>>;

/** Concentration over time, by sites and among municipal homes. Before `knownFrom` the registers do not hold everybody who lived there; null for tellings, which are as they were told. */
export const TrendView = z.strictObject({ isTold: z.boolean(), smallCount: z.int(), question: TrendQuery, knownFrom: z.iso.date().nullable(), points: z.array(TrendPoint) });
export type TrendView = Readonly<z.infer<typeof TrendView>>;
