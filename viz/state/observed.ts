/** The towns are observed until then; what comes after is a stress test. */
export const OBSERVED_UNTIL = '2021-12-31'

/** The Monday of the last week that is observed: what towns come to is read on it. */
export const LAST_OBSERVED = '2021-12-27'
