/** Concentration as it is, and over time. */
export const PLAN_PATH = '/plan';
/** What of it could be avoided with the homes there are. */
export const AVOIDABLE_PATH = '/plan/unngaaelig';
/** Where one home more would help. */
export const NEXT_HOME_PATH = '/plan/neste-bolig';
/** What is needed against what there is. */
export const NEED_PATH = '/plan/behov';
