import { describe, expect, test } from "vitest";
import { daysInWords, periodInWords } from "@/lib/study-time/period-in-words";
import { overlapping, studyTimeFrom } from "@/lib/study-time/periods";

const period = (first: string, last: string, hoursPerWeek: number) => ({ first, last, hoursPerWeek });

describe("studyTimeFrom", () => {
  test("goes back to the usual hours after a period, and on to the next where they touch", () => {
    const periods = [
      period("2027-03-01", "2027-03-31", 4),
      period("2027-04-01", "2027-04-30", 12),
      period("2027-07-01", "2027-07-01", 20),
    ];
    expect(studyTimeFrom(8, periods)).toEqual({
      hoursPerWeek: 8,
      hoursFrom: [
        { day: "2027-03-01", hoursPerWeek: 4 },
        { day: "2027-04-01", hoursPerWeek: 12 },
        { day: "2027-05-01", hoursPerWeek: null },
        { day: "2027-07-01", hoursPerWeek: 20 },
        { day: "2027-07-02", hoursPerWeek: null },
      ],
      breaks: [],
    });
  });

  test("takes a period without hours as a break", () => {
    expect(studyTimeFrom(8, [period("2027-08-02", "2027-08-15", 0)])).toEqual({
      hoursPerWeek: 8,
      hoursFrom: [],
      breaks: [{ first: "2027-08-02", last: "2027-08-15" }],
    });
  });

  test("never goes back after a period to the last day that there is", () => {
    expect(studyTimeFrom(8, [period("2027-08-02", "9999-12-31", 4)]).hoursFrom).toEqual([
      { day: "2027-08-02", hoursPerWeek: 4 },
    ]);
  });
});

describe("overlapping", () => {
  const march = period("2027-03-01", "2027-03-31", 4);

  test.each([
    ["2027-02-01", "2027-03-01"],
    ["2027-03-31", "2027-04-02"],
    ["2027-03-10", "2027-03-10"],
    ["2027-01-01", "2027-12-31"],
  ])("finds what shares a day with %s to %s", (first, last) =>
    expect(overlapping([march], { first, last })).toEqual([march]),
  );

  test.each([
    ["2027-02-01", "2027-02-28"],
    ["2027-04-01", "2027-04-02"],
  ])("lets %s to %s touch", (first, last) => expect(overlapping([march], { first, last })).toEqual([]));
});

describe("a period in words", () => {
  test("names a break by its days", () => {
    expect(periodInWords(period("2027-08-02", "2027-08-15", 0))).toBe("your break from 2 Aug 2027 to 15 Aug 2027");
  });

  test("names other hours, and a single day", () => {
    expect(periodInWords(period("2027-08-02", "2027-08-02", 1))).toBe("your 1 hour a week on 2 Aug 2027");
    expect(daysInWords(period("2027-08-02", "2027-08-03", 7.5))).toBe("from 2 Aug 2027 to 3 Aug 2027");
  });
});
