import { columnOfDay, dayIn } from "./days";

/** An instant with the calendar day that it was where the person lived, as a row keeps both: that day never changes again. */
export type Moment = { readonly at: Date; readonly day: Date };

/** Throws RangeError on an unknown zone. */
export function momentIn(timeZone: string, at: Date): Moment {
  return { at, day: columnOfDay(dayIn(timeZone, at)) };
}
