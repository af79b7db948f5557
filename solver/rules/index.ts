import type { Policy } from '../domain/problem.ts';
import { accessibility } from './accessibility/index.ts';
import { areaLimit } from './area-limit/index.ts';
import { areaWish } from './area-wish/index.ts';
import { avoid } from './avoid/index.ts';
import { bedrooms } from './bedrooms/index.ts';
import { continuity } from './continuity/index.ts';
import { deadline } from './deadline/index.ts';
import { earmark } from './earmark/index.ts';
import { features } from './features/index.ts';
import { followUpCapacity } from './follow-up-capacity/index.ts';
import { followUpCover } from './follow-up-cover/index.ts';
import { occupancy } from './occupancy/index.ts';
import { pets } from './pets/index.ts';
import { pointWish } from './point-wish/index.ts';
import { radiusLimit } from './radius-limit/index.ts';
import { rent } from './rent/index.ts';
import { sensitivePlaces } from './sensitive-places/index.ts';
import { shielding } from './shielding/index.ts';
import { siteLimit } from './site-limit/index.ts';
import { siteSpread } from './site-spread/index.ts';
import { spareBedrooms } from './spare-bedrooms/index.ts';
import { stability } from './stability/index.ts';
import { staffing } from './staffing/index.ts';
import { tenure } from './tenure/index.ts';
import { travel } from './travel/index.ts';
import { unplaced } from './unplaced/index.ts';
import { vacancy } from './vacancy/index.ts';
import { veto } from './veto/index.ts';
import type { Enforcement, Rule } from './rule.ts';

/** Every rule of the catalogue, in its order: pairs of household and dwelling, neighbours, follow-up, priority. */
export const RULES: readonly Rule[] = [
  bedrooms, spareBedrooms, accessibility, rent, pets, staffing, occupancy, features, tenure,
  earmark, veto, sensitivePlaces, deadline, vacancy, areaWish, pointWish, stability,
  siteLimit, siteSpread, radiusLimit, areaLimit, shielding, avoid,
  followUpCover, followUpCapacity, continuity, travel,
  unplaced,
];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with the id; undefined when the catalogue has none. */
export function ruleNamed(id: string): Rule | undefined {
  return byId.get(id);
}

/** A rule that the policy has turned on, with its parameters read and their defaults filled in. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly enforcement: Enforcement;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Where a soft rule stands among the levels, and what its penalties are multiplied by; null when hard. */
  readonly price: { readonly level: number; readonly weight: number } | null;
}

const active = new WeakMap<Policy, readonly ActiveRule[]>();

/** The rules that are hard or soft in a valid policy, in the order of the catalogue. */
export function activeRules(policy: Policy): readonly ActiveRule[] {
  const known = active.get(policy);
  if (known) return known;
  const found = RULES.flatMap((rule): readonly ActiveRule[] => {
    const setting = policy.rules[rule.id];
    if (!setting || setting.enforce === 'off') return [];
    const parameters = Object.fromEntries(Object.entries(rule.parameters).map(([name, schema]) => (
      [name, Object.hasOwn(setting, name) ? setting[name] : schema.parse(undefined)])));
    const price = setting.enforce === 'soft' ? { level: setting.level, weight: setting.weight } : null;
    return [{ rule, enforcement: setting.enforce, parameters, price }];
  });
  active.set(policy, found);
  return found;
}

const hardOnes = new WeakMap<Policy, readonly ActiveRule[]>();

/** Those of the active rules that are hard. */
export function hardRules(policy: Policy): readonly ActiveRule[] {
  let found = hardOnes.get(policy);
  if (!found) hardOnes.set(policy, (found = activeRules(policy).filter(({ enforcement }) => enforcement === 'hard')));
  return found;
}
