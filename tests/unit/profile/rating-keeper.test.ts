import { describe, expect, test } from "vitest";
import { RatingKeeper, type Said, shownRating } from "@/components/profile/rating-keeper";
import type { RatedSkill, RatingView } from "@/lib/profile/rating-view";
import { done, type Failure, fail, type Result } from "@/lib/result";

const given = { rating: null, readAt: "2026-03-02T08:00:00.000Z" };
const down = fail({ kind: "unavailable", message: "Try again in a moment." });

/** A server whose answers the test gives, in any order. */
function pendingServer() {
  const calls: { skillId: string; said: Said; answer: (result: Result<RatedSkill, Failure>) => void }[] = [];
  const keeper = new RatingKeeper(
    (skillId, said) => new Promise((resolve) => calls.push({ skillId, said, answer: resolve })),
  );
  const shown = (skillId = "python", page: { rating: RatingView | null; readAt: string } = given) =>
    shownRating(keeper.entry(skillId), page);
  async function answer(call: number, result: Result<RatedSkill, Failure>) {
    calls[call]?.answer(result);
    await Promise.resolve(); // lets the keeper take it
    await Promise.resolve();
  }
  return { keeper, calls, shown, answer };
}

const said = (level: number | null): Said => ({ level, confidence: "sure" });

function kept(level: number, savedAt = "2026-03-02T08:00:05.000Z") {
  return done({ skillId: "python", rating: rating(level), savedAt });
}

function rating(level: number): RatingView {
  return { level, confidence: "sure", source: "self", ratedAt: "2026-03-02T08:00:04.000Z" };
}

describe("a rating that is said", () => {
  test("shows at once, as being saved", () => {
    const { keeper, shown } = pendingServer();
    keeper.say("python", said(3), given);
    expect(shown()).toMatchObject({ rating: { level: 3 }, status: { kind: "saving" } });
    expect(shown("sql")).toEqual({ rating: null, status: { kind: "idle" } });
  });

  test("is saved once the server says so", async () => {
    const { keeper, shown, answer } = pendingServer();
    keeper.say("python", said(3), given);
    await answer(0, kept(3));
    expect(shown()).toMatchObject({ rating: rating(3), status: { kind: "saved" } });
  });

  test("gives way to what was kept before when it cannot be saved", async () => {
    const { keeper, shown, answer } = pendingServer();
    const page = { ...given, rating: rating(1) };
    keeper.say("python", said(3), page);
    await answer(0, down);
    expect(shown("python", page)).toMatchObject({
      rating: { level: 1 },
      status: { kind: "failed", message: expect.stringContaining("Try again in a moment.") },
    });
  });

  test("is never called lost when it is unknown whether it was saved", async () => {
    const { keeper, shown, answer } = pendingServer();
    keeper.say("python", said(3), given);
    await answer(0, fail({ kind: "outcome-unknown", message: "We don't know whether this was saved." }));
    expect(shown().status).toEqual({ kind: "failed", message: "We don't know whether this was saved." });
  });

  test("can be taken back", async () => {
    const { keeper, shown, answer, calls } = pendingServer();
    const page = { ...given, rating: rating(1) };
    keeper.say("python", said(null), page);
    expect(shown("python", page).rating).toBeNull();
    await answer(0, done({ skillId: "python", rating: null, savedAt: "2026-03-02T08:00:05.000Z" }));
    expect(shown("python", page)).toMatchObject({ rating: null, status: { kind: "saved" } });
    expect(calls).toHaveLength(1);
  });
});

describe("changes that follow each other quickly", () => {
  test("go one at a time, and of those in between only the last", async () => {
    const { keeper, calls, shown, answer } = pendingServer();
    for (const level of [1, 2, 3, 4]) keeper.say("python", said(level), given);
    expect(calls.map((call) => call.said.level)).toEqual([1]);
    expect(shown()).toMatchObject({ rating: { level: 4 }, status: { kind: "saving" } });

    await answer(0, kept(1));
    expect(calls.map((call) => call.said.level)).toEqual([1, 4]);
    expect(shown()).toMatchObject({ rating: { level: 4 }, status: { kind: "saving" } });

    await answer(1, kept(4));
    expect(shown()).toMatchObject({ rating: rating(4), status: { kind: "saved" } });
  });

  test("do not wait for another skill", () => {
    const { keeper, calls } = pendingServer();
    keeper.say("python", said(1), given);
    keeper.say("sql", said(2), given);
    expect(calls.map((call) => call.skillId)).toEqual(["python", "sql"]);
  });

  test("are tried even if the one before failed", async () => {
    const { keeper, shown, answer } = pendingServer();
    keeper.say("python", said(1), given);
    keeper.say("python", said(2), given);
    await answer(0, down);
    expect(shown()).toMatchObject({ rating: { level: 2 }, status: { kind: "saving" } });
    await answer(1, kept(2));
    expect(shown()).toMatchObject({ rating: rating(2), status: { kind: "saved" } });
  });

  test("fall back to the last that was kept", async () => {
    const { keeper, shown, answer } = pendingServer();
    keeper.say("python", said(1), given);
    keeper.say("python", said(2), given);
    await answer(0, kept(1));
    await answer(1, down);
    expect(shown()).toMatchObject({ rating: rating(1), status: { kind: "failed" } });
  });

  test("are all sent when the page is left for good", () => {
    const { keeper, calls } = pendingServer();
    keeper.say("python", said(1), given);
    keeper.say("python", said(5), given);
    keeper.flush();
    keeper.flush();
    expect(calls.map((call) => call.said.level)).toEqual([1, 5]);
  });
});

describe("a page that is opened again", () => {
  test("shows what was saved after it was read", async () => {
    const { keeper, shown, answer } = pendingServer();
    keeper.say("python", said(3), given);
    await answer(0, kept(3));
    expect(shown("python", given).rating?.level).toBe(3);
  });

  test("shows what it was given if that is newer", async () => {
    const { keeper, shown, answer } = pendingServer();
    keeper.say("python", said(3), given);
    await answer(0, kept(3));
    const later = { rating: rating(4), readAt: "2026-03-02T09:00:00.000Z" };
    expect(shown("python", later)).toEqual({ rating: rating(4), status: { kind: "idle" } });
  });

  test("still says that it was saved when the page is read anew and shows the same", async () => {
    const { keeper, shown, answer } = pendingServer();
    keeper.say("python", said(3), given);
    await answer(0, kept(3));
    const later = { rating: rating(3), readAt: "2026-03-02T09:00:00.000Z" };
    expect(shown("python", later)).toEqual({ rating: rating(3), status: { kind: "saved" } });
  });

  test("shows what is still being saved", () => {
    const { keeper, shown } = pendingServer();
    keeper.say("python", said(3), given);
    expect(shown("python", { rating: null, readAt: "2026-03-02T09:00:00.000Z" }).rating?.level).toBe(3);
  });
});
