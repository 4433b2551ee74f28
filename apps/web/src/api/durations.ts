/** One minute in milliseconds, in which moments are counted. */
export const MINUTE_MS = 60_000;
/** One hour in milliseconds. */
export const HOUR_MS = 60 * MINUTE_MS;
/** A whole day in minutes, in which times of a day are counted. */
export const DAY_MINUTES = 24 * 60;
/** A whole day in milliseconds. */
export const DAY_MS = DAY_MINUTES * MINUTE_MS;
