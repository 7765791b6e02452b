import { describe, expect, test } from "vitest";
import { forecastNote, forecastWords } from "@/lib/planning/forecast-words";
import type { Day } from "@/lib/time/days";

const today = "2027-01-04";
const plan = { readyDate: "2027-06-14", finish: "2027-09-01", isReady: false, stepsDone: 3, steps: 9 };
const at = (readyDate: Day | null, finish = "2027-09-01") => ({ readyDate, finish, anew: { readyDate, finish } });

const words = (forecast: ReturnType<typeof at>, more: Partial<typeof plan> = {}) => {
  const note = forecastNote(forecast, { ...plan, ...more }, today);
  return note && forecastWords(note, today);
};

describe("forecastWords", () => {
  test("says how much later or sooner, in the words for days so far ahead", () => {
    expect(words(at("2027-07-19"))).toBe("At this pace: ready in mid-2027, five weeks later than planned");
    expect(words(at("2027-05-31"))).toBe("At this pace: ready in late May 2027, two weeks sooner than planned");
    expect(words(at("2027-06-21"))).toBe("At this pace: ready in late June 2027, one week later than planned");
    expect(words(at("2027-11-14"))).toBe("At this pace: ready in late 2027, five months later than planned");
    expect(words(at("2029-12-14"))).toBe("At this pace: ready in late 2029, three years later than planned");
  });

  test("tells no difference of less than a week in days", () => {
    expect(words(at("2027-06-14"))).toBe("At this pace: ready on the planned day");
    expect(words(at("2027-06-20"))).toBe("At this pace: ready within a week of the planned day");
  });

  test("speaks of the last step to those who are ready", () => {
    const ready = { isReady: true };
    expect(words(at("2027-01-02", "2027-08-18"), ready)).toBe(
      "At this pace: all steps done in mid-2027, two weeks sooner than planned",
    );
  });

  test("says nothing where nothing is finished and nothing late, and where all is done", () => {
    expect(words(at("2027-06-14"), { stepsDone: 0 })).toBeNull();
    expect(words(at("2027-06-28"), { stepsDone: 0 })).toContain("two weeks later");
    expect(words(at("2027-01-02"), { stepsDone: 9 })).toBeNull();
    expect(forecastNote(null, plan, today)).toBeNull();
  });

  test("offers to date the plan anew only where that moves a day by a week", () => {
    const slow = { ...at("2027-07-19"), anew: { readyDate: "2027-06-16", finish: "2027-09-03" } };
    expect(forecastNote(slow, plan, today)?.worthDating).toBe(false);
    expect(forecastNote(at("2027-07-19"), plan, today)?.worthDating).toBe(true);
  });
});
