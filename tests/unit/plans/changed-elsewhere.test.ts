import { describe, expect, test } from "vitest";
import { changedElsewhere } from "@/lib/plans/changed-elsewhere";

describe("changedElsewhere", () => {
  test("is null where the stored text is what was seen, or what is wanted", () => {
    expect(changedElsewhere({ title: "a" }, { title: "a" }, { title: "b" })).toBeNull();
    expect(changedElsewhere({ title: "b" }, { title: "a" }, { title: "b" })).toBeNull();
  });

  test("names each field that holds something unseen, with what it holds", () => {
    const changed = changedElsewhere({ note: "x", link: "l" }, { note: "a", link: "l" }, { note: "b", link: "m" });
    expect(changed?.fields).toEqual({ note: "Stored now: “x” Save again to replace it." });
    expect(changed?.stored).toEqual({ note: "x", link: "l" });
  });

  test("says so where the text was removed", () => {
    expect(changedElsewhere({ note: "" }, { note: "a" }, { note: "b" })?.fields).toEqual({
      note: "Emptied elsewhere. Save again to fill it.",
    });
  });
});
