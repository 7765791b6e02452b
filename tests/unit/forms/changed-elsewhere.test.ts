import { describe, expect, test } from "vitest";
import { changedElsewhere } from "@/lib/forms/changed-elsewhere";

describe("changedElsewhere", () => {
  test("is null where the stored text is what was seen, or what is wanted", () => {
    expect(changedElsewhere({ title: "a" }, { title: "a" }, { title: "b" })).toBeNull();
    expect(changedElsewhere({ title: "b" }, { title: "a" }, { title: "b" })).toBeNull();
  });

  test("is null where the form does not tell what was seen", () => {
    expect(changedElsewhere({ title: "a" }, { title: undefined }, { title: "b" })).toBeNull();
    expect(changedElsewhere({ title: "a" }, {}, { title: "b" })).toBeNull();
  });

  test("says what is stored in the words that people know it by", () => {
    const changed = changedElsewhere({ roleId: "a" }, { roleId: "b" }, { roleId: "c" }, { roleId: "Analyst" });
    expect(changed?.fields).toEqual({ roleId: "Stored now: “Analyst” Save again to replace it." });
    expect(changed?.stored).toEqual({ roleId: "a" });
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
