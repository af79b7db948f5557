import * as z from 'zod';
import { CURVE_FIGURES, IsoDate, TURNABLES } from '../../solver/index.ts';
import { ComparisonView } from '../comparison/schemas.ts';
import { LocalText } from '../intake/schemas.ts';
import { MeasureView, MeasuredView } from '../policy-trial/schemas.ts';
import { LevelFoundView, NoProposal } from './policy-trial-schemas.ts';

const whole = z.int();
const id = z.string().min(1);

/** Points of one sweep at most, the round as it is not counted. */
const MOST_POINTS = 60;

const rangeOf = new Map(TURNABLES.map((one) => [one.id, one]));

/** What is turned, by its id, and the values that it is turned to: each within what it may be. */
export const AxisQuestion = z.strictObject({ id: z.enum(TURNABLES.map((one) => one.id)), values: z.array(whole).min(1).max(30) })
  .refine(({ id: turned, values }) => {
    const range = rangeOf.get(turned);
    return range !== undefined && values.every((value) => value >= range.least && value <= range.most);
  }, { message: 'a value lies outside of what can be asked about', path: ['values'] });
export type AxisQuestion = Readonly<z.infer<typeof AxisQuestion>>;

/** A sweep of a round (avveining): one thing that is turned, or two in every combination; each point solved for so many seconds at most with the same seed, and measured by one yardstick. */
export const TradeOffQuestion = z.strictObject({
  roundId: z.string().min(1).max(200), axes: z.array(AxisQuestion).min(1).max(2), timeLimitSeconds: whole.min(1).max(600), seed: whole.min(0).max(1_000_000), measure: MeasureView,
}).refine(({ axes }) => new Set(axes.map((axis) => axis.id)).size === axes.length, { message: 'the two must differ', path: ['axes'] })
  .refine(({ axes }) => axes.reduce((points, { values }) => points * new Set(values).size, 1) <= MOST_POINTS, { message: `at most ${MOST_POINTS} points`, path: ['axes'] });
export type TradeOffQuestion = Readonly<z.infer<typeof TradeOffQuestion>>;

/** A figure that a curve is drawn of. */
export const CurveFigureView = z.enum(CURVE_FIGURES);
export type CurveFigureView = z.infer<typeof CurveFigureView>;

const turns = z.array(z.strictObject({ id, value: whole }));

/** A point with what came of it so far. `leastWaitingPoints`: no proposal under its rules leaves fewer priority points, by what is proved. */
export const TradeOffPointView = z.strictObject({
  number: whole, turns,
  found: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('missing') }), z.strictObject({ kind: z.literal('none'), reason: NoProposal }),
    z.strictObject({ kind: z.literal('proposal'), isProved: z.boolean(), levels: z.array(LevelFoundView), figures: MeasuredView, leastWaitingPoints: whole }),
  ]),
});
export type TradeOffPointView = Readonly<z.infer<typeof TradeOffPointView>>;

/** Two figures against each other: the numbers of the points that another is no worse than on both and better on one, and of those where the curve bends most. */
export const PlaneView = z.strictObject({ x: CurveFigureView, y: CurveFigureView, dominated: z.array(whole), knee: z.array(whole) });
export type PlaneView = Readonly<z.infer<typeof PlaneView>>;

const shownRound = z.strictObject({ id, name: z.string(), asOf: IsoDate, households: whole, dwellings: whole, policyName: LocalText, policyValidFrom: IsoDate });

/** How something that is turned stands in the round: its value (null: the rule is off, and then asked for as a condition with what is assumed beside), and as what it is asked about. */
const axis = z.strictObject({
  id, unit: z.string(), values: z.array(whole), stands: whole.nullable(), asked: z.enum(['hard', 'soft']).nullable(), assumed: z.record(z.string(), z.unknown()),
});

/** A sweep as far as it has come: its points, the first of which is the round as it is, and every two figures against each other over the points that have a proposal. */
export const TradeOffView = z.strictObject({ round: shownRound, axes: z.array(axis), measure: MeasureView, points: z.array(TradeOffPointView), planes: z.array(PlaneView) });
export type TradeOffView = Readonly<z.infer<typeof TradeOffView>>;

/**
 * The proposal of one point: who is given which home, and how it differs from the round as it is. In the comparison, proposal 1 is the round as it is and proposal 2 the point; null for the
 * first point itself, and until the first point has a proposal.
 */
export const PointProposalView = z.strictObject({
  studyId: id, round: shownRound, axes: z.array(axis), measure: MeasureView, point: TradeOffPointView, base: TradeOffPointView,
  placements: z.array(z.strictObject({ householdId: id, dwellingId: id, siteId: id, teamId: id.nullable(), moveIn: IsoDate, points: whole })),
  left: z.array(z.strictObject({ householdId: id, points: whole })),
  names: z.strictObject({ dwellings: z.record(id, z.string()), sites: z.record(id, z.string()), teams: z.record(id, z.string()) }), isFromRegisters: z.boolean(),
  comparison: ComparisonView.nullable(),
});
export type PointProposalView = Readonly<z.infer<typeof PointProposalView>>;
