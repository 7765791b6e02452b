/** The days that a plan may begin on, the first and the last. A file of its own, so that a page need not load zod. */
export const earliestFirstDay = "1900-01-01";
export const latestFirstDay = "9999-12-31";
