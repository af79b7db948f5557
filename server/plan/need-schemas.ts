import * as z from 'zod';
import { Staffing, Tenure } from '../../solver/index.ts';
import { LocalText } from '../intake/schemas.ts';

const whole = z.int().min(0);
const day = z.iso.date();

/** A number of households or tenancies: the least and the most that it is told as; the same for those who may see it as it is. */
export const CountToldView = z.strictObject({ least: whole, most: whole });
export type CountToldView = Readonly<z.infer<typeof CountToldView>>;

/** Homes of a kind: free today, free by the last day as far as it is known, and all that are not kept out of letting. */
export const HomeCountView = z.strictObject({ freeNow: whole, freeLater: whole, all: whole });
export type HomeCountView = Readonly<z.infer<typeof HomeCountView>>;

/** How far ahead known changes are told, in months, where nobody says otherwise: a choice of the page's. */
export const NeedQuery = z.strictObject({ months: z.coerce.number().int().min(1).max(36).default(12) });
export type NeedQuery = Readonly<z.infer<typeof NeedQuery>>;

/** Need against homes of one kind (behov og boliger). `fits` are homes as large, as accessible and as staffed or more; `own` those of just this kind. */
export const NeedRowView = z.strictObject({
  bedrooms: whole, access: z.enum(['any', 'stepFree', 'wheelchair']), staffing: Staffing, households: CountToldView, transfers: CountToldView, fits: HomeCountView, own: HomeCountView,
});
export type NeedRowView = Readonly<z.infer<typeof NeedRowView>>;

/** A tenancy whose lease ends or has ended, or that could be looked at for buying. `id` is the tenancy's in its register. */
export const LeaseView = z.strictObject({ id: z.string(), dwellingId: z.string(), dwelling: z.string(), area: z.string(), bedrooms: whole, startDate: day, endDate: day.nullable(), isOver: z.boolean() });
export type LeaseView = Readonly<z.infer<typeof LeaseView>>;

/** By which rules tenancies are listed to be looked at for buying (data/buying.json), with what they stand on. */
export const BuyingRules = z.strictObject({ validFrom: day, authority: LocalText, monthsLived: whole, tenures: z.array(Tenure), staffings: z.array(Staffing) });
export type BuyingRules = Readonly<z.infer<typeof BuyingRules>>;

/** A figure that KOSTRA asks for: how it is defined and where, and what the registers give; `value` is null where they cannot give it. */
export const KostraFigure = z.strictObject({
  id: z.string(), given: z.enum(['count', 'share', 'atMost', 'not']), name: LocalText, definition: LocalText, source: z.url(), because: LocalText, value: whole.nullable(), percent: z.number().nullable(),
});
export type KostraFigure = Readonly<z.infer<typeof KostraFigure>>;

/** The figures of KOSTRA's form on municipal homes, as far as the registers hold them on a day. */
export const KostraView = z.strictObject({ asOf: day, readOn: day, form: LocalText, checked: LocalText, figures: z.array(KostraFigure) });
export type KostraView = Readonly<z.infer<typeof KostraView>>;

/**
 * Need against stock on a day, with known changes until the last day. `isTold` says that counts of people are told in steps of `smallCount`, and no tenancy, to those who may see sums alone.
 * `leases` and `buying` are null for them.
 */
export const NeedView = z.strictObject({
  asOf: day, until: day, isTold: z.boolean(), smallCount: whole, households: CountToldView, noWish: CountToldView, homes: HomeCountView, rows: z.array(NeedRowView),
  tenures: z.array(z.strictObject({ tenure: Tenure, households: CountToldView, homes: HomeCountView })),
  areas: z.array(z.strictObject({ id: z.string(), name: z.string(), firstWish: CountToldView, wish: CountToldView, excluded: CountToldView, homes: HomeCountView })),
  months: z.array(z.strictObject({ month: z.string(), leasesEnd: CountToldView, homesFree: whole })), leasesEnded: CountToldView,
  leases: z.array(LeaseView).nullable(), buying: z.strictObject({ rules: BuyingRules, tenancies: z.array(LeaseView).nullable() }),
});
export type NeedView = Readonly<z.infer<typeof NeedView>>;
