import { pairCheck, type Pair } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

const missing = ({ household, dwelling }: Pair): readonly string[] => household.mustHave.filter((feature) => !dwelling.features.includes(feature));
const unwanted = ({ household, dwelling }: Pair): readonly string[] => household.mustNotHave.filter((feature) => dwelling.features.includes(feature));

/** Each feature that is missing, and each that must not be there, costs one. */
export const check = pairCheck<NoParameters>({
  penalty: (pair) => missing(pair).length + unwanted(pair).length,
  facts: (pair) => ({ missing: missing(pair), unwanted: unwanted(pair) }),
});
