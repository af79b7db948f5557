import type { WeekPlanRow } from '../db/follow-up-tables.ts';
import type { WeekMaterial } from './material.ts';
import { readStoredPlan } from './stored-plan.ts';

/** A plan of a week, and what it was planned from, as they are when nothing of an agreement is left in them; all other visits stay as they were decided. Sums stay too: they name nobody. */
export function withoutAgreement({ material, plan }: Pick<WeekPlanRow, 'material' | 'plan'>, agreementId: string): Pick<WeekPlanRow, 'material' | 'plan'> {
  const from = JSON.parse(material) as WeekMaterial;
  const stored = readStoredPlan(plan);
  const isOther = (one: { readonly agreementId: string }): boolean => one.agreementId !== agreementId;
  return {
    material: JSON.stringify({ ...from, agreements: from.agreements.filter(({ id }) => id !== agreementId), problems: from.problems.filter(({ kind, id }) => kind !== 'agreementWithoutPoint' || id !== agreementId) } satisfies WeekMaterial),
    plan: JSON.stringify({ ...stored, days: stored.days.map((day) => ({ ...day, stops: day.stops.filter(isOther) })), uncovered: stored.uncovered.filter(isOther) }),
  };
}
