/** Where the policies lie; one of them is at its id, and its form at `/rediger`. */
export const POLICY_PATH = '/policy';
/** Two policies, and the queue, on one round. */
export const POLICY_TRIAL_PATH = '/policy/sammenlign-policyer';
/** What is gained and lost as one or two numbers of a policy change. */
export const TRADE_OFF_PATH = '/policy/avveining';
/** Years to come, with dice. */
export const SIMULATION_PATH = '/policy/simulering';

/** Where a policy lies. */
export const policyPath = (id: string): string => `${POLICY_PATH}/${encodeURIComponent(id)}`;
