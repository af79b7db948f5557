import { CONCENTRATION_MEASURES, leastConcentration, type ConcentrationMeasure, type Fit, type LeastConcentration, type MeasureNumbers, type StockSite, type Unknowns } from '../../solver/index.ts';
import type { Look } from './questions.ts';
import type { StudyPartAsked } from './study-answers.ts';

/** Seconds that one measure may take; what is not proved by then is told with its bound. */
const MEASURE_SECONDS = 30;
const SEED = 1;

/** Every measure of the town or an area, today and at its least. */
export function answerLeastConcentration(
  { material: { stock }, question: { fit, ...numbers }, part: { areaId, unknowns } }:
  StudyPartAsked<{ readonly stock: readonly StockSite[] }, MeasureNumbers & { readonly fit: Fit }, { readonly areaId: string | null; readonly unknowns: Unknowns }>, look: Look,
): Readonly<Record<ConcentrationMeasure, LeastConcentration>> {
  const own = stock.filter((site) => areaId === null || site.areaId === areaId);
  const limits = { seconds: MEASURE_SECONDS, nodes: null, seed: SEED, shouldStop: () => look.shouldStop() };
  return Object.fromEntries(CONCENTRATION_MEASURES.map((measure) => [measure, leastConcentration(look.engine, own, { measure, numbers, fit, unknowns }, limits)])) as Record<ConcentrationMeasure, LeastConcentration>;
}
