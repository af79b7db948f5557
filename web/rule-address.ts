/** Where the page of rules lies. */
export const RULES_PATH = '/regler';

/** Where the page about one rule lies. */
export const ruleAddress = (ruleId: string): string => `${RULES_PATH}/${encodeURIComponent(ruleId)}`;
