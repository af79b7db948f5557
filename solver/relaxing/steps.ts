import type { AreaId, Dwelling, Household, SiteId } from '../domain/problem.ts';
import type { Round } from '../domain/round.ts';
import type { Limit } from '../rules/limit.ts';
import type { ListEdit, Step, StepUnit, StepValue } from '../rules/rule.ts';

/** A household that needs less in one field. */
export function householdStep<K extends keyof Household>(household: Household, what: K, to: Household[K] & StepValue, unit: StepUnit): Step {
  const { id } = household;
  return { what, from: household[what] as StepValue, to, unit, subject: { householdId: id }, edits: [{ at: 'household', id, set: { [what]: to } }] };
}

/** One word or id more, or fewer, on a list of the household; `subject` names the site, area or person where there is one. */
export function listStep(household: Household, list: ListEdit, subject: { readonly siteId?: SiteId; readonly areaId?: AreaId; readonly avoidedId?: string } = {}): Step {
  const { id } = household;
  const named = (items: readonly unknown[] | undefined): StepValue => items?.map(String) ?? [];
  return { what: list.field, from: named(list.drop), to: named(list.add), unit: 'choice', subject: { householdId: id, ...subject }, edits: [{ at: 'household', id, list }] };
}

/** Another value of one of the rule's own parameters. */
export function parameterStep<P extends object, K extends keyof P & string>(parameters: P, what: K, to: P[K] & StepValue, unit: StepUnit): Step {
  return { what, from: parameters[what] as StepValue, to, unit, subject: {}, edits: [{ at: 'setting', set: { [what]: to } }] };
}

/** A parameter of a limit that is higher by so much, up to `most`; none where no limit gets room for anybody more. */
export function limitSteps<P extends object, K extends keyof P & string>(
  round: Round, parameters: P, limitsOf: ((round: Round, parameters: P) => readonly Limit[]) | undefined, { what, by, most, unit }: { readonly what: K; readonly by: number; readonly most: number; readonly unit: StepUnit },
): readonly Step[] {
  const to = Math.min(most, (parameters[what] as number) + by);
  const caps = (given: P): readonly number[] => limitsOf?.(round, given).map(({ cap }) => cap) ?? [];
  const before = caps(parameters);
  const isHigher = caps({ ...parameters, [what]: to }).some((cap, i) => cap > (before[i] as number));
  return isHigher ? [parameterStep(parameters, what, to as P[K] & StepValue, unit)] : [];
}

/** The rule switched off. */
export function offStep(): Step {
  return { what: 'enforce', from: 'hard', to: 'off', unit: 'choice', subject: {}, edits: [{ at: 'setting', set: { enforce: 'off' } }] };
}

/** A dwelling that is not earmarked any more. */
export function unearmarkedStep({ id, earmark }: Dwelling): Step {
  return { what: 'earmark', from: earmark?.groups ?? [], to: null, unit: 'choice', subject: { dwellingId: id }, edits: [{ at: 'dwelling', id, set: { earmark: null } }] };
}
