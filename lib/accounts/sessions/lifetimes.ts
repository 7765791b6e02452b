const minute = 60; // seconds
const day = 24 * 60 * minute;

/** How long a session lasts that nobody uses, seconds: 30 days. */
export const longestUnused = 30 * day;

/** How long a session lasts at most, seconds: 180 days. */
export const longestSession = 180 * day;

/** How long the second factor may be given after the first, seconds: 10 minutes. */
export const secondFactorWithin = 10 * minute;

/** How long someone who has shown who they are may change what could take the account over, seconds: 10 minutes. */
export const freshFor = 10 * minute;

/** The last use of a session is noted this exactly, seconds: 5 minutes. */
export const useNotedEvery = 5 * minute;

/** The instant that lies so many seconds before the given one. */
export function before(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000);
}
