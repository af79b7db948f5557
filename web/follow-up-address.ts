/** Follow-up: what each team and staff member has to do, and what is due. */
export const FOLLOW_UP_PATH = '/oppfolging';
/** Who follows whom. */
export const CASELOAD_PATH = '/oppfolging/hvem';
/** The week as it is planned. */
export const WEEK_PATH = '/oppfolging/uke';
/** Need against time, week by week ahead. */
export const FORECAST_PATH = '/oppfolging/framover';
