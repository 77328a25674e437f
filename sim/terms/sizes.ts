/** Ties to other helpers and to officials that one person can hold. */
export const PEERS = 8
export const LINKS = 4
/** Milieus of residents; people who came as refugees are of one more. */
export const MILIEUS = 4
export const NEWCOMER_MILIEU = 4
/** Contacts of a resident, and how many of them that help count; more change nothing. */
export const CONTACTS = 10
export const COUNTED_CONTACTS = 4
export const MAX_OFFICES = 12
/** Thresholds run over [BIN_FLOOR, BIN_FLOOR + BINS * BIN_WIDTH). */
export const BINS = 128
export const BIN_FLOOR = -0.4
export const BIN_WIDTH = 0.0125
/** Luck is bucketed to this many equal cells per threshold bin. */
export const CELLS = 256
/** Bin of those who are no possible helpers. */
export const NEVER = 255
/** Classes of exits outside circles: by immediacy in the first half year, settled, mentors. */
export const EXIT_CLASSES = 18
/** Buckets of one exit class; a lap of the clock is 16 units of cumulated hazard. */
export const EXIT_BUCKETS = 1024
/** Exits by cause are counted in this many cells. */
export const EXIT_CELLS = 16
/** Weeks of the first half year; cohorts of starters stand in a ring of this many lists. */
export const EARLY_WEEKS = 26
/** Events that are kept beside the columns before they are handed on. */
export const LOG_ROWS = 4096
