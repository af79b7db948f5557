import * as z from 'zod';

// Everything that the simulation supposes about the years to come. Each assumption says its unit and where its value comes from, and none is hidden in
// the code: a page shows them all and lets them be changed.

/** The word that stands for a source where there is none: nobody has measured it. */
export const ASSUMED = 'antakelse';

const number = (most: number) => z.number().min(0).max(most);
const percent = number(100);
const ofGroups = <T extends z.ZodType>(value: T) => z.record(z.string().min(1), value);

/** An assumption: its value, its unit, and the report and line it comes from, or the word `antakelse`. */
function assumption<T extends z.ZodType, U extends string>(value: T, unit: U) {
  return z.strictObject({ value, unit: z.literal(unit), source: z.string().min(1) });
}

/** A time after moving in with its follow-up: months (null: as long as the household lives there), and percent of the minutes that it needs at first. */
export const Phase = z.strictObject({ months: number(600).nullable(), percent: number(1000) });
export type Phase = Readonly<z.infer<typeof Phase>>;

/** Rows of a list of assumptions at most. */
const MOST_ROWS = 100;

/**
 * Posts that come (posts above 0) or end (below 0) after some months, in a team: its id, the one with most of its minutes taken, or the one with most minutes.
 */
export const PostChange = z.strictObject({ posts: z.number().min(-100).max(100), team: z.string().min(1), fromMonth: number(600) });
export type PostChange = Readonly<z.infer<typeof PostChange>>;

/**
 * Homes that come to the stock after some months: `sites` new sites that they are dealt out to, in this area or, where null, in the areas in turn; each site
 * has `homesOnSite` homes in all.
 */
export const NewHomes = z.strictObject({
  homes: z.int().min(1).max(1000), fromMonth: number(600), areaId: z.string().min(1).nullable(), sites: z.int().min(1).max(1000), homesOnSite: z.int().min(1).max(1_000_000),
  limitExempt: z.boolean(), bedrooms: z.int().min(0).max(9), staffing: z.enum(['none', 'onCall', 'daytime', 'allHours']), tenure: z.enum(['permanent', 'transitional', 'acute']),
  monthlyRent: z.int().min(0).max(1_000_000), stepFree: z.boolean(),
});
export type NewHomes = Readonly<z.infer<typeof NewHomes>>;

/**
 * Homes that leave the stock after some months: those that are empty then or fall empty after, on sites with at least as many municipal homes as make a
 * concentration and no exemption. Of those that are empty at once, the ones on the sites with most municipal homes go first.
 */
export const Closure = z.strictObject({ homes: z.int().min(1).max(1000), fromMonth: number(600) });
export type Closure = Readonly<z.infer<typeof Closure>>;

const whoCome = {
  /** The groups in order: a household belongs to the first of them that it has the word of. */
  groups: assumption(z.array(z.string().min(1)).min(1).max(MOST_ROWS), 'words'),
  /** The group that the reports name last in line; its wait is told by itself. */
  residualGroup: assumption(z.string(), 'word'),
  /** Situations in which a household has no home of its own, once it is ready to move. */
  homelessSituations: assumption(z.array(z.string().min(1)).max(MOST_ROWS), 'words'),
  /** The words for where those wait who come from prison, from an institution, after an eviction, and back after having moved. */
  situationWords: assumption(z.strictObject({ prison: z.string(), institution: z.string(), evicted: z.string(), returned: z.string() }), 'words'),
  /** Households that come to wait, by group; `other` are those without any of the words. */
  arrivalsPerYear: assumption(ofGroups(number(10_000)), 'householdsPerYear'),
  /** January to December; only how they stand to each other counts. */
  season: assumption(z.array(number(100)).length(12).refine((months) => months.some((month) => month > 0), { error: 'a month that is not 0' }), 'factors'),
  /** Of those who come, who come from an institution or a prison. */
  dischargePercent: assumption(ofGroups(percent), 'percent'),
  /** Of these, who come from prison. */
  prisonPercent: assumption(percent, 'percent'),
  /** Discharges that are told of on the day itself. */
  surprisePercent: assumption(percent, 'percent'),
  /** The others are told of between 1 and so many days before, all alike. */
  noticeDaysMost: assumption(z.int().min(1).max(730), 'days'),
  /** Tenants whose assessment has run out: how many of them are counted, or are shielded. */
  unknownPercent: assumption(percent, 'percent'),
};

const refusals = {
  /** A home that fits in every way is refused by so many. */
  refusalPercent: assumption(percent, 'percent'),
  /** More for each place that the area stands below the dearest wish, or for none of the wishes. */
  refusalPerWishStep: assumption(percent, 'percentPoints'),
  refusalPerSpareBedroom: assumption(percent, 'percentPoints'),
  /** More where the site has as many counted households as make a concentration. */
  refusalInConcentration: assumption(percent, 'percentPoints'),
  /** No refusal is more likely than this. */
  refusalMostPercent: assumption(percent, 'percent'),
};

const ofCounted = z.strictObject({ counted: number(1000), others: number(1000) });

const tenancies = {
  /** From the proposal until the household can move in. */
  moveInDays: assumption(z.int().min(0).max(365), 'days'),
  leaseMonths: assumption(z.int().min(1).max(600), 'months'),
  /** Of the leases that end, those that are renewed. */
  renewalPercent: assumption(percent, 'percent'),
  /** How often tenants move of their own accord: 10 means ten of a hundred tenants in a year. */
  moveOutsPerYear: assumption(ofCounted, 'perHundredTenantsAndYear'),
  evictionsPerYear: assumption(ofCounted, 'perHundredTenantsAndYear'),
  deathsPerYear: assumption(ofCounted, 'perHundredTenantsAndYear'),
  /** How long before a move or an eviction it is known. */
  moveOutNoticeDays: assumption(z.int().min(0).max(365), 'days'),
  /** From one tenant out until the next can move in. */
  turnaroundDays: assumption(z.int().min(0).max(365), 'days'),
  /** Of those who leave, who come back to wait: after moving, after a lease that was not renewed, after an eviction. */
  returnPercent: assumption(z.strictObject({ moved: percent, leaseEnded: percent, evicted: percent }), 'percent'),
  /** Until they come back, on average; those evicted come back at once. */
  returnMonths: assumption(number(600), 'months'),
};

const waiting = {
  /** Those who wait and find a home themselves or move away. */
  leavesPerYear: assumption(number(1000), 'perHundredWaitingAndYear'),
  waitingDeathsPerYear: assumption(number(1000), 'perHundredWaitingAndYear'),
};

const followUp = {
  /** The need of a household over time; the last phase lasts. */
  phases: assumption(z.array(Phase).min(1).max(MOST_ROWS).refine((phases) => phases.every(({ months }, i) => (months === null) === (i === phases.length - 1)), { error: 'months for every phase but the last' }), 'phases'),
  /** How often a household with follow-up begins again at the first phase. */
  relapsesPerYear: assumption(number(1000), 'perHundredTenantsAndYear'),
  /** The teams' minutes, of what they have today. */
  capacityPercent: assumption(number(1000), 'percent'),
  /** Of the minutes that the teams have taken on already and that can be freed, what is freed in a year. */
  committedRunOffPercent: assumption(percent, 'percent'),
  /** Of the minutes that the teams have taken on already, what can never be freed, since other people than tenants of the municipality take it. */
  committedFloorPercent: assumption(percent, 'percent'),
  /** Minutes a week with people, or on the way to them, in a full post. */
  minutesPerPost: assumption(z.int().min(1).max(10_080), 'minutesPerWeek'),
  posts: assumption(z.array(PostChange).max(MOST_ROWS), 'posts'),
};

const stock = {
  newHomes: assumption(z.array(NewHomes).max(MOST_ROWS), 'homes'),
  closures: assumption(z.array(Closure).max(MOST_ROWS), 'homes'),
  /** Homes that a round leaves empty for those who come without warning. */
  bufferHomes: assumption(z.int().min(0).max(1000), 'homes'),
  roundEveryDays: assumption(z.int().min(1).max(365), 'days'),
  /** A round proposes homes that can be moved into within so many days. */
  horizonDays: assumption(z.int().min(1).max(730), 'days'),
};

const measures = {
  /** So many counted households on a site are a concentration. */
  concentrationCount: assumption(z.int().min(1).max(1000), 'households'),
  /** A household without a home that needs at least this staffing is in a bought care place once it is ready to move. */
  careStaffing: assumption(z.enum(['onCall', 'daytime', 'allHours']), 'staffing'),
  careKronerPerDay: assumption(number(1_000_000), 'kronerPerDay'),
};

/** Every assumption of the simulation by its name. */
export const Assumptions = z.strictObject({ ...whoCome, ...refusals, ...tenancies, ...waiting, ...followUp, ...stock, ...measures });
export type Assumptions = z.infer<typeof Assumptions>;

/** The name of an assumption. */
export type AssumptionName = keyof Assumptions;

/** The values alone, as the simulation reads them. */
export type Supposed = { readonly [Name in AssumptionName]: Assumptions[Name]['value'] };

const values = Object.fromEntries(Object.entries(Assumptions.shape).map(([name, schema]) => [name, schema.shape.value]));
const aSupposed = z.strictObject(values) as unknown as z.ZodType<Supposed>;
const someSupposed = z.strictObject(Object.fromEntries(Object.entries(values).map(([name, schema]) => [name, schema.optional()])));

/** Values that are supposed instead, by the names of the assumptions; those that are not named stay. */
export const Changes = someSupposed as unknown as z.ZodType<{ readonly [Name in AssumptionName]?: Supposed[Name] }>;
export type Changes = { readonly [Name in AssumptionName]?: Supposed[Name] };

/** A ready-made set of changes, with where the question comes from. */
export const Preset = z.strictObject({ id: z.string().min(1), changes: Changes, source: z.string().min(1) });
export type Preset = Readonly<z.infer<typeof Preset>>;

/** The file of starting values and presets. */
export const SimulationFile = z.strictObject({ format: z.literal('spredt-simulation/1'), assumptions: Assumptions, presets: z.array(Preset) });
export type SimulationFile = Readonly<z.infer<typeof SimulationFile>>;

/** The assumptions with some values changed; a value that is changed has the given source. Throws on a value outside its range. */
export function changed(assumptions: Assumptions, changes: Changes, source: string = ASSUMED): Assumptions {
  const entries = Object.entries(assumptions).map(([name, given]) => {
    const value = changes[name as AssumptionName];
    return [name, value === undefined ? given : { ...given, value, source }];
  });
  return Assumptions.parse(Object.fromEntries(entries));
}

/** What is supposed, without units and sources. */
export function supposedBy(assumptions: Assumptions): Supposed {
  return aSupposed.parse(Object.fromEntries(Object.entries(assumptions).map(([name, { value }]) => [name, value])));
}
