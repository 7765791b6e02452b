import { addDays, columnOfDay, type Day, dayOfColumn } from "./days";

/**
 * A day of a plan as a person would say it: to the day as far as the next four weeks (`14 March 2027`), by the third
 * of a month up to six months ahead (`mid-May 2027`), by the third of a year beyond (`late 2027`); a day that has
 * passed to the day. Nobody can keep to a day that is a year away, so none is promised.
 */
export function dayPlanned(day: Day, today: Day): string {
  return text(wordsFor(day, today));
}

/** The same with its preposition: `on 14 March 2027`, `in mid-May 2027`. */
export function onDayPlanned(day: Day, today: Day): string {
  const words = wordsFor(day, today);
  return `${words.exact ? "on" : "in"} ${text(words)}`;
}

/** From one day to another, saying no more than once what both share: `early to mid-May 2027`; one if both read alike. */
export function spanPlanned(start: Day, finish: Day, today: Day): string {
  const [from, to] = [wordsFor(start, today), wordsFor(finish, today)];
  const [fromText, toText] = [text(from), text(to)];
  if (fromText === toText) return toText;
  if (from.year !== to.year) return `${fromText} to ${toText}`;
  const alike = from.exact === to.exact && from.month === to.month;
  return `${beginning(from, alike)} to ${toText}`;
}

type DayWords = {
  readonly exact: boolean;
  /** The day of the month, or which third of the month or year. */
  readonly part: string;
  /** Null where the year alone is named. */
  readonly month: string | null;
  readonly year: string;
};

const exactDays = 28; // ahead
const monthsByThird = 6; // ahead

function wordsFor(day: Day, today: Day): DayWords {
  const [year = "", month = 0, date = 0] = [day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8))];
  const name = monthNames[month - 1] ?? "";
  const { lastExact, lastByMonth } = horizonOf(today);
  if (day <= lastExact) return { exact: true, part: `${date}`, month: name, year };
  if (day <= lastByMonth) return { exact: false, part: third(date, 10), month: name, year };
  return { exact: false, part: third(month, 4), month: null, year };
}

type Horizon = { readonly today: Day; readonly lastExact: Day; readonly lastByMonth: Day };

let horizon: Horizon | null = null;

/** Remembered, since a page tells a hundred days as seen from one. */
function horizonOf(today: Day): Horizon {
  if (horizon?.today !== today) {
    horizon = { today, lastExact: addDays(today, exactDays), lastByMonth: addMonths(today, monthsByThird) };
  }
  return horizon;
}

const third = (position: number, length: number) =>
  position <= length ? "early" : position <= 2 * length ? "mid" : "late";

function text({ part, month, year }: DayWords): string {
  return `${part}${part === "mid" ? "-" : " "}${month === null ? "" : `${month} `}${year}`;
}

/** The words for a day without the year, and without the month too where `alike`. */
function beginning({ part, month }: DayWords, alike: boolean): string {
  const joint = part === "mid" ? "-" : "";
  return alike || month === null ? `${part}${joint}` : `${part}${joint || " "}${month}`;
}

/** The same day of a later month, or its last where the month is shorter. */
function addMonths(day: Day, months: number): Day {
  const later = columnOfDay(day);
  const date = later.getUTCDate();
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months + 1, 0); // the month's last day
  if (date < later.getUTCDate()) later.setUTCDate(date);
  return dayOfColumn(later);
}

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
